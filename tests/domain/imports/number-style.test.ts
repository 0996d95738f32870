import fc from 'fast-check'
import { currencyOf, decideNumberStyle, looksLikeAmount, readAmountAs } from '@/lib/domain/imports/number-style'
import { cents, formatGrouped } from '@/lib/domain/money'

describe('the number style of a file', () => {
  it.each([
    [['1,234.56', '-5'], 'point'], [['1.234,56', '-5'], 'comma'], [['10', '-25'], 'point'], [['1,280.8', '4,884'], 'point'], [["11'373.94"], 'point'], [['-98,76'], 'comma'], [['4.750', '0.000'], 'point'],
    [['1.234.567'], 'comma'],
  ])('of %j is decided over all rows', (texts, style) => {
    expect(decideNumberStyle(texts)).toEqual({ decided: style })
  })

  it.each([[['1,234']], [['1.234', '12.345']], [['1,230']]])('of %j is asked: it may mean thousands or less than two', (texts) => {
    expect(decideNumberStyle(texts)).toEqual({ asks: ['point', 'comma'] })
  })

  it('is inconsistent where one row is written otherwise, and the row is named', () => {
    expect(decideNumberStyle(['1,230.99', '1.230,99'])).toEqual({ unreadable: 1, inconsistent: true })
  })

  it('names the row that is no amount at all', () => {
    expect(decideNumberStyle(['1,230.99', 'see note 7'])).toEqual({ unreadable: 1, inconsistent: false })
  })
})

describe('an amount of a file', () => {
  it.each([
    ['($300.00)', -30_000], ['- $1,090.00', -109_000], ['+ $20.00', 2000], ['-$76.00', -7600], ['15.00-', -1500], ['$.23', 23], ['12.50 CR', 1250], ['12.50 DR', -1250], ['USD 9,126.07', 912_607],
    ['\u2212 5.00', -500], ['1.005', null], ['', null], ['-', null], ['99999999999999', null], ['1,23.00', null],
  ])('%s is %s', (text, amount) => {
    expect(readAmountAs('point', text)).toBe(amount)
  })

  it('comes back to the cent in both styles, whatever it is', () => {
    fc.assert(
      fc.property(fc.integer({ min: -999_999_999, max: 999_999_999 }), (amount) => {
        const text = formatGrouped(cents(amount))
        const swapped = text.replace(/[.,]/g, (mark) => (mark === ',' ? '.' : ','))
        expect([readAmountAs('point', text), readAmountAs('comma', swapped)]).toEqual([cents(amount), cents(amount)])
      }),
      { seed: 7, numRuns: 2000 },
    )
  })

  it('never is what a name or a text is, and says its currency', () => {
    expect(['entry1', 'CHECK 2656', 'January', 'VIIIX'].filter(looksLikeAmount)).toEqual([])
    expect(['$5', '5 EUR', '£5', 'PLN 5', '5'].map(currencyOf)).toEqual(['USD', 'EUR', 'GBP', 'PLN', ''])
  })
})
