import 'server-only'
import { instantFromRow, instantToRow, optionalDayFromRow, optionalDayToRow } from '@/lib/data/database/days'
import { openText, sealText } from '@/lib/data/keys/envelope'
import { openUnder, type OrganizationKeys } from '@/lib/data/keys/organization-key'
import { makeDataKey, openDataKey } from '@/lib/data/people/personal'
import { oneOf } from '@/lib/data/records/one-of'
import { attachmentStates, erasedFileName, isFileType, recordIds, recordOf, type Attachment, type FileType, type Upload } from '@/lib/domain/attachment'
import type { JsonObject } from '@/lib/domain/journal/json'
import type { Attachment as AttachmentRow, FileUpload as UploadRow } from '@/lib/generated/prisma/client'

type Bytes = Uint8Array<ArrayBuffer>

/** The name of an attachment as row and entry hold it, under a data key of its own: the key can be wrapped anew, the ciphertext never changes. */
export type SealedName = { readonly nameCipher: Bytes; /** Null once the file was erased: the name opens no more. */ readonly dataKeyWrapped: Bytes | null }

const purposeOf = (id: string) => `attachment/${id}/name`
const uploadPurposeOf = (id: string) => `file-upload/${id}/name`
const uploadTextPurposeOf = (id: string) => `file-upload/${id}/text`

export function sealName(keys: OrganizationKeys, id: string, name: string): SealedName {
  const { key, wrapped } = makeDataKey(keys, id)
  return { nameCipher: sealText(key, purposeOf(id), name), dataKeyWrapped: wrapped }
}

/** Opens the name of an attachment; throws when its key or its ciphertext was changed. */
export function openName(keys: OrganizationKeys, id: string, { nameCipher, dataKeyWrapped }: SealedName): string {
  return openText(openDataKey(keys, id, dataKeyWrapped).key, purposeOf(id), nameCipher)
}

export function sealUploadName(keys: OrganizationKeys, id: string, name: string): Bytes {
  return sealText(keys.wrap, uploadPurposeOf(id), name)
}

export function sealUploadText(keys: OrganizationKeys, id: string, text: string): Bytes {
  return sealText(keys.wrap, uploadTextPurposeOf(id), text)
}

/** What could be read in a file of the inbox; empty where nothing could. */
export function uploadTextFromRow(keys: OrganizationKeys, { id, textCipher }: UploadRow): string {
  return textCipher === null ? '' : openUnder(keys, uploadTextPurposeOf(id), textCipher).toString('utf8')
}

function fileTypeOf(text: string): FileType {
  if (isFileType(text)) return text
  throw new Error(`${text} is not a type of files`)
}

export function uploadFromRow(keys: OrganizationKeys, row: UploadRow): Upload {
  const { id, sha256 } = row
  return { id, sha256, sizeBytes: Number(row.sizeBytes), fileType: fileTypeOf(row.fileType), name: openUnder(keys, uploadPurposeOf(id), row.nameCipher).toString('utf8') }
}

export function attachmentFromRow(keys: OrganizationKeys, row: AttachmentRow): Attachment {
  const { id, chapterId, sha256, note, uploadedBy, uploadedName, stateReason, revision } = row
  return {
    id, chapterId, record: recordOf(row), sha256, sizeBytes: Number(row.sizeBytes), fileType: fileTypeOf(row.fileType), name: row.state === 'erased' ? erasedFileName : openName(keys, id, row),
    evidenceOn: optionalDayFromRow(row.evidenceOn), note, uploadedBy, uploadedName, uploadedAt: instantFromRow(row.uploadedAt),
    state: oneOf(attachmentStates, row.state), stateReason, revision,
  }
}

/** What an entry holds of an attachment: everything, with the name as ciphertext; `number` lets a list of entries name the record. */
export function attachmentImage({ record, name: _name, id: _id, ...facts }: Attachment, { nameCipher }: SealedName, number: string | null): JsonObject {
  const { revision: _revision, ...told } = facts
  return { ...told, ...recordIds(record), nameCipher: Buffer.from(nameCipher).toString('base64'), ...(number !== null && { number }) }
}

/** The columns of a new row. */
export function attachmentColumns({ record, name: _name, ...facts }: Attachment, { nameCipher, dataKeyWrapped }: SealedName) {
  return {
    ...facts, ...recordIds(record), nameCipher, dataKeyWrapped,
    sizeBytes: BigInt(facts.sizeBytes), evidenceOn: optionalDayToRow(facts.evidenceOn), uploadedAt: instantToRow(facts.uploadedAt),
  }
}
