import { useTranslations } from 'next-intl'
import { RecordHistory, type RecordHistoryProps } from '@/components/records/record-history'
import { expenditureFields } from './expenditure-labels'
import { useExpenditureWords } from './expenditure-words'

/** Fields of the journal that the form calls otherwise. */
const renamed: Readonly<Record<string, string>> = { payeeId: 'payee', originalAmountMinor: 'originalAmount' }
const labelled: readonly string[] = [...expenditureFields, 'state', 'stateReason', 'number', 'enteredOn', 'approval', 'approverName', 'splits']

/** What happened to this record: field, old, new, who, when, why. */
export function ExpenditureHistory(history: Omit<RecordHistoryProps, 'fields' | 'words'>) {
  const words = useTranslations('expenditures')
  const fields = { labelled, renamed, word: (name: string) => words(`fields.${name}`) }
  return <RecordHistory {...history} fields={fields} words={useExpenditureWords()} />
}
