/** Reads a PDF named by the first argument and prints what is in it as JSON; a program of its own because pdfjs-dist is a module. */
import { readFile } from 'node:fs/promises'
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'

function roles(node) {
  return node.role ? [node.role, ...(node.children ?? []).flatMap(roles)] : []
}

const bytes = new Uint8Array(await readFile(process.argv[2]))
const pdf = await getDocument({ data: bytes, verbosity: VerbosityLevel.ERRORS, isEvalSupported: false }).promise
const pages = []
for (let number = 1; number <= pdf.numPages; number += 1) {
  const page = await pdf.getPage(number)
  const content = await page.getTextContent()
  const tree = await page.getStructTree()
  const [, , width, height] = page.view
  const placed = content.items.filter((item) => item.str.trim() !== '').map(({ str, transform }) => ({ text: str, x: transform[4], y: transform[5] }))
  pages.push({ text: content.items.map((item) => item.str + (item.hasEOL ? '\n' : '')).join(''), roles: tree ? roles(tree) : [], width, height, placed })
}
const { info, metadata } = await pdf.getMetadata()
process.stdout.write(JSON.stringify({ marked: (await pdf.getMarkInfo())?.Marked ?? false, language: info.Language ?? null, title: info.Title ?? null, xmp: metadata ? metadata.getRaw() : '', pages }))
