/**
 * The public version of a sealed report: plain data, named once here, because programs read it as JSON and people as a page.
 * Every amount says from which lines of the sealed report it comes, by the path that the report's line tree uses.
 */
import type { CalendarDate } from '../calendar-date'
import type { Instant } from '../instant'
import type { Cents } from '../money'
import type { RaisedFor } from './raised-by-purpose'

/** A figure of a period. Null where showing it would rest on fewer than five donors. */
export type PublicFigure = { readonly id: string; readonly label: string; readonly amountCents: Cents | null; readonly from: readonly string[] }

/** What was given by one group of donors, or, where a rule requires it, by one that is named. */
export type PublicGift = {
  readonly id: string
  readonly who: string
  /** How many donors it rests on at least. */
  readonly donors: number
  readonly amountCents: Cents
  readonly from: readonly string[]
  /** The rule that requires a line of its own; null for a group of five or more. */
  readonly requiredBy: string | null
}

export type PublicPayment = {
  readonly id: string
  readonly on: CalendarDate | null
  readonly to: string
  readonly what: string
  readonly category: string
  readonly purpose: string
  readonly principal: string
  readonly amountCents: Cents
  readonly from: readonly string[]
}

export type PublicTransfer = Omit<PublicPayment, 'category'> & { readonly country: string; readonly channel: string }

export type PublicPurpose = { readonly purpose: string; readonly spentCents: Cents; readonly sentAbroadCents: Cents }

/** The nine fields of a contact, and what was asked. */
export type PublicContact = {
  readonly id: string
  readonly beneficiary: string
  readonly form: string
  readonly on: CalendarDate | null
  readonly institution: string
  readonly place: string
  readonly materials: string
  readonly attendees: string
  readonly official: string
  readonly topics: string
  readonly issue: string
  readonly asked: string
  readonly from: readonly string[]
}

export type PublicParty = { readonly name: string; readonly details: string }

export type PublicSeal = {
  readonly sealedAt: Instant
  /** SHA-256 of the sealed text. */
  readonly textHash: string
  readonly lineRoot: string
  readonly lineCount: number
  readonly journalSize: number
  readonly checkpoint: string
}

export type PublicReport = {
  readonly v: 1
  readonly licence: string
  /** The number of the report: it stays the same for ever. */
  readonly id: string
  readonly version: number
  readonly form: string
  readonly edition: string
  readonly title: string
  readonly organization: string
  readonly chapters: readonly string[]
  readonly period: { readonly from: CalendarDate; readonly through: CalendarDate; readonly label: string }
  readonly seal: PublicSeal
  /** What was done in the period, in the plain words of whoever published it; empty where nobody wrote it. */
  readonly summary: string
  readonly amends: { readonly reason: string; readonly earlier: readonly string[] } | null
  readonly principals: readonly PublicParty[]
  readonly registrations: readonly PublicParty[]
  readonly figures: readonly PublicFigure[]
  /** What was raised for each purpose; purposes that rest on too few donors stand together, and none where nothing may be told apart. */
  readonly raisedFor: readonly RaisedFor[]
  readonly gifts: readonly PublicGift[]
  readonly payments: readonly PublicPayment[]
  readonly transfers: readonly PublicTransfer[]
  readonly purposes: readonly PublicPurpose[]
  readonly contacts: readonly PublicContact[]
  /** What is not shown, and why. */
  readonly notShown: readonly string[]
}
