import { sharesOfJointGift } from '@/lib/domain/joint-gift'
import { cents } from '@/lib/domain/money'

describe('the shares of a joint gift', () => {
  it.each([
    ['are equal by default', 10_000, [null], [5_000, 5_000]],
    ['leave the odd cents with the first', 10_001, [null, null], [3_334, 3_334, 3_333]],
    ['leave the donor the rest', 10_000, [2_500, 2_500], [5_000, 2_500, 2_500]],
    ['leave the donor one cent', 10_000, [9_999], [1, 9_999]],
  ])('%s', (_what, amount, others, expected) => {
    const shares = sharesOfJointGift(cents(amount), others.map((share) => (share === null ? null : cents(share))))
    expect(typeof shares === 'string' ? shares : [shares.donorCents, ...shares.otherCents]).toEqual(expected)
    expect(expected.reduce((left, right) => left + right)).toBe(amount)
  })

  it.each([
    ['something for the donor', 10_000, [10_000], 'too-much'],
    ['something for everybody', 1, [null], 'too-much'],
    ['no more than was given', 10_000, [6_000, 5_000], 'too-much'],
    ['every share or none', 10_000, [6_000, null], 'some-empty'],
  ])('must be %s', (_what, amount, others, expected) => {
    expect(sharesOfJointGift(cents(amount), others.map((share) => (share === null ? null : cents(share))))).toBe(expected)
  })
})
