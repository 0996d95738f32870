import { useTranslations } from 'next-intl'
import { PageLink } from '@/components/ui/page-link'
import { StatusTag } from '@/components/ui/status-tag'
import { mayBeSetAside } from '@/lib/domain/finding-override'
import type { Finding } from '@/lib/domain/reports/report-document'

type FindingListProps = {
  readonly findings: readonly Finding[]
  readonly none: string
  /** The page that sets one aside, for who may. */
  readonly setAside?: string | null
}

/** What the checks found: severity in words, the sentence, its source; of what was set aside, by whom and why. */
export function FindingList({ findings, none, setAside = null }: FindingListProps) {
  const words = useTranslations('records')
  if (findings.length === 0) return <p>{none}</p>
  return (
    <ul>
      {findings.map(({ check, severity, sentence, citation, toBeConfirmed, note }) => (
        <li key={check}>
          <StatusTag status={severity} /> {sentence}
          {citation === null ? null : <span className="small muted"> {toBeConfirmed ? words('citationToConfirm', { citation }) : citation}</span>}
          {note === undefined ? null : <> <strong dir="auto">{note}</strong></>}
          {setAside === null || !mayBeSetAside({ severity }) ? null : (
            <> <PageLink href={`${setAside}?check=${check}`}>{words('setAside.link')}<span className="visually-hidden"> {sentence}</span></PageLink></>
          )}
        </li>
      ))}
    </ul>
  )
}
