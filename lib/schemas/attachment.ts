/** What is said of files that have arrived: the day of the documents, and a note. */
import { z } from 'zod'
import type { CalendarDate } from '@/lib/domain/calendar-date'
import { lines, optionalDate } from './fields'

/** Gives the schema of the form for a day: a document of tomorrow is no evidence. */
export function attachmentSchema({ today }: { readonly today: CalendarDate }) {
  return z.object({ evidenceOn: optionalDate(today), note: lines() })
}
