/** A time of the day as `HH:MM`; a form asks for one only where the law counts hours. */
import { problem, type Reading } from './field-problem'
import { ok } from './result'
import { cleanSymbols } from './typed-text'

const typed = /^(\d{1,2})[:.](\d{2})\s*(am|pm)?$/i

function hourOf(hour: number, half: string | undefined): number | null {
  if (half === undefined) return hour <= 23 ? hour : null
  if (hour < 1 || hour > 12) return null
  return (hour % 12) + (half.toLowerCase() === 'pm' ? 12 : 0)
}

/** Reads a typed time: `17:30`, `5:30 pm`. Problems: `missing`, `timeUnclear`. */
export function parseTime(text: string): Reading<string> {
  const clean = cleanSymbols(text)
  if (clean === '') return problem('missing')
  const [, hours, minutes, half] = typed.exec(clean) ?? []
  const hour = hours === undefined ? null : hourOf(Number(hours), half)
  if (hour === null || Number(minutes) > 59) return problem('timeUnclear')
  return ok(`${String(hour).padStart(2, '0')}:${minutes ?? ''}`)
}
