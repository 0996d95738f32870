import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { PointList } from '@/components/audits/point-list'
import { SampleList } from '@/components/audits/sample-list'
import { PageLink } from '@/components/ui/page-link'
import type { ActorChapter } from '@/lib/auth/actor'
import { marksOfAudit } from '@/lib/data/audits/marks'
import { pointsOfAudit } from '@/lib/data/audits/points'
import { samplesOfAudit } from '@/lib/data/audits/samples'
import type { Audit } from '@/lib/domain/audit/engagement'
import { resultOfSample } from '@/lib/domain/audit/evaluation/sample-result'
import { can, type Actor } from '@/lib/domain/permission'

type PartProps = { readonly actor: Actor; readonly chapter: ActorChapter; readonly audit: Audit }

/** The samples with what their results say. */
export async function AuditSamples({ actor, chapter, audit }: PartProps) {
  const of = { chapterId: chapter.id, id: audit.id }
  const [samples, marks, words] = [await samplesOfAudit(actor, of), await marksOfAudit(actor, of), await getTranslations('auditSamples')]
  if (!samples.ok || !marks.ok) notFound()
  const href = `/c/${chapter.slug}/audits/${audit.id}`
  const mayTest = audit.closedAt === null && can(actor, 'audit.test', chapter.id).ok
  return (
    <>
      {mayTest ? <p><PageLink className="button button-primary" href={`${href}/samples/new`}>{words('draw')}</PageLink></p> : null}
      <SampleList samples={samples.value.map((sample) => ({ sample, result: resultOfSample(sample, marks.value) }))} href={href} timeZone={chapter.timeZone} mayTest={mayTest} />
    </>
  )
}

/** What was put to the chapter. */
export async function AuditPoints({ actor, chapter, audit }: PartProps) {
  const [points, words] = [await pointsOfAudit(actor, { chapterId: chapter.id, id: audit.id }), await getTranslations('auditPoints')]
  if (!points.ok) notFound()
  const isOpen = audit.closedAt === null
  const [mayFind, mayAnswer] = [isOpen && can(actor, 'audit.find', chapter.id).ok, isOpen && can(actor, 'audit.answer', chapter.id).ok]
  return (
    <>
      {mayFind ? <p><PageLink className="button button-primary" href={`/c/${chapter.slug}/audits/${audit.id}/points/new`}>{words('raise')}</PageLink></p> : null}
      {points.value.length === 0 ? <p>{words('none')}</p> : <PointList points={points.value} chapterHref={`/c/${chapter.slug}`} timeZone={chapter.timeZone} mayFind={mayFind} mayAnswer={mayAnswer} />}
    </>
  )
}
