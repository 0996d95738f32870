import type { ReactNode } from 'react'
import { useLocale, useTranslations } from 'next-intl'
import styles from './reports.module.css'
import { FileLinks } from './file-links'
import { answersHref, figureHref, reportHref, type ReportPlace } from './places'
import { ReportItems } from './report-items'
import { Findings, LeftOutTable } from './report-tail'
import { AboutReports } from './about-reports'
import { Banner } from '@/components/frame/banner'
import { instantInShort } from '@/components/ui/calendar-text'
import { Figure } from '@/components/ui/figure'
import { PageLink } from '@/components/ui/page-link'
import { TaskList, type Task } from '@/components/ui/task-list'
import type { AboutReport } from '@/lib/data/reports/about'
import type { AskedReport } from '@/lib/data/reports/asked'
import { answerProgress } from '@/lib/domain/reports/answers'
import { hrefWith } from '@/lib/domain/query'
import { isTyped } from '@/lib/domain/reports/forms'
import { lineCount, readingOrder } from '@/lib/domain/reports/reading-order'
import { summaryFigureId } from '@/lib/domain/reports/figures'
import type { ReportDocument } from '@/lib/domain/reports/report-document'

type ReportViewProps = {
  readonly report: ReportDocument
  readonly place: ReportPlace
  readonly timeZone: string
  readonly checklistHref: string | null
  /** How far a filing is; null for a working paper. */
  readonly life?: ReactNode
  /** Reports of the same form and period about somebody else. */
  readonly about?: readonly AboutReport[]
  /** What the report asks, for who answers it; null for others, and where its records say it all. */
  readonly asked?: AskedReport | null
  /** The number of the sealed version that is shown; null for a draft. */
  readonly sealedNumber?: string | null
}

const linesPerPdf = 10_000

/** A report as a page: where it stands, summary, every item in form order, findings, what was left out, and the checklist as its last part. */
export function ReportView({ report, place, timeZone, checklistHref, life = null, asked = null, about = [], sealedNumber = null }: ReportViewProps) {
  const words = useTranslations('reports')
  const tag = useLocale()
  const { at } = report.asOf
  const { body, last } = readingOrder(report)
  return (
    <>
      <Banner kind={sealedNumber === null ? 'warning' : 'info'}>
        <p>
          {sealedNumber !== null ? words('sealed', { number: sealedNumber, size: report.asOf.journalSize }) : at === null ? words('draftEmpty') : words('draft', { size: report.asOf.journalSize, at: instantInShort(at, tag, timeZone) })}
        </p>
      </Banner>
      <h1>{report.title}</h1>
      <p>
        {report.period.label}{report.chapters.length === 0 ? null : <> · <span dir="auto">{report.chapters.map(({ name }) => name).join(', ')}</span></>}
      </p>
      {life}
      {isTyped(place.form) ? <p><PageLink href={hrefWith(reportHref(place), { ...(place.version !== null && { version: String(place.version) }), view: 'copy' })}>{words('copy.link')}</PageLink></p> : null}
      {sealedNumber === null ? (
        <>
          <h2>{words('head.title')}</h2>
          <TaskList tasks={tasksOf({ report, place, checklistHref, asked }, words)} />
          <Downloads report={report} place={place} />
        </>
      ) : null}
      <AboutReports about={about} place={place} />
      {report.summary.length === 0 ? null : <Summary report={report} place={place} />}
      <Contents report={report} place={place} />
      <ReportItems items={body} all={report} place={place} asked={sealedNumber === null ? asked : null} />
      <Findings findings={report.findings} place={place} />
      <LeftOutTable leftOut={report.leftOut} place={place} title={words('leftOut.title')} />
      <ReportItems items={last} all={report} place={place} asked={null} />
      <h2>{words('notices')}</h2>
      {report.notices.map((notice) => (
        <p key={notice}>{notice}</p>
      ))}
    </>
  )
}

/** How far the answers are that no record gives; it opens the list of questions. */
function answerTasks(asked: AskedReport | null, place: ReportPlace, words: ReturnType<typeof useTranslations<'reports'>>): readonly Task[] {
  if (asked === null || asked.questions.length === 0) return []
  const progress = answerProgress(asked.questions, asked.answers)
  const status = progress.open + progress.prefilled === 0 ? 'completed' : progress.answered + progress.prefilled === 0 ? 'not-started' : 'in-progress'
  return [{ key: 'answers', label: words('answers.title'), href: answersHref(place), status, hint: words('answers.progress', progress) }]
}

function tasksOf(
  { report, place, checklistHref, asked }: Required<Pick<ReportViewProps, 'report' | 'place' | 'checklistHref' | 'asked'>>,
  words: ReturnType<typeof useTranslations<'reports'>>,
): readonly Task[] {
  const stops = report.findings.filter(({ severity }) => severity === 'stop' || severity === 'error').length
  const others = report.findings.filter(({ severity }) => severity === 'warn').length
  const checklist = report.items.find(({ id }) => id === 'checklist')
  const open = report.items.find(({ id }) => id === 'checklist-open')?.lines.length ?? 0
  const here = reportHref(place)
  return [
    { key: 'period', label: words('head.period'), href: place.reports, status: 'completed', hint: report.period.label },
    {
      key: 'records',
      label: words('head.records'),
      href: `${here}#findings`,
      status: stops === 0 ? 'completed' : 'problem',
      hint: words('head.recordsHint', { stops, others }),
    },
    ...answerTasks(asked, place, words),
    ...(checklist === undefined || checklistHref === null
      ? []
      : [
          {
            key: 'checklist',
            label: words('head.checklist'),
            href: checklistHref,
            status: open === 0 ? ('completed' as const) : ('in-progress' as const),
            hint: words('head.checklistHint', { open }),
          },
        ]),
    { key: 'read', label: words('head.read'), href: `${here}#downloads`, status: 'in-progress' },
  ]
}

function Downloads({ report, place }: { readonly report: ReportDocument; readonly place: ReportPlace }) {
  const words = useTranslations('reports.downloads')
  const parts = Math.max(1, Math.ceil(lineCount(report) / linesPerPdf))
  return (
    <section id="downloads">
      <h2>{words('title')}</h2>
      <FileLinks place={place} parts={parts} />
    </section>
  )
}

function Summary({ report, place }: { readonly report: ReportDocument; readonly place: ReportPlace }) {
  const words = useTranslations('reports.summary')
  return (
    <section>
      <h2>{words('title')}</h2>
      <div className={styles.scroll} role="region" aria-label={words('title')} tabIndex={0}>
        <table className={styles.lines}>
          <caption className="visually-hidden">{words('title')}</caption>
          <thead>
            <tr>
              <th scope="col">{words('figure')}</th>
              <th scope="col" className="number">
                {words('amount')}
              </th>
              <th scope="col">{words('arithmetic')}</th>
            </tr>
          </thead>
          <tbody>
            {report.summary.map(({ id, label, amountCents, arithmetic }) => (
              <tr key={id}>
                <th scope="row">{label}</th>
                <td className="number">
                  <Figure cents={amountCents} href={figureHref(place, summaryFigureId(id))} label={label} />
                </td>
                <td>{arithmetic}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

/** A form that asks whole sentences is found by the numbers of all its items. */
const longTitle = 50

function Contents({ report, place }: { readonly report: ReportDocument; readonly place: ReportPlace }) {
  const words = useTranslations('reports.item')
  const roots = report.items.filter(({ parent }) => parent === null)
  const byNumber = roots.some(({ title }) => title.length > longTitle)
  return (
    <nav aria-label={words('contents')}>
      <ul className="row">
        {roots.map(({ id, title, schedule }) => (
          <li key={id}>
            <PageLink href={`${reportHref(place)}#${id}`}>{byNumber ? (schedule ?? (title.split(/[:(]/, 1)[0] ?? title).trim()) : title}</PageLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
