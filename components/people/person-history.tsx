import { useTranslations } from 'next-intl'
import { RecordHistory, type RecordHistoryProps } from '@/components/records/record-history'
import { personFields } from './person-labels'
import { usePersonWords } from './person-words'

/** Fields of the journal that the form calls otherwise. */
const renamed: Readonly<Record<string, string>> = { country: 'addressCountry', state: 'addressState', recordState: 'state' }
const labelled: readonly string[] = [...personFields, 'state', 'stateReason', 'mergedIntoId', 'address']

/** What happened to this record: field, old, new, who, when, why. */
export function PersonHistory(history: Omit<RecordHistoryProps, 'fields' | 'words'>) {
  const words = useTranslations('people')
  const fields = { labelled, renamed, word: (name: string) => words(`fields.${name}`) }
  return <RecordHistory {...history} fields={fields} words={usePersonWords()} />
}
