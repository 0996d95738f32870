import { useTranslations } from 'next-intl'
import { RecordHistory, type RecordHistoryProps } from '@/components/records/record-history'
import { transferFields } from './transfer-labels'
import { useTransferWords } from './transfer-words'

/** Fields of the journal that the form calls otherwise. */
const renamed: Readonly<Record<string, string>> = { recipientId: 'recipient', originalAmountMinor: 'originalAmount' }
const labelled: readonly string[] = [...transferFields, 'state', 'stateReason', 'number', 'enteredOn', 'approval', 'approverName']

/** What happened to this record: field, old, new, who, when, why. */
export function TransferHistory(history: Omit<RecordHistoryProps, 'fields' | 'words'>) {
  const words = useTranslations('transfers')
  const fields = { labelled, renamed, word: (name: string) => words(`fields.${name}`) }
  return <RecordHistory {...history} fields={fields} words={useTransferWords()} />
}
