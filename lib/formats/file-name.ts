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

/** The header under which a file is saved: its name in Latin letters for old programs, and as it is for all others (RFC 6266). */
export function disposition(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_')
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}
