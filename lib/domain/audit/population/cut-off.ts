/** Cut-off: gifts near the ends of a period whose days disagree about the side on which they belong. */
import { addDays, isWithin, type CalendarDate } from '../../calendar-date'
import type { PopulationDonation, Span } from './population-facts'

type Gift = Pick<PopulationDonation, 'receivedOn' | 'depositedOn' | 'conduitReceivedOn'>

export type CutOff<Row> = { readonly row: Row; readonly what: string }

function daysOf({ depositedOn, conduitReceivedOn }: Gift): readonly (readonly [string, CalendarDate])[] {
  return [...(depositedOn === null ? [] : [['deposited', depositedOn] as const]), ...(conduitReceivedOn === null ? [] : [['with whoever passed it on', conduitReceivedOn] as const])]
}

/** The words for a day that stands on the other side of an end than the day of receipt. */
function disagreeing({ from, through }: Span, gift: Gift): string {
  const side = (day: CalendarDate) => (day < from ? 'before' : day > through ? 'after' : 'in')
  const own = side(gift.receivedOn)
  const words = { before: 'before the period', in: 'in the period', after: 'after the period' } as const
  const others = daysOf(gift).filter(([, day]) => side(day) !== own)
  return others.length === 0 ? '' : `Received ${words[own]}, ${others.map(([what, day]) => `${what} ${words[side(day)]} (${day})`).join(', ')}`
}

/** Gives the gifts within that many days of either end of the period whose days lie on two sides of it. */
export function acrossTheEnd<Row extends Gift>(gifts: readonly Row[], period: Span, days: number): readonly CutOff<Row>[] {
  const around = (end: CalendarDate): Span => ({ from: addDays(end, 1 - days), through: addDays(end, days) })
  const [beginning, end] = [around(addDays(period.from, -1)), around(period.through)]
  return gifts.filter(({ receivedOn }) => isWithin(receivedOn, beginning) || isWithin(receivedOn, end))
    .map((row) => ({ row, what: disagreeing(period, row) })).filter(({ what }) => what !== '')
}
