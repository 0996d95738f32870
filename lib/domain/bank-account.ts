/** A chapter's bank account; its opening balance begins the summary of every report. */
import type { CalendarDate } from './calendar-date'
import type { Cents } from './money'

export type BankAccountFacts = {
  readonly chapterId: string
  readonly name: string
  readonly bankName: string
  readonly last4: string
  readonly country: string
  /** May be negative: an overdrawn account. */
  readonly openingBalanceCents: Cents
  /** The day at whose beginning the opening balance stood. */
  readonly openedOn: CalendarDate
  readonly closedOn: CalendarDate | null
}

export type BankAccountInput = BankAccountFacts & { readonly formKey: string }
export type BankAccount = BankAccountFacts & { readonly id: string; readonly revision: number }
