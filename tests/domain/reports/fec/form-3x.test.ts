/**
 * @jest-environment node
 */
import { calendarDate } from '@/lib/domain/calendar-date'
import { cents } from '@/lib/domain/money'
import { buildFecReport } from '@/lib/domain/reports/fec/fec-document'
import type { FecFacts, FecGift } from '@/lib/domain/reports/fec/fec-facts'
import { fecRecords, nameParts } from '@/lib/domain/reports/fec/fec-records'
import { reportCode } from '@/lib/domain/reports/fec/form-3x'
import { registrantOf } from '@/lib/domain/reports/report-head'
import { quarter } from '@/lib/domain/reporting-period'
import { fecFieldNames, plainText, writeFec } from '@/lib/formats/fec/write-fec'
import { factsOf } from '../golden-facts'
import { goldenFile, readTable } from '../golden-file'
import { aPayment, aSending, aYearGift } from '../year-end/year'
import { readFec } from './read-fec'

const q2 = quarter(2025, 2)
const day = calendarDate
const head = factsOf(readTable(goldenFile('audit-2025-q4', 'records.txt')), q2)
const street = { lines: '1 Main St\nSuite 5', city: 'Chicago', state: 'IL', postalCode: '60601-1234', country: 'US' }
const person = (id: string, name: string, kind: 'individual' | 'organization' | 'party' = 'individual') => ({ id, name, nameOtherScript: null, kind, addressText: null, employer: '', occupation: '' })

const aGift = (amount: number, on: string, more: Partial<FecGift> = {}): FecGift => ({ ...aYearGift(amount, { receivedOn: day(on) }), intermediaryId: null, ...more })

function facts(more: Partial<FecFacts>): FecFacts {
  return {
    ...head, committee: { id: 'C00123456', name: 'Friends of Zarqan PAC', address: street, treasurer: 'Tariq Ali Treasurer' }, donations: [], expenditures: [], transfers: [],
    people: [person('amina', 'Zoë Müller-Łuk'), person('bilal', 'محمد خان'), person('print', 'Print Shop', 'organization'), person('party', 'State Party', 'party'), person('relief', 'Relief Trust', 'organization')],
    openingCents: { ofPeriod: cents(50_000), ofYear: cents(10_000) }, addresses: new Map(['amina', 'bilal', 'print', 'party', 'relief'].map((id) => [id, street])), ...more,
  }
}

const built = (more: Partial<FecFacts>) => buildFecReport(facts(more), q2, registrantOf(head))

function fileOf(more: Partial<FecFacts>) {
  const { transactions, lines } = built(more)
  const text = writeFec(fecRecords(facts(more), transactions, { period: q2, lines, formFields: fecFieldNames('F3X') }), { name: 'Sunledger', version: '0.1.0' })
  const { records, lineEnd } = readFec(Buffer.from(text, 'ascii'))
  const named = records.slice(1).map((fields) => {
    const kind = fields[0]?.startsWith('F3X') === true ? 'F3X' : fields[0]?.startsWith('SA') === true ? 'SchA' : 'SchB'
    return { kind, values: Object.fromEntries(fecFieldNames(kind).map((name, index) => [name, fields[index]])), count: fields.length }
  })
  return { text, records, lineEnd, header: records[0], form: named[0]?.values ?? {}, schedules: named.slice(1) }
}

describe('Form 3X', () => {
  it('lists a contributor singly from the cent above the line, in date order, and tells the rest by their total', () => {
    const donations = [aGift(20_000, '2025-04-01'), aGift(1, '2025-04-02'), aGift(500, '2025-04-03'), aGift(700, '2025-04-04', { donorId: null, anonymous: true })]
    const { form, schedules } = fileOf({ donations })
    expect(schedules.map(({ values }) => [values['form_type'], values['contribution_amount'], values['contribution_aggregate']])).toEqual([['SA11AI', '0.01', '200.01'], ['SA11AI', '5.00', '205.01']])
    expect([form['L11ai_itemized_period'], form['L11aii_unitemized_period'], form['L11aiii_total_period']]).toEqual(['5.01', '207.00', '212.01'])
  })

  it('has 123, 45 and 44 fields, lines that end with CR LF, and a header of eight', () => {
    const file = fileOf({ donations: [aGift(30_000, '2025-04-01')], expenditures: [aPayment(5000)] })
    expect(file.header).toEqual(['HDR', 'FEC', '8.5', 'Sunledger', '0.1.0', '', '', ''])
    expect(file.records.map((fields) => fields.length)).toEqual([8, 123, 45, 44])
    expect(file.lineEnd).toBe('\r\n')
    expect(file.text).toMatch(/^[\u0020-\u007e\u001c\r\n]*$/)
  })

  it('writes other scripts in Latin letters and keeps the original where it was', () => {
    const more = { donations: [aGift(30_000, '2025-04-01'), aGift(30_000, '2025-04-02', { donorId: 'bilal' })] }
    const [first, second] = fileOf(more).schedules.map(({ values }) => [values['contributor_last_name'], values['contributor_first_name']])
    expect(first).toEqual(['Muller-Luk', 'Zoe'])
    expect(second?.join(' ')).toMatch(/^[A-Za-z]+ [A-Za-z]+$/)
    expect(JSON.stringify(built(more).document)).toContain('محمد خان')
  })

  it('adds up: cash at the end is cash at the beginning, what came in, less what went out, in both columns', () => {
    const { form } = fileOf({
      donations: [aGift(30_000, '2025-02-01'), aGift(40_000, '2025-04-01'), aGift(9000, '2025-05-01', { kind: 'in_kind', method: 'property' }), aGift(-1000, '2025-06-01', { kind: 'refund' })],
      expenditures: [aPayment(5000), aPayment(300, { kind: 'refund_received' }), aPayment(700, { category: 'grant' }), aPayment(4000, { kind: 'in_kind_memo' })],
      transfers: [aSending(2000), aSending(8000, { kind: 'between-chapters', direction: 'in', counterpartChapterId: 'chapter-houston' })],
    })
    expect([form['L6b_cash_on_hand_beginning_period'], form['L6c_total_receipts_period'], form['L7_total_disbursements_period'], form['L8_cash_on_hand_at_close_period']]).toEqual(['500.00', '573.00', '177.00', '896.00'])
    expect([form['L6a_cash_on_hand_jan_1_ytd'], form['L6a_year_for_above_ytd'], form['L6c_total_receipts_ytd'], form['L8_cash_on_hand_close_ytd']]).toEqual(['100.00', '2025', '873.00', '796.00'])
    expect([form['L12_transfers_from_affiliated_other_party_cmtes_period'], form['L15_offsets_to_operating_expenditures_refunds_period'], form['L28a_individuals_persons_period'], form['L29_other_disbursements_period']]).toEqual(['80.00', '3.00', '10.00', '27.00'])
    expect([form['L9_debts_to_period'], form['L26_loan_repayments_period']]).toEqual(['', '0.00'])
  })

  it('puts a gift in kind on both sides, and whoever passed a gift on as a memo that is not added', () => {
    const { form, schedules } = fileOf({ donations: [aGift(40_000, '2025-04-01', { intermediaryId: 'relief' }), aGift(30_000, '2025-04-05', { kind: 'in_kind', inKindDescription: 'Chairs' })] })
    expect(schedules.map(({ values }) => [values['form_type'], values['memo_code'], values['back_reference_tran_id_number'] === '' ? '' : 'back'])).toEqual([['SA11AI', '', ''], ['SA11AI', 'X', 'back'], ['SA11AI', '', ''], ['SB21B', '', 'back']])
    expect(form['L11ai_itemized_period']).toBe('700.00')
  })

  it('tells what is given on to a party, or for an election, on line 23, and other grants on line 29', () => {
    const { form, schedules } = fileOf({
      expenditures: [aPayment(700, { category: 'grant' }), aPayment(900, { category: 'grant', payeeId: 'party' }), aPayment(1100, { category: 'grant', purpose: 'us_election', payeeId: 'relief' }), aPayment(5000, { payeeId: 'party' })],
    })
    expect(schedules.map(({ values }) => [values['form_type'], values['entity_type'], values['expenditure_amount']])).toEqual([['SB21B', 'COM', '50.00'], ['SB23', 'COM', '9.00'], ['SB23', 'COM', '11.00'], ['SB29', 'ORG', '7.00']])
    expect([form['L23_contributions_to_federal_candidates_cmtes_period'], form['L29_other_disbursements_period'], form['L7_total_disbursements_period'], form['L31_total_disbursements_period']]).toEqual(['20.00', '7.00', '77.00', '77.00'])
  })

  it('gives each donor of a joint gift a line of their own, and a party line 11(b)', () => {
    const donations = [
      aGift(50_000, '2025-04-01', { jointShares: [{ personId: 'amina', shareCents: cents(25_000) }, { personId: 'bilal', shareCents: cents(25_000) }] }), aGift(100, '2025-04-02', { donorId: 'party' }),
    ]
    expect(fileOf({ donations }).schedules.map(({ values }) => [values['form_type'], values['entity_type'], values['contribution_amount']])).toEqual([['SA11AI', 'IND', '250.00'], ['SA11AI', 'IND', '250.00'], ['SA11B', 'COM', '1.00']])
  })

  it('lets a return lower the year of its gift, so that a later gift may not be listed', () => {
    const original = { id: 'g', number: 'CHI-D-2025-0001', receivedOn: day('2025-02-01'), kind: 'gift' as const, anonymous: false }
    const donations = [aGift(20_000, '2025-02-01'), aGift(-10_000, '2025-04-01', { kind: 'refund', original }), aGift(10_000, '2025-04-02')]
    expect(fileOf({ donations }).schedules.map(({ values }) => values['form_type'])).toEqual(['SB28A'])
  })

  it('says what the file lacks: committee, treasurer, address, employer, and money of a foreign principal as a stop', () => {
    const nobody = { id: '', name: 'PAC', address: { ...street, lines: '' }, treasurer: '' }
    const checks = built({ committee: nobody, addresses: new Map(), donations: [aGift(30_000, '2025-04-01'), aGift(100, '2025-04-02', { kind: 'from_foreign_principal', donorId: 'party' })] }).document.findings
    expect(checks.map(({ check, severity }) => `${severity} ${check}`).sort()).toEqual(['error fec.address', 'error fec.committee', 'error fec.line-address', 'error fec.treasurer', 'stop fec.foreign', 'warn fec.committee-number', 'warn fec.work'])
  })

  it('names the records of every line, and a field of the layout for every figure', () => {
    const { document, lines } = built({ donations: [aGift(30_000, '2025-04-01')], expenditures: [aPayment(5000)] })
    expect(document.items.filter(({ id }) => id.startsWith('schedule')).flatMap((item) => item.lines).every(({ records }) => records.length === 1)).toBe(true)
    const known = fecFieldNames('F3X')
    expect(lines.flatMap(({ fields }) => fields).filter((name) => name !== null && !known.includes(name))).toEqual([])
  })
})

describe('the parts of the file', () => {
  it.each([[['2025-01-01', '2025-03-31'], 'Q1'], [['2025-10-01', '2025-12-31'], 'YE'], [['2025-01-01', '2025-06-30'], 'MY'], [['2025-02-01', '2025-02-28'], 'M3'], [['2025-11-01', '2025-11-30'], 'M12'],
    [['2025-12-01', '2025-12-31'], 'YE'], [['2025-01-15', '2025-03-31'], null], [['2024-12-01', '2025-11-30'], null]])('%s is the report %s', ([from = '', through = ''], code) => {
    expect(reportCode({ from: day(from), through: day(through) })).toBe(code)
  })

  it('part a name by its comma, or by its last word', () => {
    expect([nameParts('Khan, Amina Sara'), nameParts('Amina Sara Noor Khan'), nameParts('Cher'), nameParts('')]).toEqual([
      { last: 'Khan', first: 'Amina', middle: 'Sara' }, { last: 'Khan', first: 'Amina', middle: 'Sara Noor' }, { last: 'Cher', first: '', middle: '' }, { last: '', first: '', middle: '' },
    ])
  })

  it('cut text to its field and let no separator or line end through', () => {
    expect(plainText('a\u001cb\r\nc', 30)).toBe('a b c')
    expect(plainText('Ünïcödé “quoted” – dash', 12)).toBe('Unicode "quo')
  })

  it('refuse a field that the layout does not have', () => {
    expect(() => writeFec([{ kind: 'SchA', fields: { colour: 'red' } }], { name: 'x', version: '1' })).toThrow('no field colour')
  })
})
