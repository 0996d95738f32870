import { useTranslations } from 'next-intl'
import { RecordHistory, type RecordHistoryProps } from '@/components/records/record-history'
import { lobbyingContactFields } from './lobbying-contact-labels'
import { useLobbyingContactWords } from './lobbying-contact-words'

/** Fields of the journal that the form calls otherwise. */
const renamed: Readonly<Record<string, string>> = { relatedExpenditureId: 'expenditureNumber' }
const labelled: readonly string[] = [...lobbyingContactFields, 'state', 'stateReason', 'number', 'enteredOn', 'officials']

/** What happened to this record: field, old, new, who, when, why. */
export function LobbyingContactHistory(history: Omit<RecordHistoryProps, 'label' | 'words'>) {
  const words = useTranslations('lobbyingContacts')
  const label = (field: string) => {
    const plain = field.replace(/(?:Cents|Cipher|Last4)$/, '')
    const name = renamed[plain] ?? plain
    return labelled.includes(name) ? words(`fields.${name}`) : field
  }
  return <RecordHistory {...history} label={label} words={useLobbyingContactWords()} />
}
