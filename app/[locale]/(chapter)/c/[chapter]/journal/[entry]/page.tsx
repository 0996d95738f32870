import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { Breadcrumbs } from '@/components/frame/breadcrumbs'
import { titled } from '@/components/frame/page-title'
import { EntryProof } from '@/components/journal/entry-proof'
import { EntryView } from '@/components/journal/entry-view'
import { requireChapter } from '@/lib/auth/actor'
import { getEntry } from '@/lib/data/journal/get-entry'

type Props = PageProps<'/[locale]/c/[chapter]/journal/[entry]'>

function indexIn(text: string): number {
  return /^\d{1,15}$/.test(text) ? Number(text) : notFound()
}

export async function generateMetadata({ params }: Props) {
  const { chapter, entry } = await params
  return titled((await getTranslations('journal'))('entry.title', { index: entry }), (await requireChapter(chapter)).chapter.name)
}

/** One entry: what it tells, its text to the letter, and the proof that it stands in the journal where it does. */
export default async function EntryPage({ params }: Props) {
  const { actor, chapter } = await requireChapter((await params).chapter)
  const index = indexIn((await params).entry)
  const found = await getEntry(actor, { chapterId: chapter.id, index })
  if (!found.ok) notFound()
  const words = await getTranslations('journal')
  const { entry, text, proof } = found.value
  return (
    <>
      <Breadcrumbs crumbs={[{ label: words('title'), href: `/c/${chapter.slug}/journal` }]} />
      <h1>{words('entry.title', { index: String(index) })}</h1>
      <EntryView entry={entry} text={text} chapter={chapter.slug} timeZone={chapter.timeZone} />
      <EntryProof index={index} proof={proof} chapter={chapter.slug} />
    </>
  )
}
