import { getTranslations } from 'next-intl/server'
import { PointList } from '@/components/audits/point-list'
import type { ActorChapter } from '@/lib/auth/actor'
import { pointsOfDonation } from '@/lib/data/audits/points'
import { can, type Actor } from '@/lib/domain/permission'

/** What auditors asked and found about a donation, inside its record; nothing where nobody asked. */
export async function PointsOfRecord({ actor, chapter, donationId }: { readonly actor: Actor; readonly chapter: ActorChapter; readonly donationId: string }) {
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
