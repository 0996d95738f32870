import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { titled } from '@/components/frame/page-title'
import { JournalTable } from '@/components/journal/journal-table'
import { FilterPanel } from '@/components/ui/filter-panel'
import { PageLink } from '@/components/ui/page-link'
import { EmptyState, Pager } from '@/components/ui/pager'
import { requireChapter } from '@/lib/auth/actor'
import { listJournal } from '@/lib/data/journal/list'
import { parseDate, type CalendarDate } from '@/lib/domain/calendar-date'
import { chapterIn } from '@/lib/domain/journal/entry'
import { subjectKinds } from '@/lib/domain/journal/entry-types'
import { can } from '@/lib/domain/permission'
import { filledIn, hrefWith } from '@/lib/domain/query'

type Props = PageProps<'/[locale]/c/[chapter]/journal'>

export async function generateMetadata({ params }: Props) {
  const { chapter } = await requireChapter((await params).chapter)
  const words = await getTranslations('journal')
  return titled(words('title'), chapter.name)
}

function day(text: string | undefined, today: CalendarDate): CalendarDate | null {
  const read = parseDate(text ?? '', today)
  return read.ok ? read.value : null
}

export default async function JournalPage({ params, searchParams }: Props) {
  const { actor, chapter } = await requireChapter((await params).chapter)
  const typed = filledIn(await searchParams, ['kind', 'from', 'through', 'before'])
  const page = await listJournal(actor, {
    chapterId: chapter.id,
    kind: subjectKinds.find((kind) => kind === typed['kind']) ?? null,
    from: day(typed['from'], chapter.today),
    through: day(typed['through'], chapter.today),
    beforeIndex: /^\d{1,15}$/.test(typed['before'] ?? '') ? Number(typed['before']) : null,
  })
  if (!page.ok) notFound()
  const [words, checkpoint] = await Promise.all([getTranslations('journal'), getTranslations('checkpoint')])
  const href = `/c/${chapter.slug}/journal`
  const readsAll = can(actor, 'journal.read', null).ok
  const { before: _before, ...filters } = typed
  const { entries, count, size, nextBefore } = page.value
  return (
    <>
      <h1>{words('title')}</h1>
      <p>{words('explain', { size })}</p>
      <p><PageLink href={`${href}/checkpoints`}>{checkpoint('open')}</PageLink></p>
      <FilterPanel href={href} chips={[]}>
        <p>
          <label htmlFor="filter-kind">{words('filter.kind')}</label>
          <select id="filter-kind" name="kind" defaultValue={typed['kind'] ?? ''}>
            <option value="">{words('filter.any')}</option>
            {subjectKinds.map((kind) => <option key={kind} value={kind}>{words(`kinds.${kind}`)}</option>)}
          </select>
        </p>
        {(['from', 'through'] as const).map((name) => (
          <p key={name}>
            <label htmlFor={`filter-${name}`}>{words(`filter.${name}`)}</label>
            <input id={`filter-${name}`} name={name} type="text" defaultValue={typed[name] ?? ''} />
          </p>
        ))}
      </FilterPanel>
      {count === 0 ? <EmptyState reason={words('noHits')} /> : (
        <>
          <p>{words('count', { count })}</p>
          <JournalTable entries={entries} timeZone={chapter.timeZone} hrefOf={(entry) => (readsAll || chapterIn(entry) === chapter.id ? `${href}/${entry.index}` : null)} />
          <Pager label={words('title')} previousHref={typed['before'] === undefined ? null : hrefWith(href, filters)} nextHref={nextBefore === null ? null : hrefWith(href, { ...filters, before: String(nextBefore) })} />
        </>
      )}
    </>
  )
}
