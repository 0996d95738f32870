/**
 * What was raised, by what it was given for. The same care as with groups of donors (donor-groups.ts), with two differences: a donor may have
 * given for two purposes, so that purposes put together rest on as many donors as the largest of them, and no more is known; and donors whom the
 * report names may be taken away by a reader, so that they are counted with no purpose.
 */
import { sumCents, zeroCents, type Cents } from '../money'
import { byPurposeId } from '../reports/receipts-by-purpose'
import type { ReportDocument } from '../reports/report-document'
import { cellText, detailsOf, itemNamed, linePath } from './cells'
import { donorsMin } from './donor-groups'

/** What was raised for one purpose, or for several that are not told apart. */
export type RaisedFor = { readonly purposes: readonly string[]; readonly donors: number; readonly amountCents: Cents; readonly from: readonly string[] }

function together(all: readonly RaisedFor[]): RaisedFor {
  return {
    purposes: all.flatMap(({ purposes }) => purposes), donors: Math.max(0, ...all.map(({ donors }) => donors)),
    amountCents: sumCents(all.map(({ amountCents }) => amountCents)), from: all.flatMap(({ from }) => from),
  }
}

/** Puts the purposes that rest on fewer than five donors together with the smallest of the others. Empty where there is no other: then none is told apart. */
export function mergePurposes(all: readonly RaisedFor[]): readonly RaisedFor[] {
  const isSmall = ({ donors }: RaisedFor): boolean => donors < donorsMin
  const small = all.filter(isSmall)
  if (small.length === 0) return all
  const [first, ...others] = all.filter((each) => !isSmall(each)).toSorted((left, right) => left.donors - right.donors)
  return first === undefined ? [] : [...others, together([first, ...small])]
}

/**
 * Gives what a sealed disclosure report says was raised for each purpose; empty where it tells of no purposes, or where too few donors stand behind them.
 * `named` is how many donors the reader is told by name.
 */
export function raisedByPurpose(document: ReportDocument, named: number): readonly RaisedFor[] {
  const item = itemNamed(document, byPurposeId)
  if (item === null) return []
  return mergePurposes(detailsOf(item).map((line) => ({
    purposes: [cellText(item, line, 'purpose')], donors: Math.max(0, Number(line.cells[item.columns.findIndex(({ id }) => id === 'donors')] ?? 0) - named),
    amountCents: line.amountCents ?? zeroCents, from: [linePath(item, line)],
  })))
}
