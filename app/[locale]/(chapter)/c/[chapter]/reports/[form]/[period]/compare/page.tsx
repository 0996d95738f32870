import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { placeOfReport } from '../../../report-place'
import { titled } from '@/components/frame/page-title'
import { ComparePage } from '@/components/reports/compare-page'
import { requireChapter } from '@/lib/auth/actor'
import { compareVersions, sidesToCompare, usualSide } from '@/lib/data/reports/compare'
import { openReport } from '@/lib/data/reports/open'
import { textOfQuery } from '@/lib/domain/query'

type Props = PageProps<'/[locale]/c/[chapter]/reports/[form]/[period]/compare'>

export async function generateMetadata({ params }: Props) {
  const { chapter } = await requireChapter((await params).chapter)
  return titled((await getTranslations('reports.compare'))('title'), chapter.name)
}

export default async function CompareReportPage({ params, searchParams }: Props) {
  const { chapter: slug, ...address } = await params
  const { actor, chapter } = await requireChapter(slug)
  const query = await searchParams
  const opened = await openReport(actor, chapter.id, address)
  if (!opened.ok) notFound()
  const { report, form, period } = opened.value
  const key = { chapterId: chapter.id, form, period }
  const offered = await sidesToCompare(actor, key)
  if (!offered.ok) notFound()
  const sides = { before: textOfQuery(query, 'before') || usualSide(offered.value), after: textOfQuery(query, 'after') || 'now' }
  const compared = await compareVersions(actor, key, sides)
  const place = placeOfReport(actor, { chapter }, opened.value)
  return <ComparePage comparison={compared.ok ? compared.value : null} place={place} sides={sides} offered={offered.value} title={`${report.title}, ${report.period.label}`} />
}
