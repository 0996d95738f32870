/**
 * Cash of one payer that belongs together (26 U.S.C. 6050I; 31 U.S.C. 5324): items near the line within a few days, and related items that add up.
 * What counts as near, how many and within how many days are rows of check-lines.json.
 */
import { daysBetween, type CalendarDate } from '../../calendar-date'
import { sumCents, type Cents } from '../../money'
import { groupedBy } from '../../reports/lines'

export type CashItem = { readonly payer: string; readonly on: CalendarDate; readonly amountCents: Cents }

export type PatternLimits = { readonly lineCents: Cents; readonly nearPercent: number; readonly fewest: number; readonly windowDays: number }

/** One payer's items that belong together and their sum. */
export type CashGroup<Item> = { readonly payer: string; readonly items: readonly Item[]; readonly totalCents: Cents }

/** Gives the longest runs in which every item is within reach of the first; a run begins where the one before it ends. */
export function runsFromFirst<Item>(items: readonly Item[], within: (first: Item, later: Item) => boolean): readonly (readonly Item[])[] {
  const runs: Item[][] = []
  for (const item of items) {
    const first = runs.at(-1)?.[0]
    if (first !== undefined && within(first, item)) runs.at(-1)?.push(item)
    else runs.push([item])
  }
  return runs
}

function groupsOf<Item extends CashItem>(items: readonly Item[], days: number): readonly CashGroup<Item>[] {
  return [...groupedBy(items, ({ payer }) => payer)].flatMap(([payer, own]) =>
    runsFromFirst(own.toSorted((left, right) => (left.on < right.on ? -1 : 1)), (first, later) => daysBetween(first.on, later.on) < days)
      .map((run) => ({ payer, items: run, totalCents: sumCents(run.map(({ amountCents }) => amountCents)) })))
}

/** Gives what looks like amounts kept under a line: enough items near it, within the window, together over it. */
export function patternsNearLine<Item extends CashItem>(items: readonly Item[], { lineCents, nearPercent, fewest, windowDays }: PatternLimits): readonly CashGroup<Item>[] {
  const near = items.filter(({ amountCents }) => amountCents <= lineCents && amountCents * 100 >= lineCents * nearPercent)
  return groupsOf(near, windowDays).filter((group) => group.items.length >= fewest && group.totalCents > lineCents)
}

/** Gives the items of one payer on days next to each other: without the hour, two days stand for 24 hours. */
export function relatedCash<Item extends CashItem>(items: readonly Item[], days: number): readonly CashGroup<Item>[] {
  return groupsOf(items, days + 1)
}
