import { useTranslations } from 'next-intl'
import { CompareView } from './compare-view'
import { reportHref, type ReportPlace } from './places'
import type { Comparison } from '@/lib/domain/reports/compare'
import { BackLink } from '@/components/frame/breadcrumbs'

type ComparePageProps = { readonly comparison: Comparison | null; readonly place: ReportPlace; readonly sides: { readonly before: string; readonly after: string }; readonly title: string }

/** Two fields that ask for the page again, and what differs. */
export function ComparePage({ comparison, place, sides, title }: ComparePageProps) {
  const words = useTranslations('reports.compare')
  const named = (side: string): string => (side === 'now' ? words('now') : /^\d{1,3}$/.test(side) ? words('versionOf', { version: side }) : words('periodOf', { period: side }))
  return (
    <>
      <BackLink href={reportHref(place)} label={title} />
      <h1>{words('title')}</h1>
      <p>{words('lead', { before: named(sides.before), after: named(sides.after) })}</p>
      <form method="get">
        {(['before', 'after'] as const).map((side) => (
          <p key={side}>
            <label htmlFor={`compare-${side}`}>{words(side)}</label><br />
            <input id={`compare-${side}`} name={side} dir="ltr" defaultValue={sides[side]} aria-describedby="compare-hint" />
          </p>
        ))}
        <p><button type="submit" className="button">{words('choose')}</button></p>
      </form>
      <p id="compare-hint" className="small muted">{words('hint')}</p>
      {comparison === null ? <p role="alert">{words('unclear')}</p> : <CompareView comparison={comparison} place={place} before={named(sides.before)} after={named(sides.after)} />}
    </>
  )
}
