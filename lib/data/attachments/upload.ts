import 'server-only'
import { systemCode } from '@/lib/data/database/cannot-start'
import { instantToRow } from '@/lib/data/database/days'
import { inTransaction } from '@/lib/data/database/transaction'
import { newId } from '@/lib/data/database/uuid'
import { logServerError } from '@/lib/data/installation/health-log'
import { organizationKeys } from '@/lib/data/keys/organization-key'
import { shownFileName, type FiledRecord, type Upload } from '@/lib/domain/attachment'
import { can, type Actor } from '@/lib/domain/permission'
import { ok, refuse, type Refusal, type Result } from '@/lib/domain/result'
import { env } from '@/lib/env'
import { receive, type Received } from '@/lib/files/receive'
import { scan } from '@/lib/files/scan'
import { fileStore } from '@/lib/files/store'
import { paperText } from './paper-text'
import { filedRecord } from './record'
import { lockContents, refuseOverQuota, refuseShortDisk } from './room'
import { sealUploadName, sealUploadText } from './rows'

export type UploadInput = {
  readonly chapterId: string
  /** Null: it goes to the inbox and waits there for its record. */
  readonly record: FiledRecord | null
  /** As the sender names it: only ever shown. */
  readonly name: string
  readonly content: AsyncIterable<unknown>
}

/** Takes a file that shall stand beside a record: it waits a day to be attached, then it is gone. Without a record it waits in the inbox until it is linked. */
export async function uploadFile(actor: Actor, input: UploadInput): Promise<Result<Upload, Refusal>> {
  const allowed = can(actor, 'file.attach', input.chapterId)
  if (!allowed.ok) return allowed
  const { chapterId, record } = input
  const seen = record === null ? ok(null) : await filedRecord(actor, { chapterId, record })
  if (!seen.ok) return seen
  const room = await inTransaction(actor, refuseShortDisk)
  if (!room.ok) return room
  const name = shownFileName(input.name)
  try {
    const received = await receive(input.content, name)
    return received.ok ? await keepReceived(actor, { chapterId, name, inInbox: record === null }, received.value) : received
  } catch (error) {
    if (systemCode(error) === 'ENOSPC') return refuse({ reason: 'unavailable', key: 'fileDiskShort' })
    throw error
  }
}

type Sent = { readonly chapterId: string; readonly name: string; readonly inInbox: boolean }

async function keepReceived(actor: Actor, sent: Sent, received: Received): Promise<Result<Upload, Refusal>> {
  try {
    const looked = await refuseInfected(received)
    return looked.ok ? await keep(actor, { ...sent, text: sent.inInbox ? await paperText(received, sent.name) : '' }, received) : looked
  } finally {
    await received.drop()
  }
}

async function refuseInfected({ file, sha256 }: Received): Promise<Result<true, Refusal>> {
  if (env.scanner === null) return ok(true)
  const scanned = await scan(env.scanner, file.path)
  if (scanned.outcome === 'clean') return ok(true)
  if (scanned.outcome === 'no-answer') return refuse({ reason: 'unavailable', key: 'fileScanner' })
  logServerError(new Error(`clamd found ${scanned.virus} in ${sha256}`), { method: 'POST', route: '/api/files', kind: 'virus' })
  return refuse({ reason: 'invalid', key: 'fileVirus' })
}

/** The row comes first and says so when the content is there whole: whatever is cut off between the two is found and taken away by the row. */
async function keep(actor: Actor, { chapterId, name, inInbox, text }: Sent & { readonly text: string }, { sha256, sizeBytes, fileType, file }: Received): Promise<Result<Upload, Refusal>> {
  const { organizationId, userId, at } = actor
  const upload: Upload = { id: newId(), sha256, sizeBytes, fileType, name }
  const { id } = upload
  const noted = await inTransaction(actor, async (tx) => {
    await lockContents(tx, organizationId)
    const room = await refuseOverQuota(tx, organizationId, upload)
    if (!room.ok) return room
    const keys = await organizationKeys(tx, organizationId)
    const [nameCipher, textCipher] = [sealUploadName(keys, id, name), text === '' ? null : sealUploadText(keys, id, text)]
    await tx.fileUpload.create({ data: { organizationId, id, chapterId, userId, sha256, sizeBytes: BigInt(sizeBytes), fileType, nameCipher, textCipher, inInbox, uploadedAt: instantToRow(at) } })
    return ok(true)
  })
  if (!noted.ok) return noted
  await fileStore().put({ organizationId, sha256 }, file)
  return inTransaction(actor, async (tx) => {
    await tx.fileUpload.update({ where: { organizationId_id: { organizationId, id } }, data: { storedAt: instantToRow(at) } })
    return ok(upload)
  })
}
