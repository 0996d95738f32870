import 'server-only'
import { reportCsv } from '@/lib/formats/csv/report-csv'
import { reportFileName } from '@/lib/formats/file-name'
import { reportJson } from '@/lib/formats/json/report-json'
import { renderPdf, type PdfOptions } from '@/lib/formats/pdf/render'
import { reportXlsx } from '@/lib/formats/xlsx/report-xlsx'
import type { ReportDocument } from '@/lib/domain/reports/report-document'

export const reportFormats = ['pdf', 'xlsx', 'csv', 'json'] as const
export type ReportFormat = (typeof reportFormats)[number]

export type ReportFile = { readonly name: string; readonly type: string; readonly bytes: Buffer }

/** Tells whether a text names a format. */
export function isReportFormat(text: string): text is ReportFormat {
  return reportFormats.some((format) => format === text)
}

const types: Readonly<Record<ReportFormat, string>> = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
}

async function bytesOf(document: ReportDocument, format: Exclude<ReportFormat, 'pdf'>): Promise<Buffer> {
  if (format === 'json') return reportJson(document)
  return format === 'xlsx' ? reportXlsx(document) : Buffer.from(reportCsv(document), 'utf8')
}

/** Gives the files of a report in one format; a very long report comes as several PDF files, each named as a part, and a draft says so on every sheet. */
export async function reportFiles(
  document: ReportDocument, format: ReportFormat, { draft, onPart }: Pick<PdfOptions, 'draft' | 'onPart'> = { draft: true },
): Promise<readonly ReportFile[]> {
  if (format !== 'pdf') return [{ name: reportFileName(document, format), type: types[format], bytes: await bytesOf(document, format) }]
  const { files } = await renderPdf(document, { ...(draft !== undefined && { draft }), ...(onPart !== undefined && { onPart }) })
  return files.map(({ name, bytes }) => ({ name, bytes, type: types.pdf }))
}
