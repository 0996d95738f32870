import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { BackLink } from '@/components/frame/breadcrumbs'
import { titled } from '@/components/frame/page-title'
import { PayoutLines } from '@/components/payouts/payout-lines'
import { PayoutSummary } from '@/components/payouts/payout-summary'
import { requireChapter } from '@/lib/auth/actor'
import { getPayout } from '@/lib/data/payouts/get'
import { can } from '@/lib/domain/permission'

type Props = PageProps<'/[locale]/c/[chapter]/payouts/[payout]'>

async function open({ params }: Props) {
  const { chapter: slug, payout: id } = await params
  const { actor, chapter } = await requireChapter(slug)
  const view = await getPayout(actor, { chapterId: chapter.id, id })
  if (!view.ok) notFound()
  const words = await getTranslations('payouts')
  const { processor, reference } = view.value.payout
  return { actor, chapter, view: view.value, name: words('name', { processor, reference }) }
}

export async function generateMetadata(props: Props) {
  const { chapter, name } = await open(props)
  return titled(name, chapter.name)
}

export default async function PayoutPage(props: Props) {
  const { actor, chapter, view, name } = await open(props)
  const words = await getTranslations('imports')
  return (
    <>
      <BackLink href={`/c/${chapter.slug}/imports`} label={words('title')} />
      <h1><bdi>{name}</bdi></h1>
      <PayoutSummary view={view} timeZone={chapter.timeZone} root={`/c/${chapter.slug}`} mayReconcile={can(actor, 'bank.reconcile', chapter.id).ok} />
      <PayoutLines view={view} chapter={chapter.slug} />
    </>
  )
}
