import { takesOf, type PreviewGroup, type PreviewLine, type Take } from '@/lib/domain/imports/preview'
import type { CalendarDate } from '@/lib/domain/calendar-date'
import { formatGrouped } from '@/lib/domain/money'

/** A movement as the preview shows it. */
export type ShownLine = Pick<PreviewLine, 'index' | 'why' | 'like' | 'donor' | 'take'> & {
  readonly position: number
  readonly on: CalendarDate
  readonly amount: string
  readonly text: string
  readonly raw: string
  readonly takes: readonly Take[]
  /** Empty where nothing was decided for this payee before. */
  readonly category: string
}

/** The movements of one group as the preview shows them, the first so many. */
export function shownLines(lines: readonly PreviewLine[], group: PreviewGroup, max: number): readonly ShownLine[] {
  return lines.filter((each) => each.group === group).slice(0, max).map((each) => {
    const { index, line, why, like, donor, take, category } = each
    return {
      index, position: line.position, on: line.on, amount: `${line.currency === '' || line.currency === 'USD' ? '$' : `${line.currency} `}${formatGrouped(line.amountCents)}`,
      text: [line.name, line.memo].filter((part) => part !== '').join(', ').slice(0, 200), raw: line.raw.slice(0, 500), why, like, donor, take, takes: takesOf(each), category: category ?? '',
    }
  })
}
