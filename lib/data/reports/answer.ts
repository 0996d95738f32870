import 'server-only'
import { can, type Actor } from '@/lib/domain/permission'
import type { KeptAnswer } from '@/lib/domain/reports/answers'
import type { Report } from '@/lib/domain/reports/report-life'
import { ok, type Refusal, type Result } from '@/lib/domain/result'
import { changeDraft } from './change'
import type { ReportKey } from './version'

export type AnswerInput = { readonly key: ReportKey; readonly formKey: string; readonly answers: readonly Omit<KeptAnswer, 'prefilled'>[] }

function isSame(kept: KeptAnswer | undefined, { choice, text }: Omit<KeptAnswer, 'prefilled'>): boolean {
  return kept !== undefined && kept.choice === choice && kept.text === text && !kept.prefilled
}

/** Keeps answers to what the form asks and no record says. What is answered is confirmed for this period; answers that are not named stay. */
export async function answerReport(actor: Actor, { key, formKey, answers }: AnswerInput): Promise<Result<Report, Refusal>> {
  const allowed = can(actor, 'report.draft', key.chapterId)
  if (!allowed.ok) return allowed
  return changeDraft(actor, {
    key, formKey, type: 'report.answered',
    change: async (_tx, report) => {
      const given = answers.map((answer) => ({ ...answer, prefilled: false }))
      if (given.every((answer) => isSame(report.answers.find(({ question }) => question === answer.question), answer))) return ok(report)
      const others = report.answers.filter(({ question }) => !given.some((answer) => answer.question === question))
      return ok({ ...report, answers: [...others, ...given] })
    },
  })
}
