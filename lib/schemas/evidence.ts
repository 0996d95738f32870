/** Asking for evidence of a checklist item, and the decision of the second person on it. */
import { z } from 'zod'
import type { CalendarDate } from '@/lib/domain/calendar-date'
import { decisionProblems } from '@/lib/domain/checklists/evidence'
import { problemText } from '@/lib/domain/problem-text'
import { choice, date, line, lines, optionalDate, optionalId, requiredLine } from './fields'

type Context = { readonly today: CalendarDate }

/** What is wanted of whom by when; `on` is a day of the item's period. */
export function evidenceRequestSchema({ today }: Context) {
  return z.object({
    itemId: requiredLine(20), on: date(today), wanted: requiredLine(), askedOf: line(), wantedBy: optionalDate(today, false), reusesId: optionalId(),
  })
}

/** Accepted or rejected, with the last day on which it holds. */
export function evidenceDecisionSchema({ today }: Context) {
  return z
    .object({ evidenceId: z.uuid('choiceUnknown'), decision: choice(['accepted', 'rejected'] as const), decisionNote: lines(), validUntil: optionalDate(today, false) })
    .superRefine((decided, context) => {
      for (const [field, problem] of Object.entries(decisionProblems(decided, today))) context.addIssue({ code: 'custom', path: [field], message: problemText(problem) })
    })
}
