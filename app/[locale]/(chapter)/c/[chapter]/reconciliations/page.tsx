import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { titled } from '@/components/frame/page-title'
import { StatementTable } from '@/components/reconciliations/statement-table'
import { PageLink } from '@/components/ui/page-link'
import { requireChapter } from '@/lib/auth/actor'
import { listReconciliations } from '@/lib/data/reconciliations/list'

type Props = PageProps<'/[locale]/c/[chapter]/reconciliations'>

export async function generateMetadata({ params }: Props) {
  return titled((await getTranslations('reconciliations'))('title'), (await requireChapter((await params).chapter)).chapter.name)
}

export default async function ReconciliationsPage({ params }: Props) {
  const { actor, chapter } = await requireChapter((await params).chapter)
  const list = await listReconciliations(actor, chapter.id)
  if (!list.ok) notFound()
  const words = await getTranslations('reconciliations')
  const href = `/c/${chapter.slug}/reconciliations`
  return (
    <>
      <h1>{words('title')}</h1>
      <p>{words('intro')}</p>
      <p><PageLink className="button button-primary" href={`${href}/new`}>{words('add')}</PageLink></p>
      <StatementTable rows={list.value.statements} href={href} />
    </>
  )
}
