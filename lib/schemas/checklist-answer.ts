/** An answer to a checklist item, by a named person. */
import { z } from 'zod'
import type { CalendarDate } from '@/lib/domain/calendar-date'
import { attestedAnswers, needsNote } from '@/lib/domain/checklists/attestation'
import { problemText } from '@/lib/domain/problem-text'
import { choice, date, lines, requiredLine } from './fields'

/** The longest note that is kept. */
const noteCharactersMax = 2000

/** Gives the schema of the form; `on` is a day of the period that is answered. */
export function checklistAnswerSchema({ today }: { readonly today: CalendarDate }) {
  return z
    .object({ itemId: requiredLine(20), on: date(today), answer: choice(attestedAnswers), note: lines(noteCharactersMax) })
    .superRefine(({ answer, note }, context) => {
      if (note === '' && needsNote(answer)) context.addIssue({ code: 'custom', path: ['note'], message: problemText({ key: 'missing' }) })
    })
}
