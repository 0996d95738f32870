import { getTranslations } from 'next-intl/server'
import { titled } from '@/components/frame/page-title'
import { RuleFilters } from '@/components/rules/rule-filters'
import { RuleTable } from '@/components/rules/rule-table'
import { SilentChecks } from '@/components/rules/silent-checks'
import { CalendarDay } from '@/components/ui/moments'
import { requireChapter } from '@/lib/auth/actor'
import { parseDate } from '@/lib/domain/calendar-date'
import { filledIn } from '@/lib/domain/query'
import { ruleVersions, rulesOn } from '@/lib/domain/rules/register'

type Props = PageProps<'/[locale]/c/[chapter]/rules'>

export async function generateMetadata({ params }: Props) {
  const { chapter } = await requireChapter((await params).chapter)
  return titled((await getTranslations('rules'))('title'), chapter.name)
}

/** Every rule that the program works with, as it stood on a day. They are the same for everybody. */
export default async function RulesPage({ params, searchParams }: Props) {
  const { chapter } = await requireChapter((await params).chapter)
  const typed = filledIn(await searchParams, ['word', 'regime', 'on', 'versions'])
  const asked = parseDate(typed['on'] ?? '', chapter.today)
  const on = asked.ok ? asked.value : chapter.today
  const narrowed = { regime: typed['regime'] ?? '', text: typed['word'] ?? '' }
  const every = typed['versions'] === 'every' ? ruleVersions(narrowed) : null
  const { inForce, lapsed } = every === null ? rulesOn({ on, ...narrowed }) : { inForce: every, lapsed: [] }
  const words = await getTranslations('rules')
  return (
    <>
      <h1>{words('title')}</h1>
      <p>{words('intro')}</p>
      <RuleFilters href={`/c/${chapter.slug}/rules`} typed={typed} />
      {asked.ok || typed['on'] === undefined ? null : <p role="status">{words('dayUnclear', { typed: typed['on'] })}</p>}
      <p>{every === null ? words.rich('shown', { count: inForce.length, day: () => <CalendarDay day={on} /> }) : words('everyShown', { count: every.length })}</p>
      <RuleTable caption={every === null ? words('inForce') : words('every')} rules={inForce} empty={words('none')} />
      {lapsed.length === 0 ? null : (
        <section>
          <h2>{words('lapsed')}</h2>
          <p>{words('lapsedWhy')}</p>
          <RuleTable caption={words('lapsedCaption')} rules={lapsed} empty={words('none')} />
        </section>
      )}
      <SilentChecks />
      <p className="small muted">{words('notAdvice')}</p>
    </>
  )
}
