/** Which items of a checklist a page shows. */
import type { ChecklistEntry } from './assemble'
import { computedAnswers } from './evaluation'
import { isLate, isOpen, itemStates } from './state'

/** The states and answers to choose from; `open` stands for due, overdue and lapsed, `late` for the last two, `none` for no answer yet. */
export const stateChoices = ['open', 'late', ...itemStates, 'does-not-apply'] as const
export const answerChoices = ['none', ...computedAnswers.filter((answer) => answer !== 'none-yet')] as const

export type ChecklistFilter = { readonly state: string; readonly answer: string; readonly group: string }

function hasState({ applies, state }: ChecklistEntry, wanted: string): boolean {
  if (wanted === 'does-not-apply') return !applies
  if (wanted === 'late') return applies && isLate(state)
  return applies && (wanted === 'open' ? isOpen(state) : state === wanted)
}

/** Tells whether an entry passes the filter; an empty text and a word outside the choices narrow nothing. */
export function passesFilter(entry: ChecklistEntry, { state, answer, group }: ChecklistFilter): boolean {
  if (stateChoices.some((choice) => choice === state) && !hasState(entry, state)) return false
  if (answerChoices.some((choice) => choice === answer) && entry.answer !== (answer === 'none' ? 'none-yet' : answer)) return false
  return group === '' || entry.item.group === group
}
