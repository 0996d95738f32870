import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import readExcelFile from 'read-excel-file/node'
import { readPdf, textOf } from '@/tests/domain/formats/read-pdf'

const links = { pdf: 'PDF', xlsx: 'Spreadsheet (XLSX)', csv: 'CSV', json: 'JSON, the canonical text' } as const
export type Format = keyof typeof links

/** Each file opened with a program that shares nothing with the one that made it, as text. */
const open: Readonly<Record<Format, (bytes: Buffer) => string | Promise<string>>> = {
  pdf: (bytes) => textOf(readPdf(bytes)),
  xlsx: async (bytes) => JSON.stringify(await readExcelFile(bytes)),
  csv: (bytes) => bytes.toString('utf8'),
  json: (bytes) => JSON.stringify(JSON.parse(bytes.toString('utf8'))),
}

/** Takes the report on the page away in one format and opens the file. */
export async function download(page: Page, format: Format): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: links[format], exact: true }).click()])
  if (!file.suggestedFilename().endsWith(`.${format}`)) throw new Error(`The file is named ${file.suggestedFilename()}.`)
  // A cell of a page breaks its text into lines.
  return (await open[format](await readFile(await file.path()))).replace(/\s+/g, ' ')
}

/** Takes the report on the page away in every format, by its links. */
export async function downloadReport(page: Page): Promise<Readonly<Record<Format, string>>> {
  return { pdf: await download(page, 'pdf'), xlsx: await download(page, 'xlsx'), csv: await download(page, 'csv'), json: await download(page, 'json') }
}
