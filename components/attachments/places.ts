import type { FiledKind, FiledRecord } from '@/lib/domain/attachment'

/** Where the pages of each kind of record stand, below the chapter. */
const folders: Readonly<Record<FiledKind, string>> = {
  donation: 'donations', expenditure: 'expenditures', transfer: 'transfers', 'lobbying-contact': 'lobbying-contacts', 'statement-record': 'statement-records', person: 'people',
  principal: 'settings/principals', registration: 'settings/registrations', 'bank-account': 'settings/bank-accounts', 'bank-statement': 'reconciliations', evidence: 'evidence',
}

/** The page of a record, without the language. */
export function recordHref(chapter: string, { kind, id }: FiledRecord): string {
  return `/c/${chapter}/${folders[kind]}/${id}`
}

/** The address that takes files for the inbox of the chapter. */
export function inboxUploadHref(chapter: string, locale: string): string {
  return `/api/files?${new URLSearchParams({ chapter, kind: 'inbox', locale }).toString()}`
}

/** The page of a file. */
export function fileHref(chapter: string, id: string): string {
  return `/c/${chapter}/files/${id}`
}

/** The address from which a file is saved; it is no page and has no language. */
export function downloadHref(chapter: string, id: string): string {
  return `/api/files/${id}?chapter=${chapter}`
}

/** The address that takes the files of a form; `waiting` are those that have arrived already and shall not be forgotten. */
export function uploadHref(chapter: string, { kind, id }: FiledRecord, locale: string, waiting: readonly string[] = []): string {
  const query = new URLSearchParams({ chapter, kind, record: id, locale })
  for (const upload of waiting) query.append('upload', upload)
  return `/api/files?${query.toString()}`
}
