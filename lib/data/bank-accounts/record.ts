import 'server-only'
import { dayToRow, optionalDayToRow } from '@/lib/data/database/days'
import type { Transaction } from '@/lib/data/database/transaction'
import { newId } from '@/lib/data/database/uuid'
import { appendEntry } from '@/lib/data/journal/append'
import { onceByFormKey } from '@/lib/data/records/once'
import type { BankAccount, BankAccountInput } from '@/lib/domain/bank-account'
import { centsToDatabase } from '@/lib/domain/money'
import { can, type Actor } from '@/lib/domain/permission'
import { notFound, ok, type Refusal, type Result } from '@/lib/domain/result'
import { bankAccountFacts, bankAccountFromRow } from './rows'

/** Adds a bank account of a chapter with its opening balance. */
export async function recordBankAccount(actor: Actor, input: BankAccountInput): Promise<Result<BankAccount, Refusal>> {
  const allowed = can(actor, 'settings.change', input.chapterId)
  if (!allowed.ok) return allowed
  return onceByFormKey(
    actor,
    'bank_account',
    (tx) => ofFormKey(tx, actor, input.formKey),
    async (tx) => {
      const chapter = await tx.chapter.findUnique({
        where: { organizationId_id: { organizationId: actor.organizationId, id: input.chapterId } },
        select: { id: true },
      })
      return chapter === null ? notFound() : ok(await insertBankAccount(tx, actor, input))
    },
  )
}

async function ofFormKey(tx: Transaction, actor: Actor, formKey: string): Promise<BankAccount | null> {
  const row = await tx.bankAccount.findFirst({ where: { organizationId: actor.organizationId, formKey } })
  return row === null ? null : bankAccountFromRow(row)
}

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
