import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { Banner } from '@/components/frame/banner'
import { BackLink } from '@/components/frame/breadcrumbs'
import { titled } from '@/components/frame/page-title'
import { DuplicateTable } from '@/components/people/duplicate-table'
import { EmptyState } from '@/components/ui/pager'
import { requireChapter } from '@/lib/auth/actor'
import { listDuplicates } from '@/lib/data/people/duplicates'

type Props = PageProps<'/[locale]/c/[chapter]/people/duplicates'>

export async function generateMetadata({ params }: Props) {
  const { chapter } = await requireChapter((await params).chapter)
  const words = await getTranslations('people.duplicates')
  return titled(words('title'), chapter.name)
}

/** Who in the directory may be one person: suggestions, each with its reason. */
export default async function DuplicatesPage({ params, searchParams }: Props) {
  const { actor, chapter } = await requireChapter((await params).chapter)
  const found = await listDuplicates(actor, { chapterId: chapter.id })
  if (!found.ok) notFound()
  const words = await getTranslations('people')
  const { pairs, total } = found.value
  const href = `/c/${chapter.slug}/people`
  return (
    <>
      <BackLink href={href} label={words('title')} />
      <h1>{words('duplicates.title')}</h1>
      {(await searchParams)['apart'] === undefined ? null : <Banner kind="success">{words('duplicates.apart')}</Banner>}
      {total === 0 ? (
        <EmptyState reason={words('duplicates.none')} />
      ) : (
        <>
          <p>{words('duplicates.explain')}</p>
          <p>{words('duplicates.count', { shown: pairs.length, total })}</p>
          <DuplicateTable pairs={pairs} href={href} />
        </>
      )}
    </>
  )
}
