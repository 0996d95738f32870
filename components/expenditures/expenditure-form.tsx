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
import { Rest } from '@/components/ui/rest'
import { TextArea } from '@/components/ui/text-area'
import { TextField } from '@/components/ui/text-field'
import { expenditureCategories, expenditureKinds, receiptStates, splitPlaces } from '@/lib/domain/expenditure'
import { paymentMethods, purposes } from '@/lib/domain/record'
import { expenditureLabels, type ExpenditureField } from './expenditure-labels'
import { useExpenditureWords } from './expenditure-words'

export type ExpenditureFormProps = Omit<FormProps, 'name' | 'labels' | 'wordOf' | 'loadSchema' | 'children'> & {
  readonly save: string
  readonly principals: readonly Option[]
  readonly bankAccounts: readonly Option[]
  readonly countries: readonly Option[]
  /** A correction asks why; a new expenditure does not. */
  readonly correction?: boolean
}

/** Records or corrects an expenditure: payee, date, amount, how, for what, with which paper. */
export function ExpenditureForm({ save, principals, bankAccounts, countries, correction = false, ...form }: ExpenditureFormProps) {
  const words = useTranslations('expenditures')
  const common = useTranslations('records')
  const label = (field: ExpenditureField) => words(`fields.${field}`)
  const split = (part: 'purpose' | 'amount', place: number) => words(`split.${part}`, { place })
  const wordOf = wordOfValues(useExpenditureWords(), { principalId: principals, bankAccountId: bankAccounts, bankCountry: countries, countryOfUse: countries })
  const schema = () => import('@/lib/schemas/expenditure').then((file) => (correction ? file.expenditureCorrectionSchema : file.expenditureSchema))
  return (
    <Form {...form} name={correction ? 'expenditure-correction' : 'expenditure'} labels={expenditureLabels(label, split)} loadSchema={schema} wordOf={wordOf} drafts>
      <PersonField name="payee" label={label('payee')} hint={words('hints.payee')} />
      <DateField name="paidOn" label={label('paidOn')} hint={words('hints.paidOn')} />
      <AmountField name="amount" label={label('amount')} />
      <SelectField name="kind" label={label('kind')} options={optionsOf(expenditureKinds, (value) => words(`kinds.${value}`))} defaultValue="payment" />
      <SelectField name="method" label={label('method')} options={optionsOf(paymentMethods, (value) => common(`methods.${value}`))} />
      <SelectField name="category" label={label('category')} options={optionsOf(expenditureCategories, (value) => words(`categories.${value}`))} />
      <SelectField name="purpose" label={label('purpose')} options={optionsOf(purposes, (value) => common(`purposes.${value}`))} />
      <SplitPart />
      <TextField name="purposeText" label={label('purposeText')} hint={words('hints.purposeText')} />
      {principals.length === 0 ? null : <SelectField name="principalId" label={label('principalId')} options={principals} optional />}
      <RadioGroup name="receiptState" label={label('receiptState')} options={optionsOf(receiptStates, (value) => words(`receipts.${value}`))} defaultValue="missing" />
      <TextArea name="receiptExplanation" label={label('receiptExplanation')} optional rows={2} />
      <PaymentPart label={label} bankAccounts={bankAccounts} countries={countries} />
      <CurrencyPart summary={words('parts.currency')} label={label} />
      <MorePart label={label} />
      {correction ? <TextArea name="reason" label={label('reason')} hint={words('hints.reason')} rows={2} /> : null}
      <ActionBar save={save} another={!correction} draft />
    </Form>
  )
}

const moreFields = ['activity', 'candidateOrBill', 'requestedBy', 'reportText', 'privateNote']

type Labelled = { readonly label: (field: ExpenditureField) => string }

/** The parts of a payment that serves several purposes. */
function SplitPart() {
  const words = useTranslations('expenditures')
  const common = useTranslations('records')
  const places = splitPlaces.map((place) => ({ place, purpose: `split${String(place)}Purpose`, amount: `split${String(place)}Amount` }))
  return (
    <Part summary={words('parts.splits')} names={places.flatMap(({ purpose, amount }) => [purpose, amount])}>
      <p>{words('hints.splits')}</p>
      {places.map(({ place, purpose, amount }) => (
        <div key={place} className="row">
          <SelectField name={purpose} label={words('split.purpose', { place })} options={optionsOf(purposes, (value) => common(`purposes.${value}`))} optional />
          <AmountField name={amount} label={words('split.amount', { place })} optional />
        </div>
      ))}
      <Rest whole="amount" parts={places.map(({ amount }) => amount)} sentence={(amount) => words('split.rest', { amount })} />
    </Part>
  )
}

function PaymentPart({ label, bankAccounts, countries }: Labelled & { readonly bankAccounts: readonly Option[]; readonly countries: readonly Option[] }) {
  const words = useTranslations('expenditures')
  return (
    <details open>
      <summary>{words('parts.payment')}</summary>
      <TextField name="paymentReference" label={label('paymentReference')} optional spellCheck={false} />
      {bankAccounts.length === 0 ? null : <SelectField name="bankAccountId" label={label('bankAccountId')} options={bankAccounts} optional />}
      <SelectField name="bankCountry" label={label('bankCountry')} options={countries} optional />
      <SelectField name="countryOfUse" label={label('countryOfUse')} options={countries} defaultValue="US" optional />
    </details>
  )
}

function MorePart({ label }: Labelled) {
  const words = useTranslations('expenditures')
  return (
    <Part summary={words('parts.more')} names={moreFields}>
      <TextField name="activity" label={label('activity')} optional />
      <TextField name="candidateOrBill" label={label('candidateOrBill')} optional />
      <TextField name="requestedBy" label={label('requestedBy')} optional />
      <TextArea name="reportText" label={label('reportText')} optional rows={2} />
      <TextArea name="privateNote" label={label('privateNote')} optional rows={2} />
    </Part>
  )
}
