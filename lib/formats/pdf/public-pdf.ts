import { publicDocument } from '@/lib/domain/publication/public-document'
import type { PublicReport } from '@/lib/domain/publication/public-report'
import { renderPdf } from './render'

/** Makes the PDF of a public version; the same version gives the same bytes. It tells the hash of the version, which is that of the JSON file. */
export async function publicPdf(report: PublicReport, textHash: string): Promise<Uint8Array<ArrayBuffer>> {
  const { files: [file] } = await renderPdf(publicDocument(report), { dataHash: textHash, itemsOnly: true })
  if (file === undefined) throw new Error('A report has at least one file')
  return new Uint8Array(file.bytes)
}
