import readExcelFile from 'read-excel-file/node'
import type { ReportDocument } from '@/lib/domain/reports/report-document'
import { reportXlsx } from '@/lib/formats/xlsx/report-xlsx'
import { sampleReport } from './sample-report'

async function sheetsOf(document: ReportDocument) {
  const sheets = await readExcelFile(await reportXlsx(document), { trim: false })
  return new Map(sheets.map(({ sheet, data }) => [sheet, data]))
}

describe('a report as a workbook', () => {
  it('has a summary, a sheet for each schedule, findings, records left out and rules', async () => {
    expect([...(await sheetsOf(sampleReport(9))).keys()]).toEqual(['Summary', 'Schedule A', 'Schedule B', 'Schedule C', 'Schedule D', 'Findings', 'Left out', 'Rules'])
  })

  it('ends with the checklist', async () => {
    const report = sampleReport(3)
    const checklist = { id: 'checklist', title: 'Transparency checklist', schedule: null, parent: null, answer: 'yes' as const, text: null, columns: [], lines: [], totalCents: null }
    expect([...(await sheetsOf({ ...report, items: [checklist, ...report.items] })).keys()].slice(-3)).toEqual(['Left out', 'Rules', 'Transparency checklist'])
  })

  it('gives back every cell of a schedule: text as text, days as days, amounts as numbers', async () => {
    const report = sampleReport(30)
    const [item] = report.items
    const rows = (await sheetsOf(report)).get('Schedule A') ?? []
    const head = rows.findIndex((row) => row[0] === 'Record')
    const expected = item?.lines.map((line) =>
      line.cells.map((cell, index) => {
        const kind = item.columns[index]?.kind
        if (kind === 'amount' && typeof cell === 'number') return cell / 100
        return kind === 'date' && typeof cell === 'string' ? new Date(`${cell}T00:00:00.000Z`) : cell
      }),
    )
    expect(rows.slice(head + 1, head + 1 + (expected?.length ?? 0))).toEqual(expected)
  })

  it('keeps text that looks like a formula, a number or a date as text', async () => {
    const texts = ['=1+1', '+7', '-cmd', '@x', '00123', '1/2/2026', '1e9', '<b>&"', ' spaced ', 'two\nlines', 'محمد چودھری', '😀']
    const base = sampleReport(0)
    const lines = texts.map((text, index) => ({ id: String(index), kind: 'detail' as const, cells: [text], amountCents: null, records: [], rules: [] }))
    const item = { id: 'i', title: 'Texts', schedule: null, parent: null, answer: null, text: null, totalCents: null, columns: [{ id: 't', label: 'Text', kind: 'text' as const }], lines }
    const rows = (await sheetsOf({ ...base, items: [item] })).get('Texts') ?? []
    expect(rows.slice(2, 2 + texts.length).map((row) => row[0])).toEqual(texts)
  })

  it('stays readable with control characters and names sheets by the rules of spreadsheets', async () => {
    const base = sampleReport(0)
    const item = { id: 'i', title: 'A/B: [of] a very long title of an item?', schedule: null, parent: null, answer: null, text: 'Bell \u0007', totalCents: null, columns: [], lines: [] }
    const sheets = await sheetsOf({ ...base, items: [item, { ...item, id: 'j' }, { ...item, id: 'k', title: 'Summary' }] })
    expect([...sheets.keys()].slice(0, 4)).toEqual(['Summary', 'A B   of  a very long titl', 'A B   of  a very long titl (2)', 'Summary (2)'])
    expect(sheets.get('A B   of  a very long titl')?.[1]?.[0]).toBe('Bell U+0007')
  })
})
