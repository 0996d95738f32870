/**
 * The proof of a gift: one line of a sealed report, the path from it to the root over all lines, and the root as a signed note.
 * 1. A gift is proven where exactly one line of the report names it and nothing else, so that the proof tells of nobody else. The shares of
 * a joint gift name several donors and are not proven; a gift that is counted in a total has no line of its own. 2. The note is a checkpoint
 * of the tree of lines (C2SP tlog-checkpoint), signed with the key of the journal, under a name of its own.
 */
import { checkpointText } from '../journal/checkpoint'
import { hexToBytes } from '@noble/hashes/utils.js'
import type { LineProof } from './line-tree'
import type { ReportDocument } from './report-document'
import type { SealedReport } from './sealed-report'

/** What a donor keeps; it is checked by public/verify, with the network off. */
export type GiftProof = {
  readonly kind: 'sunledger-gift-proof'
  readonly v: 1
  readonly report: { readonly number: string; readonly form: string; readonly from: string; readonly through: string }
  readonly line: LineProof
  readonly note: string
  /** The public key as one line: name, id and key. */
  readonly key: string
}

/** Gives the path of the one line that names the gift and nothing else; null where there is none, or more than one. */
export function giftPath({ items }: Pick<ReportDocument, 'items'>, donationId: string): string | null {
  const naming = items.flatMap(({ id, lines }) =>
    lines.filter(({ records }) => records.some((record) => record.id === donationId)).map((line) => ({ path: `items/${id}/${line.id}`, line })),
  )
  const [only, ...others] = naming.filter(({ line }) => line.kind === 'detail' && line.amountCents !== null)
  return only === undefined || others.length > 0 || only.line.records.length !== 1 ? null : only.path
}

/** Gives the text of the note over the lines of a report: its name, how many there are, their root. `origin` is that of the journal. */
export function lineTreeText(origin: string, { number, lineCount, lineRoot }: Pick<SealedReport, 'number' | 'lineCount' | 'lineRoot'>): string {
  return checkpointText({ origin: `${origin}/${number}`, size: lineCount, root: hexToBytes(lineRoot) })
}
