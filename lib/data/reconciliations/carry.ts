import 'server-only'
import { inTransaction } from '@/lib/data/database/transaction'
import type { Cents } from '@/lib/domain/money'
import { can, type Actor } from '@/lib/domain/permission'
import type { BankStatement, CarriedItem } from '@/lib/domain/reconciliation/bank-statement'
import { invalid, notFound, type Refusal, type Result } from '@/lib/domain/result'
import { changeStatement } from './change'
import { openForWork, type StatementPlace } from './open'
import { openParts } from './suggestions'

export type CarryInput = StatementPlace & {
  /** The line that stays open; null for a difference, which has an amount. */
  readonly lineId: string | null
  readonly amountCents: Cents | null
  readonly name: string
  readonly reason: string
  readonly revision: number
}

/** Gives an open line, or a difference, a name and a reason, so that the month can be closed over it. It stands in the paper until it is gone. */
export async function carryItem(actor: Actor, input: CarryInput): Promise<Result<BankStatement, Refusal>> {
  const allowed = can(actor, 'bank.reconcile', input.chapterId)
  if (!allowed.ok) return allowed
  return inTransaction(actor, async (tx) => {
    const opened = await openForWork(tx, actor, input)
    if (!opened.ok) return opened
    const { statement, facts } = opened.value
    const { lineId, name, reason, revision } = input
    const line = lineId === null ? null : ((await openParts(tx, opened.value)).lines.find(({ id }) => id === lineId && facts.lines.some((own) => own.id === id)) ?? null)
    if (lineId !== null && line === null) return notFound()
    const amountCents = line?.amountCents ?? input.amountCents
    if (amountCents === null || amountCents === 0) return invalid({ amount: { key: 'missing' } })
    const item: CarriedItem = { lineId, name, amountCents, reason }
    const carried = [...statement.carried.filter((each) => lineId === null || each.lineId !== lineId), item]
    return changeStatement(tx, actor, statement, { type: 'bank-statement.carried', reason, changed: { carried }, revision })
  })
}

/** Takes a carried item off the statement again. */
export async function dropCarried(actor: Actor, input: StatementPlace & { readonly place: number; readonly revision: number }): Promise<Result<BankStatement, Refusal>> {
  const allowed = can(actor, 'bank.reconcile', input.chapterId)
  if (!allowed.ok) return allowed
  return inTransaction(actor, async (tx) => {
    const opened = await openForWork(tx, actor, input)
    if (!opened.ok) return opened
    const { statement } = opened.value
    if (statement.carried[input.place] === undefined) return notFound()
    const carried = statement.carried.filter((_, place) => place !== input.place)
    return changeStatement(tx, actor, statement, { type: 'bank-statement.carried', reason: null, changed: { carried }, revision: input.revision })
  })
}
