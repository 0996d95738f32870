/** The part of the donation form about those who gave together with the donor. */
import type { z } from 'zod'
import { sharePlaces, type SharePlace } from '@/lib/domain/donation'
import { sharesOfJointGift } from '@/lib/domain/joint-gift'
import { cents, negateCents, zeroCents, type Cents } from '@/lib/domain/money'
import type { PersonChoice } from '@/lib/domain/person-choice'
import { amountOrNothing, personFields, readPersonChoice } from './fields'

function placeFields<Place extends SharePlace>(place: Place) {
  const name = `share${place}` as const
  return { ...personFields(name), [`${name}Amount`]: amountOrNothing() }
}

export const jointFields = sharePlaces.reduce((fields, place) => ({ ...fields, ...placeFields(place) }), {})

type Raw = Readonly<Record<string, unknown>>

/** One other person as the form gives it: the name of the person field, for the question "Which one did you mean?". */
export type ShareAsTyped = { readonly field: string; readonly person: PersonChoice; readonly shareCents: Cents }
export type JointAsTyped = { readonly donorCents: Cents; readonly others: readonly ShareAsTyped[] }

function amountOf(values: Raw, name: string): Cents | null {
  const value = values[name]
  return typeof value === 'number' ? cents(value) : null
}

type Whole = { readonly amountCents: Cents; readonly isReturn: boolean; readonly hasDonor: boolean }
type Place = { readonly field: string; readonly person: PersonChoice | null; readonly cents: Cents | null }

const problems = { 'some-empty': 'jointSomeEmpty', 'too-much': 'jointTooMuch' } as const

/** Gives the donor's share and those of the others, negative where money goes back; null where the gift is of one person. */
export function readJoint(values: Raw, whole: Whole, context: z.RefinementCtx): JointAsTyped | null {
  const places = sharePlaces
    .map((place): Place => ({ field: `share${place}`, person: readPersonChoice(values, `share${place}`), cents: amountOf(values, `share${place}Amount`) }))
    .filter(({ person, cents: share }) => person !== null || share !== null)
  const [first] = places
  if (first === undefined) return null
  const refuse = (path: string, message: string) => {
    context.addIssue({ code: 'custom', path: [path], message })
    return null
  }
  if (!whole.hasDonor) return refuse(first.field, 'jointNeedsDonor')
  const others = places.flatMap(({ field, person, cents: share }) => (person === null ? [] : [{ field, person, share }]))
  const nameless = places.find(({ person }) => person === null)
  if (nameless !== undefined) return refuse(nameless.field, 'missing')
  const shares = sharesOfJointGift(whole.amountCents, others.map(({ share }) => share))
  if (typeof shares === 'string') return refuse(`${(others.find(({ share }) => (share === null) === (shares === 'some-empty')) ?? first).field}Amount`, problems[shares])
  const signed = (share: Cents) => (whole.isReturn ? negateCents(share) : share)
  return { donorCents: signed(shares.donorCents), others: others.map(({ field, person }, index) => ({ field, person, shareCents: signed(shares.otherCents[index] ?? zeroCents) })) }
}
