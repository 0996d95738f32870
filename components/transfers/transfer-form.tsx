'use client'
import { useTranslations } from 'next-intl'
import { CurrencyPart } from '@/components/records/currency-part'
import { optionsOf } from '@/components/records/options'
import { wordOfValues } from '@/components/records/value-words'
import { ActionBar } from '@/components/ui/action-bar'
import { AmountField } from '@/components/ui/amount-field'
import { RadioGroup, SelectField, type Option } from '@/components/ui/choice-fields'
import { DateField } from '@/components/ui/date-field'
import { Form, type FormProps } from '@/components/ui/form'
import { Part } from '@/components/ui/part'
import { PersonField } from '@/components/ui/person-field'
import { TextArea } from '@/components/ui/text-area'
import { TextField } from '@/components/ui/text-field'
import { screeningResults } from '@/lib/domain/person'
import { purposes } from '@/lib/domain/record'
import { transferChannels, transferDirections, transferKinds } from '@/lib/domain/transfer'
import { transferLabels, type TransferField } from './transfer-labels'
import { useTransferWords } from './transfer-words'

export type TransferFormProps = Omit<FormProps, 'name' | 'labels' | 'wordOf' | 'loadSchema' | 'children'> & {
  readonly save: string
  readonly principals: readonly Option[]
  readonly bankAccounts: readonly Option[]
  readonly countries: readonly Option[]
  /** The other chapters of the organization. */
  readonly chapters: readonly Option[]
  /** A correction asks why; a new transfer does not. */
  readonly correction?: boolean
}

/** Records or corrects a transfer: abroad with recipient and screening, or this chapter's side of one between chapters. */
export function TransferForm({ save, principals, bankAccounts, countries, chapters, correction = false, ...form }: TransferFormProps) {
  const words = useTranslations('transfers')
  const common = useTranslations('records')
  const label = (field: TransferField) => words(`fields.${field}`)
  const wordOf = wordOfValues(useTransferWords(), { principalId: principals, bankAccountId: bankAccounts, bankCountry: countries, country: countries, counterpartChapterId: chapters })
  const schema = () => import('@/lib/schemas/transfer').then((file) => (correction ? file.transferCorrectionSchema : file.transferSchema))
  return (
    <Form {...form} name={correction ? 'transfer-correction' : 'transfer'} labels={transferLabels(label)} loadSchema={schema} wordOf={wordOf} drafts>
      <RadioGroup name="kind" label={label('kind')} options={optionsOf(transferKinds, (value) => words(`kinds.${value}`))} defaultValue="abroad" />
      <AbroadPart label={label} countries={countries} />
      {chapters.length === 0 ? null : <ChaptersPart label={label} chapters={chapters} />}
      <DateField name="sentOn" label={label('sentOn')} hint={words('hints.sentOn')} />
      <AmountField name="amount" label={label('amount')} />
      <SelectField name="channel" label={label('channel')} options={optionsOf(transferChannels, (value) => words(`channels.${value}`))} />
      <SelectField name="purpose" label={label('purpose')} options={optionsOf(purposes, (value) => common(`purposes.${value}`))} />
      <TextField name="purposeText" label={label('purposeText')} hint={words('hints.purposeText')} />
      {principals.length === 0 ? null : <SelectField name="principalId" label={label('principalId')} options={principals} optional />}
      <ScreeningPart label={label} />
      <PaymentPart label={label} bankAccounts={bankAccounts} countries={countries} />
      <CurrencyPart summary={words('parts.currency')} label={label} />
      <MorePart label={label} />
      {correction ? <TextArea name="reason" label={label('reason')} hint={words('hints.reason')} rows={2} /> : null}
      <ActionBar save={save} another={!correction} draft />
    </Form>
  )
}

type Labelled = { readonly label: (field: TransferField) => string }

function AbroadPart({ label, countries }: Labelled & { readonly countries: readonly Option[] }) {
  const words = useTranslations('transfers')
  return (
    <details open>
      <summary>{words('parts.abroad')}</summary>
      <PersonField name="recipient" label={label('recipient')} hint={words('hints.recipient')} optional />
      <SelectField name="country" label={label('country')} options={countries} optional />
    </details>
  )
}

function ChaptersPart({ label, chapters }: Labelled & { readonly chapters: readonly Option[] }) {
  const words = useTranslations('transfers')
  return (
    <details open>
      <summary>{words('parts.chapters')}</summary>
      <p>{words('hints.chapters')}</p>
      <SelectField name="counterpartChapterId" label={label('counterpartChapterId')} options={chapters} optional />
      <RadioGroup name="direction" label={label('direction')} options={optionsOf(transferDirections, (value) => words(`directions.${value}`))} optional />
      <TextField name="pairReference" label={label('pairReference')} hint={words('hints.pairReference')} optional spellCheck={false} />
    </details>
  )
}

function ScreeningPart({ label }: Labelled) {
  const words = useTranslations('transfers')
  const common = useTranslations('records')
  return (
    <details open>
      <summary>{words('parts.screening')}</summary>
      <SelectField name="screeningResult" label={label('screeningResult')} options={optionsOf(screeningResults, (value) => common(`screenings.${value}`))} optional />
      <DateField name="screenedOn" label={label('screenedOn')} optional />
      <DateField name="screeningListOn" label={label('screeningListOn')} optional />
    </details>
  )
}

function PaymentPart({ label, bankAccounts, countries }: Labelled & { readonly bankAccounts: readonly Option[]; readonly countries: readonly Option[] }) {
  const words = useTranslations('transfers')
  return (
    <details open>
      <summary>{words('parts.payment')}</summary>
      <TextField name="paymentReference" label={label('paymentReference')} optional spellCheck={false} />
      {bankAccounts.length === 0 ? null : <SelectField name="bankAccountId" label={label('bankAccountId')} options={bankAccounts} optional />}
      <SelectField name="bankCountry" label={label('bankCountry')} options={countries} optional />
    </details>
  )
}

function MorePart({ label }: Labelled) {
  const words = useTranslations('transfers')
  return (
    <Part summary={words('parts.more')} names={['earmarkedFor', 'requestedBy', 'reportText', 'privateNote']}>
      <TextField name="earmarkedFor" label={label('earmarkedFor')} optional />
      <TextField name="requestedBy" label={label('requestedBy')} optional />
      <TextArea name="reportText" label={label('reportText')} optional rows={2} />
      <TextArea name="privateNote" label={label('privateNote')} optional rows={2} />
    </Part>
  )
}
