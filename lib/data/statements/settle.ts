import 'server-only'
import { inTransaction } from '@/lib/data/database/transaction'
import { isId } from '@/lib/data/database/uuid'
import { Prisma } from '@/lib/generated/prisma/client'
import type { ImportSettings } from '@/lib/domain/imports/preview'
import { can, type Actor } from '@/lib/domain/permission'
import { invalid, notFound, ok, refuse, type Refusal, type Result } from '@/lib/domain/result'
import type { KeptFile } from './keep'
import type { FilePlace } from './open'
import { workAnew } from './work/ask'

/** Keeps what somebody decided for a file as a whole: columns, day order, methods, purpose, account. Nothing is imported yet. */
export async function settleImportFile(actor: Actor, { chapterId, id, settings }: FilePlace & { readonly settings: ImportSettings }): Promise<Result<KeptFile, Refusal>> {
  const allowed = can(actor, 'donation.import', chapterId)
  if (!allowed.ok) return allowed
  const { organizationId } = actor
  if (!isId(id)) return notFound()
  return inTransaction(actor, async (tx) => {
    const { bankAccountId } = settings
    const accounts = bankAccountId === null ? 1 : isId(bankAccountId) ? await tx.bankAccount.count({ where: { organizationId, chapterId, id: bankAccountId } }) : 0
    if (accounts === 0) return invalid({ bankAccountId: { key: 'missingChoice' } })
    const { table, method, methods, purpose, processor } = settings
    const answers = { table: { ...table, ...(table.columns && { columns: { ...table.columns } }) }, method, methods: { ...methods }, purpose, bankAccountId, processor }
    const file = await tx.importFile.findFirst({ where: { organizationId, chapterId, id, importBatchId: null }, select: { isLong: true } })
    if (file === null) return notFound()
    // A long file is looked at anew by a process of its own.
    const anew = file.isLong ? { ...workAnew, work: 'look', lookCipher: null, workProblem: Prisma.DbNull } : {}
    // What is being imported stays as it was looked at.
    const { count } = await tx.importFile.updateMany({ where: { organizationId, chapterId, id, importBatchId: null, work: { not: 'import' } }, data: { answers, ...anew } })
    return count === 0 ? refuse({ reason: 'conflict', key: 'importUnderWay' }) : ok({ id, isLong: file.isLong })
  })
}
