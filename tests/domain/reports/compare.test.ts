import { compareReports } from '@/lib/domain/reports/compare'
import { buildQuarterlyDisclosure } from '@/lib/domain/reports/quarterly-disclosure'
import type { ReportDocument } from '@/lib/domain/reports/report-document'
import { registrantOf } from '@/lib/domain/reports/report-head'
import { quarter } from '@/lib/domain/reporting-period'
import { factsOf } from './golden-facts'
import { goldenFile, readTable, type Table } from './golden-file'

const q4 = quarter(2025, 4)
const records = readTable(goldenFile('quarter-2025-q4', 'records.txt'))

function reportOf(table: Table): ReportDocument {
  const facts = factsOf(table, q4)
  return buildQuarterlyDisclosure(facts, q4, registrantOf(facts))
}

/** The same document with another period in each line of the checklist, as that of another quarter has. */
function ofAnotherPeriod(document: ReportDocument): ReportDocument {
  const items = document.items.map((item) => {
    const place = item.columns.findIndex(({ id }) => id === 'period')
    return place < 0 ? item : { ...item, lines: item.lines.map((line) => ({ ...line, cells: line.cells.map((cell, at) => (at === place ? 'Another period' : cell)) })) }
  })
  return { ...document, items }
}

const report = reportOf(records)
const contacts = records['contacts'] ?? []
const fewer = reportOf({ ...records, contacts: contacts.slice(1) })

describe('two reports beside each other', () => {
  it('differ in nothing where they are the same, and not by the period alone', () => {
    expect(compareReports(report, report)).toEqual({ figures: [], lines: [] })
    expect(ofAnotherPeriod(report)).not.toEqual(report)
    expect(compareReports(report, ofAnotherPeriod(report)).lines).toEqual([])
  })

  it('name a line that only one of them has, with its records, from either side', () => {
    const number = contacts[0]?.['number']
    const named = (lines: ReturnType<typeof compareReports>['lines']) => lines.filter(({ records: of }) => of.some((record) => record.number === number)).map(({ change }) => change)
    expect(number).toBeDefined()
    expect(named(compareReports(fewer, report).lines)).toEqual(['added'])
    expect(named(compareReports(report, fewer).lines)).toEqual(['removed'])
  })

  it('name each cell that is another one, and each figure', () => {
    const dearer = (records['expenditures'] ?? []).map((row, place) => (place === 0 ? { ...row, amount: '999.99' } : row))
    const { lines, figures } = compareReports(report, reportOf({ ...records, expenditures: dearer }))
    expect(lines.some(({ change, cells }) => change === 'changed' && cells.some(({ kind, after }) => kind === 'amount' && after === 99_999))).toBe(true)
    expect(figures.map(({ id }) => id)).toContain('closing')
  })
})
