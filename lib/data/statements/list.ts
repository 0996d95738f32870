import 'server-only'
import { instantFromRow, instantToRow } from '@/lib/data/database/days'
import { readAs } from '@/lib/data/database/transaction'
import type { Instant } from '@/lib/domain/instant'
import { can, type Actor } from '@/lib/domain/permission'
import { ok, type Refusal, type Result } from '@/lib/domain/result'

/** A file of the chapter: looked at, imported, or taken back. */
export type ListedFile = {
  readonly id: string
  readonly name: string
  readonly hash: string
  readonly sentAt: Instant
  readonly state: 'open' | 'recorded' | 'undone'
  readonly rowCount: number | null
  readonly recordCount: number | null
  /** Whether the file can be taken away as it was sent: not once somebody was erased whom it names. */
  readonly isKept: boolean
}

const filesMax = 200

/** The files of a chapter, newest first: those that are not imported yet, and all that were. */
export async function listImports(actor: Actor, chapterId: string): Promise<Result<readonly ListedFile[], Refusal>> {
  const allowed = can(actor, 'donation.import', chapterId)
  if (!allowed.ok) return allowed
  const { organizationId, at } = actor
  return readAs(actor, async (tx) => {
    const rows = await tx.importFile.findMany({
      where: { organizationId, chapterId, OR: [{ expiresAt: null }, { expiresAt: { gt: instantToRow(at) } }] },
      select: { id: true, fileName: true, fileHash: true, createdAt: true, importBatch: { select: { state: true, rowCount: true, recordCount: true } } },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }], take: filesMax,
    })
    const emptied = new Set((await tx.importFile.findMany({ where: { organizationId, chapterId, contentCipher: null }, select: { id: true } })).map(({ id }) => id))
    return ok(rows.map(({ id, fileName, fileHash, createdAt, importBatch }): ListedFile => ({
      id, name: fileName, hash: fileHash, sentAt: instantFromRow(createdAt), state: importBatch === null ? 'open' : importBatch.state === 'undone' ? 'undone' : 'recorded',
      rowCount: importBatch?.rowCount ?? null, recordCount: importBatch?.recordCount ?? null, isKept: !emptied.has(id),
    })))
  })
}
