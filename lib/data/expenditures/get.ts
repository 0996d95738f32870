import 'server-only'
import { readAs } from '@/lib/data/database/transaction'
import { isId } from '@/lib/data/database/uuid'
import { withOverrides } from '@/lib/data/overrides/read'
import type { Assessment } from '@/lib/domain/assessment'
import type { Expenditure } from '@/lib/domain/expenditure'
import { can, opens, type Actor } from '@/lib/domain/permission'
import { notFound, ok, type Refusal, type Result } from '@/lib/domain/result'
import { assessExpenditure } from '@/lib/domain/rules/assess-expenditure'
import { contextForExpenditure } from './context'
import { expenditureFromRow } from './rows'

/** An expenditure with the names that its page shows and what the checks find today. */
export type ExpenditureView = {
  readonly expenditure: Expenditure
  readonly payeeName: string
  readonly principalName: string | null
  readonly bankAccountName: string | null
  readonly assessment: Assessment
}

/** Gives an expenditure of the chapter; whoever sees totals of money alone does not find it. */
export async function getExpenditure(actor: Actor, of: { readonly chapterId: string; readonly id: string }): Promise<Result<ExpenditureView, Refusal>> {
  const allowed = can(actor, 'chapter.read', of.chapterId)
  if (!allowed.ok) return allowed
  if (!opens(actor, 'spending', of.chapterId) || !isId(of.id)) return notFound()
  return readAs(actor, async (tx) => {
    const found = await tx.expenditure.findFirst({
      where: { organizationId: actor.organizationId, id: of.id, chapterId: of.chapterId },
      include: { payee: { select: { name: true } }, principal: { select: { name: true } }, bankAccount: { select: { name: true } } },
    })
    if (found === null) return notFound()
    const { payee, principal, bankAccount, ...row } = found
    const expenditure = expenditureFromRow(row)
    const { id, number, revision, enteredBy, approval, approvedBy } = expenditure
    const read = await contextForExpenditure(tx, actor, expenditure, { id, number, revision, enteredBy, approval, approvedBy })
    if (read === null) return notFound()
    return ok({
      expenditure,
      payeeName: payee.name,
      principalName: principal?.name ?? null,
      bankAccountName: bankAccount?.name ?? null,
      assessment: await withOverrides(tx, { organizationId: actor.organizationId, recordId: id }, assessExpenditure(expenditure, read.context)),
    })
  })
}
