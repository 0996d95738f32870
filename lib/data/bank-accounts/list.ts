import 'server-only'
import { readAs } from '@/lib/data/database/transaction'
import type { BankAccount } from '@/lib/domain/bank-account'
import { can, type Actor } from '@/lib/domain/permission'
import { ok, type Refusal, type Result } from '@/lib/domain/result'
import { bankAccountFromRow } from './rows'

/** The bank accounts of the chapter, open ones first, for who administers it. */
export async function listBankAccounts(actor: Actor, chapterId: string): Promise<Result<readonly BankAccount[], Refusal>> {
  const allowed = can(actor, 'settings.change', chapterId)
  if (!allowed.ok) return allowed
  const rows = await readAs(actor, (tx) =>
    tx.bankAccount.findMany({
      where: { organizationId: actor.organizationId, chapterId },
      orderBy: [{ closedOn: { sort: 'asc', nulls: 'first' } }, { name: 'asc' }, { id: 'asc' }],
    }),
  )
  return ok(rows.map(bankAccountFromRow))
}
