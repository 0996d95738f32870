/** The text of a PDF as blocks. A line in larger letters than most is a heading; a gap, an indent or a number begins a paragraph; page numbers are left out. */
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'

const clause = /^(?:(?:article|section|chapter|part|§)\s*[\divxlc]|\d{1,3}(?:\.\d{1,3})*[.)]?\s+\p{L}|\([a-z\d]{1,3}\)\s|[a-z][.)]\s)/iu
const pageNumber = /^(?:page\s+)?\d{1,4}(?:\s*(?:\/|of)\s*\d{1,4})?$/i

function linesOf({ items }) {
  const lines = []
  let open = null
  for (const { str, transform, height, hasEOL } of items) {
    const y = Math.round(transform[5])
    if (str !== '') {
      const size = Math.round((height || Math.abs(transform[3])) * 2) / 2
      if (open === null || Math.abs(open.y - y) > Math.max(2, size / 2)) {
        open = { text: '', y, size: 0 }
        lines.push(open)
      }
      open.text += str
      if (str.trim() !== '') open.size = Math.max(open.size, size)
    }
    if (hasEOL && open !== null && !open.text.endsWith(' ')) open.text += ' '
  }
  return lines.map((line) => ({ ...line, text: line.text.trim() })).filter(({ text }) => text !== '' && !pageNumber.test(text))
}

/** The size in which most letters stand. */
function bodySize(lines) {
  const letters = new Map()
  for (const { size, text } of lines) letters.set(size, (letters.get(size) ?? 0) + text.length)
  return [...letters].toSorted((left, right) => right[1] - left[1])[0]?.[0] ?? 0
}

function joined(paragraph, line) {
  return paragraph.endsWith('-') ? paragraph + line : `${paragraph} ${line}`
}

function blocksOf(lines) {
  const body = bodySize(lines)
  const headingSizes = [...new Set(lines.map(({ size }) => size).filter((size) => size >= body * 1.15))].toSorted((left, right) => right - left)
  const blocks = []
  let before = null
  for (const line of lines) {
    const level = Math.min(6, headingSizes.indexOf(line.size) + 1)
    const isSamePage = before !== null && before.page === line.page
    const isNear = isSamePage ? Math.abs(before.y - line.y) <= Math.max(before.size, line.size) * 1.75 : before !== null && !/[.!?:]$/.test(before.text)
    const goesOn = before !== null && before.level === level && isNear && !clause.test(line.text)
    const last = blocks.at(-1)
    if (goesOn && last !== undefined) last.text = joined(last.text, line.text)
    else blocks.push(level > 0 ? { kind: 'heading', level, text: line.text } : { kind: 'text', text: line.text })
    before = { ...line, level }
  }
  return blocks
}

export async function blocksOfPdf(bytes, pagesMax) {
  const loading = getDocument({ data: new Uint8Array(bytes), verbosity: VerbosityLevel.ERRORS, isEvalSupported: false, disableFontFace: true, useSystemFonts: false, stopAtErrors: false })
  const pdf = await loading.promise
  if (pdf.numPages > pagesMax) return { problem: 'too-long' }
  const lines = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number)
    lines.push(...linesOf(await page.getTextContent()).map((line) => ({ ...line, page: number })))
    page.cleanup()
  }
  const { info } = await pdf.getMetadata()
  return { title: typeof info.Title === 'string' ? info.Title : '', blocks: blocksOf(lines) }
}
