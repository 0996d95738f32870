import 'server-only'
import { readAs } from '@/lib/data/database/transaction'
import { isId, newId } from '@/lib/data/database/uuid'
import { strangerOf } from '@/lib/data/people/stranger'
import { can, type Actor } from '@/lib/domain/permission'
import type { Finding } from '@/lib/domain/reports/report-document'
import { invalid, notFound, ok, type Refusal, type Result } from '@/lib/domain/result'
import { assessExpenditure } from '@/lib/domain/rules/assess-expenditure'
import { contextForExpenditure } from './context'
import type { ExpenditureAsTyped } from './from-form'

/** Asks every check about an expenditure while it is typed: nothing is written. */
export async function previewExpenditure(actor: Actor, { payee, ...typed }: ExpenditureAsTyped): Promise<Result<{ readonly findings: readonly Finding[] }, Refusal>> {
  const allowed = can(actor, 'expenditure.record', typed.chapterId)
  if (!allowed.ok) return allowed
  if (payee === null) return invalid({ payee: { key: 'missing' } })
  const payeeId = isId(payee.id) ? payee.id : newId()
  const facts = { ...typed, payeeId }
  return readAs(actor, async (tx) => {
    const read = await contextForExpenditure(tx, actor, facts, { id: newId(), number: '', revision: 1, enteredBy: actor.userId, approval: 'not-needed', approvedBy: null })
    if (read === null) return notFound()
    const { context } = read
    return ok({ findings: assessExpenditure(facts, { ...context, payee: context.payee ?? strangerOf(payeeId, payee, 'payee') }).findings })
  })
}
