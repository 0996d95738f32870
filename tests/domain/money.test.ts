import fc from 'fast-check'
import {
  addCents,
  cents,
  centsFromDatabase,
  centsToDatabase,
  compareCents,
  formatCents,
  formatGrouped,
  formatPlain,
  negateCents,
  parseAmount,
  splitEvenly,
  subtractCents,
  sumCents,
  type AmountSign,
} from '@/lib/domain/money'

describe('parseAmount', () => {
  it.each([
    ['1,234.56', 123_456],
    ['1234.5', 123_450],
    ['$50', 5_000],
    ['US$ 1 234.56', 123_456],
    ['.07', 7],
    ['19.99', 1_999],
    ['0.29', 29],
    ['9,999,999,999.99', 999_999_999_999],
    ['12*25', 30_000],
    ['100+50', 15_000],
    ['12 × 25 + 0.50', 30_050],
    ['3*0.10', 30],
    ['١٬٢٣٤٫٥٦', 123_456],
    ['۱۲۳', 12_300],
    ['\u200f250\u202c', 25_000],
  ])('reads %j as %d cents', (text, expected) => {
    expect(parseAmount(text)).toEqual({ ok: true, value: expected })
  })

  it.each([
    ['', 'missing'],
    [' \u200b ', 'missing'],
    ['0', 'amountNotPositive'],
    ['-0', 'amountNotPositive'],
    ['-5', 'amountNotPositive'],
    ['1e9', 'amountNotNumber'],
    ['twelve', 'amountNotNumber'],
    ['(5.00)', 'amountNotNumber'],
    ['=1+1', 'amountNotNumber'],
    ['5+', 'amountNotNumber'],
    ['€5', 'amountCurrency'],
    ['Rs 500', 'amountCurrency'],
    ['1.5*2.33', 'amountFraction'],
    ['9999999999.99+0.01', 'amountTooLarge'],
    ['99999999999999999999', 'amountTooLarge'],
  ])('refuses %j as %s', (text, key) => {
    expect(parseAmount(text)).toMatchObject({ ok: false, refusal: { key } })
  })

  it.each([
    ['1.234,56', '1,234.56'],
    ['1,5', '1.50'],
    ['1.234', '1,234.00'],
    ['1,23,456', '123,456.00'],
    ['12,34.5', '1,234.50'],
  ])('asks whether %j means %s instead of guessing', (typed, suggestion) => {
    expect(parseAmount(typed)).toEqual({ ok: false, refusal: { key: 'amountUnclear', values: { typed, suggestion } } })
  })

  it.each<[string, AmountSign, number | string]>([
    ['0', 'not-negative', 0],
    ['-0.00', 'any', 0],
    ['-12.30', 'any', -1_230],
    ['-12.30', 'not-negative', 'amountNegative'],
  ])('reads %j where the sign may be %s', (text, sign, expected) => {
    const amount = parseAmount(text, sign)
    expect(amount.ok ? amount.value : amount.refusal.key).toBe(expected)
  })

  it('never stores minus zero', () => {
    const amount = parseAmount('-0', 'any')
    expect(amount.ok && Object.is(amount.value, 0)).toBe(true)
  })

  it('reads back every amount that it writes, in each form', () => {
    fc.assert(
      fc.property(fc.integer({ min: -999_999_999_999, max: 999_999_999_999 }), (number) => {
        const amount = cents(number)
        for (const text of [formatGrouped(amount), formatPlain(amount), formatCents(amount)]) {
          expect(parseAmount(text, 'any')).toEqual({ ok: true, value: amount })
        }
      }),
    )
  })
})

describe('arithmetic', () => {
  it('refuses anything that is not a whole, exact number of cents', () => {
    for (const bad of [0.5, Number.NaN, Number.POSITIVE_INFINITY, Number.MAX_SAFE_INTEGER + 1])
      expect(() => cents(bad)).toThrow('whole, exact')
    expect(() => centsFromDatabase(9_007_199_254_740_993n)).toThrow('whole, exact')
    expect(() => sumCents([cents(Number.MAX_SAFE_INTEGER), cents(1)])).toThrow('whole, exact')
  })

  it('adds, subtracts, negates and compares', () => {
    expect(sumCents([cents(1), cents(2), cents(-4)])).toBe(-1)
    expect(sumCents([])).toBe(0)
    expect(addCents(cents(10), cents(20))).toBe(30)
    expect(subtractCents(cents(10), cents(20))).toBe(-10)
    expect(Object.is(negateCents(cents(0)), 0)).toBe(true)
    expect(compareCents(cents(20_000), cents(20_001))).toBeLessThan(0)
    expect(centsFromDatabase(centsToDatabase(cents(-123)))).toBe(-123)
  })

  it('gives the odd cents of equal shares to the first', () => {
    expect(splitEvenly(cents(10_001), 2)).toEqual([5_001, 5_000])
    expect(splitEvenly(cents(-100), 3)).toEqual([-34, -33, -33])
    expect(() => splitEvenly(cents(1), 0)).toThrow('one share or more')
  })

  it.each([
    [123_456, '$1,234.56', '1234.56'],
    [-5, '-$0.05', '-0.05'],
    [0, '$0.00', '0.00'],
    [100_000_000, '$1,000,000.00', '1000000.00'],
  ])('writes %d cents as %s and %s', (amount, words, plain) => {
    expect(formatCents(cents(amount))).toBe(words)
    expect(formatPlain(cents(amount))).toBe(plain)
  })
})
