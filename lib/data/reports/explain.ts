import 'server-only'
import { can, type Actor } from '@/lib/domain/permission'
import type { Report, Signer } from '@/lib/domain/reports/report-life'
import { ok, type Refusal, type Result } from '@/lib/domain/result'
import { canonicalText } from '@/lib/domain/journal/entry'
import { changeDraft } from './change'
import type { ReportKey } from './version'

export type ExplainInput = {
  readonly key: ReportKey
  readonly formKey: string
  /** An empty note takes an earlier one away. */
  readonly notes: readonly { readonly check: string; readonly sentence: string; readonly note: string }[]
  readonly signers: readonly Signer[]
}

/** Keeps why findings stand and who signs the form: what no record says. Notes that are not named stay. */
export async function explainReport(actor: Actor, { key, formKey, notes, signers }: ExplainInput): Promise<Result<Report, Refusal>> {
  const allowed = can(actor, 'report.draft', key.chapterId)
  if (!allowed.ok) return allowed
  return changeDraft(actor, {
    key, formKey, type: 'report.explained',
    change: async (_tx, report) => {
      const isNamed = (note: { readonly check: string; readonly sentence: string }) => notes.some(({ check, sentence }) => check === note.check && sentence === note.sentence)
      const written = notes.filter(({ note }) => note !== '').map((note) => {
        const same = report.notes.find((earlier) => earlier.check === note.check && earlier.sentence === note.sentence && earlier.note === note.note)
        return same ?? { ...note, name: actor.name, at: actor.at }
      })
      const kept = [...report.notes.filter((note) => !isNamed(note)), ...written]
      const isSame = canonicalText({ notes: kept.map((note) => ({ ...note })), signers: signers.map((signer) => ({ ...signer })) })
        === canonicalText({ notes: report.notes.map((note) => ({ ...note })), signers: report.signers.map((signer) => ({ ...signer })) })
      return ok(isSame ? report : { ...report, notes: kept, signers })
    },
  })
}
