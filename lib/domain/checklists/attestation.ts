/** What a person may answer to an item. Small and free of the catalogue, because the form loads it into the browser. */
import type { AnswerMode } from './catalogue'

export const attestedAnswers = ['yes', 'no', 'partly', 'not-applicable', 'confirmed', 'noted'] as const
/** `confirmed` and `noted` stand beside a computed answer: it is complete, or something is added to it. */
export type AttestedAnswer = (typeof attestedAnswers)[number]

/** Gives the answers that a person may give to the item. A computed answer is only confirmed or annotated. */
export function allowedAnswers(item: { readonly answerMode: AnswerMode; readonly computedFrom: string | null }): readonly AttestedAnswer[] {
  if (item.computedFrom === null) return ['yes', 'no', 'partly', 'not-applicable']
  return item.answerMode === 'automatic-confirmed' ? ['confirmed', 'noted'] : ['noted']
}

/** Tells whether the answer says nothing without a note: not applicable needs its reason, a remark its words. */
export function needsNote(answer: AttestedAnswer): boolean {
  return answer === 'not-applicable' || answer === 'noted'
}
