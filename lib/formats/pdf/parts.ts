/**
 * Cuts a long report into parts of at most so many lines: one file of 10,000 lines is some 200 sheets, which still opens
 * everywhere and fits the memory limit of the compiler. Parts follow the order of the report, and each part says which lines it holds.
 */
import type { ReportDocument } from '@/lib/domain/reports/report-document'

export type PartSlice = {
  readonly section: 'item' | 'findings' | 'left-out'
  /** The place of the item in the document; 0 for findings and left-out records. */
  readonly itemIndex: number
  readonly from: number
  readonly through: number
  readonly of: number
}

export const linesMaxPerFile = 10_000

function sectionsOf(document: ReportDocument): { section: PartSlice['section']; itemIndex: number; of: number }[] {
  return [
    ...document.items.map((item, itemIndex) => ({ section: 'item' as const, itemIndex, of: item.lines.length })),
    { section: 'findings', itemIndex: 0, of: document.findings.length },
    { section: 'left-out', itemIndex: 0, of: document.leftOut.length },
  ]
}

/** Gives the slices of each part; one part for most reports. `from` is counted from 0, `through` stands behind the last line. */
export function partsOf(document: ReportDocument, linesMax: number = linesMaxPerFile): PartSlice[][] {
  const parts: PartSlice[][] = [[]]
  let free = linesMax
  for (const { section, itemIndex, of } of sectionsOf(document)) {
    let from = 0
    do {
      if (free === 0 && of > 0) {
        parts.push([])
        free = linesMax
      }
      const through = Math.min(of, from + free)
      parts.at(-1)?.push({ section, itemIndex, from, through, of })
      free -= through - from
      from = through
    } while (from < of)
  }
  return parts
}
