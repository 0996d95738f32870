/** What a bank's or a processor's file says, whatever its format: the neutral shape that all readers give. Nothing here is a record yet. */
import type { CalendarDate } from '../calendar-date'
import type { Cents } from '../money'
import type { ProcessorFacts } from './processor'
import type { RowProblem } from './row-problem'

/** One movement of money as the file gives it. */
export type BankLine = {
  /** Where it begins: the line of a text file, the row of a table. */
  readonly position: number
  readonly on: CalendarDate
  /** Into the account is positive. For a processor: the gross. Hundredths of the currency's unit. */
  readonly amountCents: Cents
  /** What a processor kept of it, less than zero where it gave a fee back; null where the file has no such column. */
  readonly feeCents: Cents | null
  /** Three capital letters; empty where the file does not say. */
  readonly currency: string
  readonly name: string
  readonly memo: string
  /** What the bank calls the movement, the best sign that it was seen before; empty where there is none. */
  readonly bankId: string
  readonly checkNumber: string
  /** The bank's own word for the kind of movement. */
  readonly kind: string
  /** The text as it stands in the file. */
  readonly raw: string
  /** What a processor's file says beside; none in a bank's. */
  readonly processor?: ProcessorFacts
}

export type BankStatement = {
  /** The account as the file names it; empty where it does not. */
  readonly account: string
  readonly currency: string
  readonly openingCents: Cents | null
  readonly closingCents: Cents | null
  /** The day of the closing balance; null where the file gives none. */
  readonly closingOn: CalendarDate | null
  readonly lines: readonly BankLine[]
}

/** A part of the file that is no movement of money, and why: shown, never silently dropped. */
export type PassedOver = { readonly position: number; readonly raw: string; readonly why: string }

/** What only a person can decide, for the file as a whole. `choices` are the possible answers. */
export type FileQuestion = { readonly key: 'columns' | 'dateOrder' | 'numberStyle' | 'sign'; readonly choices: readonly string[] }

/** The columns of a table as they are understood: of each its heading and a few values, and where each role stands, counted from 0. */
export type FileColumns = { readonly samples: readonly string[]; readonly roles: Readonly<Record<string, number>> }

export type StatementFile = {
  readonly statements: readonly BankStatement[]
  readonly passedOver: readonly PassedOver[]
  /** How the file was read, in words: encoding, delimiter, date order, number style. */
  readonly findings: readonly string[]
  /** What the next file of this kind is known by: its header row, or its format. */
  readonly fingerprint: string
  /** The processor that the file is of; empty where it has a processor's columns and does not say whose, null for a bank's. */
  readonly processor: string | null
  /** None of a file that is no table. */
  readonly columns?: FileColumns
}

/** A file is read whole, asks first, or is refused with its problems; there is nothing between. */
export type StatementReading =
  | { readonly outcome: 'read'; readonly file: StatementFile }
  | { readonly outcome: 'asks'; readonly questions: readonly FileQuestion[]; readonly findings: readonly string[]; readonly fingerprint: string; readonly columns?: FileColumns }
  | { readonly outcome: 'refused'; readonly problems: readonly RowProblem[] }
