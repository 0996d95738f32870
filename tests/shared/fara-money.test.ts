import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'csv-parse/sync'
import { calendarDate } from '@/lib/domain/calendar-date'
import { sumCents } from '@/lib/domain/money'
import type { FaraPeriod } from '@/lib/domain/reports/fara/facts'
import { item } from '../domain/reports/fara/fara-facts'
import { statementOfImported, type FiledLine } from '../domain/reports/fara/imported-lines'

const folder = path.resolve(__dirname, '../../../shared/data/fara')
const describeWithSource = existsSync(folder) ? describe : describe.skip

type Filed = FiledLine & { readonly registrant: string }

/** `08/31/13` where the journalists found only the end of the period, a day otherwise. */
function dayOf(text: string): string {
  const [month = '', day = '', year = ''] = text.split('/')
  return year === '' ? text : `20${year}-${month}-${day}`
}

function filed(name: string): readonly Filed[] {
  const rows: readonly Readonly<Record<string, string>>[] = parse(readFileSync(path.join(folder, name)), { columns: true })
  return rows.map((row) => ({
    registrant: row['registrant'] ?? '', principal: row['foreign_principal'] ?? '', amount: row['amount'] ?? '', date: dayOf(row['date'] ?? ''),
    dateIsPeriodEnd: row['date_is_period_end'] === 'True', purpose: row['purpose'] ?? '',
  }))
}

function centsIn(rows: readonly Filed[]): number {
  return rows.reduce((sum, { amount }) => sum + Number(amount.replace('.', '')), 0)
}

const period: FaraPeriod = { from: calendarDate('2010-01-01'), through: calendarDate('2014-06-30') }

describeWithSource('the money lines of filed statements', () => {
  const receipts = describeWithSource === describe ? filed('nsd2-receipts.sample.csv') : []
  const payments = describeWithSource === describe ? filed('nsd2-disbursements.sample.csv') : []
  const registrants = [...new Set([...receipts, ...payments].map(({ registrant }) => registrant))]
  const statements = registrants.map((registrant) => {
    const [received, paid] = [receipts, payments].map((rows) => rows.filter((row) => row.registrant === registrant))
    return { received: received ?? [], paid: paid ?? [], document: statementOfImported(received ?? [], paid ?? [], period) }
  })

  it('are all there', () => {
    expect([receipts.length, payments.length, registrants.length > 100]).toEqual([287, 284, true])
  })

  it('come out as items 14(a) and 15(a)(1) with the same sums, registrant by registrant and in all', () => {
    const totals = statements.map(({ document }) => ['item-14-a', 'item-15-a-1'].map((id) => item(document, id).totalCents))
    expect(totals).toEqual(statements.map(({ received, paid }) => [centsIn(received), centsIn(paid)]))
    const inAll = (id: string) => sumCents(statements.flatMap(({ document }) => item(document, id).totalCents ?? []))
    expect([inAll('item-14-a'), inAll('item-15-a-1')]).toEqual([centsIn(receipts), centsIn(payments)])
  })

  it('keep every line, one by one, with its amount', () => {
    const lines = (id: string) => statements.flatMap(({ document }) => item(document, id).lines.filter(({ kind }) => kind === 'detail').map(({ cells }) => Number(cells[4])))
    const amounts = (rows: readonly Filed[]) => rows.map(({ amount }) => Number(amount.replace('.', '')))
    expect([...lines('item-14-a')].sort()).toEqual([...amounts(receipts)].sort())
    expect([...lines('item-15-a-1')].sort()).toEqual([...amounts(payments)].sort())
  })

  it('are kept without a date where only the end of the period is known, say what they need, and are counted with a finding', () => {
    const undated = (id: string) => statements.flatMap(({ document }) => item(document, id).lines.filter(({ kind, cells }) => kind === 'detail' && cells[1] === null))
    const found = (check: string) => statements.flatMap(({ document }) => document.findings.filter((finding) => finding.check === check).flatMap(({ records }) => records)).length
    const expected = [receipts, payments].map((rows) => rows.filter(({ dateIsPeriodEnd }) => dateIsPeriodEnd).length)
    expect(expected).toEqual([93, 172])
    expect([undated('item-14-a').length, undated('item-15-a-1').length]).toEqual(expected)
    expect([found('FARA-09'), found('FARA-10')]).toEqual(expected)
    expect([...undated('item-14-a'), ...undated('item-15-a-1')].every(({ cells }) => String(cells[3]).includes('Needs information: its own date.'))).toBe(true)
  })

  it('name every receipt without a purpose', () => {
    const named = statements.flatMap(({ document }) => document.findings.filter(({ check }) => check === 'FARA-11').flatMap(({ records }) => records))
    expect(named.length).toBe(receipts.filter(({ purpose }) => purpose === '').length)
  })
})
