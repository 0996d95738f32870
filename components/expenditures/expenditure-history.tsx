import { useTranslations } from 'next-intl'
import { RecordHistory, type RecordHistoryProps } from '@/components/records/record-history'
import { expenditureFields } from './expenditure-labels'
import { useExpenditureWords } from './expenditure-words'

/** Fields of the journal that the form calls otherwise. */
const renamed: Readonly<Record<string, string>> = { payeeId: 'payee', originalAmountMinor: 'originalAmount' }
const labelled: readonly string[] = [...expenditureFields, 'state', 'stateReason', 'number', 'enteredOn', 'approval', 'approverName', 'splits']

/** What happened to this record: field, old, new, who, when, why. */
export function ExpenditureHistory(history: Omit<RecordHistoryProps, 'label' | 'words'>) {
  const words = useTranslations('expenditures')
  const label = (field: string) => {
    const plain = field.replace(/(?:Cents|Cipher|Last4)$/, '')
    const name = renamed[plain] ?? plain
    return labelled.includes(name) ? words(`fields.${name}`) : field
  }
  return <RecordHistory {...history} label={label} words={useExpenditureWords()} />
}
