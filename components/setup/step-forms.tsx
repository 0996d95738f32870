'use client'
import { useTranslations } from 'next-intl'
import { ChapterFields, useChapterLabels } from '@/components/chapters/chapter-fields'
import { IdentityFields, useIdentityLabels } from '@/components/organization/identity-fields'
import { ActionBar } from '@/components/ui/action-bar'
import { AmountField } from '@/components/ui/amount-field'
import { RadioGroup, SelectField, YesNo, type Option } from '@/components/ui/choice-fields'
import { DateField } from '@/components/ui/date-field'
import { Form, type FormProps } from '@/components/ui/form'
import { TextField } from '@/components/ui/text-field'
import { principalKinds } from '@/lib/domain/principal'

export type StepFormProps = Pick<FormProps, 'action' | 'formKey' | 'today' | 'title' | 'initial'> & {
  readonly countries: readonly Option[]
}

export function OrganizationStep({ countries, ...form }: StepFormProps) {
  const words = useTranslations('setup')
  const loadSchema = () => import('@/lib/schemas/setup').then((file) => file.setUpOrganizationSchema)
  return (
    <Form
      {...form}
      name="set-up-organization"
      chapter={null}
      labels={useIdentityLabels()}
      heading={words('steps.organization')}
      loadSchema={loadSchema}
    >
      <IdentityFields countries={countries} />
      <ActionBar save={words('continue')} />
    </Form>
  )
}

export function PrincipalStep({ countries, ...form }: StepFormProps) {
  const words = useTranslations('setup')
  const labels = {
    hasPrincipal: words('principal.hasPrincipal'),
    name: words('principal.name'),
    kind: words('principal.kind'),
    country: words('principal.country'),
  }
  const loadSchema = () => import('@/lib/schemas/setup').then((file) => file.setUpPrincipalSchema)
  const kindWords = useTranslations('principals.kinds')
  const kinds = principalKinds.map((value) => ({ value, label: kindWords(value) }))
  return (
    <Form {...form} name="set-up-principal" chapter={null} labels={labels} heading={words('steps.principal')} loadSchema={loadSchema}>
      <p>{words('principal.why')}</p>
      <YesNo name="hasPrincipal" label={labels.hasPrincipal} notKnownYet />
      <TextField name="name" label={labels.name} optional />
      <RadioGroup name="kind" label={labels.kind} options={kinds} optional />
      <SelectField name="country" label={labels.country} options={countries} optional />
      <ActionBar save={words('continue')} />
    </Form>
  )
}

export function ChapterStep({ action, formKey, today, title, initial }: StepFormProps) {
  const words = useTranslations('setup')
  const why = useTranslations('chapters')('why')
  const loadSchema = () => import('@/lib/schemas/setup').then((file) => file.setUpChapterSchema)
  const form = { action, formKey, today, title, initial, loadSchema }
  return (
    <Form {...form} name="set-up-chapter" chapter={null} labels={useChapterLabels()} heading={words('steps.chapter')}>
      <p>{why}</p>
      <ChapterFields isNew />
      <ActionBar save={words('continue')} />
    </Form>
  )
}

export function LawsStep({ action, formKey, today, title, initial }: StepFormProps) {
  const words = useTranslations('setup')
  const labels = { fara: words('laws.fara'), lda: words('laws.lda'), state: words('laws.state'), fec: words('laws.fec') }
  const options = (['yes', 'no', 'ask-counsel'] as const).map((value) => ({ value, label: words(`laws.answers.${value}`) }))
  const loadSchema = () => import('@/lib/schemas/setup').then((file) => file.setUpLawsSchema)
  const form = { action, formKey, today, title, initial, loadSchema }
  return (
    <Form {...form} name="set-up-laws" chapter={null} labels={labels} heading={words('steps.laws')}>
      <p>{words('laws.why')}</p>
      <RadioGroup name="fara" label={labels.fara} hint={words('laws.faraRule')} options={options} />
      <RadioGroup name="lda" label={labels.lda} hint={words('laws.ldaRule')} options={options} />
      <RadioGroup name="state" label={labels.state} hint={words('laws.stateRule')} options={options} />
      <RadioGroup name="fec" label={labels.fec} hint={words('laws.fecRule')} options={options} />
      <ActionBar save={words('continue')} />
    </Form>
  )
}

export function BankAccountStep({ action, formKey, today, title, initial }: StepFormProps) {
  const words = useTranslations('setup')
  const bank = useTranslations('setup.bank')
  const labels = {
    bankName: bank('bankName'),
    accountName: bank('accountName'),
    last4: bank('last4'),
    openingBalance: bank('openingBalance'),
    openedOn: bank('openedOn'),
  }
  const loadSchema = () => import('@/lib/schemas/setup').then((file) => file.setUpBankAccountSchema)
  const form = { action, formKey, today, title, initial, loadSchema }
  return (
    <Form {...form} name="set-up-bank-account" chapter={null} labels={labels} heading={words('steps.bank-account')}>
      <p>{bank('why')}</p>
      <TextField name="bankName" label={labels.bankName} />
      <TextField name="accountName" label={labels.accountName} hint={bank('accountNameHint')} optional />
      <TextField name="last4" label={labels.last4} optional width="short" />
      <AmountField name="openingBalance" label={labels.openingBalance} sign="any" />
      <DateField name="openedOn" label={labels.openedOn} hint={bank('openedOnHint')} />
      <ActionBar save={words('continue')} />
    </Form>
  )
}
