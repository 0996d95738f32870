import { useTranslations } from 'next-intl'
import { CompareView } from './compare-view'
import { reportHref, type ReportPlace } from './places'
import { BackLink } from '@/components/frame/breadcrumbs'
import type { SidesToCompare } from '@/lib/data/reports/compare'
import type { Comparison } from '@/lib/domain/reports/compare'
import { parseSpan } from '@/lib/domain/reports/report-span'
import { periodName } from '@/lib/domain/reporting-period'

/** The name of a period of the address; an address that names none is shown as it is. */
function nameOfPeriod(text: string): string {
  const span = parseSpan(text)
  return span.ok ? periodName(span.value) : text
}

type ComparePageProps = {
  readonly comparison: Comparison | null
  readonly place: ReportPlace
  readonly sides: { readonly before: string; readonly after: string }
  readonly offered: SidesToCompare
  readonly title: string
}

/** Two lists that ask for the page again, and what differs. */
export function ComparePage({ comparison, place, sides, offered: { versions, periods }, title }: ComparePageProps) {
  const words = useTranslations('reports.compare')
  const named = (side: string): string => (side === 'now' ? words('now') : /^\d{1,3}$/.test(side) ? words('versionOf', { version: side }) : words('periodOf', { period: nameOfPeriod(side) }))
  const choices = ['now', ...versions.map(String), ...periods]
  return (
    <>
      <BackLink href={reportHref(place)} label={title} />
      <h1>{words('title')}</h1>
      <p>{words('lead', { before: named(sides.before), after: named(sides.after) })}</p>
      <form method="get">
        {(['before', 'after'] as const).map((side) => (
          <p key={side}>
            <label htmlFor={`compare-${side}`}>{words(side)}</label><br />
            <select id={`compare-${side}`} name={side} defaultValue={sides[side]}>
              {[...new Set([...choices, sides[side]])].map((choice) => <option key={choice} value={choice}>{named(choice)}</option>)}
            </select>
          </p>
        ))}
        <p><button type="submit" className="button">{words('choose')}</button></p>
      </form>
      {comparison === null ? <p role="alert">{words('unclear')}</p> : <CompareView comparison={comparison} place={place} before={named(sides.before)} after={named(sides.after)} />}
    </>
  )
}
