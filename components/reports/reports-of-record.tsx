import { useTranslations } from 'next-intl'
import { figureHref, reportHref } from './places'
import { Banner } from '@/components/frame/banner'
import { DataTable } from '@/components/ui/data-table'
import { Money } from '@/components/ui/money'
import { PageLink } from '@/components/ui/page-link'
import { StatusTag } from '@/components/ui/status-tag'
import type { ReportOfRecord, ReportsOfRecord as View } from '@/lib/data/reports/of-record'
import { hrefWith } from '@/lib/domain/query'
import { periodName } from '@/lib/domain/reporting-period'

type ReportsOfRecordProps = {
  readonly view: View
  /** The addresses of the reports of the chapter, and of its organization. */
  readonly places: { readonly chapter: string; readonly organization: string }
  readonly mayAmend: boolean
  /** This very page, with every draft built. */
  readonly allHref: string
  /** The proof of a gift for its donor, of a joint gift for each of them; none for other records, and for who hands out no receipts. */
  readonly proofs: readonly ProofLink[]
}

type Places = ReportsOfRecordProps['places']

function placeOf({ form, period, ofOrganization }: ReportOfRecord, places: Places) {
  return { reports: ofOrganization ? places.organization : places.chapter, form, period: period.id }
}

/** The part "In reports" of a record's page: every line in which it counts, in drafts and sealed versions, and why it is no line of other forms. */
export function ReportsOfRecord({ view: { reports, notBuilt }, places, mayAmend, allHref, proofs }: ReportsOfRecordProps) {
  const words = useTranslations('reports.ofRecord')
  const forms = useTranslations('reports.forms')
  const changed = reports.filter(({ changedSince }) => changedSince)
  return (
    <section aria-labelledby="in-reports">
      <h2 id="in-reports">{words('title')}</h2>
      {changed.map((report) => <Changed key={report.sealed?.number ?? report.period.id} report={report} places={places} mayAmend={mayAmend} />)}
      <DataTable
        caption={words('caption')}
        rows={reports}
        rowKey={({ form, period, sealed, ofOrganization }) => `${form} ${period.id} ${String(ofOrganization)} ${sealed?.number ?? ''}`}
        empty={<p>{words('none')}</p>}
        columns={[
          { key: 'report', label: words('report'), cell: (report) => <ReportLink report={report} places={places} /> },
          { key: 'state', label: words('state'), cell: ({ state }) => <StatusTag status={state} /> },
          { key: 'lines', label: words('lines'), long: true, cell: (report) => <Lines report={report} places={places} /> },
        ]}
      />
      {proofs.length > 0 && reports.some(isProven) ? <Proofs proofs={proofs} /> : null}
      {notBuilt.length === 0 ? null : (
        <p>
          {words('notBuilt', { reports: notBuilt.map(({ form, period }) => `${forms(form)}, ${periodName(period)}`).join('; ') })}{' '}
          <PageLink href={allHref}>{words('build')}</PageLink>
        </p>
      )}
    </section>
  )
}

/** A sealed report that proves the gift: every gift that a disclosure report counts, and one that another form names on a line of its own. */
function isProven({ sealed, lines, form }: ReportOfRecord): boolean {
  return sealed !== null && lines.length > 0 && (form === 'quarterly-disclosure' || (lines.length === 1 && lines[0]?.revision !== null))
}

/** A file of its own in the folder `public`, no page of the program. */
const verifier = '/verify/index.html'

type ProofLink = { readonly href: string; /** Whose share it proves; null for a whole gift. */ readonly name: string | null }

/** The file for the donor, and the page that checks it. */
function Proofs({ proofs }: { readonly proofs: readonly ProofLink[] }) {
  const words = useTranslations('reports.ofRecord.proof')
  return (
    <>
      <p className="row">
        {proofs.map(({ href, name }) => <a key={href} className="button" href={href} download>{name === null ? words('download') : words('downloadShare', { name })}</a>)}
        <a href={verifier}>{words('verify')}</a>
      </p>
      <p className="small muted">{words('hint')}</p>
    </>
  )
}

function Changed({ report, places, mayAmend }: { readonly report: ReportOfRecord; readonly places: Places; readonly mayAmend: boolean }) {
  const words = useTranslations('reports.ofRecord')
  const href = reportHref(placeOf(report, places))
  return (
    <Banner kind="warning">
      <p><strong>{words('changed')}</strong> {words('changedHint', { number: report.sealed?.number ?? '' })}</p>
      <p className="row">
        {mayAmend && report.state !== 'amended' ? <PageLink className="button" href={`${href}/amend`}>{words('amend')}</PageLink> : null}
        <PageLink href={`${href}/compare`}>{words('compare')}</PageLink>
      </p>
    </Banner>
  )
}

function ReportLink({ report, places }: { readonly report: ReportOfRecord; readonly places: Places }) {
  const [words, forms] = [useTranslations('reports.ofRecord'), useTranslations('reports.forms')]
  const { form, period, sealed, ofOrganization } = report
  const href = hrefWith(reportHref(placeOf(report, places)), sealed === null ? {} : { version: String(sealed.version) })
  return (
    <>
      <PageLink href={href}>{forms(form)}<span className="visually-hidden"> {sealed?.number ?? period.id}</span></PageLink>
      <br />
      <span className="small">{sealed === null ? null : <><bdi dir="ltr">{sealed.number}</bdi>, </>}<bdi dir="ltr">{periodName(period)}</bdi>{ofOrganization ? `, ${words('whole')}` : null}</span>
    </>
  )
}

function Lines({ report, places }: { readonly report: ReportOfRecord; readonly places: Places }) {
  const words = useTranslations('reports.ofRecord')
  const { lines, leftOut, whyNot, sealed } = report
  const place = placeOf(report, places)
  if (lines.length === 0) return <>{leftOut === null ? whyNot?.sentence : words('leftOut', { reason: leftOut })}{whyNot === null || whyNot.citation === '' ? null : <><br /><span className="small muted">{whyNot.citation}</span></>}</>
  return (
    <ul>
      {lines.map(({ itemId, title, figure, amountCents, revision }) => (
        <li key={figure}>
          <PageLink href={sealed === null ? figureHref(place, figure) : `${hrefWith(reportHref(place), { version: String(sealed.version) })}#${itemId}`}>{title}</PageLink>
          {amountCents === null ? null : <> <Money cents={amountCents} /></>}
          {revision === null ? <> <span className="small muted">{words('inTotal')}</span></> : null}
        </li>
      ))}
    </ul>
  )
}
