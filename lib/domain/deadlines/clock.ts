/** A clock: an event from which the law, or the organization itself, counts to a day. */
import type { CalendarDate } from '../calendar-date'
import type { Instant } from '../instant'

/** All but the last are the law's: 22 U.S.C. 612(b), 612(a) with form NSD-6, 618(g), 614(a), 2 U.S.C. 1603(a)(1), and 31 CFR 501.603(b)(1). */
export const clockKinds = ['fara-change-notice', 'fara-short-form', 'fara-deficiency-response', 'fara-materials', 'lda-new-registration', 'ofac-report', 'own'] as const
export type ClockKind = (typeof clockKinds)[number]

export type ClockFacts = {
  readonly kind: ClockKind
  /** The chapter of an own deadline; null where the law binds the organization. */
  readonly chapterId: string | null
  /** What happened, or what is due, in a few words. */
  readonly title: string
  readonly happenedOn: CalendarDate
  /** Only where hours count: when the first copy left. */
  readonly happenedAt: Instant | null
  /** Only of an own deadline. */
  readonly dueOn: CalendarDate | null
  readonly note: string
  /** Entered by mistake: nothing is due from it. */
  readonly mistaken: boolean
}

export type ClockInput = ClockFacts & { readonly formKey: string }
export type Clock = ClockFacts & { readonly id: string; readonly revision: number }
