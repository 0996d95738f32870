import { recordClock } from '@/lib/data/clocks/record'
import { newId } from '@/lib/data/database/uuid'
import { listDeadlines } from '@/lib/data/deadlines/list'
import type { FilingInput } from '@/lib/data/filings/record'
import { calendarDate } from '@/lib/domain/calendar-date'
import type { Clock, ClockFacts } from '@/lib/domain/deadlines/clock'
import type { Followed } from '@/lib/domain/deadlines/followed'
import { testToday, valueOf, type TestOrganization } from './organization'

/** A change of March 10, 2026, of which the FARA Unit is to be told within ten days. */
export const clockOf: ClockFacts = {
  kind: 'fara-change-notice', chapterId: null, title: 'A new address', happenedOn: calendarDate('2026-03-10'), happenedAt: null, dueOn: null, note: '', mistaken: false,
}

export async function aClock({ administrator }: TestOrganization, facts: Partial<ClockFacts> = {}): Promise<Clock> {
  return valueOf(await recordClock(administrator, { ...clockOf, ...facts, formKey: newId() }))
}

/** The deadlines that the first chapter sees on the day of the tests. */
export async function deadlinesOf({ administrator, chapter }: TestOrganization): Promise<readonly Followed[]> {
  return valueOf(await listDeadlines(administrator, { chapterId: chapter.id, today: testToday }))
}

/** What is said of a deadline: filed today with a number. */
export function filingOf({ chapter }: TestOrganization, key: string, said: Partial<FilingInput> = {}): FilingInput {
  return {
    chapterId: chapter.id, today: testToday, key, formKey: newId(), revision: null, reason: '', filedOn: testToday, confirmationNumber: 'N-1', lateReason: '', extendedTo: null,
    extensionProof: '', note: '', ...said,
  }
}
