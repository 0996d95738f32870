import { useTranslations } from 'next-intl'
import { RecordHistory, type RecordHistoryProps } from '@/components/records/record-history'
import { personFields } from './person-labels'
import { usePersonWords } from './person-words'

/** Fields of the journal that the form calls otherwise. */
const renamed: Readonly<Record<string, string>> = { country: 'addressCountry', state: 'addressState', recordState: 'state' }
const labelled: readonly string[] = [...personFields, 'state', 'stateReason', 'address']

/** What happened to this record: field, old, new, who, when, why. */
export function PersonHistory(history: Omit<RecordHistoryProps, 'label' | 'words'>) {
  const words = useTranslations('people')
  const label = (field: string) => {
    const plain = field.replace(/(?:Cents|Cipher|Last4)$/, '')
    const name = renamed[plain] ?? plain
    return labelled.includes(name) ? words(`fields.${name}`) : field
  }
  return <RecordHistory {...history} label={label} words={usePersonWords()} />
}
