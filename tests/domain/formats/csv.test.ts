import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { harmlessText } from '@/lib/domain/harmless-text'
import { csvByteOrderMark, csvLine } from '@/lib/formats/csv/csv-line'
import { itemCsvLines, reportCsv, reportCsvLines } from '@/lib/formats/csv/report-csv'
import { sampleReport } from './sample-report'

describe('a line of CSV', () => {
  it.each([
    ['=SUM(A1:A9)', "'=SUM(A1:A9)"],
    ['+1 (312) 555-0100', "'+1 (312) 555-0100"],
    ['-cmd', "'-cmd"],
    ['@import', "'@import"],
    ['\t=1', "'\t=1"],
    ['\r=1', "'\r=1"],
    ['\n=1', "'\n=1"],
    ['＝1+1', "'＝1+1"],
    ['-12.50', '-12.50'],
    ['+7', '+7'],
    ['1.50', '1.50'],
    ['-1e9', "'-1e9"],
    ['a=b', 'a=b'],
    ["O'Connor", "O'Connor"],
  ])('%j becomes %j', (text, harmless) => {
    expect(harmlessText(text)).toBe(harmless)
  })

  it('quotes commas, quotes, line breaks and outer spaces, and ends with CRLF', () => {
    expect(csvLine(['a,b', 'say "x"', 'two\nlines', ' spaced', null, 5, -1250n, ''])).toBe('"a,b","say ""x""","two\nlines"," spaced",,5,-1250,\r\n')
  })

  it('gives back any text through an independent reader', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.string({ unit: 'binary' }), { minLength: 2, maxLength: 2 }), { minLength: 1 }), (rows) => {
        const text = csvByteOrderMark + rows.map((row) => csvLine(['row', ...row])).join('')
        const read: unknown = parse(text, { bom: true })
        expect(read).toEqual(rows.map((row) => ['row', ...row.map(harmlessText)]))
      }),
    )
  })
})

describe('a report as CSV', () => {
  const report = sampleReport(9)
  const rows: Record<string, string>[] = parse(reportCsv(report), { bom: true, columns: true })

  it('begins with a byte order mark and has one length of line', () => {
    expect(reportCsv(report).startsWith(csvByteOrderMark)).toBe(true)
    expect(rows.length).toBeGreaterThan(30)
  })

  it('gives the lines of each schedule with their cells under the ids of the columns', () => {
    expect(rows).toContainEqual(
      expect.objectContaining({ section: 'item', item: 'schedule-a', line: 'gift-0-0', line_kind: 'detail', line_amount: '250.00', donor: 'Ayesha Siddiqui', received: '2026-01-01', record: 'CHI-D-2026-0001', amount: '250.00' }),
    )
  })

  it('adds up to the totals of the report', () => {
    const sum = rows.filter((row) => row.item === 'schedule-a' && row.line_kind === 'detail').reduce((cents: number, row) => cents + Number((row.line_amount ?? '').replace('.', '')), 0)
    expect(sum).toBe(report.items[0]?.totalCents)
  })

  it('ends with the checklist', () => {
    const checklist = { id: 'checklist', title: 'Checklist', schedule: null, parent: null, answer: 'yes' as const, text: null, columns: [], lines: [], totalCents: null }
    const last: Record<string, string>[] = parse(reportCsv({ ...report, items: [checklist, ...report.items] }), { bom: true, columns: true })
    expect(last.slice(-2).map((row) => [row.section, row.item])).toEqual([['rule', ''], ['item', 'checklist']])
  })

  it('has the findings, the records left out and the rules', () => {
    expect(new Set(rows.map((row) => row.section))).toEqual(new Set(['report', 'summary', 'item', 'finding', 'left-out', 'rule']))
  })

  it('comes line by line', () => {
    const lines = reportCsvLines(sampleReport(1_000))
    expect(lines.next().value).toContain('section,item,title')
    expect(lines.next().value).toContain('quarterly-disclosure')
  })

  it('gives a schedule as a table with the labels that people know', () => {
    const [item] = report.items
    if (!item) throw new Error('No item')
    const table = parse([...itemCsvLines(item)].join(''), { bom: true })
    expect(table[0]).toEqual(['Line', 'Record', 'Received', 'Donor', 'Address and employer', 'Method', 'Amount', 'Calendar year to date'])
    expect(table).toHaveLength(item.lines.length + 1)
  })
})
