import { useTranslations } from 'next-intl'
import { RecordHistory, type RecordHistoryProps } from '@/components/records/record-history'
import { transferFields } from './transfer-labels'
import { useTransferWords } from './transfer-words'

/** Fields of the journal that the form calls otherwise. */
const renamed: Readonly<Record<string, string>> = { recipientId: 'recipient', originalAmountMinor: 'originalAmount' }
const labelled: readonly string[] = [...transferFields, 'state', 'stateReason', 'number', 'enteredOn', 'approval', 'approverName']

/** What happened to this record: field, old, new, who, when, why. */
export function TransferHistory(history: Omit<RecordHistoryProps, 'label' | 'words'>) {
  const words = useTranslations('transfers')
  const label = (field: string) => {
    const plain = field.replace(/(?:Cents|Cipher|Last4)$/, '')
    const name = renamed[plain] ?? plain
    return labelled.includes(name) ? words(`fields.${name}`) : field
  }
  return <RecordHistory {...history} label={label} words={useTransferWords()} />
}
