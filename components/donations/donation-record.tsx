import { useTranslations } from 'next-intl'
import { donationFields } from './donation-labels'
import { DonationSummary } from './donation-summary'
import { FindingList } from '@/components/records/finding-list'
import { RecordHistory } from '@/components/records/record-history'
import { donationKinds } from '@/lib/domain/donation'
import { paymentMethods, purposes } from '@/lib/domain/record'

type DonationRecordProps = Parameters<typeof DonationSummary>[0] & {
  readonly findings: Parameters<typeof FindingList>[0]['findings']
  readonly history: Parameters<typeof RecordHistory>[0]['entries']
  readonly timeZone: string
}

const labelled: readonly string[] = [...donationFields, 'state', 'stateReason', 'number', 'enteredOn']
/** Fields of the journal whose name differs from that of the form. */
const ofTheForm: Readonly<Record<string, string>> = { donorId: 'donor', intermediaryId: 'intermediary', originalDonationId: 'originalNumber' }

function codeWords<Code extends string>(codes: readonly Code[], value: string, word: (code: Code) => string): string | null {
  const code = codes.find((each) => each === value)
  return code === undefined ? null : word(code)
}

/** A donation whole: its facts, what the checks say, and who changed what, when and why. */
export function DonationRecord({ view, findings, history, timeZone }: DonationRecordProps) {
  const words = useTranslations('donations')
  const records = useTranslations('records')
  const label = (field: string) => {
    const name = ofTheForm[field] ?? field.replace(/Cents$/, '')
    return labelled.includes(name) ? words(`fields.${name}`) : field
  }
  const word = (field: string, value: string) => {
    if (field === 'kind') return codeWords(donationKinds, value, (kind) => words(`kinds.${kind}`))
    if (field === 'method') return codeWords(paymentMethods, value, (method) => records(`methods.${method}`))
    return field === 'purpose' ? codeWords(purposes, value, (purpose) => records(`purposes.${purpose}`)) : null
  }
  return (
    <>
      <DonationSummary view={view} />
      <h2>{words('findings')}</h2>
      <FindingList findings={findings} none={words('noFindings')} />
      <h2>{words('history')}</h2>
      <RecordHistory entries={history} what={view.donation.number} timeZone={timeZone} label={label} word={word} />
    </>
  )
}
