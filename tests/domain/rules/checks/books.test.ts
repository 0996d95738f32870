import { calendarDate } from '@/lib/domain/calendar-date'
import { cents } from '@/lib/domain/money'
import type { LikenessReason } from '@/lib/domain/duplicates'
import { isBankApart, isLikelyOneDonor, isPayoutUntied, receiptLacks } from '@/lib/domain/rules/checks/books'
import type { ReceiptText } from '@/lib/domain/receipts/receipt'

const zero = cents(0)
const payout = {
  amountCents: cents(33_750), giftsCents: cents(40_000), feesCents: cents(1_250), refundsCents: cents(5_000), disputesCents: zero, otherCents: zero, differenceCents: zero, differenceReason: '',
}

describe('a payout', () => {
  it('is the sum of its gifts less fees, refunds and disputes, to the cent', () => {
    expect(isPayoutUntied(payout)).toBe(false)
    expect(isPayoutUntied({ ...payout, amountCents: cents(33_749) })).toBe(true)
    expect(isPayoutUntied({ ...payout, disputesCents: cents(1) })).toBe(true)
    expect(isPayoutUntied({ ...payout, amountCents: cents(33_751), otherCents: cents(1) })).toBe(false)
  })

  it('may differ where somebody said why', () => {
    const differs = { ...payout, amountCents: cents(33_700), differenceCents: cents(-50) }
    expect(isPayoutUntied(differs)).toBe(true)
    expect(isPayoutUntied({ ...differs, differenceReason: 'A reserve was held back' })).toBe(false)
  })
})

describe('bank and books', () => {
  const columns = (closing: number) => ({ openingCents: zero, inCents: zero, outCents: zero, closingCents: cents(closing) })

  it('are apart by a cent, or where the statement itself lacks a line', () => {
    expect(isBankApart({ rows: [{ id: 'bank', columns: columns(5) }, { id: 'difference', columns: columns(0) }], gapCents: zero })).toBe(false)
    expect(isBankApart({ rows: [{ id: 'difference', columns: columns(1) }], gapCents: zero })).toBe(true)
    expect(isBankApart({ rows: [], gapCents: cents(-1) })).toBe(true)
  })
})

describe('two entries of the directory', () => {
  it.each<[readonly LikenessReason[], boolean]>([
    [['same-email'], true], [['same-telephone'], true], [['same-name', 'same-address'], true], [['similar-name', 'same-address'], true], [['same-name'], false], [['similar-name'], false], [['same-address'], false],
  ])('alike by %j hide a yearly total: %s', (reasons, likely) => {
    expect(isLikelyOneDonor({ reasons })).toBe(likely)
  })
})

describe('an acknowledgement', () => {
  type Text = Parameters<typeof receiptLacks>[0]
  const organization: ReceiptText['organization'] = { name: 'Sun Relief', chapter: 'Chicago', ein: null, taxKind: '501c3', address: [] }
  const gift: ReceiptText['gifts'][number] = { number: 'CHI-D-2026-0001', receivedOn: calendarDate('2026-05-04'), amount: '$250.00', description: '', benefit: '', joint: false }
  const said = (id: string): ReceiptText['sentences'][number] => ({ id, text: 'Words.', citation: '', toBeConfirmed: false })
  const whole: Text = { organization, gifts: [gift], sentences: [said('nothingInReturn')] }

  it.each<[string, Partial<Text>, readonly string[]]>([
    ['is whole', {}, []],
    ['without a name', { organization: { ...organization, name: ' ' } }, ['name']],
    ['of property that is not described', { gifts: [{ ...gift, amount: null }] }, ['gift']],
    ['of property that is described', { gifts: [{ ...gift, amount: null, description: '40 chairs' }] }, []],
    ['that does not say whether anything came in return', { sentences: [] }, ['statement']],
    ['of a dinner that it does not mention', { gifts: [{ ...gift, benefit: 'Dinner $12.00' }] }, ['statement']],
    ['of a dinner that it values', { gifts: [{ ...gift, benefit: 'Dinner $12.00' }], sentences: [said('inReturn')] }, []],
    ['of a dinner without a value', { gifts: [{ ...gift, benefit: 'Dinner' }], sentences: [said('inReturn')] }, ['estimate']],
    ['of an organization whose gifts are not deductible', { organization: { ...organization, taxKind: '501c4', name: '' }, sentences: [] }, []],
  ])('%s', (_, parts, lacks) => {
    expect(receiptLacks({ ...whole, ...parts })).toEqual(lacks)
  })
})
