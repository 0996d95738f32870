import { getTranslations } from 'next-intl/server'
import { PointList } from '@/components/audits/point-list'
import { PageLink } from '@/components/ui/page-link'
import type { ActorChapter } from '@/lib/auth/actor'
import { listAudits } from '@/lib/data/audits/list'
import { pointsOfDonation } from '@/lib/data/audits/points'
import { isWithin } from '@/lib/domain/calendar-date'
import type { Donation } from '@/lib/domain/donation'
import { can, type Actor } from '@/lib/domain/permission'

type OfRecord = { readonly actor: Actor; readonly chapter: ActorChapter; readonly donation: Pick<Donation, 'id' | 'receivedOn'> }

/** For an auditor who came to a record from a list, a bank statement or a letter: the way to its test sheet in each open engagement. */
export async function TestsOfRecord({ actor, chapter, donation: { id, receivedOn } }: OfRecord) {
  if (!can(actor, 'audit.test', chapter.id).ok) return null
  const audits = await listAudits(actor, chapter.id)
  const open = audits.ok ? audits.value.filter(({ closedAt, periodFrom, periodThrough }) => closedAt === null && isWithin(receivedOn, { from: periodFrom, through: periodThrough })) : []
  const words = await getTranslations('audits')
  return open.map((audit) => <p key={audit.id} className="no-print"><PageLink href={`/c/${chapter.slug}/audits/${audit.id}/marks/${id}`}>{words('testHere', { name: audit.auditorName })}</PageLink></p>)
}

/** What auditors asked and found about a donation, inside its record; nothing where nobody asked. */
export async function PointsOfRecord({ actor, chapter, donation: { id: donationId } }: OfRecord) {
  const points = await pointsOfDonation(actor, { chapterId: chapter.id, donationId })
  if (!points.ok || points.value.length === 0) return null
  const words = await getTranslations('auditPoints')
  return (
    <>
      <h2>{words('inRecord')}</h2>
      <PointList level="h3" points={points.value} chapterHref={`/c/${chapter.slug}`} timeZone={chapter.timeZone} mayFind={can(actor, 'audit.find', chapter.id).ok} mayAnswer={can(actor, 'audit.answer', chapter.id).ok} />
    </>
  )
}
