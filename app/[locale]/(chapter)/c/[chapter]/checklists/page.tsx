import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { ChecklistFilters } from '@/components/checklists/checklist-filters'
import { ChecklistTable } from '@/components/checklists/checklist-table'
import { titled } from '@/components/frame/page-title'
import { CalendarDay } from '@/components/ui/moments'
import { EmptyState } from '@/components/ui/pager'
import { PageLink } from '@/components/ui/page-link'
import { requireChapter } from '@/lib/auth/actor'
import { checklistForPeriod } from '@/lib/data/checklists/for-period'
import { checklistSummary } from '@/lib/domain/checklists/assemble'
import { groupsOf } from '@/lib/domain/checklists/catalogue'
import { passesFilter } from '@/lib/domain/checklists/filter'
import { quarterToAnswer } from '@/lib/domain/checklists/periods'
import { nextPeriod, previousPeriod } from '@/lib/domain/reporting-period'
import { isOpen } from '@/lib/domain/checklists/state'
import { can } from '@/lib/domain/permission'
import { filledIn, hrefWith, textOfQuery } from '@/lib/domain/query'

type Props = PageProps<'/[locale]/c/[chapter]/checklists'>

export async function generateMetadata({ params }: Props) {
  const { chapter } = await requireChapter((await params).chapter)
  const words = await getTranslations('checklists')
  return titled(words('title'), chapter.name)
}

export default async function ChecklistPage({ params, searchParams }: Props) {
  const { actor, chapter } = await requireChapter((await params).chapter)
  const query = await searchParams
  const period = quarterToAnswer(textOfQuery(query, 'period'), chapter.today)
  const checklist = await checklistForPeriod(actor, chapter.id, period)
  if (!checklist.ok) notFound()
  const words = await getTranslations('checklists')
  const href = `/c/${chapter.slug}/checklists`
  const typed = filledIn(query, ['state', 'answer', 'group'])
  const filter = { state: typed['state'] ?? '', answer: typed['answer'] ?? '', group: typed['group'] ?? '' }
  const groups = groupsOf(checklist.value.entries.map(({ item }) => item))
  const shown = checklist.value.entries.filter((entry) => passesFilter(entry, filter))
  const firstOpen = checklist.value.entries.find(({ applies, state }) => applies && isOpen(state))
  const hrefOf = (id: string) => hrefWith(`${href}/${id}`, { period: period.id })
  return (
    <>
      <h1>{words('title')}</h1>
      <p>{words('intro')}</p>
      <h2>
        {words.rich('periodHeading', { from: () => <CalendarDay day={period.from} />, through: () => <CalendarDay day={period.through} /> })}
      </h2>
      <p className="muted">{words('periodNote')}</p>
      <nav aria-label={words('periodNavigation')} className="row">
        <PageLink className="button" href={hrefWith(href, { ...typed, period: previousPeriod(period).id })}>{words('earlier')}</PageLink>
        <PageLink className="button" href={hrefWith(href, { ...typed, period: nextPeriod(period).id })}>{words('later')}</PageLink>
      </nav>
      <p>{words('summary', checklistSummary(checklist.value.entries))}</p>
      {firstOpen === undefined ? null : <p><PageLink className="button button-primary" href={hrefOf(firstOpen.item.id)}>{words('oneByOne')}</PageLink></p>}
      {can(actor, 'journal.read', chapter.id).ok ? <p><a href={hrefWith('/api/checklists', { chapter: chapter.slug, period: period.id })} download>{words('pack')}</a></p> : null}
      <ChecklistFilters href={href} period={period.id} typed={typed} groups={groups} />
      {shown.length === 0 ? <EmptyState reason={words('noHits')} /> : null}
      {groups.map((group) => {
        const entries = shown.filter(({ item }) => item.group === group)
        return entries.length === 0 ? null : <ChecklistTable key={group} group={group} entries={entries} hrefOf={hrefOf} />
      })}
    </>
  )
}
