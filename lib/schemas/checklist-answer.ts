/** An answer to a checklist item, by a named person, and the approval of one. */
import { z } from 'zod'
import type { CalendarDate } from '@/lib/domain/calendar-date'
import { answerProblems, attestedAnswers } from '@/lib/domain/checklists/attestation'
import { problemText } from '@/lib/domain/problem-text'
import { choice, date, lines, optionalDate, requiredLine } from './fields'

/** The longest note that is kept. */
const noteCharactersMax = 2000

/** Gives the schema of the form; `on` is a day of the period that is answered. */
export function checklistAnswerSchema({ today }: { readonly today: CalendarDate }) {
  return z
    .object({ itemId: requiredLine(20), on: date(today), answer: choice(attestedAnswers), note: lines(noteCharactersMax), exceptedUntil: optionalDate(today, false) })
    .superRefine((said, context) => {
      for (const [field, problem] of Object.entries(answerProblems(said, today))) {
        context.addIssue({ code: 'custom', path: [field], message: problemText(problem) })
      }
    })
}

/** Gives the schema of the second person's button. */
export function checklistConfirmationSchema() {
  return z.object({ answerId: z.uuid('choiceUnknown'), itemId: requiredLine(20), on: requiredLine(10) })
}
