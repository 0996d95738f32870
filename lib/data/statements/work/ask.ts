import 'server-only'
import { inTransaction, readAs } from '@/lib/data/database/transaction'
import { isId } from '@/lib/data/database/uuid'
import { sealText } from '@/lib/data/keys/envelope'
import { organizationKeys } from '@/lib/data/keys/organization-key'
import { can, type Actor } from '@/lib/domain/permission'
import { notFound, ok, type Refusal, type Result } from '@/lib/domain/result'
import { importStatement, type ImportedStatement } from '../import'
import type { FilePlace } from '../open'
import { decidedPurpose, type DecidedValues } from '../rows'

export type AskedImport = FilePlace & { readonly hash: string; readonly values: DecidedValues }
/** `isLong`: it was only asked for; a process of its own imports it. */
export type AskedOutcome = ImportedStatement & { readonly isLong: boolean }

/** Columns of a work that nothing has begun. */
export const workAnew = { workStep: '', workShare: 0, workBeatAt: null, workTries: 0 } as const

/** Imports a short file at once; of a long one it keeps what was decided, for the process that imports it. */
export async function askForImport(actor: Actor, { chapterId, id, hash, values }: AskedImport): Promise<Result<AskedOutcome, Refusal>> {
  const allowed = can(actor, 'donation.import', chapterId)
  if (!allowed.ok) return allowed
  const { organizationId, userId } = actor
  if (!isId(id)) return notFound()
  const file = await readAs(actor, (tx) => tx.importFile.findFirst({ where: { organizationId, chapterId, id }, select: { isLong: true, importBatchId: true } }))
  if (file === null) return notFound()
  if (!file.isLong || file.importBatchId !== null) {
    const imported = await importStatement(actor, { chapterId, id, hash, textOf: (field) => values[field] ?? '' })
    return imported.ok ? ok({ ...imported.value, isLong: false }) : imported
  }
  return inTransaction(actor, async (tx) => {
    const { wrap } = await organizationKeys(tx, organizationId)
    const decidedCipher = sealText(wrap, decidedPurpose(id), JSON.stringify({ hash, values }))
    // Whatever is under way for the file goes on: a second click asks for nothing new.
    await tx.importFile.updateMany({ where: { organizationId, chapterId, id, importBatchId: null, work: '' }, data: { ...workAnew, work: 'import', workBy: userId, decidedCipher } })
    return ok({ id, added: 0, toSurvivors: 0, isLong: true })
  })
}
