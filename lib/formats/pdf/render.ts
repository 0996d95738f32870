/** Makes the PDF files of a report: tagged, Letter size, with the same bytes for the same report. */
import { canonicalHash, canonicalText } from '@/lib/domain/reports/canonical-text'
import type { ReportDocument } from '@/lib/domain/reports/report-document'
import { reportFileName } from '@/lib/formats/file-name'
import { compilePdf, type CompileLimits } from './compile'
import { reportFonts } from './fonts'
import { linesMaxPerFile, partsOf } from './parts'
import { printedParts } from './printed-report'

export type PdfOptions = {
  /** Prints "Draft" on every sheet. */
  readonly draft?: boolean
  /** PDF/A-2a for keeping (the default), PDF/UA-1 for readers that ask for it; both are tagged. */
  readonly standard?: 'a-2a' | 'ua-1'
  readonly linesMax?: number
  /** The hash that the file tells, where it is made of other data than the document. */
  readonly dataHash?: string
  /** The items alone: no findings, records left out and rules, where the document tells of none. */
  readonly itemsOnly?: boolean
  readonly timeMaxMilliseconds?: number
  readonly memoryMaxBytes?: number
  readonly onStart?: CompileLimits['onStart']
  /** Called before each part is made. */
  readonly onPart?: (part: number, of: number) => void
}

export type PdfFile = { readonly name: string; readonly bytes: Buffer; readonly pages: number; readonly peakBytes: number }

export type RenderedPdf = {
  readonly files: readonly PdfFile[]
  /** Signs that no shipped font draws, as `U+1F600`, sorted. */
  readonly replacedSigns: readonly string[]
}

const defaultTimeMax = 120_000
const defaultMemoryMax = 2_000_000_000

/** The second that the file says it was made in: that of the newest journal entry read, never the clock. */
function timestampOf(document: ReportDocument): number {
  return Date.parse(document.asOf.at ?? `${document.period.through}T00:00:00.000Z`) / 1000
}

/** Gives one file, or parts with an index beyond 10,000 lines. Throws a PdfError when a limit is met or the compiler refuses. */
export async function renderPdf(document: ReportDocument, options: PdfOptions = {}): Promise<RenderedPdf> {
  const replaced = new Set<string>()
  const parts = partsOf(document, options.linesMax ?? linesMaxPerFile).map((slices) => slices.filter(({ section }) => section === 'item' || options.itemsOnly !== true))
  const documentHash = options.dataHash ?? canonicalHash(canonicalText(document))
  const printed = printedParts(document, parts, { draft: options.draft ?? false, documentHash }, replaced)
  const limits = {
    timeMaxMilliseconds: options.timeMaxMilliseconds ?? defaultTimeMax,
    memoryMaxBytes: options.memoryMaxBytes ?? defaultMemoryMax,
    onStart: options.onStart,
  }
  const files: PdfFile[] = []
  for (const [index, report] of printed.entries()) {
    options.onPart?.(index + 1, printed.length)
    const job = {
      template: 'report.typ' as const,
      report: JSON.stringify(report),
      fonts: reportFonts().files,
      standard: options.standard ?? 'a-2a',
      timestampSeconds: Math.floor(timestampOf(document)),
    }
    const part = printed.length > 1 ? { number: index + 1, of: printed.length } : null
    files.push({ name: reportFileName(document, 'pdf', part), ...(await compilePdf(job, limits)) })
  }
  return { files, replacedSigns: [...replaced].sort() }
}
