import { figureId, openFigure, summaryFigureId } from '@/lib/domain/reports/figures'
import { buildQuarterlyDisclosure } from '@/lib/domain/reports/quarterly-disclosure'
import { registrantOf } from '@/lib/domain/reports/report-head'
import { quarter } from '@/lib/domain/reporting-period'
import { factsOf } from './golden-facts'
import { goldenFile, readTable } from './golden-file'

const q4 = quarter(2025, 4)
const facts = factsOf(readTable(goldenFile('quarter-2025-q4', 'records.txt')), q4)
const report = buildQuarterlyDisclosure(facts, q4, registrantOf(facts))

function open(id: string) {
  const figure = openFigure(report, id)
  if (figure === null) throw new Error(`There is no figure ${id}`)
  return figure
}

describe('a figure', () => {
  it('opens for every line, every total and every figure of the summary', () => {
    const names = [
      ...report.items.flatMap((item) => [figureId(item.id), ...item.lines.map((line) => figureId(item.id, line.id))]),
      ...report.summary.map(({ id }) => summaryFigureId(id)),
    ]
    expect(names.filter((name) => openFigure(report, name) === null)).toEqual([])
    expect(new Set(names).size).toBe(names.length)
  })

  it('of one gift names its record, its rule with the source, and what was left out of the schedule', () => {
    const figure = open('receipts-listed~CHI-D-2025-0004')
    expect(figure.records.map(({ number }) => number)).toEqual(['CHI-D-2025-0004'])
    expect(figure.rules.map(({ citation }) => citation)).toEqual(['52 U.S.C. 30104(b)(3)(A); 11 CFR 104.3(a)(4); 104.8'])
    expect(figure.leftOut.map(({ record }) => record.number)).toEqual(['CHI-D-2025-0012', 'CHI-D-2025-0013'])
  })

  it('of a subtotal is the sum of the lines above it', () => {
    const line = open('receipts-listed').lines.find(({ kind, cells }) => kind === 'subtotal' && String(cells[2]).includes('Amina'))
    const figure = open(figureId('receipts-listed', line?.id))
    expect([figure.amountCents, figure.records.map(({ number }) => number)]).toEqual([15_000, ['CHI-D-2025-0004', 'CHI-D-2025-0005']])
  })

  it('of Schedule A is made of its parts, which add up to it; what only repeats them is none', () => {
    const { parts, amountCents } = open('receipts')
    expect(parts.map(({ id }) => id)).not.toContain('receipts-by-month')
    expect(parts.reduce((sum, part) => sum + (part.amountCents ?? 0), 0)).toBe(amountCents)
  })

  it('of Schedule B is not made of the memos that stand below it', () => {
    expect(open('disbursements').parts).toEqual([])
    expect(open('disbursements-memo').amountCents).toBe(5000)
  })

  it('of an item is the sum of its lines', () => {
    const unequal = report.items.filter(({ lines, totalCents }) => totalCents !== null && lines.length > 0 && lines.reduce((sum, line) => sum + (line.amountCents ?? 0), 0) !== totalCents)
    expect(unequal.map(({ id }) => id)).toEqual([])
  })

  it('names a rule with its source wherever it has an amount', () => {
    const withAmount = report.items.flatMap((item) => item.lines.filter(({ kind, amountCents }) => kind !== 'subtotal' && amountCents !== null).map((line) => figureId(item.id, line.id)))
    const names = [...withAmount, ...report.items.filter(({ totalCents }) => totalCents !== null && totalCents !== 0).map(({ id }) => id), ...report.summary.map(({ id }) => summaryFigureId(id))]
    expect(names.filter((name) => open(name).rules.length === 0 || open(name).rules.some(({ citation }) => citation === ''))).toEqual([])
  })

  it('of all other donors names no single record but the query that finds them', () => {
    const figure = open('receipts-unlisted~total')
    expect([figure.records, figure.query?.list, figure.query?.count]).toEqual([[], 'unlisted-receipts', 4])
  })

  it('of the summary leads to what it is made of and never to itself', () => {
    expect(open('summary~receipts').parts.map(({ id }) => id)).toEqual(['receipts'])
    expect(open('summary~closing').parts.map(({ id }) => id)).toContain('summary~opening')
  })

  it('of the opening balance leads to the accounts and to the lists of what moved before the period', () => {
    const opening = open('opening')
    expect(open('summary~opening').parts.map(({ id, amountCents }) => [id, amountCents])).toEqual([['opening', opening.amountCents]])
    expect(opening.lines.flatMap(({ records }) => records.map(({ kind }) => kind))).toContain('bank-account')
    expect(open('opening~earlier-receipts').foundIn).toEqual({ kind: 'donation', filter: { through: '2025-09-30' } })
  })

  it('of a month and method leads to the list narrowed to these', () => {
    expect(open('receipts-by-month~2025-11-cash').foundIn).toEqual({ kind: 'donation', filter: { from: '2025-11-01', through: '2025-11-30', method: 'cash' } })
  })

  it('has its records, a list of them, or the figures it is made of, wherever it is not zero', () => {
    const lines = report.items.flatMap((item) => item.lines.filter(({ amountCents }) => amountCents !== null && amountCents !== 0).map((line) => figureId(item.id, line.id)))
    const names = [...lines, ...report.summary.filter(({ amountCents }) => amountCents !== 0).map(({ id }) => summaryFigureId(id))]
    const closed = names.filter((name) => {
      const { records, query, foundIn, parts } = open(name)
      return records.length === 0 && query === null && foundIn === null && parts.length === 0
    })
    expect(closed).toEqual([])
  })

  it('that the report does not have is null', () => {
    expect([openFigure(report, 'nothing'), openFigure(report, 'receipts-listed~nothing'), openFigure(report, 'summary~nothing')]).toEqual([null, null, null])
  })
})
