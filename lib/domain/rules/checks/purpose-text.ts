/** Words of a purpose that do or do not inform the reader (28 CFR 5.210; FARA unit practice, fara.md section 6). */
import type { CalendarDate } from '../../calendar-date'
import { searchKey } from '../../search-key'
import { characterCount } from '../../typed-text'
import { exceedsNumber, thresholdOn } from '../thresholds'

const vague = new Set([
  'misc', 'miscellaneous', 'other', 'expense', 'expenses', 'reimbursement', 'service', 'services', 'consulting', 'fee', 'fees', 'payment', 'payments',
  'travel', 'invoice', 'disb', 'disbursement', 'office expenses', 'compensation', 'general purpose', 'marketing',
])

function reaches(family: string, count: number, on: CalendarDate): boolean {
  const line = thresholdOn(family, on)
  return line === null || exceedsNumber(line, count)
}

/** Tells whether a purpose is one of the vague words, or too short to say anything. */
export function isVague(text: string, on: CalendarDate): boolean {
  return vague.has(searchKey(text)) || !reaches('check.purpose.characters', characterCount(text.trim()), on)
}

/** Tells whether a purpose is vague by the stricter practice of the FARA Unit: it has too few words. */
export function hasFewWords(text: string, on: CalendarDate): boolean {
  return !reaches('check.purpose.words', text.trim().split(/\s+/).filter(Boolean).length, on)
}
