/**
 * @jest-environment node
 */
import { calendarDate } from '@/lib/domain/calendar-date'
import { cents } from '@/lib/domain/money'
import type { YearGift } from '@/lib/domain/reports/year-end/year-end-facts'
import { aPayment, aSending, aYearGift, cellsOf, papersOf } from './year'

const day = calendarDate
const original = (receivedOn: string): YearGift['original'] => ({ id: 'gift', number: 'CHI-D-2024-0001', receivedOn: day(receivedOn), kind: 'gift', anonymous: false })

describe('Schedule B', () => {
  it.each([[499_999, 0], [500_000, 1]])('lists whoever gave %i cents in the year: %i', (amount, listed) => {
    expect(cellsOf(papersOf({ donations: [aYearGift(amount)] }), 'schedule-b')).toHaveLength(listed)
  })

  it('adds up the gifts of a contributor, deducts benefits and returns, and gives each share of a joint gift', () => {
    const donations = [
      aYearGift(400_000), aYearGift(150_000, { kind: 'dues', benefitValueCents: cents(50_000) }), aYearGift(-10_000, { kind: 'refund', original: original('2025-02-01') }),
      aYearGift(20_000, { donorId: 'bilal', jointShares: [{ personId: 'bilal', shareCents: cents(5000) }, { personId: 'amina', shareCents: cents(15_000) }] }),
    ]
    const [line] = cellsOf(papersOf({ donations }), 'schedule-b') ?? []
    expect(line).toEqual(['Amina Khan', 'Amina Khan Street 1', 4, 0, 500_000, 'Both rules', 505_000])
  })

  it('lets a return of an earlier year lower that year, and counts no sale, interest or pledge', () => {
    const donations = [
      aYearGift(500_000), aYearGift(-500_000, { kind: 'refund', original: original('2024-12-31') }), aYearGift(900_000, { kind: 'sale', donorId: 'bilal' }),
      aYearGift(900_000, { kind: 'pledge', donorId: 'bilal' }), aYearGift(900_000, { kind: 'interest', donorId: 'bilal' }),
    ]
    expect(cellsOf(papersOf({ donations }), 'schedule-b')?.map(([name]) => name)).toEqual(['Amina Khan'])
  })

  it('says where single gifts of $1,000 or more alone would not list somebody, and marks it as unconfirmed', () => {
    const document = papersOf({ donations: Array.from({ length: 6 }, () => aYearGift(90_000)) })
    expect(cellsOf(document, 'schedule-b')?.[0]?.[5]).toContain('to be confirmed with counsel')
    expect(document.rules.find(({ id }) => id === 'check.schB.single')?.toBeConfirmed).toBe(true)
  })

  it('marks who only the general rule lists: not over two percent of all contributions', () => {
    const donations = [aYearGift(600_000), aYearGift(40_000_000, { donorId: 'bilal' })]
    expect(cellsOf(papersOf({ donations }), 'schedule-b')?.map((cells) => cells[5])).toEqual(['Both rules', 'General rule only'])
  })

  it('names the records behind each contributor, and keeps gifts of nobody apart', () => {
    const gift = aYearGift(500_000)
    const item = papersOf({ donations: [gift, aYearGift(700_000, { anonymous: true, donorId: null })] }).items.find(({ id }) => id === 'schedule-b')
    expect(item?.lines.map(({ records }) => records.map(({ number }) => number))).toEqual([[gift.number]])
    expect(item?.text).toContain('1 gift of nobody in particular, $7,000.00')
  })
})

describe('Schedule C', () => {
  it('holds lobbying against the table, by parts of payments, less what came back', () => {
    const expenditures = [
      aPayment(3_000_000, { purpose: 'us_lobbying' }), aPayment(100_000, { splits: [{ purpose: 'us_lobbying', amountCents: cents(40_000) }, { purpose: 'general', amountCents: cents(60_000) }] }),
      aPayment(10_000, { purpose: 'us_lobbying', kind: 'refund_received' }), aPayment(900_000, { purpose: 'us_lobbying', kind: 'in_kind_memo' }), aPayment(5000, { purpose: 'us_lobbying', state: 'voided' }),
    ]
    const document = papersOf({ expenditures })
    const table = new Map(document.items.find(({ id }) => id === 'schedule-c-table')?.lines.map(({ id, cells }) => [id, cells[1]]))
    expect([table.get('lobbying'), table.get('exempt'), table.get('allowance'), table.get('excess'), table.get('excise')]).toEqual([3_030_000, 3_090_000, 618_000, 2_412_000, 603_000])
    expect(cellsOf(document, 'schedule-c-table')?.find(([words]) => String(words).includes('grass-roots'))?.[0]).toContain('to be confirmed with counsel')
  })

  it('shows payments for elections, which a charity does not make, to counsel', () => {
    const item = papersOf({ expenditures: [aPayment(7000, { purpose: 'us_election' })] }).items.find(({ id }) => id === 'schedule-c-elections')
    expect(item?.totalCents).toBe(7000)
    expect(item?.text).toContain('shown to counsel')
  })
})

describe('Schedule F', () => {
  const results = (document: ReturnType<typeof papersOf>) => cellsOf(document, 'schedule-f-lines')?.map(([, , result]) => String(result).includes('not') ? 'below' : 'passed')

  it.each([[1_000_000, 'below'], [1_000_001, 'passed']])('holds what went out and came in together against the line of Part I: %i is %s', (amount, result) => {
    const document = papersOf({ transfers: [aSending(amount - 400_000)], donations: [aYearGift(300_000, { sourceCountry: 'GB' })], expenditures: [aPayment(100_000, { countryOfUse: 'PK' })] })
    expect(results(document)?.[0]).toBe(result)
    expect(cellsOf(document, 'schedule-f-1')?.map(([country, out, received]) => [country, out, received])).toEqual([['Pakistan', amount - 300_000, 0], ['United Kingdom', 0, 300_000]])
  })

  it('parts organizations from individuals, and deducts what came back', () => {
    const document = papersOf({ transfers: [aSending(500_001), aSending(300_000, { recipientId: 'widow' }), aSending(1000, { recipientId: 'widow', direction: 'in' })] })
    expect(results(document)).toEqual(['below', 'passed', 'below'])
    expect(cellsOf(document, 'schedule-f-2')?.map((cells) => [cells[0], cells[3]])).toEqual([['Relief Trust', 500_001]])
    expect(cellsOf(document, 'schedule-f-3')?.map((cells) => [cells[0], cells[3]])).toEqual([['Zahra Widow', 299_000]])
  })
})

describe('Schedule G', () => {
  it('adds up an event however it is spelled, with what it cost, and lists payments that mention fundraising', () => {
    const donations = [
      aYearGift(10_000, { kind: 'sale', eventName: 'Spring Dinner' }), aYearGift(15_000, { eventName: 'spring dinner', benefitValueCents: cents(4000) }), aYearGift(90_000),
    ]
    const expenditures = [aPayment(7000, { activity: 'Spring dinner', purposeText: 'Hall' }), aPayment(3000, { purposeText: 'Fund-raising letter by an agency' })]
    const document = papersOf({ donations, expenditures })
    expect(cellsOf(document, 'schedule-g-2')).toEqual([['Spring Dinner', 2, 11_000, 14_000, 7000, 25_000]])
    expect(cellsOf(document, 'schedule-g-1')?.map((cells) => cells[4])).toEqual([3000])
    expect(cellsOf(document, 'schedule-g-lines')?.every(([, figure]) => String(figure).includes('to be confirmed with counsel'))).toBe(true)
  })
})

describe('Form 8300', () => {
  const sale = (amount: number, on: string, more: Partial<YearGift> = {}) => aYearGift(amount, { kind: 'sale', method: 'cash', receivedOn: day(on), ...more })

  it.each([[1_000_000, []], [1_000_001, ['2025-04-18']]])('lists cash for something of %i cents with the day it is due', (amount, due) => {
    expect(cellsOf(papersOf({ donations: [sale(amount, '2025-04-03')] }), 'form-8300')?.map((cells) => cells[3])).toEqual(due)
  })

  it('adds up a day and the next, and asks about the rest of the year', () => {
    const near = papersOf({ donations: [sale(600_000, '2025-04-03'), sale(600_000, '2025-04-04')] })
    expect(cellsOf(near, 'form-8300')?.map((cells) => [cells[3], cells[4], cells[5]])).toEqual([['2025-04-19', 2, 1_200_000]])
    expect(cellsOf(near, 'form-8300-series')).toEqual([])
    const apart = papersOf({ donations: [sale(600_000, '2025-04-03'), sale(600_000, '2025-09-04')] })
    expect(cellsOf(apart, 'form-8300')).toEqual([])
    expect(cellsOf(apart, 'form-8300-series')?.map((cells) => cells[5])).toEqual([1_200_000])
  })

  it('counts an instrument up to its line, and keeps gifts in cash apart', () => {
    const donations = [sale(1_000_000, '2025-04-03', { method: 'cashier_check' }), sale(1_000_001, '2025-04-03', { method: 'cashier_check' }), sale(1, '2025-04-03')]
    expect(cellsOf(papersOf({ donations }), 'form-8300')?.map((cells) => [cells[4], cells[5]])).toEqual([[2, 1_000_001]])
    const gift = papersOf({ donations: [aYearGift(1_500_000, { method: 'cash' })] })
    expect(cellsOf(gift, 'form-8300')).toEqual([])
    expect(cellsOf(gift, 'form-8300-gifts')).toHaveLength(1)
  })
})

describe('AG990-IL', () => {
  it.each([
    [1_500_000, ['not', 'not', 'not', 'not']], [1_500_001, ['', '', 'not', 'not']], [30_000_001, ['', '', '', 'not']], [50_000_000, ['', '', '', 'not']], [50_000_001, ['', '', '', '']],
  ])('holds gross contributions of %i cents against its lines', (amount, results) => {
    const cells = cellsOf(papersOf({ donations: [aYearGift(amount - 100, { kind: 'pledge' }), aYearGift(100), aYearGift(100, { kind: 'pledge_payment' }), aYearGift(-50, { kind: 'refund' })] }), 'illinois-chi')
    expect(cells?.slice(1).map(([, , result]) => (String(result).includes('does not') ? 'not' : ''))).toEqual(results)
    expect(cells?.[0]?.[3]).toBe(amount)
  })

  it('names the records behind the gross: promises with them, their payments and returns without', () => {
    const [pledge, gift] = [aYearGift(900, { kind: 'pledge' }), aYearGift(100)]
    const item = papersOf({ donations: [pledge, gift, aYearGift(100, { kind: 'pledge_payment' }), aYearGift(-50, { kind: 'refund' })] }).items.find(({ id }) => id === 'illinois-chi')
    expect(item?.lines[0]?.records.map(({ id }) => id).sort()).toEqual([pledge.id, gift.id].sort())
  })

  it('says when it is due, and that the period is no fiscal year of the chapter', () => {
    expect(papersOf({}).items.find(({ id }) => id === 'illinois-chi')?.text).toContain('Due June 30, 2026')
    expect(papersOf({ fiscalYearStarts: new Map([['chapter-chicago', 7]]) }).items.find(({ id }) => id === 'illinois-chi')?.text).toContain('not the chapter’s fiscal year')
  })
})

describe('the papers of a year', () => {
  it('give no legal advice, name every rule that a line names, and say what the settings do not', () => {
    const document = papersOf({ taxKind: 'unknown', donations: [aYearGift(500_000)] })
    const known = new Set(document.rules.map(({ id }) => id))
    expect(document.items.flatMap(({ lines }) => lines.flatMap(({ rules }) => rules)).filter((id) => !known.has(id))).toEqual([])
    expect(document.findings.map(({ check }) => check)).toEqual(['year.tax-kind'])
    expect(JSON.stringify(document)).not.toMatch(/compliant|you need not|you must/i)
  })

  it('add up: receipts by kind are the receipts of the summary', () => {
    const document = papersOf({ donations: [aYearGift(500), aYearGift(300, { kind: 'sale' }), aYearGift(100, { state: 'voided' })] })
    expect(document.summary.map(({ id, amountCents }) => [id, amountCents])).toEqual([['receipts', 800], ['contributions', 500], ['lobbying', 0], ['abroad', 0]])
    expect(document.leftOut).toHaveLength(1)
  })
})
