/** How an item of the form is made: from records, from a kept answer, or by saying that it does not apply. */
import { nsd2Item, skippedByIndividuals } from '../../rules/fara-nsd2'
import { answerWords, isAnswered, needsAnswer, type KeptAnswers, type ReportQuestion } from '../answers'
import { itemOf, lineOf } from '../lines'
import type { RecordReference, ReportCell, ReportItem, ReportLine } from '../report-document'
import type { FaraFacts } from './facts'
import { noteId, questionId } from './questions'

type Parts = Partial<Omit<ReportItem, 'id' | 'title'>>

/** What every item is made with: the facts and the questions that apply. */
export type FormContext = { readonly facts: FaraFacts; readonly questions: readonly ReportQuestion[] }

/** Gives an item with the title and columns of the form; without lines it says none. */
export function formItem(item: string, parts: Parts = {}): ReportItem {
  const { id, asks, columns } = nsd2Item(item)
  const shown = (parts.lines ?? []).length > 0
  return itemOf(id, asks, { schedule: /^\d/.test(item) ? `Item ${item}` : null, columns: shown ? columns : [], ...parts })
}

/** Gives a line of an item; it names the rule of its item. */
export function formLine(item: string, id: string, cells: readonly ReportCell[], record: RecordReference | null): ReportLine {
  return lineOf('detail', id, cells, { records: record === null ? [] : [record], rules: [nsd2Item(item).rule.id] })
}

/** Gives an item that does not apply, with the reason. */
export function notApplicable(item: string, reason: string): ReportItem {
  return formItem(item, { answer: 'none', text: `Not applicable: ${reason}` })
}

/** Tells whether the form leaves the item out for this registrant. */
export function isSkipped(item: string, { registration }: FaraFacts): boolean {
  return registration.registrantKind === 'individual' && skippedByIndividuals.includes(item)
}

function answerOf(question: ReportQuestion | undefined, answers: KeptAnswers): Pick<ReportItem, 'answer' | 'text'> {
  if (question === undefined) return { answer: 'none', text: 'Not applicable: nothing in the period calls for it.' }
  const answer = answers.get(question.id)
  const text = answerWords(question, answer)
  if (answer === undefined || !isAnswered(question, answer)) return { answer: null, text }
  return { answer: answer.choice === 'no' ? 'none' : 'yes', text }
}

/** Gives an item that a kept answer answers; where the question does not apply, it says so. */
export function askedItem(item: string, { facts, questions }: FormContext): ReportItem {
  return formItem(item, answerOf(questions.find(({ id }) => id === questionId(item)), facts.answers))
}

/** Gives an item that the profile answers, with the note that somebody added to it. */
export function notedItem(item: string, { facts }: FormContext, parts: Parts): ReportItem {
  const note = facts.answers.get(noteId(item))?.text.trim() ?? ''
  const text = [parts.text ?? '', note === '' ? '' : `Note: ${note}`].filter((words) => words !== '').join(' ')
  return formItem(item, { ...parts, ...(text !== '' && { text }) })
}

/** Gives an item whose lines are records; `null` asks instead, because no records of that kind are kept. */
export function recordsItem(item: string, lines: readonly ReportLine[] | null, context: FormContext, parts: Parts = {}): ReportItem {
  if (isSkipped(item, context.facts)) return notApplicable(item, 'the registrant is an individual.')
  return lines === null ? askedItem(item, context) : notedItem(item, context, { ...parts, lines })
}

/** Tells whether an item still needs an answer. */
export function isBlank({ answer, text }: ReportItem): boolean {
  return answer === null && (text === null || text.includes(needsAnswer.slice(0, -1)))
}
