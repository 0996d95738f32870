'use client'
import { DateField } from '@/components/ui/date-field'
import { Part } from '@/components/ui/part'
import { TextField } from '@/components/ui/text-field'

export const currencyFields = ['originalAmount', 'originalCurrency', 'exchangeRate', 'exchangeRateSource', 'exchangeRateOn'] as const
type CurrencyField = (typeof currencyFields)[number]

/** Money in another currency: amount, code, and where the rate is from. */
export function CurrencyPart({ summary, label }: { readonly summary: string; readonly label: (field: CurrencyField) => string }) {
  return (
    <Part summary={summary} names={currencyFields}>
      <TextField name="originalAmount" label={label('originalAmount')} optional inputMode="decimal" />
      <TextField name="originalCurrency" label={label('originalCurrency')} optional />
      <TextField name="exchangeRate" label={label('exchangeRate')} optional inputMode="decimal" />
      <TextField name="exchangeRateSource" label={label('exchangeRateSource')} optional />
      <DateField name="exchangeRateOn" label={label('exchangeRateOn')} optional />
    </Part>
  )
}
