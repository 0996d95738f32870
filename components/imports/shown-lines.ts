import type { PreviewGroup, PreviewLine } from '@/lib/domain/imports/preview'
import { formatGrouped } from '@/lib/domain/money'
import type { ShownLine } from './preview-form'

/** The movements of one group as the preview shows them. */
export function shownLines(lines: readonly PreviewLine[], group: PreviewGroup): readonly ShownLine[] {
  return lines.filter((each) => each.group === group).map(({ index, line, why, like, donor }) => ({
    index, position: line.position, on: line.on, amount: `${line.currency === '' || line.currency === 'USD' ? '$' : `${line.currency} `}${formatGrouped(line.amountCents)}`,
    text: [line.name, line.memo].filter((part) => part !== '').join(', ').slice(0, 200), raw: line.raw.slice(0, 500), why, like, donor,
  }))
}
