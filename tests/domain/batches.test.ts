/** What a batch adds up to, what a spreadsheet pastes, and when a row is empty. */
import { batchProgress } from '@/lib/domain/batches/batch'
import { batchColumns, isRowEmpty } from '@/lib/domain/batches/columns'
import { readPaste, valueForColumn } from '@/lib/domain/batches/paste'
import { postedRows, withoutStaleChoice } from '@/lib/domain/batches/posted-rows'
import { checkOfFindings } from '@/lib/domain/batches/row-check'
import { cents } from '@/lib/domain/money'

const expected = { expectedCount: 2, expectedCents: cents(15_000) }

describe('the bar of a batch', () => {
  it('adds what can be read, and says what is missing', () => {
    expect(batchProgress(['100.00', '12*25 or so'], expected)).toEqual({ count: 2, total: 10_000, toGo: 5_000, agrees: false })
    expect(batchProgress(['100', '50.00'], expected)).toEqual({ count: 2, total: 15_000, toGo: 0, agrees: true })
    expect(batchProgress(['150.00'], expected).agrees).toBe(false)
    expect(batchProgress(['100.00', '50.01'], expected).toGo).toBe(-1)
  })
})

describe('what a spreadsheet puts on the clipboard', () => {
  it.each([
    ['a\tb\r\nc\td\r\n', [['a', 'b'], ['c', 'd']]],
    ['one', [['one']]],
    ['"Khan, ""A"""\t"two\nlines"', [['Khan, "A"', 'two\nlines']]],
    ['a\t\tb', [['a', '', 'b']]],
    ['5" board', [['5" board']]],
    ['', []],
  ])('%j is %j', (text, rows) => {
    expect(readPaste(text)).toEqual(rows)
  })

  it('fills a choice by its code or its word, and keeps what is neither, so that it is seen', () => {
    const method = batchColumns.donations.find(({ field }) => field === 'method')
    if (method === undefined) throw new Error('There is a column for the method')
    const wordOf = (value: string) => (value === 'check' ? 'Cheque' : value)
    expect(['check', 'CHEQUE', 'money order', 'barter'].map((text) => valueForColumn(method, text, wordOf))).toEqual(['check', 'check', 'money_order', 'barter'])
  })
})

describe('a row', () => {
  it('is empty while it says no more than every new row', () => {
    expect(isRowEmpty('donations', { receivedOn: '2026-01-02', method: 'check', purpose: 'general', receipt: 'none', donor: ' ' })).toBe(true)
    expect(isRowEmpty('donations', { amount: '5' })).toBe(false)
  })

  it('is ready, warned of, or a problem where the law stops it', () => {
    const finding = { check: 'x', severity: 'warn', sentence: 'Look at this.', citation: null, records: [], toBeConfirmed: false } as const
    expect(checkOfFindings([], false).status).toBe('ready')
    expect(checkOfFindings([{ ...finding, severity: 'info' }], false).status).toBe('ready')
    expect(checkOfFindings([finding], false)).toMatchObject({ status: 'warning', sentence: 'Look at this.' })
    expect(checkOfFindings([finding], true).status).toBe('problem')
  })
})

describe('rows that a page without scripts posts', () => {
  const posted: Readonly<Record<string, readonly string[]>> = {
    row: ['a', 'b', 'c'], position: ['1', '2', 'x'], basedOn: ['', 'then', ''], donor: ['Amina', '', 'Farah'], donorId: ['', '', 'new'], donorNewKind: ['', '', 'individual'], amount: ['5', '', '7'],
    personChoice: ['new organization', '', ''],
  }
  const rows = postedRows('donations', (field) => posted[field] ?? [])

  it('are put together in their order, an empty cell staying empty', () => {
    expect(rows.map(({ id, position, basedOn }) => [id, position, basedOn])).toEqual([['a', 1, null], ['b', 2, 'then'], ['c', 2, null]])
    expect(rows.map(({ values }) => [values['donor'], values['amount'], values['method']])).toEqual([['Amina', '5', ''], ['', '', ''], ['Farah', '7', '']])
  })

  it('take who is meant from the list; where it says nothing, nobody new is added', () => {
    expect(rows.map(({ values }) => [values['donorId'], values['donorNewKind']])).toEqual([['new', 'organization'], ['', ''], ['', '']])
  })

  it('forget who was chosen once another name stands there', () => {
    const earlier = { donor: 'Amina', donorId: 'id-1' }
    expect(withoutStaleChoice('donations', { donor: 'Farah', donorId: 'id-1' }, earlier)).toEqual({ donor: 'Farah', donorId: '' })
    expect(withoutStaleChoice('donations', { donor: 'Amina', donorId: 'id-1' }, earlier)).toEqual({ donor: 'Amina', donorId: 'id-1' })
    expect(withoutStaleChoice('donations', { donor: 'Farah', donorId: 'id-2' }, earlier)).toEqual({ donor: 'Farah', donorId: 'id-2' })
  })
})
