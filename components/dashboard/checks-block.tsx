import { useTranslations } from 'next-intl'
import { recordHref } from '@/components/attachments/places'
import { RecordNumber } from '@/components/ui/names'
import { PageLink } from '@/components/ui/page-link'
import { StatusTag } from '@/components/ui/status-tag'
import { overriddenKinds } from '@/lib/domain/finding-override'
import type { Finding, RecordReference } from '@/lib/domain/reports/report-document'

type ChecksBlockProps = {
  readonly chapter: string
  readonly findings: readonly Finding[]
  /** How many days back was looked. */
  readonly days: number
  /** The page of the reports, where everything that was found stands. */
  readonly all: string
}

const shown = 5
const recordsNamed = 3

/** What the checks find of the records of the last days, the gravest first, with the way to each. */
export function ChecksBlock({ chapter, findings, days, all }: ChecksBlockProps) {
  const words = useTranslations('dashboard.checks')
  const more = findings.length - shown
  return (
    <section>
      <h2>{words('title')}</h2>
      <p className="muted">{words('span', { days })}</p>
      {findings.length === 0 ? <p>{words('none')}</p> : null}
      <ul>
        {findings.slice(0, shown).map(({ check, severity, sentence, records }) => (
          <li key={`${check}${severity}${sentence}`}><StatusTag status={severity} /> {sentence} <Records chapter={chapter} records={records} /></li>
        ))}
      </ul>
      {more > 0 ? <p><PageLink href={all}>{words('more', { count: more })}</PageLink></p> : null}
    </section>
  )
}

function Records({ chapter, records }: { readonly chapter: string; readonly records: readonly RecordReference[] }) {
  const words = useTranslations('dashboard.checks')
  const more = records.length - recordsNamed
  return (
    <>
      {records.slice(0, recordsNamed).map(({ kind, id, number }) => {
        const recordKind = overriddenKinds.find((each) => each === kind)
        const name = <RecordNumber number={number} />
        return <span key={id}>{recordKind === undefined ? name : <PageLink href={recordHref(chapter, { kind: recordKind, id })}>{name}</PageLink>} </span>
      })}
      {more > 0 ? words('records', { count: more }) : null}
    </>
  )
}
