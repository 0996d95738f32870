import type { ReactNode } from 'react'
import { CountryName } from '@/components/ui/country-name'
import { CalendarDay } from '@/components/ui/moments'
import { PersonName } from '@/components/ui/names'
import { SummaryList } from '@/components/ui/summary-list'
import type { CalendarDate } from '@/lib/domain/calendar-date'
import { cents, formatGrouped } from '@/lib/domain/money'

/** A day of a record, or nothing where it was never given. */
export function dayValue(day: CalendarDate | null): ReactNode {
  return day === null ? null : <CalendarDay day={day} />
}

/** A name in its own direction, or nothing. */
export function nameValue(name: string | null): ReactNode {
  return name === null || name === '' ? null : <PersonName name={name} />
}

/** A text in its own direction, or nothing. */
export function textValue(text: string | null): ReactNode {
  return text === null || text === '' ? null : <bdi dir="auto">{text}</bdi>
}

/** A country by name, or nothing. */
export function countryValue(code: string): ReactNode {
  return code === '' ? null : <CountryName code={code} />
}

/** An amount as it was paid in another currency, or nothing. */
export function originalAmountValue({ originalAmountMinor, originalCurrency }: { readonly originalAmountMinor: number | null; readonly originalCurrency: string | null }): ReactNode {
  return originalAmountMinor === null || originalCurrency === null ? null : `${formatGrouped(cents(originalAmountMinor))} ${originalCurrency}`
}

export type FactRow<Field extends string> = readonly [Field, ReactNode]

/** The facts of a record; of `rest`, what was never given is left out. */
export function RecordFacts<Field extends string>({ always, rest, label }: {
  readonly always: readonly FactRow<Field>[]
  readonly rest: readonly FactRow<Field>[]
  readonly label: (field: Field) => string
}) {
  const rows = [...always, ...rest.filter(([, value]) => value !== null)]
  return <SummaryList rows={rows.map(([key, value]) => ({ key, label: label(key), value }))} />
}
