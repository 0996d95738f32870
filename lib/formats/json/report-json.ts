import { canonicalText } from '@/lib/domain/reports/canonical-text'
import type { ReportDocument } from '@/lib/domain/reports/report-document'

/** Gives the JSON file of a report: its canonical text and nothing else, so that the hash of the file is the hash of the report. */
export function reportJson(document: ReportDocument): Buffer {
  return Buffer.from(canonicalText(document), 'utf8')
}
