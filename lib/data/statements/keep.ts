import 'server-only'
import { createHash } from 'node:crypto'
import { instantToRow } from '@/lib/data/database/days'
import { inTransaction } from '@/lib/data/database/transaction'
import { newId } from '@/lib/data/database/uuid'
import { hoursLater } from '@/lib/data/installation/clock'
import { sealBytes } from '@/lib/data/keys/envelope'
import { organizationKeys } from '@/lib/data/keys/organization-key'
import { fileLimits } from '@/lib/domain/imports/file-limits'
import { can, type Actor } from '@/lib/domain/permission'
import { cleanLine, nameCharactersMax } from '@/lib/domain/typed-text'
import { isZip } from '@/lib/formats/zip/directory'
import { ok, refuse, type Refusal, type Result } from '@/lib/domain/result'
import { collected } from '@/lib/files/collect'
import { filePurpose } from './rows'

/** Days for which a file that was not imported is kept. */
const fileDays = 30

/** `isLong`: a process of its own has to look at it, which the caller starts. */
export type KeptFile = { readonly id: string; readonly isLong: boolean }
export type FileInput = {
  readonly chapterId: string
  readonly name: string
  readonly content: AsyncIterable<unknown>
  /** Whoever sent it waits until it is read, however long it is. */
  readonly isAwaited?: boolean
}

/** Keeps a file that is looked at before it is imported, sealed; it is stopped at the limit and expires. Nothing in it is read yet. */
export async function keepImportFile(actor: Actor, { chapterId, name, content, isAwaited = false }: FileInput): Promise<Result<KeptFile, Refusal>> {
  const allowed = can(actor, 'donation.import', chapterId)
  if (!allowed.ok) return allowed
  const { organizationId, userId, at } = actor
  const bytes = await collected(content, fileLimits.bytesMax)
  if (bytes === null) return refuse({ reason: 'invalid', key: 'importTooLarge', values: { megabytes: fileLimits.bytesMax / 1024 / 1024 } })
  if (bytes.length === 0) return refuse({ reason: 'invalid', key: 'fileEmpty' })
  const id = newId()
  const isLong = !isAwaited && bytes.length > (isZip(bytes) ? fileLimits.longPackedBytes : fileLimits.longBytes)
  return inTransaction(actor, async (tx) => {
    const { wrap } = await organizationKeys(tx, organizationId)
    const now = instantToRow(at)
    await tx.importFile.deleteMany({ where: { organizationId, expiresAt: { lt: now } } })
    await tx.importFile.create({
      data: {
        organizationId, id, chapterId, userId, fileName: cleanLine(name).slice(0, nameCharactersMax) || 'file', fileHash: createHash('sha256').update(bytes).digest('hex'),
        sizeBytes: bytes.length, contentCipher: sealBytes(wrap, filePurpose(id), bytes), createdAt: now, expiresAt: instantToRow(hoursLater(at, fileDays * 24)), isLong, work: isLong ? 'look' : '',
      },
    })
    return ok({ id, isLong })
  })
}
