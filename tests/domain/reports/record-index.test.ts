import { cents } from '@/lib/domain/money'
import { itemOf, lineOf } from '@/lib/domain/reports/lines'
import { linesOfRecord } from '@/lib/domain/reports/lines-of-record'
import { changeOfIndex, recordIndexOf, withoutMoney, type IndexedLine } from '@/lib/domain/reports/record-index'
import type { RecordReference } from '@/lib/domain/reports/report-document'

const gift: RecordReference = { kind: 'donation', id: 'gift', number: 'CHI-D-2026-0001', revision: 2 }
const contact: RecordReference = { kind: 'lobbying-contact', id: 'contact', number: 'CHI-C-2026-0001', revision: 1 }
const long = `Receipts of money${' and other things'.repeat(5)}: listed singly`

const document = {
  items: [
    itemOf('receipts-listed', long, { schedule: 'Schedule A', lines: [lineOf('detail', 'one', ['x'], { amountCents: cents(30_000), records: [gift, gift] }), lineOf('subtotal', 'sum', ['x'])] }),
    itemOf('receipts-unlisted', 'Not listed singly', { lines: [lineOf('detail', 'small', ['x'], { amountCents: cents(2_000), drawnFrom: { kind: 'donation', list: 'unlisted-receipts', count: 1, words: '' } })] }),
    itemOf('receipts-anonymous', 'Of nobody in particular', { lines: [lineOf('detail', 'anonymous', ['x'], { drawnFrom: { kind: 'donation', list: 'anonymous-receipts', count: 0, words: '' } })] }),
    itemOf('contacts', 'Contacts', { lines: [lineOf('detail', 'met', ['x'], { records: [contact] })] }),
  ],
  leftOut: [{ record: { ...gift, id: 'voided' }, reason: 'Voided: entered twice', amountCents: cents(1) }, { record: { ...contact, id: 'refused' }, reason: 'Not counted', amountCents: null }],
}
const index = recordIndexOf(document)
const told = (id: string, kind: RecordReference['kind'] = 'donation', isAnonymous = false, of: readonly IndexedLine[] = index) => linesOfRecord(of, { kind, id, isAnonymous })

describe('the list of records and lines', () => {
  it('has each record of a line once, the total that counts gifts unnamed, and what was left out, in form order', () => {
    expect(index.map(({ recordId, figure, revision, leftOut, isMoney }) => [recordId, figure, revision, leftOut, isMoney])).toEqual([
      ['gift', 'receipts-listed~one', 2, '', true],
      ['unlisted-receipts', 'receipts-unlisted~small', null, '', false],
      ['contact', 'contacts~met', 1, '', false],
      ['voided', '', null, 'Voided: entered twice', true],
      ['refused', '', null, 'Not counted', false],
    ])
    expect(index[0]).toMatchObject({ itemId: 'receipts-listed', title: 'Schedule A. Receipts of money and other things and other things and other things and other things and other things', amountCents: 30_000 })
  })

  it('leads from a record to its lines, to the total that counts it, or to why it counts nowhere', () => {
    expect(told('gift').lines.map(({ figure, amountCents, revision }) => [figure, amountCents, revision])).toEqual([['receipts-listed~one', 30_000, 2]])
    expect(told('another').lines.map(({ figure, revision }) => [figure, revision])).toEqual([['receipts-unlisted~small', null]])
    expect(told('another', 'donation', true)).toEqual({ lines: [], leftOut: null })
    expect(told('another', 'expenditure')).toEqual({ lines: [], leftOut: null })
    expect(told('voided')).toEqual({ lines: [], leftOut: 'Voided: entered twice' })
  })

  it('tells who sees money as totals of no single gift, of totals and of what is no money', () => {
    const shown = withoutMoney(index)
    expect(told('gift', 'donation', false, shown).lines.map(({ figure }) => figure)).toEqual(['receipts-unlisted~small'])
    expect(told('voided', 'expenditure', false, shown)).toEqual({ lines: [], leftOut: null })
    expect(told('contact', 'lobbying-contact', false, shown).lines).toHaveLength(1)
  })
})

describe('a kept list', () => {
  const changed = (at: number, parts: Partial<IndexedLine>) => index.map((line, place) => (place === at ? { ...line, ...parts } : line))

  it.each([
    ['the same', index, null],
    ['one with another amount', changed(0, { amountCents: cents(1) }), { change: 'edited', place: 1, columns: ['amount_cents'] }],
    ['one with another record and revision', changed(2, { recordId: 'x', revision: 9 }), { change: 'edited', place: 3, columns: ['record_id', 'record_revision'] }],
    ['one with a row less', index.slice(1), { change: 'deleted', place: 1, columns: [] }],
    ['one without its last row', index.slice(0, -1), { change: 'deleted', place: 5, columns: [] }],
    ['one with a row more', [...index, ...index.slice(0, 1)], { change: 'inserted', place: 6, columns: [] }],
  ] as const)('is compared with what the text gives: %s', (_what, kept, change) => {
    expect(changeOfIndex(index, kept)).toEqual(change)
  })
})
