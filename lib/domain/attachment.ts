/**
 * Files beside records: evidence that stays. 1. A content is known by its SHA-256, never by a name that somebody gave it. 2. What it is
 * (its type) follows from its bytes. 3. The day of the document and the moment of its upload are two things. 4. A file is taken off a
 * record with a reason; the row, its entry and the content stay. 5. With somebody who is erased go the name and the content of the files
 * beside them; row and entries stay.
 */
import type { CalendarDate } from './calendar-date'
import type { Instant } from './instant'

/** The kinds of records that files stand beside, each with the field that names the record in row and entry. */
export const recordFields = {
  donation: 'donationId', expenditure: 'expenditureId', transfer: 'transferId', 'lobbying-contact': 'lobbyingContactId', 'statement-record': 'statementRecordId',
  person: 'personId', principal: 'principalId', registration: 'registrationId', 'bank-account': 'bankAccountId', 'bank-statement': 'bankStatementId', evidence: 'evidenceId',
} as const

export type FiledKind = keyof typeof recordFields
export type FiledField = (typeof recordFields)[FiledKind]

/** A record of some kind. */
export type FiledRecord = { readonly kind: FiledKind; readonly id: string }

export const filedKinds: readonly FiledKind[] = ['donation', 'expenditure', 'transfer', 'lobbying-contact', 'statement-record', 'person', 'principal', 'registration', 'bank-account', 'bank-statement', 'evidence']

/** Tells whether a text from an address names a kind of record that files stand beside. */
export function isFiledKind(text: string): text is FiledKind {
  return Object.hasOwn(recordFields, text)
}

/** What may be kept, with the type that is told to a browser. No type here is run by a browser as a page. */
export const fileTypes = {
  pdf: 'application/pdf', jpg: 'image/jpeg', png: 'image/png', webp: 'image/webp', heic: 'image/heic', txt: 'text/plain', csv: 'text/csv', eml: 'message/rfc822',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

export type FileType = keyof typeof fileTypes

/** Tells whether a text is one of the types. */
export function isFileType(text: string): text is FileType {
  return Object.hasOwn(fileTypes, text)
}

/** What is known of a content. */
export type FileContent = { readonly sha256: string; readonly sizeBytes: number; readonly fileType: FileType }

/** A content with the name that somebody gave it, sent and not yet beside a record. */
export type Upload = FileContent & { readonly id: string; readonly name: string }

export const attachmentStates = ['attached', 'detached', 'erased'] as const
export type AttachmentState = (typeof attachmentStates)[number]

/** A file beside a record. */
export type Attachment = Upload & {
  readonly chapterId: string
  readonly record: FiledRecord
  /** The day of the document itself; null where nobody said. */
  readonly evidenceOn: CalendarDate | null
  readonly note: string
  readonly uploadedBy: string | null
  readonly uploadedName: string
  readonly uploadedAt: Instant
  readonly state: AttachmentState
  /** Why it was taken off or erased; empty while it is attached. */
  readonly stateReason: string
  readonly revision: number
}

/** Gives the ids of a record as row and entry hold them: one is filled, the others are null. */
export function recordIds({ kind, id }: FiledRecord): Readonly<Record<FiledField, string | null>> {
  const none = {
    donationId: null, expenditureId: null, transferId: null, lobbyingContactId: null, statementRecordId: null, personId: null, principalId: null, registrationId: null,
    bankAccountId: null, bankStatementId: null, evidenceId: null,
  }
  return { ...none, [recordFields[kind]]: id }
}

/** Gives the record that a row's ids name; throws when none is filled, which the database refuses. */
export function recordOf(ids: Readonly<Record<FiledField, string | null>>): FiledRecord {
  for (const kind of filedKinds) {
    const id = ids[recordFields[kind]]
    if (id !== null) return { kind, id }
  }
  throw new Error('A file stands beside a record')
}

/** Gives what is left of a file whose content and name are erased: what it was, whose hash it had, who added it and when. */
export function erasedAttachment(attachment: Attachment, reason: string): Attachment {
  return { ...attachment, name: erasedFileName, note: '', state: 'erased', stateReason: reason, revision: attachment.revision + 1 }
}

/** What stands in place of the name of a file that was erased. */
export const erasedFileName = 'Erased file'

/** The longest name that is kept, in characters: what file systems take. */
export const fileNameCharactersMax = 255

/**
 * Gives a name as text that can be shown and sent: the last part of a path, without signs that steer a screen or a header.
 * It is never the name of a file on our disk.
 */
export function shownFileName(typed: string): string {
  const last = typed.normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const clean = last.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, '').trim()
  const short = Array.from(clean).slice(0, fileNameCharactersMax).join('')
  return short === '' || /^\.+$/.test(short) ? 'file' : short
}

/** Gives the name under which a file is saved by a browser: its ending says what its bytes are. */
export function downloadName({ name, fileType }: { readonly name: string; readonly fileType: FileType }): string {
  const endings: readonly string[] = fileType === 'jpg' ? ['jpg', 'jpeg'] : [fileType]
  const ending = name.toLowerCase().split('.').at(-1) ?? ''
  return name.includes('.') && endings.includes(ending) ? name : `${name}.${fileType}`
}
