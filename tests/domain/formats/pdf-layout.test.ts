import { renderPdf } from '@/lib/formats/pdf/render'
import type { ReportDocument, ReportItem, ReportLine } from '@/lib/domain/reports/report-document'
import { readPdf, textOf } from './read-pdf'
import { sampleReport } from './sample-report'

async function pagesOf(document: ReportDocument) {
  const [file] = (await renderPdf(document)).files
  return readPdf(file?.bytes ?? Buffer.alloc(0)).pages
}

const text = (id: string, label: string) => ({ id, label, kind: 'text' as const })

function item(id: string, title: string, columnCount: number, changes: Partial<ReportItem> = {}): ReportItem {
  const columns = Array.from({ length: columnCount }, (_, index) => text(`${id}${index}`, `Column ${index}`))
  const line: ReportLine = { id: 'l', kind: 'detail', cells: columns.map(() => 'Something of a text'), amountCents: null, records: [], rules: [] }
  return { id, title, schedule: null, parent: null, answer: 'yes', text: null, columns, lines: [line], totalCents: null, ...changes }
}

describe('the sheets of a report', () => {
  it('end with the checklist, after findings, records left out and rules', async () => {
    const report = sampleReport(3)
    const checklist = item('checklist', 'Transparency checklist', 3)
    const open = item('checklist-open', 'Open items of the checklist', 2, { parent: 'checklist' })
    const all = (await pagesOf({ ...report, items: [checklist, open, ...report.items] })).map((page) => page.text).join('\n')
    const places = ['Schedule B. Disbursements', 'Findings', 'Records left out', 'Rules applied', 'Transparency checklist', 'Open items of the checklist'].map((title) => all.indexOf(title))
    expect(places).toEqual([...places].sort((left, right) => left - right))
    expect(places.every((place) => place >= 0)).toBe(true)
  })

  it('are shared by tables on turned sheets, and by an upright one between them', async () => {
    const items = [item('wide', 'First wide', 11), item('small', 'Small', 2), item('part', 'Part of the small one', 2, { parent: 'small' }), item('wider', 'Second wide', 11)]
    const pages = await pagesOf(sampleReport(0, { items }))
    const turned = pages.filter(({ width }) => width === 792)
    expect(turned).toHaveLength(1)
    for (const title of ['First wide', 'Small', 'Part of the small one', 'Second wide']) expect(turned[0]?.text).toContain(title)
  })

  it('have a name in Urdu or Arabic and its amount on one line', async () => {
    const pages = await pagesOf(sampleReport(60))
    const rows = pages.flatMap(({ placed }) => placed.filter(({ text: shown }) => /^CHI-D-2026-\d{4}$/u.test(shown)).map((number) => placed.filter(({ y }) => Math.abs(y - number.y) < 0.5)))
    const withArabic = rows.filter((row) => row.some(({ text: shown }) => /\p{Script=Arabic}/u.test(shown)))
    expect(withArabic.length).toBeGreaterThan(5)
    for (const row of withArabic) expect(row.some(({ text: shown }) => shown.startsWith('$'))).toBe(true)
  })

  it('run the words of a subtotal over the columns before its amount', async () => {
    const report = sampleReport(3)
    const words = 'Subtotal of the Friends of the Valley Association of Greater Chicago, gifts of 2026'
    const items = report.items.map((each) => ({
      ...each,
      lines: each.lines.map((line) => (line.kind === 'subtotal' ? { ...line, cells: line.cells.map((cell) => (typeof cell === 'string' ? words : cell)) } : line)),
    }))
    const lines = textOf({ pages: await pagesOf({ ...report, items }), marked: true, language: null, title: null, xmp: '' })
    expect(lines).toContain(words)
  })
})
