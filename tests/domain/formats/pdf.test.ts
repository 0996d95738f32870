import { renderPdf, type PdfOptions } from '@/lib/formats/pdf/render'
import type { ReportDocument } from '@/lib/domain/reports/report-document'
import { readPdf, textOf } from './read-pdf'
import { sampleReport } from './sample-report'

async function onlyFile(document: ReportDocument, options: PdfOptions = {}) {
  const { files } = await renderPdf(document, options)
  const [file] = files
  if (!file || files.length !== 1) throw new Error('Expected one file')
  return file
}

function withDonor(name: string): ReportDocument {
  const report = sampleReport(3)
  return { ...report, items: report.items.map((item) => ({ ...item, lines: item.lines.map((line) => ({ ...line, cells: line.cells.map((cell) => (cell === 'Ayesha Siddiqui' ? name : cell)) })) })) }
}

describe('a report as PDF', () => {
  it('is tagged, in English, on Letter sheets, and says that it is PDF/A-2a', async () => {
    const file = await onlyFile(sampleReport())
    const pdf = readPdf(file.bytes)
    expect(pdf.marked).toBe(true)
    expect(pdf.language).toBe('en-US')
    expect(pdf.title).toBe('Quarterly disclosure report, First quarter of 2026')
    expect(pdf.xmp.replaceAll(/\s/gu, '')).toMatch(/pdfaid:part(?:>|=")2.*pdfaid:conformance(?:>|=")A/u)
    const roles = pdf.pages.flatMap((page) => page.roles)
    for (const role of ['H1', 'Table', 'TH', 'TD']) expect(roles).toContain(role)
    for (const page of pdf.pages) expect([page.width, page.height]).toEqual([612, 792])
  })

  it('names its structure tree in the file itself', async () => {
    const file = await onlyFile(sampleReport(3))
    expect(file.bytes.includes('/StructTreeRoot')).toBe(true)
    expect(file.bytes.includes('/MarkInfo')).toBe(true)
  })

  it('also holds as PDF/UA-1', async () => {
    const pdf = readPdf((await onlyFile(sampleReport(), { standard: 'ua-1' })).bytes)
    expect(pdf.xmp).toContain('pdfuaid')
  })

  it('gives names with diacritics, amounts, record numbers and page numbers as text', async () => {
    const pdf = readPdf((await onlyFile(sampleReport())).bytes)
    const text = textOf(pdf).replaceAll(/\s+/gu, ' ').replaceAll('- ', '-')
    for (const part of ['Nguyễn Thị Minh Khai', 'Željko Müller-Đorđević', 'ʿAbd', 'CHI-D-2026-0001', '$250.00', '-$5.44', '$7,201.90', '$15,380.30', 'not legal advice', '52 U.S.C. 30104(b)(3)(A)']) {
      expect(text).toContain(part)
    }
    expect(pdf.pages.map((page) => /Page \d+ of \d+/u.exec(page.text)?.[0])).toEqual(pdf.pages.map((_, index) => `Page ${index + 1} of ${pdf.pages.length}`))
  })

  it('repeats the head of a table on each of its sheets', async () => {
    const pdf = readPdf((await onlyFile(sampleReport())).bytes)
    const schedule = pdf.pages.filter((page) => page.text.includes('Lakeview Community'))
    expect(schedule.length).toBeGreaterThan(2)
    for (const page of schedule) expect(page.text).toContain('Address and employer')
  })

  it('says "Draft" on every sheet of a draft and nowhere else', async () => {
    const draft = readPdf((await onlyFile(sampleReport(), { draft: true })).bytes)
    for (const page of draft.pages) expect(page.text).toContain('DRAFT')
    expect(textOf(readPdf((await onlyFile(sampleReport())).bytes))).not.toMatch(/draft/iu)
  })

  it('has the same bytes each time', async () => {
    const first = await onlyFile(sampleReport())
    const second = await onlyFile(sampleReport())
    expect(first.bytes.equals(second.bytes)).toBe(true)
  })

  it('sets a sign that no font has as its code point and names it', async () => {
    const { files, replacedSigns } = await renderPdf(withDonor('Ayesha 😀 王 \u202eSiddiqui'))
    expect(replacedSigns).toEqual(['U+1F600', 'U+202E', 'U+738B'])
    const text = textOf(readPdf(files[0]?.bytes ?? Buffer.alloc(0)))
    for (const sign of replacedSigns) expect(text).toContain(sign)
  })

  it.each([
    ['Typst source', '#panic("run") $x$ *bold* _it_ @label <label> // gone'],
    ['a name of 200 letters', 'Wolfeschlegelsteinhausen'.repeat(9).slice(0, 200)],
    ['a name in Hebrew and Chinese', 'משה 王小明'],
    ['control characters', 'Bell\u0007 and null\u0000'],
    ['nothing', ''],
  ])('takes %s as mere text', async (_, name) => {
    const file = await onlyFile(withDonor(name))
    if (name.startsWith('#panic')) expect(textOf(readPdf(file.bytes)).replaceAll(/\s/gu, '')).toContain(name.replaceAll(/\s/gu, ''))
    expect(file.pages).toBeGreaterThan(0)
  })

  it('keeps a long name inside the sheet', async () => {
    const name = 'Wolfeschlegelsteinhausen'.repeat(9).slice(0, 200)
    const text = textOf(readPdf((await onlyFile(withDonor(name))).bytes)).replaceAll(/\s/gu, '')
    expect(text).toContain('Wolfeschlege')
  })

  it('turns the sheet for a table that is too wide for an upright one', async () => {
    const report = sampleReport(3)
    const columns = Array.from({ length: 11 }, (_, index) => ({ id: `c${index}`, label: `Column ${index}`, kind: index < 4 ? ('amount' as const) : ('text' as const) }))
    const line = { id: 'l', kind: 'detail' as const, cells: columns.map((column) => (column.kind === 'amount' ? 123_456_789 : 'Something of a text')), amountCents: null, records: [], rules: [] }
    const wide = { id: 'wide', title: 'Wide', schedule: null, parent: null, answer: 'yes' as const, text: null, columns, lines: [line], totalCents: null }
    const pdf = readPdf((await onlyFile({ ...report, items: [...report.items, wide] })).bytes)
    expect(pdf.pages.find((page) => page.text.includes('Column 10'))).toMatchObject({ width: 792, height: 612 })
  })

  it('makes a nil report, not an error', async () => {
    const empty = { items: [], summary: [], findings: [], leftOut: [], rules: [], principals: [] }
    const nil = sampleReport(0, { ...empty, asOf: { journalSize: 0, at: null } })
    const text = textOf(readPdf((await onlyFile(nil)).bytes))
    expect(text).toContain('The journal was empty')
    expect(text).toContain('No record of the period was left out.')
  })

  it('states that it is not legal advice even where the report forgets to', async () => {
    expect(textOf(readPdf((await onlyFile(sampleReport(3, { notices: [] }))).bytes))).toContain('not legal advice')
  })

  it('is cut into parts with an index beyond the most lines of a file, and tells before each how far it is', async () => {
    const told: (readonly [part: number, of: number])[] = []
    const { files } = await renderPdf(sampleReport(60), { linesMax: 30, onPart: (part, of) => told.push([part, of]) })
    expect(told).toEqual([[1, 3], [2, 3], [3, 3]])
    expect(files.map((file) => file.name)).toEqual([1, 2, 3].map((part) => `quarterly-disclosure_2026-01-01_2026-03-31_part-${part}-of-3.pdf`))
    const texts = files.map((file) => textOf(readPdf(file.bytes)))
    expect(texts[0]).toContain('Parts of this report')
    expect(texts[1]).toContain('Part 2 of 3')
    expect(texts[0]).toContain('CHI-D-2026-0001')
    expect(texts[2]).toContain('Number and version')
    expect(texts[0]).not.toContain('Number and version')
    const total = texts.map((text) => text.split('$7,201.90').length - 1)
    expect(total).toEqual([0, 0, 1])
  })
})

describe('the limits of the compiler', () => {
  it('sets 5,000 lines with less than 1.2 GB', async () => {
    const file = await onlyFile(sampleReport(5_000), { memoryMaxBytes: 1_200_000_000 })
    expect(file.pages).toBeGreaterThan(100)
  })

  it('ends a report that takes longer than allowed', async () => {
    await expect(renderPdf(sampleReport(2_000), { timeMaxMilliseconds: 60 })).rejects.toMatchObject({ name: 'PdfError', reason: 'time-limit' })
  })

  it('ends a report that needs more memory than allowed', async () => {
    await expect(renderPdf(sampleReport(3_000), { memoryMaxBytes: 150_000_000 })).rejects.toMatchObject({ reason: 'memory-limit' })
  })

  it('says so when its process is killed from outside, and makes the next report', async () => {
    const killed = renderPdf(sampleReport(2_000), { onStart: (processId) => process.kill(processId, 'SIGKILL') })
    const next = renderPdf(sampleReport(3))
    await expect(killed).rejects.toMatchObject({ reason: 'stopped', message: expect.stringContaining('stopped from outside') })
    expect((await next).files).toHaveLength(1)
  })

  it('runs one compiler at a time', async () => {
    const running = new Set<number>()
    let most = 0
    const onStart = (processId: number): void => {
      for (const earlier of running) if (!isAlive(earlier)) running.delete(earlier)
      running.add(processId)
      most = Math.max(most, running.size)
    }
    await Promise.all(Array.from({ length: 3 }, () => renderPdf(sampleReport(3), { onStart })))
    expect(most).toBe(1)
  })
})

function isAlive(processId: number): boolean {
  try {
    return process.kill(processId, 0)
  } catch {
    return false
  }
}
