import { useTranslations } from 'next-intl'
import type { FormAction } from '@/components/ui/form'
import { RecordNumber } from '@/components/ui/names'
import { PageLink } from '@/components/ui/page-link'
import { SavedBanner } from './saved-banner'

const folders = { donations: 'donations', expenditures: 'expenditures', transfers: 'transfers', lobbyingContacts: 'lobbying-contacts', statementRecords: 'statement-records' } as const

type SavedRecordProps = {
  readonly kind: keyof typeof folders
  readonly chapter: string
  readonly record: { readonly id: string; readonly number: string }
  /** Null where the record can no longer be taken back. */
  readonly undo: FormAction | null
  /** The banner stands on the record's own page. */
  readonly here?: boolean
}

/** What was saved under which number, the way back, and the next likely task. */
export function SavedRecord({ kind, chapter, record: { id, number }, undo, here = false }: SavedRecordProps) {
  const words = useTranslations()
  const href = `/c/${chapter}/${folders[kind]}`
  return (
    <SavedBanner sentence={words(`${kind}.saved`, { number })} undo={undo === null ? null : { action: undo, chapter, recordId: id }}>
      <p className="row">
        {here ? null : <PageLink href={`${href}/${id}`}><RecordNumber number={number} /></PageLink>}
        <PageLink href={`${href}/new`}>{words(`${kind}.record`)}</PageLink>
      </p>
    </SavedBanner>
  )
}
