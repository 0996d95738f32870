import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { DeadlineTable } from '@/components/dashboard/deadline-table'
import { titled } from '@/components/frame/page-title'
import { requireChapter } from '@/lib/auth/actor'
import { listDeadlines } from '@/lib/data/dashboard/get'

type Props = PageProps<'/[locale]/c/[chapter]/deadlines'>

export async function generateMetadata({ params }: Props) {
  const { chapter } = await requireChapter((await params).chapter)
  const words = await getTranslations('dashboard.deadlines')
  return titled(words('title'), chapter.name)
}

export default async function DeadlinesPage({ params }: Props) {
  const { actor, chapter } = await requireChapter((await params).chapter)
  const deadlines = await listDeadlines(actor, chapter.id)
  if (!deadlines.ok) notFound()
  const words = await getTranslations('dashboard.deadlines')
  return (
    <>
      <h1>{words('title')}</h1>
      <p>{words('intro')}</p>
      <DeadlineTable chapter={chapter.slug} deadlines={deadlines.value} />
    </>
  )
}
