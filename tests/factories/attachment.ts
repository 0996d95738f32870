import { mkdtempSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { attachFiles } from '@/lib/data/attachments/attach'
import { uploadFile } from '@/lib/data/attachments/upload'
import type { Attachment, FiledRecord } from '@/lib/domain/attachment'
import type { Actor } from '@/lib/domain/permission'
import { env } from '@/lib/env'
import { valueOf, type TestOrganization } from './organization'

let folder: string | null = null

/** A folder of its own for the files of this test file, never the one of the machine's installation. */
export function filesFolder(): string {
  folder ??= mkdtempSync(path.join(os.tmpdir(), 'sunledger-files-'))
  jest.replaceProperty(env, 'filesFolder', folder)
  return folder
}

/** The bytes of a small PDF; other words give another content. */
export function pdf(words = 'A receipt'): Buffer {
  return Buffer.from(`%PDF-1.4\n% ${words}\ntrailer << >>\n%%EOF\n`)
}

/** A content as it arrives, in pieces. */
export async function* arriving(bytes: Buffer, pieceBytes = 64 * 1024): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += pieceBytes) yield await Promise.resolve(bytes.subarray(at, at + pieceBytes))
}

type Facts = { readonly name?: string; readonly bytes?: Buffer; readonly actor?: Actor; readonly note?: string; /** A server runs on the folder of the installation. */ readonly beside?: 'test' | 'server' }

/** A receipt beside a record, through the verbs. */
export async function anAttachment(organization: TestOrganization, record: FiledRecord, { name = 'receipt.pdf', bytes = pdf(), actor = organization.administrator, note = '', beside = 'test' }: Facts = {}): Promise<Attachment> {
  if (beside === 'test') filesFolder()
  const chapterId = organization.chapter.id
  const upload = valueOf(await uploadFile(actor, { chapterId, record, name, content: arriving(bytes) }))
  const [attachment] = valueOf(await attachFiles(actor, { chapterId, record, uploadIds: [upload.id], evidenceOn: null, note }))
  if (attachment === undefined) throw new Error('One file was attached')
  return attachment
}
