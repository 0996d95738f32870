import 'server-only'
import { clockFromRow } from '@/lib/data/clocks/rows'
import { readAs, type Transaction } from '@/lib/data/database/transaction'
import { filingFromRow } from '@/lib/data/filings/rows'
import { today as dayOf } from '@/lib/data/records/today'
import { clockedDeadline } from '@/lib/domain/deadlines/clocked'
import type { Deadline } from '@/lib/domain/deadlines/deadline'
import { followed, type Followed } from '@/lib/domain/deadlines/followed'
import { giftDeadline } from '@/lib/domain/deadlines/gift'
import type { Donation } from '@/lib/domain/donation'
import { can, opens, type Actor } from '@/lib/domain/permission'
import { notFound, ok, type Refusal, type Result } from '@/lib/domain/result'
import { watchedGifts } from './watched'

/** The report to OFAC that a confirmed match of the donor started: the money of a held gift waits for it. */
async function reportsOf(tx: Transaction, { organizationId }: Actor, { state, donorId }: Donation, timeZone: string): Promise<readonly Deadline[]> {
  if (state !== 'held' || donorId === null) return []
  const hits = await tx.screeningHit.findMany({ where: { organizationId, personId: donorId, decision: 'confirmed' }, select: { id: true } })
  const clocks = await tx.clock.findMany({ where: { organizationId, formKey: { in: hits.map(({ id }) => id) } }, orderBy: { id: 'asc' } })
  return clocks.map((clock) => clockedDeadline(clockFromRow(clock), (at) => dayOf(at, timeZone))).filter((each) => each !== null)
}

/** What is due of one gift, and what ended it: whoever reads the gift sees it. */
export async function clocksOfDonation(actor: Actor, { donation, timeZone }: { readonly donation: Donation; readonly timeZone: string }): Promise<Result<readonly Followed[], Refusal>> {
  const allowed = can(actor, 'chapter.read', donation.chapterId)
  if (!allowed.ok) return allowed
  if (!opens(actor, 'donations', donation.chapterId)) return notFound()
  return readAs(actor, async (tx) => {
    const { organizationId } = actor
    const today = dayOf(actor.at, timeZone)
    const gifts = await watchedGifts(tx, { organizationId, today, timeZone, chapterId: donation.chapterId, id: donation.id })
    const due = [...gifts.map(giftDeadline).filter((each) => each !== null), ...(await reportsOf(tx, actor, donation, timeZone))]
    const filings = due.length === 0 ? [] : await tx.filing.findMany({ where: { organizationId, deadlineKey: { in: due.map(({ key }) => key) } } })
    return ok(followed(due, new Map(filings.map(filingFromRow).map((filing) => [filing.deadlineKey, filing])), today))
  })
}
