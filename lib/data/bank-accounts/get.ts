import 'server-only'
import { readAs } from '@/lib/data/database/transaction'
import { isId } from '@/lib/data/database/uuid'
import type { BankAccount } from '@/lib/domain/bank-account'
import { can, type Actor } from '@/lib/domain/permission'
import { notFound, ok, type Refusal, type Result } from '@/lib/domain/result'
import { bankAccountFromRow } from './rows'

/** One bank account of the chapter, for who administers it. */
export async function getBankAccount(
  actor: Actor,
  { chapterId, id }: { readonly chapterId: string; readonly id: string },
): Promise<Result<BankAccount, Refusal>> {
  const allowed = can(actor, 'settings.change', chapterId)
  if (!allowed.ok) return allowed
  if (!isId(id)) return notFound()
  const row = await readAs(actor, (tx) => tx.bankAccount.findFirst({ where: { organizationId: actor.organizationId, chapterId, id } }))
  return row === null ? notFound() : ok(bankAccountFromRow(row))
}
