import { useTranslations } from 'next-intl'
import { RecordHistory, type RecordHistoryProps } from '@/components/records/record-history'
import { donationFields } from './donation-labels'
import { useDonationWords } from './donation-words'

/** Fields of the journal that the form calls otherwise. */
const renamed: Readonly<Record<string, string>> = { donorId: 'donor', intermediaryId: 'intermediary', originalDonationId: 'originalNumber', originalAmountMinor: 'originalAmount' }
const labelled: readonly string[] = [...donationFields, 'state', 'stateReason', 'number', 'enteredOn', 'jointShares']

/** What happened to this record: field, old, new, who, when, why. */
export function DonationHistory(history: Omit<RecordHistoryProps, 'fields' | 'words'>) {
  const words = useTranslations('donations')
  const fields = { labelled, renamed, word: (name: string) => words(`fields.${name}`) }
  return <RecordHistory {...history} fields={fields} words={useDonationWords()} />
}
