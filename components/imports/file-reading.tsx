import { useTranslations } from 'next-intl'
import type { RowProblem } from '@/lib/domain/imports/row-problem'
import type { ShownReading } from '@/lib/domain/imports/shown'
import { ProblemRows } from './problem-rows'

/** How a file was read, in words, and what in it is no movement of money and why. */
export function FileReading({ reading: { findings, passedOver, passedOverCount } }: { readonly reading: ShownReading }) {
  const words = useTranslations('imports')
  return (
    <details>
      <summary>{words('howRead')}</summary>
      <ul>{findings.map((finding) => <li key={finding}>{finding}</li>)}</ul>
      <p>{words('passedOver', { count: passedOverCount })}</p>
      <ul>
        {passedOver.map(({ position, why, raw }) => (
          <li key={`${position} ${why}`}>{words('passedOverLine', { line: position, why })} <bdi className="small">{raw}</bdi></li>
        ))}
      </ul>
    </details>
  )
}

/** Why a file cannot be read: line and reason of each problem. */
export function ReadingProblems({ problems, chapter, file }: { readonly problems: readonly RowProblem[]; readonly chapter: string; readonly file: string }) {
  const words = useTranslations('imports')
  return (
    <>
      <ul>
        {problems.map(({ row, text, reason }) => (
          <li key={`${row} ${reason} ${text}`}>{text === '' ? words('problemLine', { line: row, reason }) : words('problemText', { line: row, reason, text })}</li>
        ))}
      </ul>
      <ProblemRows chapter={chapter} file={file} count={problems.length} />
      <p>{words('refusedExplain')}</p>
    </>
  )
}
