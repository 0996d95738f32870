/**
 * Answers that no record gives: asked in the report itself and kept with it. What stood in the report of the period before
 * is taken over as prefilled, and is marked so until somebody confirms it for this period.
 */
import type { RecordReference } from './report-document'

export type ReportQuestion = {
  /** Names the question within its form: the item, and the principal where an item asks for each. */
  readonly id: string
  /** The item in which the answer is shown. */
  readonly item: string
  /** How the form prints the item: `Item 14(a)`. */
  readonly schedule: string
  readonly asks: string
  /** `yes-no` may need words beside it; `text` is words alone. */
  readonly kind: 'yes-no' | 'text'
  /** With which choice words are needed: `always` for a text. */
  readonly wordsWith: 'yes' | 'no' | 'always' | 'never'
  /** Records of the period that speak against the answer "no": while there is one, "no" is not accepted. */
  readonly against: readonly RecordReference[]
  /** A note to what records already answer: nothing waits for it, and it is not taken over into the next period. */
  readonly optional?: true
}

export type KeptAnswer = {
  /** The id of the question. */
  readonly question: string
  /** Null for a question that asks for words alone, or where nobody has chosen. */
  readonly choice: 'yes' | 'no' | null
  readonly text: string
  /** True where it was taken over from the period before and nobody has confirmed it for this one. */
  readonly prefilled: boolean
}

export type KeptAnswers = ReadonlyMap<string, KeptAnswer>

/** Gives answers by the id of their question; of two for one question the later one stands. */
export function keptAnswers(answers: readonly KeptAnswer[]): KeptAnswers {
  return new Map(answers.map((answer) => [answer.question, answer]))
}

/** Tells whether an answer says all that its question asks. */
export function isAnswered({ kind, wordsWith, optional }: ReportQuestion, answer: KeptAnswer | undefined): boolean {
  if (optional === true) return true
  if (answer === undefined) return false
  if (kind === 'yes-no' && answer.choice === null) return false
  const needsWords = wordsWith === 'always' || wordsWith === answer.choice
  return !needsWords || answer.text.trim() !== ''
}

export const answerStates = ['open', 'prefilled', 'answered', 'optional'] as const
/** `prefilled` was taken over from the period before and waits for somebody who confirms it; `optional` is a note that nobody has made. */
export type AnswerState = (typeof answerStates)[number]

/** Tells how far an answer is. */
export function answerState(question: ReportQuestion, answer: KeptAnswer | undefined): AnswerState {
  if (question.optional === true) return (answer?.text.trim() ?? '') === '' && (answer?.choice ?? null) === null ? 'optional' : 'answered'
  if (answer === undefined || !isAnswered(question, answer)) return 'open'
  return answer.prefilled ? 'prefilled' : 'answered'
}

/** Counts the questions by how far their answers are; a note that nobody has made counts nowhere. */
export function answerProgress(questions: readonly ReportQuestion[], answers: KeptAnswers): Readonly<Record<Exclude<AnswerState, 'optional'>, number>> {
  const states = questions.map((question) => answerState(question, answers.get(question.id)))
  const count = (state: AnswerState) => states.filter((each) => each === state).length
  return { open: count('open'), prefilled: count('prefilled'), answered: count('answered') }
}

/** Gives the next question, in reading order and around the end, that somebody has yet to answer or confirm; null where there is none. */
export function nextToAnswer(questions: readonly ReportQuestion[], answers: KeptAnswers, after: string): ReportQuestion | null {
  const place = questions.findIndex(({ id }) => id === after) + 1
  const around = [...questions.slice(place), ...questions.slice(0, place)]
  return around.find((question) => ['open', 'prefilled'].includes(answerState(question, answers.get(question.id)))) ?? null
}

/** Tells whether the records contradict an answer. */
export function isContradicted({ against }: ReportQuestion, { choice }: Pick<KeptAnswer, 'choice'>): boolean {
  return choice === 'no' && against.length > 0
}

/** Takes over the answers of the period before for questions that this period asks again; each is marked as prefilled. */
export function prefilledFrom(earlier: KeptAnswers, questions: readonly ReportQuestion[]): readonly KeptAnswer[] {
  return questions.flatMap(({ id, optional }) => {
    const answer = earlier.get(id)
    return answer === undefined || optional === true ? [] : [{ ...answer, prefilled: true }]
  })
}

/** The words shown where an answer is missing, and where it was taken over and not confirmed. */
export const needsAnswer = 'Needs an answer.'
export const prefilledMark = 'Prefilled from the period before, not confirmed.'

/** Gives an answer in words: the choice, what was said beside it, and whether it was only taken over. */
export function answerWords(question: ReportQuestion, answer: KeptAnswer | undefined): string {
  if (answer === undefined || !isAnswered(question, answer)) return needsAnswer
  const choice = answer.choice === null ? '' : answer.choice === 'yes' ? 'Yes.' : 'No.'
  return [choice, answer.text.trim(), answer.prefilled ? prefilledMark : ''].filter((part) => part !== '').join(' ')
}
