/**
 * Cuts a long report into parts of at most so many lines: one file of 10,000 lines is some 200 sheets, which still opens
 * everywhere and fits the memory limit of the compiler. Parts follow the reading order, and each part says which lines it holds.
 */
import { readingOrder } from '@/lib/domain/reports/reading-order'
import type { ReportDocument, ReportItem } from '@/lib/domain/reports/report-document'

export type PartSlice = {
  readonly section: 'item' | 'findings' | 'left-out' | 'rules'
  /** The item whose lines these are; null for the other sections. */
  readonly item: ReportItem | null
  readonly from: number
  readonly through: number
  readonly of: number
}

export const linesMaxPerFile = 10_000

type Section = Pick<PartSlice, 'section' | 'item' | 'of'>

function sectionsOf(document: ReportDocument): readonly Section[] {
  const { body, last } = readingOrder(document)
  const ofItem = (item: ReportItem): Section => ({ section: 'item', item, of: item.lines.length })
  return [
    ...body.map(ofItem),
    { section: 'findings', item: null, of: document.findings.length },
    { section: 'left-out', item: null, of: document.leftOut.length },
    { section: 'rules', item: null, of: document.rules.length },
    ...last.map(ofItem),
  ]
}

/** Gives the slices of each part; one part for most reports. `from` is counted from 0, `through` stands behind the last line. */
export function partsOf(document: ReportDocument, linesMax: number = linesMaxPerFile): PartSlice[][] {
  const parts: PartSlice[][] = [[]]
  let free = linesMax
  for (const { section, item, of } of sectionsOf(document)) {
    let from = 0
    do {
      if (free === 0 && of > 0) {
        parts.push([])
        free = linesMax
      }
      const through = Math.min(of, from + free)
      parts.at(-1)?.push({ section, item, from, through, of })
      free -= through - from
      from = through
    } while (from < of)
  }
  return parts
}
