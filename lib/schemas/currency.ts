/** The part of a form about money in another currency, the same for what is paid and what is sent. */
import type { z } from 'zod'
import type { CalendarDate } from '@/lib/domain/calendar-date'
import { line, optionalDate, reference } from './fields'

export function currencyFields(today: CalendarDate) {
  return { originalAmount: reference(), originalCurrency: reference(), exchangeRate: reference(), exchangeRateSource: line(), exchangeRateOn: optionalDate(today) }
}

type Typed = z.output<z.ZodObject<ReturnType<typeof currencyFields>>>

/** Minor units of another currency, typed as `1,234.56`; null when nothing usable was typed. */
function minorUnits(text: string): number | null {
  const plain = text.replaceAll(',', '')
  if (!/^\d{1,12}(\.\d{1,2})?$/.test(plain)) return null
  const [whole = '0', fraction = ''] = plain.split('.')
  return Number(whole + fraction.padEnd(2, '0'))
}

/** Reads the part; all of it is null for US dollars. */
export function readCurrency(typed: Typed, context: z.RefinementCtx) {
  const currency = typed.originalCurrency.toUpperCase()
  if (currency === '' || currency === 'USD') {
    return { originalAmountMinor: null, originalCurrency: null, exchangeRate: null, exchangeRateSource: null, exchangeRateOn: null }
  }
  const originalAmountMinor = minorUnits(typed.originalAmount)
  if (!/^[A-Z]{3}$/.test(currency)) context.addIssue({ code: 'custom', path: ['originalCurrency'], message: 'currencyCode' })
  if (originalAmountMinor === null) context.addIssue({ code: 'custom', path: ['originalAmount'], message: 'amountNotNumber' })
  const { exchangeRate, exchangeRateSource, exchangeRateOn } = typed
  return { originalAmountMinor, originalCurrency: currency, exchangeRate, exchangeRateSource, exchangeRateOn }
}
