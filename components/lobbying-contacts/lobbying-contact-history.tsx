import { useTranslations } from 'next-intl'
import { RecordHistory, type RecordHistoryProps } from '@/components/records/record-history'
import { lobbyingContactFields } from './lobbying-contact-labels'
import { useLobbyingContactWords } from './lobbying-contact-words'

/** Fields of the journal that the form calls otherwise. */
const renamed: Readonly<Record<string, string>> = { relatedExpenditureId: 'expenditureNumber' }
const labelled: readonly string[] = [...lobbyingContactFields, 'state', 'stateReason', 'number', 'enteredOn', 'officials']

/** What happened to this record: field, old, new, who, when, why. */
export function LobbyingContactHistory(history: Omit<RecordHistoryProps, 'fields' | 'words'>) {
  const words = useTranslations('lobbyingContacts')
  const fields = { labelled, renamed, word: (name: string) => words(`fields.${name}`) }
  return <RecordHistory {...history} fields={fields} words={useLobbyingContactWords()} />
}
