/**
 * The proof of a gift: one line of a sealed report, the path from it to the root over all lines, and the root as a signed note.
 * 1. Where exactly one line of the report names the gift and nothing else, that line proves it, so that the proof tells of nobody else. A gift that
 * is counted in a total, and each share of a joint gift, is proven by its leaf in the tree of gifts, whose root is a line of the report. 2. The note is a checkpoint
 * of the tree of lines (C2SP tlog-checkpoint), signed with the key of the journal, under a name of its own. It names, in lines of extension,
 * the hash of the report's text and the checkpoint of the journal from which the report was made.
 */
import { toBase64 } from '../base64'
import { checkpointText, parseCheckpoint } from '../journal/checkpoint'
import { parseNote } from '../journal/signed-note'
import { hexToBytes } from '@noble/hashes/utils.js'
import type { LineProof } from './line-tree'
import type { ReportDocument, ReportLine } from './report-document'
import type { SealedReport } from './sealed-report'

/** What a donor keeps; it is checked by public/verify, with the network off. */
export type GiftProof = {
  readonly kind: 'sunledger-gift-proof'
  readonly v: 3
  readonly report: { readonly number: string; readonly form: string; readonly from: string; readonly through: string }
  /** The leaf of the gift in the tree of gifts, where the report has no line for it alone. */
  readonly gift?: LineProof
  readonly line: LineProof
  readonly note: string
  /** The signed note over the journal that the report was made from. */
  readonly checkpoint: string
  /** The public key as one line: name, id and key. */
  readonly key: string
}

/** The line of a share carries the number and the donor: it may be the only one that names the gift, where the other donors are not listed. */
function isShareLine({ id, records }: ReportLine): boolean {
  return records.some(({ number }) => id.startsWith(`${number}-`))
}

/** Gives the path of the one line that names the gift and nothing else; null where there is none, or more than one. */
export function giftPath({ items }: Pick<ReportDocument, 'items'>, donationId: string): string | null {
  const naming = items.flatMap(({ id, lines }) =>
    lines.filter(({ records }) => records.some((record) => record.id === donationId)).map((line) => ({ path: `items/${id}/${line.id}`, line })),
  )
  const [only, ...others] = naming.filter(({ line }) => line.kind === 'detail' && line.amountCents !== null)
  return only === undefined || others.length > 0 || only.line.records.length !== 1 || isShareLine(only.line) ? null : only.path
}

/** What of a seal the note over its lines tells. */
export type NotedSeal = Pick<SealedReport, 'number' | 'lineCount' | 'lineRoot' | 'textHash' | 'checkpoint'>

/** Gives the lines that bind a tree of a report to its text and to the journal that it was made from. */
function bindings({ textHash, checkpoint }: Pick<SealedReport, 'textHash' | 'checkpoint'>): string {
  const told = parseCheckpoint(parseNote(checkpoint)?.text ?? '')
  return `text ${textHash}\n${told === null ? '' : `journal ${told.size} ${toBase64(told.root)}\n`}`
}

/** Gives the text of the note over the lines of a report: its name, how many there are, their root, and what binds them. `origin` is that of the journal. */
export function lineTreeText(origin: string, sealed: NotedSeal): string {
  const { number, lineCount, lineRoot } = sealed
  return `${checkpointText({ origin: `${origin}/${number}`, size: lineCount, root: hexToBytes(lineRoot) })}${bindings(sealed)}`
}

/** Gives the text of the note over the list of the hashes of a pack: a tree of one leaf, whose root is the hash of the list. */
export function packListText(origin: string, number: string, listHash: string): string {
  return checkpointText({ origin: `${origin}/${number}/pack`, size: 1, root: hexToBytes(listHash) })
}
