import { donorStatement } from '@/lib/domain/receipts/donor-statement'
import { sumCents } from '@/lib/domain/money'
import { goldenReport } from '@/tests/factories/gift-proof'

const document = goldenReport()
const amountOf = (id: string) => document.summary.find((line) => line.id === id)?.amountCents

describe('the statement for donors', () => {
  const statement = donorStatement(document)

  it('says the amounts of the summary of the sealed report', () => {
    expect([statement.raisedCents, statement.spentCents, statement.sentCents]).toEqual([amountOf('receipts'), amountOf('disbursements'), amountOf('abroad')])
    expect(statement.raisedCents).toBeGreaterThan(0)
    expect(statement.period).toEqual({ from: '2025-10-01', through: '2025-12-31' })
  })

  it('says for what, and the parts come to the whole', () => {
    expect(sumCents(statement.spentFor.map(({ amountCents }) => amountCents))).toBe(statement.spentCents)
    expect(sumCents(statement.sentFor.map(({ amountCents }) => amountCents))).toBe(statement.sentCents)
    expect(statement.spentFor.length + statement.sentFor.length).toBeGreaterThan(1)
  })

  it('says what was raised for which purpose where five gave for it', () => {
    const item = document.items.find(({ id }) => id === 'receipts-by-purpose')
    const lines = (item?.lines ?? []).map((line) => ({ ...line, cells: line.cells.with(1, 8) }))
    const { raisedFor } = donorStatement({ ...document, items: document.items.map((each) => (each.id === 'receipts-by-purpose' ? { ...each, lines } : each)) })
    expect(raisedFor.map(({ purposes }) => purposes.join()).toSorted()).toEqual(lines.map(({ id }) => id).toSorted())
    expect(sumCents(raisedFor.map(({ amountCents }) => amountCents))).toBe(statement.raisedCents)
  })

  it('takes a payment for several purposes apart, and leaves nothing out where a purpose cannot be read', () => {
    const items = document.items.map((item) => (item.id === 'disbursements' ? { ...item, lines: item.lines.slice(0, 1).map((line) => ({ ...line, amountCents: statement.spentCents })) } : item))
    const cell = document.items.find(({ id }) => id === 'disbursements')?.columns.findIndex(({ id }) => id === 'purpose') ?? -1
    const withPurpose = (text: string) => ({ ...document, items: items.map((item) => (item.id === 'disbursements' ? { ...item, lines: item.lines.map((line) => ({ ...line, cells: line.cells.with(cell, text) })) } : item)) })
    const half = (cents: number) => `$${(cents / 100).toFixed(2)}`
    const [one, other] = [1_000, statement.spentCents - 1_000]
    expect(donorStatement(withPurpose(`General ${half(one)}; Administration ${half(other)}`)).spentFor).toEqual(
      [{ purpose: 'administration', amountCents: other }, { purpose: 'general', amountCents: one }].toSorted((left, right) => right.amountCents - left.amountCents))
    expect(donorStatement(withPurpose('Something unheard of')).spentFor).toEqual([{ purpose: 'general', amountCents: statement.spentCents }])
  })
})
