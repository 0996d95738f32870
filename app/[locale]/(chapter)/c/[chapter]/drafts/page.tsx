import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { Banner } from '@/components/frame/banner'
import { titled } from '@/components/frame/page-title'
import { DraftList } from '@/components/records/draft-list'
import { requireChapter } from '@/lib/auth/actor'
import { listDrafts } from '@/lib/data/drafts/list'
import { discardDraftAction } from './actions'

type Props = PageProps<'/[locale]/c/[chapter]/drafts'>

export async function generateMetadata({ params }: Props) {
  const { chapter } = await requireChapter((await params).chapter)
  const words = await getTranslations('records.drafts')
  return titled(words('title'), chapter.name)
}

export default async function DraftsPage({ params, searchParams }: Props) {
  const { actor, chapter } = await requireChapter((await params).chapter)
  const drafts = await listDrafts(actor, { chapterId: chapter.id })
  if (!drafts.ok) notFound()
  const words = await getTranslations('records.drafts')
  return (
    <>
      {(await searchParams)['discarded'] === undefined ? null : <Banner kind="success">{words('discarded')}</Banner>}
      <h1>{words('title')}</h1>
      <p>{drafts.value.length === 0 ? words('none') : words('explain')}</p>
      <DraftList drafts={drafts.value} chapter={chapter} discard={discardDraftAction} />
    </>
  )
}
