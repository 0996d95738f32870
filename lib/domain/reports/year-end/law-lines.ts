/** Lines of the law beside the figures of the books: which line, by which source, what the books have, and whether the figure passes it. */
import type { CalendarDate } from '../../calendar-date'
import { cents, formatCents, type Cents } from '../../money'
import { exceeds, noneInForceSentence, thresholdOn, type Threshold } from '../../rules/thresholds'
import { itemOf, lineOf } from '../lines'
import type { ReportColumn, ReportItem, ReportLine } from '../report-document'

export const lawColumns: readonly ReportColumn[] = [
  { id: 'line', label: 'Line', kind: 'text' },
  { id: 'figure', label: 'Figure of the law', kind: 'text' },
  { id: 'result', label: 'Result', kind: 'text' },
  { id: 'amount', label: 'In the books', kind: 'amount' },
]

const words: Readonly<Record<Threshold['comparison'], string>> = { over: 'more than', at_least: 'at least', at_most: 'up to', under: 'less than', equals: 'exactly' }

/** Gives the figure of a threshold in words, with what was not read in its source marked. */
export function figureWords({ comparison, amount, unit, sourceRead }: Threshold): string {
  const figure = unit === 'money' ? formatCents(cents(amount)) : `${String(amount)} ${unit}`
  return `${words[comparison]} ${figure}${sourceRead ? '' : ' (to be confirmed with counsel)'}`
}

/** Gives one line of the law with a figure of the books; where no version is in force, that it is so. */
export function lawLine(family: string, amountCents: Cents, on: CalendarDate, records: ReportLine['records'] = []): ReportLine {
  const row = thresholdOn(family, on)
  if (row === null) return lineOf('note', family, [noneInForceSentence(family, on), '', '', amountCents], { records })
  return lineOf('note', row.id, [row.label, figureWords(row), exceeds(row, amountCents) ? 'The figure passes the line' : 'The figure does not pass the line', amountCents], { rules: [row.id], records })
}

/** Gives an item of such lines. */
export function lawItem(id: string, title: string, lines: readonly ReportLine[], parts: Partial<ReportItem> = {}): ReportItem {
  return itemOf(id, title, { columns: lawColumns, lines, ...parts })
}
