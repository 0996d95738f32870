import { useTranslations } from 'next-intl'
import { StatusTag } from '@/components/ui/status-tag'
import type { Finding } from '@/lib/domain/reports/report-document'

/** What the checks found: severity in words, the sentence, its source. */
export function FindingList({ findings, none }: { readonly findings: readonly Finding[]; readonly none: string }) {
  const words = useTranslations('records')
  if (findings.length === 0) return <p>{none}</p>
  return (
    <ul>
      {findings.map(({ check, severity, sentence, citation, toBeConfirmed }) => (
        <li key={check}>
          <StatusTag status={severity} /> {sentence}
          {citation === null ? null : <span className="small muted"> {toBeConfirmed ? words('citationToConfirm', { citation }) : citation}</span>}
        </li>
      ))}
    </ul>
  )
}
