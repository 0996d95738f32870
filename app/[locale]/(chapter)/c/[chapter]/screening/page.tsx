import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { Banner } from '@/components/frame/banner'
import { NotAllowed } from '@/components/frame/not-allowed'
import { titled } from '@/components/frame/page-title'
import { HitTable } from '@/components/screening/hit-table'
import { LatinAsked } from '@/components/screening/latin-asked'
import { ListsInForce } from '@/components/screening/lists-in-force'
import { UploadList } from '@/components/screening/upload-list'
import { PageLink } from '@/components/ui/page-link'
import { requireChapter } from '@/lib/auth/actor'
import { openedForm } from '@/lib/data/drafts/opened-form'
import { screeningOverview } from '@/lib/data/screening/list'
import { fileLimits } from '@/lib/domain/imports/file-limits'
import { can } from '@/lib/domain/permission'
import { hrefWith, textOfQuery } from '@/lib/domain/query'
import { localeOfTag } from '@/lib/i18n/locales'
import { HitView } from './hit-view'

type Props = PageProps<'/[locale]/c/[chapter]/screening'>

/** The page of a hit has a title of its own, written with its form. */
export async function generateMetadata({ params, searchParams }: Props) {
  const { chapter } = await requireChapter((await params).chapter)
  const words = await getTranslations('screening')
  return textOfQuery(await searchParams, 'hit') === '' ? titled(words('title'), chapter.name) : {}
}

/** The lists in force, the queue of hits, and the form for a new list; or, with `hit`, one of them side by side with the person. */
export default async function ScreeningPage({ params, searchParams }: Props) {
  const { actor, chapter } = await requireChapter((await params).chapter)
  if (!can(actor, 'screening.read', chapter.id).ok) return <NotAllowed />
  const query = await searchParams
  const hit = textOfQuery(query, 'hit')
  if (hit !== '') return <HitView id={hit} query={query} actor={actor} chapter={chapter} />
  const decided = textOfQuery(query, 'show') === 'decided'
  const overview = await screeningOverview(actor, { chapterId: chapter.id, decided })
  const opened = await openedForm(actor, { query, form: 'screening-list', chapterId: chapter.id, values: {} })
  if (!overview.ok || !opened.ok) notFound()
  const { lists, progress, hits, count, open, withoutLatin, withoutLatinCount } = overview.value
  const words = await getTranslations('screening')
  const href = `/c/${chapter.slug}/screening`
  const typed = Object.fromEntries(['source', 'publishedOn', 'edition', 'queueFrom', 'row', 'reason', 'entry', 'stated', 'read', 'refused'].map((name) => [name, textOfQuery(query, name)]))
  return (
    <>
      {textOfQuery(query, 'saved') === 'list' ? <Banner kind="success">{words('listSaved')}</Banner> : null}
      <h1>{words('title')}</h1>
      <p>{words('intro')}</p>
      <ListsInForce lists={lists} progress={progress} today={chapter.today} />
      <h2>{decided ? words('decidedHits') : words('openHits', { open })}</h2>
      <p><PageLink href={decided ? href : hrefWith(href, { show: 'decided' })}>{decided ? words('showOpen') : words('showDecided')}</PageLink></p>
      <HitTable hits={hits} count={count} href={href} decided={decided} timeZone={chapter.timeZone} />
      <LatinAsked people={withoutLatin} count={withoutLatinCount} chapter={chapter.slug} />
      {can(actor, 'screening.import', null).ok ? (
        <UploadList
          action={hrefWith('/api/screening-lists', { chapter: chapter.slug, locale: localeOfTag(await getLocale()) })} formKey={opened.value.formKey} megabytes={fileLimits.bytesMax / 1024 / 1024} typed={typed}
          usual={lists[0]?.queueFrom}
        />
      ) : null}
    </>
  )
}
