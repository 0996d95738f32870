import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { AuditFrame, auditParts } from '@/components/audits/audit-frame'
import { titled } from '@/components/frame/page-title'
import { requireChapter } from '@/lib/auth/actor'
import { getAudit } from '@/lib/data/audits/list'
import { AuditPoints, AuditSamples } from './parts'
import { AuditWorkpapers } from './workpapers'

type Props = PageProps<'/[locale]/c/[chapter]/audits/[audit]/[part]'>

async function open({ params }: Props) {
  const { chapter: slug, audit: id, part: named } = await params
  const { actor, chapter } = await requireChapter(slug)
  const audit = await getAudit(actor, { chapterId: chapter.id, id })
  const part = auditParts.find((each) => each === named)
  if (!audit.ok || part === undefined) notFound()
  return { actor, chapter, audit: audit.value, part }
}

export async function generateMetadata(props: Props) {
  const { chapter, part } = await open(props)
  const words = await getTranslations('audits')
  return titled(words(`parts.${part}`), chapter.name)
}

const shown = { samples: AuditSamples, points: AuditPoints, workpapers: AuditWorkpapers } as const

/** One part of an audit: its samples, its findings and questions, its workpapers. */
export default async function AuditPartPage(props: Props) {
  const { part, ...of } = await open(props)
  const Shown = shown[part]
  return (
    <AuditFrame audit={of.audit} chapter={of.chapter.slug} current={part}>
      <Shown {...of} />
    </AuditFrame>
  )
}
