import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { figureOfReport } from '../../../../../../../c/[chapter]/reports/figure-of-report'
import { titled } from '@/components/frame/page-title'
import { requireOrganization } from '@/lib/auth/actor'
import { isReportForm } from '@/lib/domain/reports/forms'

type Props = PageProps<'/[locale]/org/[organization]/reports/[form]/[period]/figures/[figure]'>

export async function generateMetadata({ params }: Props) {
  const { organization: slug, form, period } = await params
  const { organization } = await requireOrganization(slug)
  if (!isReportForm(form)) notFound()
  return titled(`${(await getTranslations('reports'))(`forms.${form}`)} ${decodeURIComponent(period)}`, organization.name)
}

export default async function OrganizationFigurePage({ params, searchParams }: Props) {
  const { organization: slug, figure, ...address } = await params
  const { actor, organization } = await requireOrganization(slug)
  return figureOfReport({ actor, chapterId: null, where: { organization }, figure, address, query: await searchParams })
}
