/** What is put to the chapter, its answer, and its closing: a finding says its cause, effect and recommendation, a question does not. */
import { z } from 'zod'
import { findingFields, pointKinds } from '@/lib/domain/audit/point'
import type { CalendarDate } from '@/lib/domain/calendar-date'
import { choice, lines, optionalDate, requiredLines } from './fields'

type Context = { readonly today: CalendarDate }

function fields(today: CalendarDate) {
  return { kind: choice(pointKinds), told: requiredLines(), cause: lines(), effect: lines(), recommendation: lines(), dueOn: optionalDate(today, false) }
}

function needsAll(typed: z.output<z.ZodObject<ReturnType<typeof fields>>>, context: z.RefinementCtx): void {
  if (typed.kind === 'question') return
  for (const field of findingFields) if (typed[field] === '') context.addIssue({ code: 'custom', path: [field], message: 'missing' })
}

/** Gives the schema of a question or a finding. */
export function auditPointSchema({ today }: Context) {
  return z.object(fields(today)).superRefine(needsAll)
}

/** The same with the reason that a correction needs. */
export function correctPointSchema({ today }: Context) {
  return z.object({ ...fields(today), reason: requiredLines() }).superRefine(needsAll)
}

/** Gives the schema of the chapter's answer. */
export function answerPointSchema() {
  return z.object({ answer: requiredLines() })
}

/** Gives the schema of how the auditor closes it. */
export function closePointSchema() {
  return z.object({ closing: requiredLines() })
}
