/**
 * Nightly backups: their names, and which of them are kept.
 * 1. The backups of the last 14 nights. 2. The first of each month, for 12 months. 3. The newest one, however old it is.
 * Files of any other name are never touched.
 */
import { addDays, type CalendarDate } from './calendar-date'

const [nightsKept, monthsKept] = [14, 12]
const namePattern = /^sunledger-(\d{4}-\d{2}-\d{2})\.backup$/

/** Gives the name of the file of one night. */
export function backupFileName(day: CalendarDate): string {
  return `sunledger-${day}.backup`
}

function monthsBefore(today: CalendarDate, month: string): number {
  const number = (text: string): number => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7))
  return number(today) - number(month)
}

/** Gives the names of the nightly backups that are kept no longer, of all names in the folder. */
export function outdatedBackups(names: readonly string[], today: CalendarDate): readonly string[] {
  const days = names.flatMap((name) => namePattern.exec(name)?.[1] ?? []).toSorted()
  const oldestNight = addDays(today, 1 - nightsKept)
  const isFirstOfMonth = (day: string, place: number): boolean => days[place - 1]?.slice(0, 7) !== day.slice(0, 7)
  return days
    .filter((day, place) => day < oldestNight && day !== days.at(-1) && !(isFirstOfMonth(day, place) && monthsBefore(today, day) < monthsKept))
    .map((day) => `sunledger-${day}.backup`)
}
