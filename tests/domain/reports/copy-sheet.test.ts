import { cents } from '@/lib/domain/money'
import { copySheet } from '@/lib/domain/reports/copy-sheet'
import { itemOf, lineOf } from '@/lib/domain/reports/lines'

const columns = [
  { id: 'day', label: 'Date', kind: 'date' }, { id: 'from', label: 'From whom', kind: 'text' }, { id: 'record', label: 'Record', kind: 'record' }, { id: 'amount', label: 'Amount', kind: 'amount' },
] as const
const receipts = itemOf('item-14-a', 'Receipts', {
  schedule: 'Item 14(a)', columns, totalCents: cents(123_450),
  lines: [lineOf('detail', 'one', ['2026-03-01', 'Party of Zephyria', 'CHI-D-1', 123_450]), lineOf('subtotal', 'sum', [null, null, null, 123_450])],
})

describe('the sheet from which a report is typed', () => {
  it('gives each answer as the agency takes it, without our numbers and without sums that the form makes itself', () => {
    expect(copySheet({ items: [receipts] })).toEqual([{
      id: 'item-14-a', title: 'Item 14(a). Receipts', fields: [{ id: 'total', label: 'Total', text: '1234.50' }],
      columns: ['Date', 'From whom', 'Amount'], rows: [['03/01/2026', 'Party of Zephyria', '1234.50']], more: 0,
    }])
  })

  it('says none expressly, leaves an open answer empty, and leaves the checklist out', () => {
    const sheet = copySheet({ items: [itemOf('a', 'Changes', { answer: 'none', text: 'None.' }), itemOf('b', 'Office', { answer: null }), itemOf('c', 'Period ending', { answer: 'yes', text: '2026-09-30' }), itemOf('d', 'Filed', { answer: 'yes' }), itemOf('checklist', 'Checklist', { text: 'x' })] })
    expect(sheet.map(({ id, fields }) => [id, fields.map(({ text }) => text)])).toEqual([['a', ['None', 'None.']], ['b', []], ['c', ['09/30/2026']], ['d', ['Yes']]])
  })

  it('shows as many lines as a page can hold and counts the others', () => {
    const lines = Array.from({ length: 203 }, (_, place) => lineOf('detail', String(place), [null, String(place), null, null]))
    const [screen] = copySheet({ items: [{ ...receipts, lines }] })
    expect([screen?.rows.length, screen?.more, screen?.rows[0]]).toEqual([200, 3, ['', '0', '']])
  })
})
