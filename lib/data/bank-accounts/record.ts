import 'server-only'
import type { Transaction } from '@/lib/data/database/transaction'
import { newId } from '@/lib/data/database/uuid'
import { appendEntry } from '@/lib/data/journal/append'
import { onceByFormKey } from '@/lib/data/records/once'
import type { BankAccount, BankAccountInput } from '@/lib/domain/bank-account'
import { can, type Actor } from '@/lib/domain/permission'
import { notFound, ok, type Refusal, type Result } from '@/lib/domain/result'
import { bankAccountColumns, bankAccountFacts, bankAccountFromRow } from './rows'

/** Adds a bank account of a chapter with its opening balance. */
export async function recordBankAccount(actor: Actor, input: BankAccountInput): Promise<Result<BankAccount, Refusal>> {
  const allowed = can(actor, 'settings.change', input.chapterId)
  if (!allowed.ok) return allowed
  const { organizationId } = actor
  const found = async (tx: Transaction) => {
    const row = await tx.bankAccount.findFirst({ where: { organizationId, formKey: input.formKey } })
    return row === null ? null : bankAccountFromRow(row)
  }
  return onceByFormKey(actor, 'bank_account', found, async (tx) => {
    const chapters = await tx.chapter.count({ where: { organizationId, id: input.chapterId } })
    return chapters === 0 ? notFound() : ok(await insertBankAccount(tx, actor, input))
  })
}

/** Writes a bank account and its entry inside a transaction that is already open. */
export async function insertBankAccount(tx: Transaction, actor: Actor, input: BankAccountInput): Promise<BankAccount> {
  const account: BankAccount = { ...bankAccountFacts(input), id: newId(), revision: 1 }
  const { id, revision } = account
  const after = { ...account, formKey: input.formKey }
  const journalIndex = await appendEntry(tx, actor, { type: 'bank-account.recorded', id, revision, before: null, after, reason: null })
  await tx.bankAccount.create({
    data: { organizationId: actor.organizationId, id, formKey: input.formKey, ...bankAccountColumns(account), revision, journalIndex },
  })
  return account
}
