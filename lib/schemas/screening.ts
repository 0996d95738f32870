/** Taking in a sanctions list, and the decision on a hit. */
import { z } from 'zod'
import type { CalendarDate } from '@/lib/domain/calendar-date'
import { problemText } from '@/lib/domain/problem-text'
import { comparedWith, hitDecisionProblems } from '@/lib/domain/screening/hit'
import { listSources, queueChoices } from '@/lib/domain/screening/screening-list'
import { choice, line, lines, optionalDate, requiredLines } from './fields'

type Context = { readonly today: CalendarDate }

/** What the form says beside the files: which list, of which day, and from which score a hit waits. */
export function screeningListSchema({ today }: Context) {
  return z.object({
    formKey: z.uuid('choiceUnknown'), source: choice(listSources), publishedOn: optionalDate(today), edition: line(), queueFrom: choice(queueChoices).transform(Number), reason: lines(),
  })
}

/** A false hit or a confirmed match, what was compared, and why. */
export function hitDecisionSchema() {
  return z
    .object({ hitId: z.uuid('choiceUnknown'), decision: choice(['false-hit', 'confirmed'] as const), compared: z.array(z.string()), decisionNote: requiredLines() })
    .transform(({ compared, ...decided }) => ({ ...decided, compared: comparedWith.filter((each) => compared.includes(each)) }))
    .superRefine((decided, context) => {
      for (const [field, problem] of Object.entries(hitDecisionProblems(decided))) context.addIssue({ code: 'custom', path: [field], message: problemText(problem) })
    })
}
