/**
 * A version of a report is what its builder made of the records, and what people added on its way to the seal:
 * the notes on findings, who signs, and, in an amendment, what it amends and why. An amendment is a whole report again.
 */
import { itemOf, lineOf } from './lines'
import type { EarlierVersion, ReportDocument, ReportItem } from './report-document'
import type { FindingNote, Signer } from './report-life'

export type VersionFacts = {
  readonly notes: readonly FindingNote[]
  readonly signers: readonly Signer[]
  readonly amendmentReason: string
  /** The versions that were sealed before, the original first. */
  readonly earlier: readonly EarlierVersion[]
}

function amendmentNotice(reason: string, earlier: readonly EarlierVersion[]): readonly string[] {
  const [original, last] = [earlier[0], earlier.at(-1)]
  if (original === undefined || last === undefined) return []
  const between = last === original ? '' : `, as amended last by ${last.number} (sealed ${last.sealedAt.slice(0, 10)})`
  return [`This amendment takes the place of report ${original.number} (sealed ${original.sealedAt.slice(0, 10)})${between}. Reason: ${reason}`]
}

/** Said beside a note that an amendment took over. */
const notConfirmed = 'taken over from the version before, not confirmed'

function signersItem(signers: readonly Signer[]): ReportItem {
  return itemOf('signers', 'Signers', {
    lines: signers.map(({ name, office }, place) => lineOf('note', String(place + 1), [name, office])),
    columns: [
      { id: 'signer', label: 'Name', kind: 'text' },
      { id: 'office', label: 'Office', kind: 'text' },
    ],
  })
}

/** Gives the report as that version of it; as the builder made it where nobody added anything and nothing was sealed before. */
export function asVersion(document: ReportDocument, { notes, signers, amendmentReason, earlier }: VersionFacts): ReportDocument {
  const noteOf = (check: string, sentence: string) => {
    const found = notes.find((note) => note.check === check && note.sentence === sentence)
    return found?.prefilled === true ? `${found.note} (${notConfirmed})` : found?.note
  }
  return {
    ...document,
    items: signers.length === 0 ? document.items : [...document.items, signersItem(signers)],
    findings: document.findings.map((finding) => {
      const note = noteOf(finding.check, finding.sentence)
      return note === undefined ? finding : { ...finding, note }
    }),
    notices: [...amendmentNotice(amendmentReason, earlier), ...document.notices],
    ...(earlier.length > 0 && { amends: { reason: amendmentReason, earlier } }),
  }
}
