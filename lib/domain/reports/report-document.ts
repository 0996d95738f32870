/**
 * The one shape of every report: items in form order, each figure with the records and rules behind it
 * and the records left out with the reason. Plain data: pages and files are made from it in a second pure step.
 * The names are a contract for programs that read the JSON (architecture.md section 7).
 */
import type { CalendarDate } from '../calendar-date'
import type { Instant } from '../instant'
import type { Cents } from '../money'

export const recordKinds = [
  'donation', 'lobbying-contact', 'expenditure', 'transfer', 'person', 'checklist-answer', 'bank-account', 'principal', 'registration',
  'agreement', 'officer', 'short-form', 'activity', 'informational-material', 'thing-of-value', 'campaign', 'lobbying-time', 'political-contribution', 'position', 'instruction',
  'exposure-record', 'data-export',
] as const
export type RecordKind = (typeof recordKinds)[number]

/** A record as the report saw it: its number for people, its id and revision for programs. */
export type RecordReference = { readonly kind: RecordKind; readonly number: string; readonly id: string; readonly revision: number }

export type ColumnKind = 'text' | 'date' | 'amount' | 'number' | 'record'

export type ReportColumn = { readonly id: string; readonly label: string; readonly kind: ColumnKind }

/** Cells are text, a date as `YYYY-MM-DD`, an amount in cents, or null where nothing is known. */
export type ReportCell = string | number | null

export type ReportLine = {
  /** Stable within the item, so that a line can be named in a link and in a proof. */
  readonly id: string
  /** `detail` counts; `subtotal` repeats the sum of a group; `note` explains and never counts. */
  readonly kind: 'detail' | 'subtotal' | 'note'
  readonly cells: readonly ReportCell[]
  /** What the line adds to its item in cents; null where it adds nothing. */
  readonly amountCents: Cents | null
  readonly records: readonly RecordReference[]
  readonly rules: readonly string[]
  /** Where the figure sums up too many records to name each: how many, and by which rule anyone finds them again. */
  readonly drawnFrom?: RecordQuery
  /** Where a list of the program shows the records of a figure: which list, narrowed to what. */
  readonly foundIn?: RecordList
}

/** A list of records and the filter that stands in its address. */
export type RecordList = { readonly kind: 'donation' | 'expenditure' | 'transfer'; readonly filter: Readonly<Record<string, string>> }

/** The records behind a total, said as a rule that gives the same records at the same journal size. */
export type RecordQuery = {
  readonly kind: RecordKind
  /** Names the list that a page opens. */
  readonly list: 'unlisted-receipts' | 'anonymous-receipts'
  readonly count: number
  readonly words: string
}

export type ReportItem = {
  readonly id: string
  readonly title: string
  readonly schedule: string | null
  readonly parent: string | null
  /** `yes` where there is something to report, `none` said expressly where there is not. */
  readonly answer: 'yes' | 'none' | null
  readonly text: string | null
  readonly columns: readonly ReportColumn[]
  readonly lines: readonly ReportLine[]
  readonly totalCents: Cents | null
  /** True where its total is one of the parts that its parent's total adds up; other parts repeat, explain, or stand apart. */
  readonly partOfTotal?: true
}

export type ReportSummaryLine = {
  readonly id: string
  readonly label: string
  readonly amountCents: Cents
  /** The items (or other summary lines) that the figure is made of. */
  readonly items: readonly string[]
  /** The arithmetic in words, for example "Opening balance + receipts - disbursements - sent abroad". */
  readonly arithmetic: string
  /** The rules by which the figure is made, by id. */
  readonly rules: readonly string[]
}

export const severities = ['stop', 'error', 'warn', 'info'] as const
export type Severity = (typeof severities)[number]

/** Where something is mended: a record, an answer that the report asks for, a part of the profile, or the books of a chapter. `id` names it there. */
export const mendingPlaces = ['record', 'answer', 'registration', 'principals', 'people', 'profile', 'payments', 'reconciliations', 'report'] as const
export type MendingPlace = { readonly place: (typeof mendingPlaces)[number]; readonly id: string }

/** What a check found: one plain sentence, its source, and the records that it speaks of. */
export type Finding = {
  readonly check: string
  readonly severity: Severity
  readonly sentence: string
  readonly citation: string | null
  /** True where the cited figure was not read in its source: shown with "to be confirmed with counsel". */
  readonly toBeConfirmed: boolean
  readonly records: readonly RecordReference[]
  /** The place that mends it, where its records alone do not tell. */
  readonly mendedAt?: MendingPlace
  /** Why it stands, in the words of whoever explained it; only in a report that is on its way to a seal. */
  readonly note?: string
}

export type LeftOut = { readonly record: RecordReference; readonly reason: string; readonly amountCents: Cents | null }

/** A rule as the report prints it: what it says, from where, and whether the source was read. */
export type ReportRule = {
  readonly id: string
  readonly version: string
  readonly label: string
  readonly citation: string
  readonly toBeConfirmed: boolean
}

export type ReportParty = { readonly id: string; readonly name: string; readonly details: readonly string[] }

/** A version that was sealed before: the first is the original. */
export type EarlierVersion = { readonly number: string; readonly version: number; readonly sealedAt: Instant; readonly textHash: string; readonly reason: string }

export type ReportDocument = {
  readonly form: string
  readonly edition: string
  readonly title: string
  readonly organization: ReportParty
  readonly chapters: readonly ReportParty[]
  readonly registrant: ReportParty
  readonly principals: readonly ReportParty[]
  readonly period: { readonly from: CalendarDate; readonly through: CalendarDate; readonly label: string }
  /** Size and time of the newest journal entry read; never the clock. `at` is null for an empty journal. */
  readonly asOf: { readonly journalSize: number; readonly at: Instant | null }
  readonly rules: readonly ReportRule[]
  readonly items: readonly ReportItem[]
  readonly summary: readonly ReportSummaryLine[]
  readonly findings: readonly Finding[]
  readonly leftOut: readonly LeftOut[]
  /** Printed on every report, for example that it is not legal advice. */
  readonly notices: readonly string[]
  /** Only in an amendment: why it is made, and what it amends, the original first. */
  readonly amends?: { readonly reason: string; readonly earlier: readonly EarlierVersion[] }
}
