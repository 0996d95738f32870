import { useTranslations } from 'next-intl'
import type { StatementReading } from '@/lib/domain/imports/bank-statement'
import type { RowProblem } from '@/lib/domain/imports/row-problem'

const shownMax = 100

/** How a file was read, in words, and what in it is no movement of money and why. */
export function FileReading({ reading }: { readonly reading: Exclude<StatementReading, { readonly outcome: 'refused' }> }) {
  const words = useTranslations('imports')
  const findings = reading.outcome === 'read' ? reading.file.findings : reading.findings
  const passedOver = reading.outcome === 'read' ? reading.file.passedOver : []
  return (
    <details>
      <summary>{words('howRead')}</summary>
      <ul>{findings.map((finding) => <li key={finding}>{finding}</li>)}</ul>
      <p>{words('passedOver', { count: passedOver.length })}</p>
      <ul>
        {passedOver.slice(0, shownMax).map(({ position, why, raw }) => (
          <li key={`${position} ${why}`}>{words('passedOverLine', { line: position, why })} <bdi className="small">{raw.slice(0, 200)}</bdi></li>
        ))}
      </ul>
    </details>
  )
}

/** Why a file cannot be read: line and reason of each problem. */
export function ReadingProblems({ problems }: { readonly problems: readonly RowProblem[] }) {
  const words = useTranslations('imports')
  return (
    <>
      <ul>
        {problems.slice(0, shownMax).map(({ row, text, reason }) => (
          <li key={`${row} ${reason} ${text}`}>{text === '' ? words('problemLine', { line: row, reason }) : words('problemText', { line: row, reason, text })}</li>
        ))}
      </ul>
      <p>{words('refusedExplain')}</p>
    </>
  )
}
