/** One English sentence about an entry for lists where the record itself is not at hand. */
import { formatShort, isCalendarDate } from '../calendar-date'
import type { JournalEntry } from './entry'
import { sentenceOf, type SubjectKind } from './entry-types'

/** Fields by which people know a record. Names of people stand as ciphertext in entries and are never shown here. */
const naming = ['number', 'itemId', 'fileName', 'auditorName', 'name', 'title', 'role', 'regime'] as const

const unnamed: Partial<Record<SubjectKind, string>> = { person: 'a person', 'audit-mark': 'a donation', 'profile-entry': 'an entry', attachment: 'a record', publication: 'a chapter', withholding: 'a person' }

function whatOf({ before, after, subject }: JournalEntry): string {
  const image = { ...before, ...after }
  const { dueOn, periodFrom, periodThrough, reason } = image
  if (subject.kind === 'bank-statement') return [periodFrom, periodThrough].map((day) => (typeof day === 'string' && isCalendarDate(day) ? formatShort(day) : '')).join(' to ')
  if (subject.kind === 'bank-match' || subject.kind === 'distinction') return typeof reason === 'string' ? reason : ''
  if (subject.kind === 'filing' && typeof dueOn === 'string' && isCalendarDate(dueOn)) return `of ${formatShort(dueOn)}`
  const found = naming.map((field) => image[field]).find((value) => typeof value === 'string' && value !== '')
  return typeof found === 'string' ? found : (unnamed[subject.kind] ?? '')
}

/** Gives the sentence of an entry: who did what to which record. */
export function describeEntry(entry: JournalEntry): string {
  return sentenceOf(entry.type, { who: entry.actor.name, what: whatOf(entry) })
}
