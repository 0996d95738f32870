import type { ReportDocument } from '@/lib/domain/reports/report-document'

/** `quarterly-disclosure_2026-01-01_2026-03-31.pdf`, or with `_part-2-of-3` before the ending. */
export function reportFileName(
  document: ReportDocument,
  ending: 'pdf' | 'xlsx' | 'csv' | 'json',
  part: { readonly number: number; readonly of: number } | null = null,
): string {
  const suffix = part ? `_part-${part.number}-of-${part.of}` : ''
  return `${document.form}_${document.period.from}_${document.period.through}${suffix}.${ending}`
}
