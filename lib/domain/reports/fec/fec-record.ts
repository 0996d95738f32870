/** A record of a .fec file before it is written: its fields by name, with typed values. */
import type { CalendarDate } from '../../calendar-date'
import type { Cents } from '../../money'

export type FecValue = string | { readonly kind: 'day'; readonly day: CalendarDate } | { readonly kind: 'money'; readonly cents: Cents } | { readonly kind: 'box'; readonly checked: boolean } | null

export type FecRecord = { readonly kind: 'HDR' | 'F3X' | 'SchA' | 'SchB'; readonly fields: Readonly<Record<string, FecValue>> }

export const money = (cents: Cents): FecValue => ({ kind: 'money', cents })
export const onDay = (day: CalendarDate): FecValue => ({ kind: 'day', day })
