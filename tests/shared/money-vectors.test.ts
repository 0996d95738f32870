/** The worked examples of the shared domain data on totals, tax, payouts, currency, shares, roll-up, the bank and deadlines; skipped where that data is absent. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { addBusinessDays } from '@/lib/domain/business-day'
import { addDays, calendarDate, yearOf } from '@/lib/domain/calendar-date'
import { isItemized } from '@/lib/domain/itemization'
import { addCents, cents, formatPlain, proportionOf, splitEvenly, subtractCents, sumCents, zeroCents } from '@/lib/domain/money'
import { sentencesFor } from '@/lib/domain/receipts/wording'
import { proveCash } from '@/lib/domain/reconciliation/cash-proof'
import { dollarsFromRate } from '@/lib/domain/rules/checks/exchange-rate'
import { exceeds, thresholdById } from '@/lib/domain/rules/thresholds'
import { summaryOf } from '@/lib/domain/reports/summary'
import { quarter } from '@/lib/domain/reporting-period'
import { factsOf } from '../domain/reports/golden-facts'
import { goldenFile, readTable } from '../domain/reports/golden-file'
import { aLine, aMatch, aRecord } from '../factories/reconciliation'

const file = path.resolve(__dirname, '../../../shared/domain/data/money-audit-vectors.json')
const describeWithSource = existsSync(file) ? describe : describe.skip
const vectorSchema = z.object({ vectors: z.array(z.object({ id: z.string(), input: z.record(z.string(), z.unknown()), expected: z.record(z.string(), z.unknown()) })) })
const all = existsSync(file) ? vectorSchema.parse(JSON.parse(readFileSync(file, 'utf8'))).vectors : []

/** The one vector of that name, in the shape that the test reads. */
function vector<Input extends z.ZodType, Expected extends z.ZodType>(id: string, input: Input, expected: Expected): { readonly input: z.infer<Input>; readonly expected: z.infer<Expected> } {
  const found = all.find((each) => each.id === id)
  return { input: input.parse(found?.input), expected: expected.parse(found?.expected) }
}

const number = z.number().transform(cents)
const numbers = z.array(number)
const gifts = z.object({ gifts: z.array(z.object({ on: z.string().transform(calendarDate), cents: number })) })
const aggregates = z.object({ aggregateAfterEach: numbers, itemised: z.array(z.boolean()) })

/** The running total of the calendar year after each gift. */
function totalsAfter(given: z.infer<typeof gifts>['gifts']) {
  return given.map(({ on }, place) => sumCents(given.slice(0, place + 1).filter((each) => yearOf(each.on) === yearOf(on)).map((each) => each.cents)))
}

describeWithSource('the worked examples of money', () => {
  it.each(['aggregate.200.1', 'aggregate.refund'])('%s: the total of a calendar year decides what is listed singly', (id) => {
    const { input, expected } = vector(id, gifts, aggregates)
    const totals = totalsAfter(input.gifts)
    expect(totals).toEqual(expected.aggregateAfterEach)
    expect(totals.map((total, place) => isItemized(total, input.gifts[place]?.on ?? calendarDate('2026-01-01')))).toEqual(expected.itemised)
  })

  it('aggregate.527: at least the line, not over it', () => {
    const { input, expected } = vector('aggregate.527', gifts, aggregates)
    expect(totalsAfter(input.gifts)).toEqual(expected.aggregateAfterEach)
    expect(totalsAfter(input.gifts).map((total) => exceeds(thresholdById('irc.8872.contributor'), total))).toEqual(expected.itemised)
  })

  it('irc.quidpro: what a receipt says of something in return, and from when it acknowledges', () => {
    const { input, expected } = vector('irc.quidpro', z.object({ cases: z.array(z.object({ paid: number, benefit: number })) }), z.object({ disclosureNeeded: z.array(z.boolean()), deductibleCents: numbers, ackNeeded: z.array(z.boolean()) }))
    const said = input.cases.map(({ paid, benefit }) => sentencesFor({
      donationId: 'gift', number: 'CHI-D-2026-0001', receivedOn: calendarDate('2026-03-01'), inKind: false, amountCents: paid, refundedCents: zeroCents, description: '', method: 'Check', benefitCents: benefit,
      benefitDescription: 'Dinner', joint: false,
    }, '501c3'))
    expect(said.map((sentences) => sentences.some(({ id }) => id === 'deductiblePart'))).toEqual(expected.disclosureNeeded)
    expect(said.map((sentences) => sentences.some(({ id }) => id === 'acknowledgement'))).toEqual(expected.ackNeeded)
    expect(input.cases.map(({ paid, benefit }) => subtractCents(paid, benefit))).toEqual(expected.deductibleCents)
  })

  it('payout.1 and payout.2: gross gifts, fees that stay, and what the bank shows agree', () => {
    const one = vector('payout.1', z.object({ grossCents: numbers }), z.object({ feesCents: numbers, donationsCents: number, feeExpenditureCents: number, payoutCents: number }))
    const fees = one.input.grossCents.map((gross) => addCents(proportionOf(gross, 29, 1000), cents(30)))
    expect([fees, sumCents(one.input.grossCents), sumCents(fees)]).toEqual([one.expected.feesCents, one.expected.donationsCents, one.expected.feeExpenditureCents])
    const two = vector('payout.2', z.object({ refundsCents: number }), z.object({ payoutCents: number, netDonationsCents: number, feeExpenditureCents: number }))
    expect(subtractCents(one.expected.donationsCents, two.input.refundsCents)).toBe(two.expected.netDonationsCents)
    for (const [payout, refund] of [[one.expected.payoutCents, 0], [two.expected.payoutCents, two.input.refundsCents]] as const) {
      const records = [aRecord('D', one.expected.donationsCents, '2026-03-02'), aRecord('E', -one.expected.feeExpenditureCents, '2026-03-02'), ...(refund === 0 ? [] : [aRecord('R', -refund, '2026-03-02')])]
      const proof = proveCash({
        statement: { periodFrom: calendarDate('2026-03-01'), periodThrough: calendarDate('2026-03-31'), openingCents: zeroCents, closingCents: payout, carried: [] }, beforeCents: zeroCents, beginsOn: calendarDate('2026-03-01'),
        lines: [aLine('line', payout, '2026-03-04')], otherLines: [], records, matches: [aMatch(['line'], records.map(({ number: each }) => `${each === 'E' ? 'expenditure' : 'donation'}/${each}`), payout)],
      })
      expect(proof).toMatchObject({ differenceCents: 0, booksOnly: [], bankOnly: [], broken: [] })
    }
  })

  it('fx.treasury, fx.ecb and fx.half: dollars follow from the rate and are rounded once, half a cent away from zero', () => {
    const treasury = vector('fx.treasury', z.object({ treasuryRate_unitsPerUSD: z.string() }), z.object({ usd: z.string() }))
    const ecb = vector('fx.ecb', z.object({ ecb_perEUR: z.object({ USD: z.coerce.number(), GBP: z.coerce.number() }) }), z.object({ usd: z.string() }))
    const dollars = (originalAmountMinor: number, originalCurrency: string, exchangeRate: string) =>
      formatPlain(cents(Number(dollarsFromRate({ originalAmountMinor, originalCurrency, exchangeRate, exchangeRateSource: 'Treasury', exchangeRateOn: calendarDate('2026-03-31') }))))
    expect(dollars(5_000_000, 'INR', treasury.input.treasuryRate_unitsPerUSD)).toBe(treasury.expected.usd)
    // The rate that is recorded is units for a dollar: what the bank publishes for a euro, divided.
    expect(dollars(100_000, 'GBP', String(ecb.input.ecb_perEUR.GBP / ecb.input.ecb_perEUR.USD))).toBe(ecb.expected.usd)
    const half = vector('fx.half', z.object({ amounts: z.array(z.string()) }), z.object({ rounded: z.array(z.string()) }))
    expect(half.input.amounts.map((amount) => formatPlain(proportionOf(cents(Number(amount.replace('.', ''))), 1, 10)))).toEqual(half.expected.rounded)
  })

  it.each(['joint.equal', 'joint.three'])('%s: equal shares, odd cents to the first', (id) => {
    const { input, expected } = vector(id, z.object({ cents: number, donors: z.number() }), z.object({ shares: numbers }))
    expect(splitEvenly(input.cents, input.donors)).toEqual(expected.shares)
  })

  it('rollup.1: each chapter closes by itself, and transfers between chapters drop out of all together', () => {
    const chapter = z.object({ id: z.string(), donations: number, transferOut: number, transferIn: number, spending: number, opening: number })
    const { input, expected } = vector('rollup.1', z.object({ chapters: z.array(chapter) }), z.object({ closing: z.record(z.string(), number), combined: z.object({ donations: number, spending: number, opening: number, closing: number, transfersEliminated: number }) }))
    const base = factsOf(readTable(goldenFile('audit-2025-q4', 'records.txt')), quarter(2025, 4))
    const nothingElse = { disbursementsCents: zeroCents, sentAbroadCents: zeroCents, transfersInCents: zeroCents, transfersOutCents: zeroCents }
    const closing = ({ donations, transferIn, transferOut, spending, opening }: z.infer<typeof chapter>) =>
      summaryOf({ ...base, bankAccounts: [], receiptGroups: [], before: { ...nothingElse, receiptsCents: opening } }, quarter(2025, 4), { items: [], totalCents: donations },
        { items: [], totalCents: spending }, { items: [], abroadCents: zeroCents, transfersInCents: transferIn, transfersOutCents: transferOut }).find(({ id }) => id === 'closing')?.amountCents
    expect(Object.fromEntries(input.chapters.map((each) => [each.id, closing(each)]))).toEqual(expected.closing)
    const sum = (of: 'donations' | 'spending' | 'opening' | 'transferOut' | 'transferIn') => sumCents(input.chapters.map((each) => each[of]))
    expect([sum('transferOut'), sum('transferIn')]).toEqual([expected.combined.transfersEliminated, expected.combined.transfersEliminated])
    const together = { id: 'all', donations: sum('donations'), spending: sum('spending'), opening: sum('opening'), transferIn: zeroCents, transferOut: zeroCents }
    const { combined } = expected
    expect([together.donations, together.spending, together.opening, closing(together)]).toEqual([combined.donations, combined.spending, combined.opening, combined.closing])
  })

  it('recon.1 and proofofcash.1: bank and books agree once what is open on either side is named', () => {
    const recon = vector('recon.1', z.object({ bankBalance: number, bookBalance: number, depositsInTransit: numbers, outstandingPayments: numbers, unbookedFees: number, unbookedInterest: number, bookErrors: numbers }), z.object({ adjustedBank: number, adjustedBook: number, difference: number }))
    const cash = vector('proofofcash.1', z.object({ openingBook: number, receipts: number, payments: number }), z.object({ closingBook: number }))
    const { input, expected } = recon
    expect(subtractCents(sumCents([input.bankBalance, ...input.depositsInTransit]), sumCents(input.outstandingPayments))).toBe(expected.adjustedBank)
    const [inTransit = zeroCents, [first = zeroCents, second = zeroCents], [error = zeroCents]] = [input.depositsInTransit[0], input.outstandingPayments, input.bookErrors]
    const settled = subtractCents(cash.input.receipts, inTransit)
    const paid = subtractCents(cash.input.payments, sumCents([first, second]))
    const opening = cash.input.openingBook
    const lines = [aLine('in', settled, '2026-03-10'), aLine('out', -paid, '2026-03-11'), aLine('fee', -input.unbookedFees, '2026-03-31'), aLine('interest', input.unbookedInterest, '2026-03-31')]
    const records = [aRecord('D1', settled, '2026-03-09'), aRecord('D2', inTransit, '2026-03-31'), aRecord('E1', -paid, '2026-03-10'), aRecord('E2', -first, '2026-03-30'), aRecord('E3', -second, '2026-03-30')]
    const proof = proveCash({
      statement: { periodFrom: calendarDate('2026-03-01'), periodThrough: calendarDate('2026-03-31'), openingCents: addCents(opening, error), closingCents: input.bankBalance, carried: [] }, beforeCents: opening,
      beginsOn: calendarDate('2026-03-01'), lines, otherLines: [], records, matches: [aMatch(['in'], ['donation/D1'], settled), aMatch(['out'], ['expenditure/E1'], -paid)],
    })
    const books = proof.rows.find(({ id }) => id === 'books')?.columns
    expect([books?.closingCents, input.bookBalance]).toEqual([cash.expected.closingBook, cash.expected.closingBook])
    // What the books had wrong before the period is the one difference left; it is carried with its name.
    expect([proof.differenceCents, proof.gapCents]).toEqual([error, 0])
    expect(addCents(books?.closingCents ?? zeroCents, addCents(proof.differenceCents, subtractCents(input.unbookedInterest, input.unbookedFees)))).toBe(expected.adjustedBook)
  })

  it('deadline.busdays and deadline.days: the day itself is not counted', () => {
    const business = vector('deadline.busdays', z.object({ blockedOn: z.string(), businessDays: z.number() }), z.object({ due: z.string() }))
    expect(addBusinessDays(calendarDate(business.input.blockedOn), business.input.businessDays)).toBe(business.expected.due)
    const days = vector('deadline.days', z.object({ receivedOn: z.string(), days: z.array(z.number()) }), z.object({ due: z.array(z.string()) }))
    expect(days.input.days.map((count) => addDays(calendarDate(days.input.receivedOn), count))).toEqual(days.expected.due)
  })

  it('are all tried: each of the 44 stands in a test of this folder', () => {
    const texts = readdirSync(__dirname).filter((name) => name.endsWith('.ts')).map((name) => readFileSync(path.join(__dirname, name), 'utf8')).join('\n')
    // Five of one kind are named by their place.
    const named = (id: string) => texts.includes(`'${id}'`) || (id.startsWith('mus.size.gamma.') && texts.includes('mus.size.gamma.$'))
    expect([all.length, all.filter(({ id }) => !named(id)).map(({ id }) => id)]).toEqual([44, []])
  })
})
