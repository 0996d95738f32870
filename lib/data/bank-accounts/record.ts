import 'server-only'
import { dayToRow, optionalDayToRow } from '@/lib/data/database/days'
import type { Transaction } from '@/lib/data/database/transaction'
import { newId } from '@/lib/data/database/uuid'
import { appendEntry } from '@/lib/data/journal/append'
import type { BankAccount, BankAccountInput } from '@/lib/domain/bank-account'
import { centsToDatabase } from '@/lib/domain/money'
import type { Actor } from '@/lib/domain/permission'
import { bankAccountFacts } from './rows'

/** Writes a bank account and its entry inside a transaction that is already open. */
export async function insertBankAccount(tx: Transaction, actor: Actor, input: BankAccountInput): Promise<BankAccount> {
  const id = newId()
  const facts = bankAccountFacts(input)
  const { formKey } = input
  const journalIndex = await appendEntry(tx, actor, {
    type: 'bank-account.recorded',
    id,
    revision: 1,
    before: null,
    after: { ...facts, formKey },
    reason: null,
  })
  const openingBalanceCents = centsToDatabase(facts.openingBalanceCents)
  const days = { openedOn: dayToRow(facts.openedOn), closedOn: optionalDayToRow(facts.closedOn) }
  await tx.bankAccount.create({
    data: { organizationId: actor.organizationId, id, formKey, ...facts, ...days, openingBalanceCents, revision: 1, journalIndex },
  })
  return { ...facts, id, revision: 1 }
}
