/** A deadline: what is due on which day, from what it was counted, and on which rules it rests. */
import type { CalendarDate } from '../calendar-date'
import type { Instant } from '../instant'
import type { ProfileChange } from '../profile/changes'
import type { ReportingPeriod } from '../reporting-period'
import { clockKinds } from './clock'
import { giftClockKinds } from './gift-kinds'

/** What the registrations ask for: 22 U.S.C. 612(a), 612(b), 28 CFR 5.205(a); 2 U.S.C. 1603(a)(1), 1604(a), 1604(d)(1). */
export const registeredKinds = ['fara-registration', 'fara-supplemental', 'fara-final', 'lda-registration', 'lda-quarterly', 'lda-contributions'] as const

/** What every chapter owes by house rule, which is not law. */
export const houseKinds = ['quarterly-disclosure', 'checklist'] as const

export const deadlineKinds = [...registeredKinds, ...clockKinds, ...giftClockKinds, ...houseKinds] as const
export type DeadlineKind = (typeof deadlineKinds)[number]

/** How the day was counted: so many days or hours after a day, or the day of the month after it. */
export type Counted = { readonly from: CalendarDate; readonly amount: number; readonly unit: 'days' | 'business-days' | 'hours' | 'day-of-month' | 'none' }

export type Deadline = {
  /** Kind, whose and for when: the same for the same deadline as long as the facts behind it stay. */
  readonly key: string
  readonly kind: DeadlineKind
  /** The chapter that owes it; null for the whole organization. */
  readonly chapterId: string | null
  readonly registrationId: string | null
  readonly clockId: string | null
  /** The recorded informational material whose copy is due, which says itself when it was filed; null for every other deadline. */
  readonly copy: { readonly materialId: string; readonly filedAt: Instant | null } | null
  /** The change of the profile that started it, and the entry, principal or registration of which it tells; left out for every other deadline. */
  readonly change?: Pick<ProfileChange, 'part' | 'id'>
  /** The gift that may not simply be kept, whose record says what became of it; left out for every other deadline. */
  readonly gift?: { readonly id: string }
  /** What somebody called it; empty where the kind says it all. */
  readonly title: string
  readonly period: ReportingPeriod | null
  readonly counted: Counted
  readonly dueOn: CalendarDate
  /** Only where hours count. */
  readonly dueAt: Instant | null
  /** LDA: the day that the Act names, where a weekend or holiday moved the due date on from it; null otherwise. */
  readonly nominalDue: CalendarDate | null
  /** The business day before, where the day is none and the law does not move it; null otherwise. */
  readonly fileBy: CalendarDate | null
  /** Ids of the deadline rules behind it; empty for a house rule or an own deadline. */
  readonly rules: readonly string[]
  /** The day on which it was done, where the facts tell so themselves: a registration has its date. */
  readonly doneOn: CalendarDate | null
}

type Named = { readonly kind: DeadlineKind; readonly of: string; readonly when: string }

/** Gives the key of a deadline; `~` parts its words, so that it can stand in an address. */
export function deadlineKey({ kind, of, when }: Named): string {
  return [kind, of, when].join('~')
}
