'use client'
import { useTranslations } from 'next-intl'
import { CurrencyPart } from '@/components/records/currency-part'
import { optionsOf } from '@/components/records/options'
import { wordOfValues } from '@/components/records/value-words'
import { ActionBar } from '@/components/ui/action-bar'
import { AmountField } from '@/components/ui/amount-field'
import { Checkbox, SelectField, type Option } from '@/components/ui/choice-fields'
import { DateField } from '@/components/ui/date-field'
import { Form, type FormProps } from '@/components/ui/form'
import { Part } from '@/components/ui/part'
import { PersonField } from '@/components/ui/person-field'
import { Rest } from '@/components/ui/rest'
import { TextArea } from '@/components/ui/text-area'
import { TextField } from '@/components/ui/text-field'
import { donationKinds, sharePlaces, valuationMethods } from '@/lib/domain/donation'
import { paymentMethods, purposes } from '@/lib/domain/record'
import { DonationChecks } from './donation-checks'
import { donationLabels, type DonationField } from './donation-labels'
import { useDonationWords } from './donation-words'
import { DonorTotal } from './donor-total'
import { ElectionPart } from './election-part'

export type DonationFormProps = Omit<FormProps, 'name' | 'labels' | 'wordOf' | 'loadSchema' | 'children'> & {
  readonly save: string
  readonly principals: readonly Option[]
  readonly bankAccounts: readonly Option[]
  readonly countries: readonly Option[]
  /** A correction asks why; a new donation does not. */
  readonly correction?: boolean
}

/** Records or corrects a donation, in the order in which a treasurer has the facts: donor, date, amount, how, for what. */
export function DonationForm({ save, principals, bankAccounts, countries, correction = false, ...form }: DonationFormProps) {
  const words = useTranslations('donations')
  const common = useTranslations('records')
  const label = (field: DonationField) => words(`fields.${field}`)
  const joint = (part: 'person' | 'amount', place: number) => words(`joint.${part}`, { place })
  const wordOf = wordOfValues(useDonationWords(), { principalId: principals, bankAccountId: bankAccounts, bankCountry: countries, sourceCountry: countries })
  const schema = () => import('@/lib/schemas/donation').then((file) => (correction ? file.donationCorrectionSchema : file.donationSchema))
  return (
    <Form {...form} name={correction ? 'donation-correction' : 'donation'} labels={donationLabels(label, joint)} loadSchema={schema} wordOf={wordOf} drafts>
      <PersonField name="donor" label={label('donor')} hint={words('hints.donor')} />
      <Checkbox name="anonymous" label={label('anonymous')} />
      <DateField name="receivedOn" label={label('receivedOn')} hint={words('hints.receivedOn')} />
      <AmountField name="amount" label={label('amount')} hint={words('hints.amount')} />
      <DonorTotal />
      <SelectField name="kind" label={label('kind')} options={optionsOf(donationKinds, (value) => words(`kinds.${value}`))} defaultValue="gift" />
      <SelectField name="method" label={label('method')} options={optionsOf(paymentMethods, (value) => common(`methods.${value}`))} />
      <SelectField name="purpose" label={label('purpose')} options={optionsOf(purposes, (value) => common(`purposes.${value}`))} />
      <ElectionPart />
      {principals.length === 0 ? null : <SelectField name="principalId" label={label('principalId')} options={principals} optional />}
      <JointPart />
      <PaymentPart label={label} bankAccounts={bankAccounts} countries={countries} />
      <InKindPart label={label} />
      <CurrencyPart summary={words('parts.currency')} label={label} />
      <MorePart label={label} />
      {correction ? <TextArea name="reason" label={label('reason')} hint={words('hints.reason')} rows={2} /> : null}
      <DonationChecks />
      <ActionBar save={save} another={!correction} draft />
    </Form>
  )
}

const inKindFields = ['inKindDescription', 'valuationMethod', 'valuedBy', 'valuedOn', 'disposedOn']
const moreFields = [
  'originalNumber', 'intermediary', 'campaign', 'eventName', 'restriction', 'benefitValue', 'benefitDescription', 'receiptNumber',
  'acknowledgedOn', 'reportText', 'privateNote',
]

type Labelled = { readonly label: (field: DonationField) => string }

/** Those who gave together with the donor; the first place is enough for most. */
function JointPart() {
  const words = useTranslations('donations')
  const places = sharePlaces.map((place) => ({ place, name: `share${String(place)}`, names: [`share${String(place)}`, `share${String(place)}Amount`] }))
  return (
    <Part summary={words('parts.joint')} names={places.flatMap(({ names }) => names)}>
      <p>{words('hints.joint')}</p>
      {places.map(({ place, name, names }) => (
        <Part key={name} summary={words('joint.title', { place })} names={names} open={place === 1}>
          <PersonField name={name} label={words('joint.person', { place })} hint={words('hints.donor')} optional />
          <AmountField name={`${name}Amount`} label={words('joint.amount', { place })} optional />
        </Part>
      ))}
      <Rest whole="amount" parts={places.map(({ name }) => `${name}Amount`)} sentence={(amount) => words('joint.rest', { amount })} />
    </Part>
  )
}

function PaymentPart({ label, bankAccounts, countries }: Labelled & { readonly bankAccounts: readonly Option[]; readonly countries: readonly Option[] }) {
  const words = useTranslations('donations')
  return (
    <details open>
      <summary>{words('parts.payment')}</summary>
      <TextField name="paymentReference" label={label('paymentReference')} optional spellCheck={false} />
      <TextField name="payerName" label={label('payerName')} optional />
      {bankAccounts.length === 0 ? null : <SelectField name="bankAccountId" label={label('bankAccountId')} options={bankAccounts} optional />}
      <DateField name="depositedOn" label={label('depositedOn')} optional />
      <TextField name="depositReference" label={label('depositReference')} optional spellCheck={false} />
      <AmountField name="fee" label={label('fee')} sign="not-negative" optional />
      <TextField name="firstCounter" label={label('firstCounter')} optional />
      <TextField name="secondCounter" label={label('secondCounter')} optional />
      <SelectField name="bankCountry" label={label('bankCountry')} hint={words('hints.bankCountry')} options={countries} optional />
      <SelectField name="sourceCountry" label={label('sourceCountry')} options={countries} optional />
    </details>
  )
}

function InKindPart({ label }: Labelled) {
  const words = useTranslations('donations')
  return (
    <Part summary={words('parts.inKind')} names={inKindFields}>
      <TextArea name="inKindDescription" label={label('inKindDescription')} optional rows={2} />
      <SelectField name="valuationMethod" label={label('valuationMethod')} options={optionsOf(valuationMethods, (value) => words(`valuationMethods.${value}`))} optional />
      <TextField name="valuedBy" label={label('valuedBy')} optional />
      <DateField name="valuedOn" label={label('valuedOn')} optional />
      <DateField name="disposedOn" label={label('disposedOn')} optional />
    </Part>
  )
}

function MorePart({ label }: Labelled) {
  const words = useTranslations('donations')
  return (
    <Part summary={words('parts.more')} names={moreFields}>
      <TextField name="originalNumber" label={label('originalNumber')} hint={words('hints.originalNumber')} optional spellCheck={false} />
      <PersonField name="intermediary" label={label('intermediary')} optional />
      <TextField name="campaign" label={label('campaign')} optional />
      <TextField name="eventName" label={label('eventName')} optional />
      <TextField name="restriction" label={label('restriction')} optional />
      <AmountField name="benefitValue" label={label('benefitValue')} sign="not-negative" optional />
      <TextField name="benefitDescription" label={label('benefitDescription')} optional />
      <TextField name="receiptNumber" label={label('receiptNumber')} optional spellCheck={false} />
      <DateField name="acknowledgedOn" label={label('acknowledgedOn')} optional />
      <TextArea name="reportText" label={label('reportText')} optional rows={2} />
      <TextArea name="privateNote" label={label('privateNote')} optional rows={2} />
    </Part>
  )
}
