import { actorForChapter } from '@/lib/auth/actor'
import { donorTotals } from '@/lib/data/donations/donor-totals'
import { parseDate } from '@/lib/domain/calendar-date'

/** What a donor gave so far in the year and quarter of a day, or of today where the day cannot be read: for the form of a gift. */
export async function GET(request: Request): Promise<Response> {
  const query = new URL(request.url).searchParams
  const found = await actorForChapter(query.get('chapter') ?? '')
  if (found === null) return Response.json({}, { status: 404 })
  const { id: chapterId, today } = found.chapter
  const day = parseDate(query.get('on') ?? '', today)
  const totals = await donorTotals(found.actor, { chapterId, personId: query.get('donor') ?? '', on: day.ok ? day.value : today })
  if (!totals.ok) return Response.json({}, { status: totals.refusal.reason === 'not-allowed' ? 403 : 404 })
  return Response.json(totals.value, { headers: { 'Cache-Control': 'no-store' } })
}
