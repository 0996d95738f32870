import 'server-only'
import type { Transaction } from '@/lib/data/database/transaction'
import { conflictOf, recordAt } from '@/lib/data/records/conflict'
import { can, type Actor } from '@/lib/domain/permission'
import { isAnswered, isContradicted, type KeptAnswer } from '@/lib/domain/reports/answers'
import type { Report } from '@/lib/domain/reports/report-life'
import { invalid, notFound, ok, type FieldProblem, type Refusal, type Result } from '@/lib/domain/result'
import { readAsked } from './asked'
import type { Asked } from './askers'
import { changeDraft } from './change'
import { answersFromJson } from './rows'
import type { ReportKey } from './version'

type GivenAnswer = Omit<KeptAnswer, 'prefilled'>

export type AnswerInput = {
  readonly key: ReportKey
  readonly formKey: string
  readonly answers: readonly GivenAnswer[]
  /** The revision of the report that the form was opened on, 0 where there was none; left out by who answers without having read. */
  readonly revision?: number
}

function isSame(kept: KeptAnswer | undefined, { choice, text }: GivenAnswer): boolean {
  return kept !== undefined && kept.choice === choice && kept.text === text && !kept.prefilled
}

/**
 * Keeps answers to what the form asks and no record says. What is answered is confirmed for this period; answers that are not named stay.
 * A "no" that the records speak against is refused, and so is an answer over another one that somebody gave meanwhile.
 */
export async function answerReport(actor: Actor, { key, formKey, answers, revision }: AnswerInput): Promise<Result<Report, Refusal>> {
  const allowed = can(actor, 'report.draft', key.chapterId)
  if (!allowed.ok) return allowed
  return changeDraft(actor, {
    key, formKey, type: 'report.answered',
    change: async (tx, report) => {
      const keptOf = (asked: GivenAnswer) => report.answers.find(({ question }) => question === asked.question)
      const given = answers.filter((answer) => !isSame(keptOf(answer), answer))
      if (given.length === 0) return ok(report)
      const asked = await readAsked(tx, actor, key, report)
      if (asked === null) return notFound()
      for (const answer of given) {
        const refused = refusalOf(asked, answer) ?? (await answeredMeanwhile(tx, actor, report, { answer, kept: keptOf(answer), openedOn: revision ?? report.revision }))
        if (refused !== null) return refused
      }
      const others = report.answers.filter(({ question }) => !given.some((answer) => answer.question === question))
      return ok({ ...report, answers: [...others, ...given.map((answer) => ({ ...answer, prefilled: false }))] })
    },
  })
}

type Refused = { readonly ok: false; readonly refusal: Refusal }

/** Holds an answer against its question and the records. */
function refusalOf({ questions }: Asked, answer: GivenAnswer): Refused | null {
  const question = questions.find(({ id }) => id === answer.question)
  if (question === undefined) return notFound()
  if (isContradicted(question, answer)) return invalid({ choice: contradiction(question.against.map(({ number }) => number)) })
  if (isAnswered(question, { ...answer, prefilled: false })) return null
  return invalid(question.kind === 'yes-no' && answer.choice === null ? { choice: { key: 'missingChoice' } } : { text: { key: 'missing' } })
}

const numbersNamed = 5

function contradiction(numbers: readonly string[]): FieldProblem {
  return { key: 'recordsSayOtherwise', values: { numbers: numbers.slice(0, numbersNamed).join(', '), more: Math.max(0, numbers.length - numbersNamed) } }
}

type Meanwhile = { readonly answer: GivenAnswer; readonly kept: KeptAnswer | undefined; readonly openedOn: number }

/** Somebody else answered the same question since the form was opened; other questions of the report are nobody's conflict. */
async function answeredMeanwhile(tx: Transaction, actor: Actor, report: Report, { answer, kept, openedOn }: Meanwhile): Promise<Refused | null> {
  if (kept === undefined || openedOn === report.revision) return null
  const before = answersFromJson((await recordAt(tx, actor, report.id, openedOn))?.['answers'] ?? []).find(({ question }) => question === answer.question)
  if (before !== undefined && isSame(before, kept)) return null
  const fields = (of: GivenAnswer | undefined) => ({ choice: of?.choice ?? '', text: of?.text ?? '' })
  return conflictOf(tx, actor, { before: fields(before), theirs: { ...fields(kept), revision: report.revision }, yours: fields(answer) })
}
