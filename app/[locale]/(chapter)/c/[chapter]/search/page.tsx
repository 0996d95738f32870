import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { titled } from '@/components/frame/page-title'
import { SearchResults } from '@/components/search/search-results'
import { requireChapter } from '@/lib/auth/actor'
import { findEverywhere } from '@/lib/data/search/find'
import { openedTerm } from '@/lib/data/search/term'
import { textOfQuery } from '@/lib/domain/query'

type Props = PageProps<'/[locale]/c/[chapter]/search'>

export async function generateMetadata({ params }: Props) {
  const { chapter } = await requireChapter((await params).chapter)
  const words = await getTranslations('search')
  return titled(words('title'), chapter.name)
}

export default async function SearchPage({ params, searchParams }: Props) {
  const { actor, chapter } = await requireChapter((await params).chapter)
  const query = openedTerm(chapter.id, textOfQuery(await searchParams, 'q')).trim()
  const found = await findEverywhere(actor, { chapterId: chapter.id, query })
  if (!found.ok) notFound()
  const words = await getTranslations('search')
  const nothing = query.length < 2 ? words('short') : words('none', { query })
  return (
    <>
      <h1>{words('title')}</h1>
      <p>{words('explain')}</p>
      {found.value.length === 0 ? <p role="status">{nothing}</p> : <SearchResults groups={found.value} chapter={chapter.slug} />}
    </>
  )
}
