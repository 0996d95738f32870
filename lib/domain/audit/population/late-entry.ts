/** When entries were made and by whom: long after receipt, at night, all by one user. */
import { daysBetween } from '../../calendar-date'
import type { PopulationDonation } from './population-facts'

type Entry = Pick<PopulationDonation, 'receivedOn' | 'enteredOn' | 'enteredHour' | 'enteredBy' | 'importBatchId'>

/** Gives how many days after receipt a donation was entered, where that is more than is allowed; else null. */
export function lateDays({ receivedOn, enteredOn }: Pick<Entry, 'receivedOn' | 'enteredOn'>, allowed: number): number | null {
  const days = daysBetween(receivedOn, enteredOn)
  return days > allowed ? days : null
}

/** Gives the entries made more than that many days after receipt, with the days. */
export function enteredLate<Row extends Entry>(rows: readonly Row[], allowed: number): readonly { readonly row: Row; readonly days: number }[] {
  const late = []
  for (const row of rows) {
    const days = lateDays(row, allowed)
    if (days !== null) late.push({ row, days })
  }
  return late
}

export type Night = { readonly fromHour: number; readonly untilHour: number }

/** Gives the entries that somebody made by hand at night, on the chapter's clock; a file is imported at any hour. */
export function enteredAtNight<Row extends Entry>(rows: readonly Row[], { fromHour, untilHour }: Night): readonly Row[] {
  return rows.filter(({ enteredHour, importBatchId }) => importBatchId === null && (enteredHour >= fromHour || enteredHour < untilHour))
}

export type EnteredBy = { readonly userId: string | null; readonly count: number }

/** Gives how many entries each user made, most first; nobody stands for a command or a job. */
export function entriesByUser(rows: readonly Entry[]): readonly EnteredBy[] {
  const counts = new Map<string | null, number>()
  for (const { enteredBy } of rows) counts.set(enteredBy, (counts.get(enteredBy) ?? 0) + 1)
  return [...counts].map(([userId, count]) => ({ userId, count }))
    .sort((left, right) => right.count - left.count || ((left.userId ?? '') < (right.userId ?? '') ? -1 : 1))
}
