/** Money in another currency (money.md section 6): the rate with its source and day, and dollars that follow from it, rounded once. */
import { daysBetween, type CalendarDate } from '../../calendar-date'
import type { Cents } from '../../money'
import type { OriginalCurrency } from '../../record'
import { quarterOf } from '../../reporting-period'
import { daysExceedOn } from '../thresholds'

type ConvertedMoney = OriginalCurrency & { readonly amountCents: Cents }

const withoutMinorUnits = new Set(['JPY', 'KRW', 'VND', 'CLP', 'ISK', 'UGX', 'RWF', 'PYG', 'XAF', 'XOF', 'XPF'])
const withThreeDigits = new Set(['BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND'])

function minorDigits(currency: string): number {
  if (withoutMinorUnits.has(currency)) return 0
  return withThreeDigits.has(currency) ? 3 : 2
}

function isForeign(money: OriginalCurrency): boolean {
  return money.originalCurrency !== null && money.originalCurrency !== '' && money.originalCurrency !== 'USD'
}

/** The rate as a fraction of whole numbers, so that no float takes part; null where the text is no rate. */
function rateFraction(rate: string | null): { readonly numerator: bigint; readonly denominator: bigint } | null {
  const match = /^(\d{1,12})(?:\.(\d{1,12}))?$/.exec(rate ?? '')
  if (match === null) return null
  const [, whole = '', fraction = ''] = match
  const numerator = BigInt(whole + fraction)
  return numerator === 0n ? null : { numerator, denominator: 10n ** BigInt(fraction.length) }
}

/** Tells whether the amount, rate, source or day of the rate is missing. */
export function lacksRate(money: OriginalCurrency): boolean {
  if (!isForeign(money)) return false
  const { originalAmountMinor, exchangeRate, exchangeRateSource, exchangeRateOn } = money
  return originalAmountMinor === null || rateFraction(exchangeRate) === null || (exchangeRateSource ?? '') === '' || exchangeRateOn === null
}

/** Gives the dollars in cents that follow from amount and rate (units per US dollar), rounded half up once; null where they cannot. */
export function dollarsFromRate(money: OriginalCurrency): bigint | null {
  const rate = rateFraction(money.exchangeRate)
  if (rate === null || money.originalAmountMinor === null || money.originalCurrency === null) return null
  const amount = BigInt(Math.abs(money.originalAmountMinor)) * rate.denominator * 100n
  const divisor = rate.numerator * 10n ** BigInt(minorDigits(money.originalCurrency))
  return (amount * 2n + divisor) / (divisor * 2n)
}

/** Tells whether the dollars differ from amount and rate by more than one cent. */
export function differsFromRate(money: ConvertedMoney): boolean {
  if (!isForeign(money) || lacksRate(money)) return false
  const expected = dollarsFromRate(money)
  if (expected === null) return false
  const difference = BigInt(Math.abs(money.amountCents)) - expected
  return difference > 1n || difference < -1n
}

/** Tells whether the rate of money that moved on a day is from another quarter (Treasury) or too many days old (European Central Bank). */
export function hasStaleRate(money: OriginalCurrency, on: CalendarDate): boolean {
  if (!isForeign(money) || money.exchangeRateOn === null) return false
  const source = (money.exchangeRateSource ?? '').toLowerCase()
  if (source.includes('treasury')) return quarterOf(money.exchangeRateOn).id !== quarterOf(on).id
  return source.includes('ecb') && daysExceedOn('check.fx.ecb', daysBetween(money.exchangeRateOn, on), on)
}
