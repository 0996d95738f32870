/**
 * @jest-environment node
 */
import { readFileSync } from 'node:fs'
import { calendarDate as day } from '@/lib/domain/calendar-date'
import { cents } from '@/lib/domain/money'
import { buildFecReport } from '@/lib/domain/reports/fec/fec-document'
import type { FecFacts, FecGift } from '@/lib/domain/reports/fec/fec-facts'
import { fecRecords } from '@/lib/domain/reports/fec/fec-records'
import { registrantOf } from '@/lib/domain/reports/report-head'
import { quarter } from '@/lib/domain/reporting-period'
import { fecFieldNames, writeFec } from '@/lib/formats/fec/write-fec'
import { factsOf } from '../golden-facts'
import { goldenFile, readTable } from '../golden-file'
import { asWhole, expectGolden } from '../golden-text'
import { aPayment, aSending, aYearGift } from '../year-end/year'
import { readFec, writeAgain } from './read-fec'

const period = quarter(2025, 2)
const head = factsOf(readTable(goldenFile('audit-2025-q4', 'records.txt')), period)
const street = (lines: string, city: string, state: string, postalCode: string, country = 'US') => ({ lines, city, state, postalCode, country })
const person = (id: string, name: string, kind: 'individual' | 'organization' | 'party' = 'individual', employer = '', occupation = '') => ({ id, name, nameOtherScript: null, kind, addressText: null, employer, occupation })
const people = [
  person('amina', 'Zoë Müller-Łuk', 'individual', 'Café Zoë', 'Cook'), person('bilal', 'محمد خان', 'individual', 'ستارہ ٹریڈرز', 'تاجر'), person('oksana', 'Ковальчук, Оксана Петрівна', 'individual', 'Self', 'Översättare'),
  person('print', 'Print “Fast” & Co — Łódź Branch', 'organization'), person('party', 'State Party of Illinois', 'party'), person('relief', 'Relief Trust', 'organization'),
]
const aGift = (amount: number, on: string, more: Partial<FecGift> = {}): FecGift => ({ ...aYearGift(amount, { receivedOn: day(on) }), intermediaryId: null, ...more })
const lent = aGift(60_000, '2025-04-20', { donorId: 'oksana' })

/** One of everything that Schedules A and B have of these books. */
const facts: FecFacts = {
  ...head, committee: { id: 'C00123456', name: 'Friends of Zarqan PAC', address: street('1 Main St\nSuite 5', 'Chicago', 'IL', '60601-1234'), treasurer: 'Tariq Ali Nasir' }, people,
  donations: [
    aGift(30_000, '2025-04-01'), aGift(1_500, '2025-04-02', { donorId: null, anonymous: true, method: 'cash' }), aGift(25_000, '2025-04-03', { donorId: 'bilal', intermediaryId: 'relief' }),
    aGift(40_000, '2025-04-10', { kind: 'in_kind', method: 'property', inKindDescription: 'Forty chairs — “used”' }), aGift(90_000, '2025-05-02', { donorId: 'party' }),
    aGift(50_000, '2025-05-05', { jointShares: [{ personId: 'amina', shareCents: cents(25_000) }, { personId: 'bilal', shareCents: cents(25_000) }] }), aGift(123, '2025-06-30', { kind: 'interest', donorId: null }),
    lent, aGift(-20_000, '2025-06-10', { kind: 'refund', donorId: 'oksana', original: { id: lent.id, number: lent.number, receivedOn: lent.receivedOn, kind: 'gift', anonymous: false } }),
  ],
  expenditures: [
    aPayment(12_345, { purposeText: 'Leaflets «Wahl» für den Abend' }), aPayment(500, { kind: 'refund_received', purposeText: 'Part of the rent came back' }), aPayment(70_000, { category: 'grant', payeeId: 'party', purposeText: 'Contribution' }),
    aPayment(8_000, { category: 'grant', payeeId: 'relief', purposeText: 'Books' }),
  ],
  transfers: [aSending(20_000), aSending(80_000, { kind: 'between-chapters', direction: 'in', recipientId: null, counterpartChapterId: 'chapter-houston' }), aSending(10_000, { kind: 'between-chapters', recipientId: null, counterpartChapterId: 'chapter-houston' })],
  openingCents: { ofPeriod: cents(50_000), ofYear: cents(10_000) },
  addresses: new Map([
    ['amina', street('5 Żółta Street', 'Chicago', 'IL', '60602')], ['bilal', street('گلی نمبر ۷', 'Chicago', 'IL', '60603')], ['oksana', street('1 Bank St', 'Toronto', 'ON', 'M5H 2N2', 'CA')], ['print', street('2 Press Ave', 'Joliet', 'IL', '60431')],
    ['party', street('9 Capitol', 'Springfield', 'IL', '62701')], ['relief', street('3 Mercy Rd', 'Skokie', 'IL', '60076')],
  ]),
}

function sample(): Buffer {
  const { transactions, lines } = buildFecReport(facts, period, registrantOf(head))
  return Buffer.from(writeFec(fecRecords(facts, transactions, { period, lines, formFields: fecFieldNames('F3X') }), { name: 'Sunledger', version: '0.1.0' }), 'ascii')
}

describe('our own sample of Form 3X', () => {
  const kept = readFileSync(goldenFile('fec-f3x-2025-q2', 'expected.fec'))

  it('is the file that was looked at, field by field', () => {
    const [now, then] = [readFec(sample()), readFec(kept)]
    expect(now.records.map((fields) => fields.join('|'))).toEqual(then.records.map((fields) => fields.join('|')))
    expect(sample().equals(kept)).toBe(true)
  })

  it('has every line of Schedules A and B that these books know, is read by the test reader and written again without loss', () => {
    const file = readFec(kept)
    expect([...new Set(file.records.map(([kind]) => kind))]).toEqual(['HDR', 'F3XN', 'SA11AI', 'SA11B', 'SA12', 'SA15', 'SA17', 'SB21B', 'SB22', 'SB23', 'SB28A', 'SB29'])
    expect(writeAgain(file).equals(kept)).toBe(true)
    expect(kept.toString('latin1')).toMatch(/^[\u0020-\u007e\u001c\r\n]*$/)
  })

  it('is built from a report of which every line, record and finding stands beside it', () => {
    expectGolden(asWhole(buildFecReport(facts, period, registrantOf(head))), 'fec-f3x-2025-q2', 'report.txt')
  })

  it('keeps in the books what the file writes in Latin letters', () => {
    expect(people.length).toBeGreaterThan(1)
    const told = JSON.stringify(buildFecReport(facts, period, registrantOf(head)).document.items)
    for (const { name } of people) expect(told).toContain(JSON.stringify(name).slice(1, -1))
  })
})
