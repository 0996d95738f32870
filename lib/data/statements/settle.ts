import 'server-only'
import { inTransaction } from '@/lib/data/database/transaction'
import { isId } from '@/lib/data/database/uuid'
import type { ImportSettings } from '@/lib/domain/imports/preview'
import { can, type Actor } from '@/lib/domain/permission'
import { invalid, notFound, ok, type Refusal, type Result } from '@/lib/domain/result'
import type { FilePlace } from './open'

/** Keeps what somebody decided for a file as a whole: columns, day order, methods, purpose, account. Nothing is imported yet. */
export async function settleImportFile(actor: Actor, { chapterId, id, settings }: FilePlace & { readonly settings: ImportSettings }): Promise<Result<{ readonly id: string }, Refusal>> {
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
    const { count } = await tx.importFile.updateMany({ where: { organizationId, chapterId, id, importBatchId: null }, data: { answers } })
    return count === 0 ? notFound() : ok({ id })
  })
}
