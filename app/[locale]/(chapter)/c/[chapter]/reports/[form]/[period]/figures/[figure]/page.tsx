import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { figureOfReport } from '../../../../figure-of-report'
import { titled } from '@/components/frame/page-title'
import { requireChapter } from '@/lib/auth/actor'
import { isReportForm } from '@/lib/domain/reports/forms'

type Props = PageProps<'/[locale]/c/[chapter]/reports/[form]/[period]/figures/[figure]'>

export async function generateMetadata({ params }: Props) {
  const { chapter: slug, form, period } = await params
  const { chapter } = await requireChapter(slug)
  if (!isReportForm(form)) notFound()
  return titled(`${(await getTranslations('reports'))(`forms.${form}`)} ${decodeURIComponent(period)}`, chapter.name)
}

export default async function FigurePage({ params, searchParams }: Props) {
  const { chapter: slug, figure, ...address } = await params
  const { actor, chapter } = await requireChapter(slug)
  return figureOfReport({ actor, chapterId: chapter.id, where: { chapter }, figure, address, query: await searchParams })
}
