import { useTranslations } from 'next-intl'
import { DataTable, type Column } from '@/components/ui/data-table'
import { PageLink } from '@/components/ui/page-link'
import { StatusTag } from '@/components/ui/status-tag'
import type { FollowedReport } from '@/lib/data/reports/followed'
import type { ReportRow, ReportStanding } from '@/lib/data/reports/stored'
import { isOfAudit, reportForms, type ReportForm } from '@/lib/domain/reports/forms'
import { reportState, standingKey, type StartedWork } from '@/lib/domain/reports/report-state'
import { calendarYearOf, periodName, type ReportingPeriod } from '@/lib/domain/reporting-period'

type ReportListProps = {
  readonly reports: string
  readonly periods: readonly ReportingPeriod[]
  /** What the registrations ask for, the newest period first; none without one. */
  readonly followed: readonly FollowedReport[]
  /** What exists for each period; null for who works in an audit only. */
  readonly work: readonly (StartedWork & { readonly period: ReportingPeriod })[] | null
  /** How each report stands that is kept, by form and period; null as above. */
  readonly standing: ReadonlyMap<string, ReportStanding> | null
  /** What was typed where it was no period. */
  readonly unclear: string | null
}

/** Forms that ask for no registration. */
const everyQuarter = ['quarterly-disclosure', 'donation-audit'] as const

/** The calendar years of the quarters shown, the newest first: each has its year-end papers. */
function yearsOf(periods: readonly ReportingPeriod[]): readonly ReportingPeriod[] {
  return [...new Map(periods.map(({ through }) => calendarYearOf(through)).map((year) => [year.id, year])).values()]
}

/** The reports of the list: what registrations ask for, then the forms of every quarter, then the papers of each year. */
export function reportRows(followed: readonly FollowedReport[], periods: readonly ReportingPeriod[]): readonly ReportRow[] {
  return [...followed, ...periods.flatMap((period) => everyQuarter.map((form) => ({ period, form }))), ...yearsOf(periods).map((period) => ({ period, form: 'year-end-papers' as const }))]
}

/** The periods of these reports, each once. */
export function periodsOfRows(rows: readonly ReportRow[]): readonly ReportingPeriod[] {
  return [...new Map(rows.map(({ period }) => [period.id, period])).values()]
}

/** Every form for the last quarters, and a field for any other period. */
export function ReportList({ reports, periods, followed, work, standing, unclear }: ReportListProps) {
  const words = useTranslations('reports')
  const startedIn = ({ id }: ReportingPeriod) => work?.find(({ period }) => period.id === id) ?? null
  // Whoever works in an audit alone reads the forms of it, and is offered no other.
  const forms = work === null ? reportForms.filter(isOfAudit) : reportForms
  const listed = work === null ? periods.flatMap((period) => forms.map((form) => ({ period, form }))) : reportRows(followed, periods)
  const rows = listed.map((report) => ({ ...report, started: startedIn(report.period), standing: standing?.get(standingKey(report)) ?? null }))
  const known: readonly Column<(typeof rows)[number]>[] = work === null ? [] : [
    { key: 'records', label: words('list.records'), numeric: true, cell: ({ form, started }) => (form === 'donation-audit' ? started?.donations : started?.records) ?? 0 },
    { key: 'state', label: words('list.state'), cell: (row) => <Standing {...row} /> },
  ]
  return (
    <>
      <p>{words('lead')}</p>
      <PeriodPicker forms={forms} unclear={unclear} latest={periods[0]?.id ?? ''} />
      <DataTable
        caption={words('list.caption')}
        rows={rows}
        rowKey={({ period, form }) => `${period.id}${form}`}
        columns={[
          { key: 'report', label: words('picker.form'), cell: ({ period, form }) => <PageLink href={`${reports}/${form}/${period.id}`}>{words(`forms.${form}`)}<span className="visually-hidden"> {period.id}</span></PageLink> },
          { key: 'id', label: words('list.period'), cell: ({ period }) => periodName(period) },
          ...known,
        ]}
      />
    </>
  )
}

/** The stored state of the newest version, else how far the work is; beside it that it amends another one, or that its deadline has passed. */
function Standing({ form, started, standing }: { readonly form: ReportRow['form']; readonly started: StartedWork | null; readonly standing: ReportStanding | null }) {
  const stored = standing?.stored ?? null
  return (
    <span className="row">
      <StatusTag status={stored?.state ?? (started === null ? 'not-started' : reportState(form, started))} />
      {stored?.amends === true ? <StatusTag status="amendment" /> : null}
      {standing?.late === true ? <StatusTag status="late" /> : null}
    </span>
  )
}

/** A plain form: it asks for the list again, which then leads to the report. */
function PeriodPicker({ forms, unclear, latest }: { readonly forms: readonly ReportForm[]; readonly unclear: string | null; readonly latest: string }) {
  const words = useTranslations('reports')
  return (
    <form method="get">
      <fieldset className="stack">
        <legend>{words('picker.legend')}</legend>
        <p>
          <label htmlFor="report-form">{words('picker.form')}</label><br />
          <select id="report-form" name="form">{forms.map((form) => <option key={form} value={form}>{words(`forms.${form}`)}</option>)}</select>
        </p>
        <p>
          <label htmlFor="report-period">{words('picker.period')}</label><br />
          <span id="report-period-hint" className="small muted">{words('picker.hint')}</span><br />
          {unclear === null ? null : <strong id="report-period-problem">{words('picker.unclear')}<br /></strong>}
          <input
            id="report-period" name="period" dir="ltr" defaultValue={unclear ?? latest} aria-invalid={unclear === null ? undefined : true}
            aria-describedby={unclear === null ? 'report-period-hint' : 'report-period-hint report-period-problem'}
          />
        </p>
        <p><button type="submit" className="button button-primary">{words('picker.submit')}</button></p>
      </fieldset>
    </form>
  )
}
