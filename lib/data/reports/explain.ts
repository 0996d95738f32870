import 'server-only'
import { can, type Actor } from '@/lib/domain/permission'
import type { Report, Signer } from '@/lib/domain/reports/report-life'
import { ok, type Refusal, type Result } from '@/lib/domain/result'
import { canonicalText } from '@/lib/domain/journal/entry'
import { changeDraft } from './change'
import { chosenSigners } from './signers'
import type { ReportKey } from './version'

export type ExplainInput = {
  readonly key: ReportKey
  readonly formKey: string
  /** An empty note takes an earlier one away. */
  readonly notes: readonly { readonly check: string; readonly sentence: string; readonly note: string }[]
  /** Officers of the profile who sign, by the id of the person. */
  readonly signerIds: readonly string[]
  /** As typed: only where the profile has no officer. */
  readonly signers: readonly Omit<Signer, 'personId'>[]
}

/** Keeps why findings stand and who signs the form: what no record says. Notes that are not named stay; one that an amendment took over is confirmed by naming it. */
export async function explainReport(actor: Actor, { key, formKey, notes, ...chosen }: ExplainInput): Promise<Result<Report, Refusal>> {
  const allowed = can(actor, 'report.draft', key.chapterId)
  if (!allowed.ok) return allowed
  return changeDraft(actor, {
    key, formKey, type: 'report.explained',
    change: async (tx, report) => {
      const signers = await chosenSigners(tx, actor.organizationId, chosen, actor.today)
      if (!signers.ok) return signers
      const isNamed = (note: { readonly check: string; readonly sentence: string }) => notes.some(({ check, sentence }) => check === note.check && sentence === note.sentence)
      const written = notes.filter(({ note }) => note !== '').map((note) => {
        const same = report.notes.find((earlier) => earlier.check === note.check && earlier.sentence === note.sentence && earlier.note === note.note && !earlier.prefilled)
        return same ?? { ...note, name: actor.name, at: actor.at, prefilled: false }
      })
      const kept = [...report.notes.filter((note) => !isNamed(note)), ...written]
      const isSame = canonicalText({ notes: kept.map((note) => ({ ...note })), signers: signers.value.map((signer) => ({ ...signer })) })
        === canonicalText({ notes: report.notes.map((note) => ({ ...note })), signers: report.signers.map((signer) => ({ ...signer })) })
      return ok(isSame ? report : { ...report, notes: kept, signers: signers.value })
    },
  })
}
