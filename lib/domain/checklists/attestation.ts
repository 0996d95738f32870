/** What a person may answer to an item. Small and free of the catalogue, because the form loads it into the browser. */
import type { CalendarDate } from '../calendar-date'
import type { AnswerMode } from './item-format'

export const attestedAnswers = ['yes', 'no', 'partly', 'not-applicable', 'confirmed', 'noted', 'excepted'] as const
/** `confirmed` and `noted` stand beside a computed answer: it is complete, or something is added to it. `excepted`: not met, accepted until a day. */
export type AttestedAnswer = (typeof attestedAnswers)[number]

/** Gives the answers that a person may give to the item. A computed answer is only confirmed, annotated or excepted. */
export function allowedAnswers(item: { readonly answerMode: AnswerMode; readonly computedFrom: string | null }): readonly AttestedAnswer[] {
  if (item.computedFrom === null) return ['yes', 'no', 'partly', 'not-applicable', 'excepted']
  return item.answerMode === 'automatic-confirmed' ? ['confirmed', 'noted', 'excepted'] : ['noted', 'excepted']
}

/** Tells whether the answer says nothing without a note: not applicable and an exception need their reason, a remark its words. */
export function needsNote(answer: AttestedAnswer): boolean {
  return answer === 'not-applicable' || answer === 'noted' || answer === 'excepted'
}

export type Said = { readonly answer: AttestedAnswer; readonly note: string; readonly exceptedUntil: CalendarDate | null }

type Problems = Readonly<Record<string, { readonly key: string }>>

function dayProblems({ answer, exceptedUntil }: Said, today: CalendarDate): Problems {
  if (answer !== 'excepted') return exceptedUntil === null ? {} : { exceptedUntil: { key: 'exceptionOnly' } }
  if (exceptedUntil === null) return { exceptedUntil: { key: 'missing' } }
  return exceptedUntil < today ? { exceptedUntil: { key: 'exceptionPast' } } : {}
}

/** Gives the problems of an answer by field: a reason that is missing, an exception without a last day still to come, a day where none belongs. */
export function answerProblems(said: Said, today: CalendarDate): Problems {
  const days = dayProblems(said, today)
  return said.note === '' && needsNote(said.answer) ? { note: { key: 'missing' }, ...days } : days
}
