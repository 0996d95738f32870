import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** A text with the place of its first sign, in points from the lower left. */
type PlacedText = { readonly text: string; readonly x: number; readonly y: number }

export type ReadPdf = {
  readonly marked: boolean
  readonly language: string | null
  readonly title: string | null
  readonly xmp: string
  readonly pages: readonly {
    readonly text: string
    readonly roles: readonly string[]
    readonly width: number
    readonly height: number
    readonly placed: readonly PlacedText[]
  }[]
}

/** Opens a PDF with a program that shares nothing with the one that made it. */
export function readPdf(bytes: Buffer): ReadPdf {
  const folder = mkdtempSync(path.join(tmpdir(), 'sunledger-pdf-'))
  try {
    const file = path.join(folder, 'report.pdf')
    writeFileSync(file, bytes)
    const output = execFileSync(process.execPath, [path.join(__dirname, 'print-pdf.mjs'), file], { encoding: 'utf8', maxBuffer: 2 ** 28 })
    const read: ReadPdf = JSON.parse(output)
    return read
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

export function textOf(pdf: ReadPdf): string {
  return pdf.pages.map((page) => page.text).join('\n')
}
