import { calendarDate } from '@/lib/domain/calendar-date'
import { payoutsOf, type HeldMovement, type PlacedLine } from '@/lib/domain/imports/payouts'
import { partOf, processorOf } from '@/lib/domain/imports/processor'
import { readTable } from '@/lib/domain/imports/table-statement'
import { momentIn, readMoment } from '@/lib/domain/imports/zoned-time'
import { cents } from '@/lib/domain/money'

const today = calendarDate('2026-11-25')
const stripe = ['balance_transaction_id', 'created_utc', 'currency', 'gross', 'fee', 'net', 'reporting_category', 'source_id', 'charge_id', 'description']

/** The day in Chicago in winter: six hours behind UTC. */
function read(rows: readonly (readonly string[])[]) {
  const table = { rows: [stripe, ...rows].map((cells, at) => ({ position: at + 1, cells, raw: cells.join(',') })), findings: [] }
  return readTable(table, today, {}, (at) => calendarDate(at.slice(11, 13) < '06' ? '2026-01-31' : at.slice(0, 10)))
}

function placed(rows: readonly (readonly string[])[]): readonly PlacedLine[] {
  const reading = read(rows)
  if (reading.outcome !== 'read') throw new Error(JSON.stringify(reading))
  return reading.file.statements.flatMap(({ lines }) => lines).map((line, index) => ({ index, line }))
}

const charge = ['t1', '2026-02-01 09:00:00', 'usd', '100.00', '3.20', '96.80', 'charge', 'ch_1', 'ch_1', 'Gift']
const refund = ['t2', '2026-02-02 10:00:00', 'usd', '-40.00', '-1.00', '-39.00', 'refund', 're_1', 'ch_1', 'Refund']
const dispute = ['t3', '2026-02-03 10:00:00', 'usd', '-10.00', '15.00', '-25.00', 'dispute', 'dp_1', 'ch_1', 'Dispute']
const fee = ['t4', '2026-02-03 11:00:00', 'usd', '-2.00', '0.00', '-2.00', 'fee', 'f_1', '', 'Card fee']
const payout = ['t5', '2026-02-04 10:00:00', 'usd', '-30.80', '0.00', '-30.80', 'payout', 'po_1', '', 'Payout']

describe('a file of a processor', () => {
  it('is known by its header row', () => {
    expect(processorOf(stripe)).toBe('Stripe')
    expect(processorOf(['Date', 'Time', 'TimeZone', 'Name', 'Type', 'Status', 'Currency', 'Gross', 'Fee', 'Net', 'Transaction ID'])).toBe('PayPal')
    expect(processorOf(['Date', 'Description', 'Amount'])).toBeNull()
  })

  it('turns its moments into the chapter’s own days and keeps them', () => {
    const [line] = placed([['t0', '2026-02-01 03:30:00', 'usd', '5.00', '0.30', '4.70', 'charge', 'ch_0', 'ch_0', 'Late gift']])
    expect(line?.line).toMatchObject({ on: '2026-01-31', processor: { at: '2026-02-01T03:30:00.000Z', part: 'charge', charge: 'ch_0' } })
    expect(momentIn('2026-05-09', '23:33:08', 'PDT')).toBe('2026-05-10T06:33:08.000Z')
    expect(readMoment('2026-05-09T01:30:00+05:30', false)).toBe('2026-05-08T20:00:00.000Z')
    expect(readMoment('2026-05-09T01:30:00', false)).toBeNull()
  })

  it('is refused where gross, fee and net of a row do not agree', () => {
    expect(read([[...charge.slice(0, 5), '96.81', ...charge.slice(6)]])).toMatchObject({ outcome: 'refused', problems: [{ row: 2, reason: 'gross, fee and net of the row do not agree' }] })
  })

  it('passes over what has not been completed', () => {
    const header = ['Date', 'Name', 'Status', 'Gross', 'Fee', 'Net', 'Transaction ID']
    const table = { rows: [header, ['2026-02-01', 'A B', 'Pending', '5.00', '0.00', '5.00', 'x']].map((cells, at) => ({ position: at + 1, cells, raw: '' })), findings: [] }
    expect(readTable(table, today)).toMatchObject({ outcome: 'read', file: { processor: '', passedOver: [{ position: 2, why: 'is not completed (Pending)' }], statements: [{ lines: [] }] } })
  })

  it.each([
    ['charge', 100, 'charge'], ['Donation Payment', 100, 'charge'], ['', 100, 'charge'], ['refund', -1, 'refund'], ['Payment Refund', -1, 'refund'], ['refund_failure', 1, 'other'], ['dispute', -1, 'dispute'],
    ['dispute_reversal', 1, 'dispute-won'], ['Chargeback fee', -20, 'fee'], ['General Withdrawal', -1, 'payout'], ['payout', -1, 'payout'], ['topup', 5, 'other'], ['General Payment', -5, 'other'],
  ])('%s of %d is a %s', (word, amount, part) => {
    expect(partOf(word, amount)).toBe(part)
  })
})

describe('a payout', () => {
  it('is its gifts less fees, refunds and disputes, to the cent', () => {
    expect(payoutsOf(placed([charge, refund, dispute, fee, payout]), [])).toMatchObject([{
      index: 4, reference: 'po_1', on: '2026-02-04', lines: [0, 1, 2, 3],
      sums: { amountCents: 3080, giftsCents: 10_000, feesCents: 320 - 100 + 1500 + 200, refundsCents: 4000, disputesCents: 1000, otherCents: 0, differenceCents: 0 },
    }])
  })

  it('tells what it is more than its parts', () => {
    const [found] = payoutsOf(placed([charge, ['t5', '2026-02-04 10:00:00', 'usd', '-96.79', '0.00', '-96.79', 'payout', 'po_1', '', '']]), [])
    expect(found?.sums.differenceCents).toBe(-1)
  })

  it('takes what earlier files left waiting, whichever way the file runs', () => {
    const held: readonly HeldMovement[] = [{ id: 'earlier', part: 'charge', amountCents: cents(5000), feeCents: cents(180), payout: '' }]
    const second = ['t9', '2026-02-05 10:00:00', 'usd', '8.00', '0.00', '8.00', 'charge', 'ch_9', 'ch_9', '']
    const whole = ['t5', '2026-02-04 10:00:00', 'usd', '-145.00', '0.00', '-145.00', 'payout', 'po_1', '', '']
    for (const rows of [[charge, whole, second], [second, whole, charge]]) {
      const [found, more] = payoutsOf(placed(rows), held)
      expect(found).toMatchObject({ held: ['earlier'], sums: { amountCents: 14_500, differenceCents: 0 } })
      expect(more).toBeUndefined()
    }
  })

  it('is found by the name that its movements give, also without a line of its own', () => {
    const header = ['Receipt ID', 'Date', 'Amount', 'Recurring Total Months', 'Donor First Name', 'Donor Last Name', 'Disbursement ID', 'Disbursement Date', 'Fee']
    const rows = [['A1', '2026-05-09', '25.00', '', 'A', 'B', 'D1', '2026-05-12', '0.99'], ['A2', '2026-05-10', '10.00', '', 'C', 'D', 'D1', '2026-05-12', '0.40'], ['A3', '2026-05-11', '7.00', '', 'E', 'F', '', '', '0.28']]
    const reading = readTable({ rows: [header, ...rows].map((cells, at) => ({ position: at + 1, cells, raw: '' })), findings: [] }, today)
    if (reading.outcome !== 'read') throw new Error('not read')
    const lines = reading.file.statements.flatMap((statement) => statement.lines).map((line, index) => ({ index, line }))
    expect(payoutsOf(lines, [])).toMatchObject([{ index: null, reference: 'D1', on: '2026-05-12', lines: [0, 1], sums: { amountCents: 3361, feesCents: 139, differenceCents: 0 } }])
  })
})
