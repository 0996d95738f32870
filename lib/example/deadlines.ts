import 'server-only'
import { recordClock } from '@/lib/data/clocks/record'
import { listDeadlines } from '@/lib/data/deadlines/list'
import { recordFiling } from '@/lib/data/filings/record'
import { addDays, calendarDate } from '@/lib/domain/calendar-date'
import { exampleActor } from './actor'
import type { ExamplePlace, Loading } from './loading'
import { exampleThrough } from './organization'
import { exampleKey } from './random'
import { valueOf } from './value-of'

/** What fell due before this day was done in time; what came after it waits. */
const doneBefore = calendarDate('2026-10-01')

/** Deadlines that were kept, and one that a chapter set itself. */
export async function loadDeadlines({ organizationId, users }: Loading, places: readonly ExamplePlace[]): Promise<void> {
  const administrator = exampleActor.as(organizationId, users.administrator, 'administrator', exampleThrough)
  for (const { chapter, chapterId } of places) {
    const due = valueOf(await listDeadlines(administrator, { chapterId, today: exampleThrough })).filter(({ state, dueOn }) => state === 'late' && dueOn < doneBefore)
    for (const { key, kind, dueOn, fileBy } of due) {
      valueOf(await recordFiling(administrator, {
        chapterId, today: exampleThrough, key, formKey: exampleKey(`filing ${chapter} ${kind} ${dueOn}`), revision: null, reason: '', filedOn: addDays(fileBy ?? dueOn, -2),
        confirmationNumber: kind === 'fara-supplemental' ? 'EXAMPLE-2026-04' : '', lateReason: '', extendedTo: null, extensionProof: '', note: '',
      }))
    }
    valueOf(await recordClock(administrator, {
      kind: 'own', chapterId, title: 'Renew the insurance of the hall', happenedOn: calendarDate('2026-11-02'), happenedAt: null, dueOn: calendarDate('2026-12-15'), note: '', mistaken: false,
      formKey: exampleKey(`insurance ${chapter}`),
    }))
  }
}
