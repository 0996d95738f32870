import 'server-only'
import { dayFromRow, dayToRow } from '@/lib/data/database/days'
import { readAs } from '@/lib/data/database/transaction'
import { addDays, type CalendarDate } from '@/lib/domain/calendar-date'
import { addCents, centsFromDatabase, subtractCents, type Cents } from '@/lib/domain/money'
import { can, type Actor } from '@/lib/domain/permission'
import { totalCents } from '@/lib/domain/reconciliation/matching'
import { ok, type Refusal, type Result } from '@/lib/domain/result'
import { freeLines } from './lines'

/** What the bank states in a file that was imported, and what that is at the end of the period. */
export type StatedClosing = { readonly fileName: string; readonly on: CalendarDate; readonly statedCents: Cents; readonly closingCents: Cents }

type Period = { readonly chapterId: string; readonly bankAccountId: string; readonly from: CalendarDate; readonly through: CalendarDate }

/**
 * The closing balance of a period as the imported files of its account state it: that of the day, else the next one that is stated less what moved after
 * the period, else the last one before its end with what moved since. Null where no file states one.
 */
export async function statedClosing(actor: Actor, { chapterId, bankAccountId, from, through }: Period): Promise<Result<StatedClosing | null, Refusal>> {
  const allowed = can(actor, 'bank.reconcile', chapterId)
  if (!allowed.ok) return allowed
  const { organizationId } = actor
  return readAs(actor, async (tx) => {
    const only = (await tx.bankAccount.count({ where: { organizationId, chapterId } })) === 1
    const importBatch = { state: 'recorded', OR: [{ bankAccountId }, ...(only ? [{ bankAccountId: null, kind: 'statement' }] : [])] }
    const files = await tx.importFile.findMany({
      where: { organizationId, chapterId, closingOn: { gte: dayToRow(from) }, closingCents: { not: null }, importBatch }, orderBy: [{ closingOn: 'asc' }, { createdAt: 'asc' }],
      select: { fileName: true, closingOn: true, closingCents: true },
    })
    const stated = files.flatMap(({ fileName, closingOn, closingCents }) =>
      closingOn === null || closingCents === null ? [] : [{ fileName, on: dayFromRow(closingOn), statedCents: centsFromDatabase(closingCents) }],
    )
    const chosen = stated.findLast(({ on }) => on === through) ?? stated.find(({ on }) => on > through) ?? stated.at(-1)
    if (chosen === undefined) return ok(null)
    const { on, statedCents } = chosen
    const between = on > through ? { from: addDays(through, 1), through: on } : { from: addDays(on, 1), through }
    const moved = on === through ? [] : await freeLines(tx, { organizationId, chapterId, bankAccountId }, between)
    return ok({ ...chosen, closingCents: on > through ? subtractCents(statedCents, totalCents(moved)) : addCents(statedCents, totalCents(moved)) })
  })
}
