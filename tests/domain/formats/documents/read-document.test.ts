import { randomBytes } from 'node:crypto'
import { strToU8, zipSync } from 'fflate'
import { sectionPlace, sectionsOf } from '@/lib/domain/documents/sections'
import { documentLimits } from '@/lib/domain/documents/source-document'
import { readDocument } from '@/lib/formats/document/read-document'
import { aDocx, aPdf } from '@/tests/factories/document-files'

async function sectionsIn(bytes: Buffer | string, name: string) {
  const reading = await readDocument(Buffer.from(bytes), name)
  if (!reading.ok) throw new Error(reading.key)
  return sectionsOf(reading.blocks).map((section) => [sectionPlace(section), section.text])
}

async function refusalOf(bytes: Buffer | string, name: string): Promise<string> {
  const reading = await readDocument(Buffer.from(bytes), name)
  return reading.ok ? 'read' : reading.key
}

const expected = [
  ['Bylaws', 'Adopted in 2024.'], ['Bylaws, Article I Money', ''], ['Bylaws, Article I Money, Section 1', 'Cash is counted by two people. It is deposited.'], ['Bylaws, Article I Money, Section 2', 'Everybody gets a receipt.'],
]

describe('the same document', () => {
  it.each([
    ['plain text', 'bylaws.txt', 'Bylaws\n======\n\nAdopted in\n2024.\n\nArticle I - Money\n-----------------\n\nSection 1. Cash is counted by two people. It is\ndeposited.\nSection 2. Everybody gets a receipt.\n'],
    ['Markdown', 'bylaws.md', '# Bylaws\n\nAdopted in **2024**.\n\n## Article I - Money\n\nSection 1. Cash is counted by\ntwo people. It is deposited.\n\nSection 2. Everybody gets a [receipt](https://example.org).\n'],
    ['HTML', 'bylaws.html', '<html><head><title>Bylaws</title><style>p { color: red }</style></head><body><nav>Home</nav><h1>Bylaws</h1><p>Adopted in <b>2024</b>.</p><h2>Article I &ndash; Money</h2><p>Section 1. Cash is counted by two people. It is deposited.<p>Section 2. Everybody gets a receipt.<script>alert(1)</script></body></html>'],
    ['DOCX', 'bylaws.docx', aDocx([['Heading1', 'Bylaws'], ['', 'Adopted in 2024.'], ['Heading2', 'Article I - Money'], ['', 'Section 1. Cash is counted by two people. It is deposited.'], ['', 'Section 2. Everybody gets a receipt.']])],
    ['PDF', 'bylaws.pdf', aPdf([[24, 'Bylaws'], [11, 'Adopted in 2024.'], [16, 'Article I - Money'], [11, 'Section 1. Cash is counted by two'], [11, 'people. It is deposited.'], [11, 'Section 2. Everybody gets a receipt.'], [11, '1']])],
  ])('gives the same sections as %s', async (_format, name, content) => {
    expect(await sectionsIn(content, name)).toEqual(expected)
  })

  it('counts the entries of lists as a reader sees them', async () => {
    expect(await sectionsIn('<h1>Duties</h1><ol start="3"><li>Deposit it.<li>Report:<ol><li>gifts<li>payments</ol></ol><ul><li>and a point</ul>', 'duties.html')).toEqual([
      ['Duties', ''], ['Duties, 3', 'Deposit it.'], ['Duties, 4', 'Report:'], ['Duties, 4, 4.1', 'gifts'], ['Duties, 4, 4.2', 'payments\nand a point'],
    ])
  })
})

describe('a hostile or useless file is refused with one reason', () => {
  const bomb = zipSync({ 'word/document.xml': new Uint8Array(160 * 1024 * 1024) }, { level: 9 })

  it.each([
    ['a picture', 'documentKind', 'a.pdf', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3])],
    ['a spreadsheet', 'documentKind', 'a.docx', Buffer.from(zipSync({ 'xl/workbook.xml': strToU8('<x/>') }))],
    ['a zip bomb', 'documentKind', 'a.docx', Buffer.from(bomb)],
    ['a DOCX with a document type', 'documentBroken', 'a.docx', Buffer.from(zipSync({ 'word/document.xml': strToU8('<!DOCTYPE x [<!ENTITY a "aaaa">]><x>&a;</x>') }))],
    ['a DOCX that is none inside', 'documentBroken', 'a.docx', Buffer.from(zipSync({ 'word/document.xml': strToU8('not xml') }))],
    ['a PDF that is cut off', 'documentBroken', 'a.pdf', aPdf([[11, 'Words']]).subarray(0, 60)],
    ['a PDF of noise', 'documentBroken', 'a.pdf', Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(5000)])],
    ['a PDF without words', 'documentNoText', 'a.pdf', aPdf([])],
    ['a tower of elements', 'documentBroken', 'a.html', Buffer.from(`${'<div>'.repeat(200_000)}Up here.`)],
    ['HTML without words', 'documentNoText', 'a.html', Buffer.from('<script>words()</script><img src="x">')],
    ['a text that is too long', 'documentTooLong', 'a.txt', Buffer.from('Long words. '.repeat(documentLimits.charactersMax / 10))],
    ['a text of too many lines', 'documentTooLong', 'a.md', Buffer.from('1. a\n\n'.repeat(documentLimits.blocksMax + 1))],
  ])('%s', async (_what, reason, name, bytes) => {
    expect(await refusalOf(bytes, name)).toBe(reason)
  })
})
