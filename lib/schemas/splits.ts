/** The part of the expenditure form about a payment that serves several purposes: the parts come to the whole. */
import type { z } from 'zod'
import { splitPlaces, type PurposeSplit, type SplitPlace } from '@/lib/domain/expenditure'
import { cents, formatCents, sumCents, type Cents } from '@/lib/domain/money'
import { problemText } from '@/lib/domain/problem-text'
import { purposes, type Purpose } from '@/lib/domain/record'
import { amountOrNothing, optionalChoice } from './fields'

function placeFields<Place extends SplitPlace>(place: Place) {
  return { [`split${place}Purpose`]: optionalChoice(purposes), [`split${place}Amount`]: amountOrNothing() }
}

export const splitFields = splitPlaces.reduce((fields, place) => ({ ...fields, ...placeFields(place) }), {})

type Raw = Readonly<Record<string, unknown>>
type Part = { readonly field: string; readonly purpose: Purpose | null; readonly amountCents: Cents | null }

function partsOf(values: Raw): readonly Part[] {
  const all = splitPlaces.map((place): Part => {
    const [purpose, amount] = [values[`split${place}Purpose`], values[`split${place}Amount`]]
    return { field: `split${place}`, purpose: purposes.find((word) => word === purpose) ?? null, amountCents: typeof amount === 'number' ? cents(amount) : null }
  })
  return all.filter(({ purpose, amountCents }) => purpose !== null || amountCents !== null)
}

/** Gives the parts, or null where the payment serves one purpose; says which part is half empty and whether they come to the amount. */
export function readSplits(values: Raw, whole: { readonly amountCents: Cents; readonly purpose: Purpose }, context: z.RefinementCtx): readonly PurposeSplit[] | null {
  const parts = partsOf(values)
  const [first] = parts
  if (first === undefined) return null
  const problem = (path: string, message: string) => {
    context.addIssue({ code: 'custom', path: [path], message })
  }
  for (const { field, purpose, amountCents } of parts) {
    if (purpose === null) problem(`${field}Purpose`, 'missingChoice')
    if (amountCents === null) problem(`${field}Amount`, 'missing')
  }
  const splits = parts.flatMap(({ purpose, amountCents }) => (purpose === null || amountCents === null ? [] : [{ purpose, amountCents }]))
  if (splits.length < parts.length) return null
  const sum = sumCents(splits.map(({ amountCents }) => amountCents))
  if (sum !== whole.amountCents) problem(`${first.field}Amount`, problemText({ key: 'splitsSum', values: { sum: formatCents(sum), amount: formatCents(whole.amountCents) } }))
  if (!splits.some(({ purpose }) => purpose === whole.purpose)) problem(`${first.field}Purpose`, 'splitsPurpose')
  return splits
}
