/**
 * A check of an LDA report: a pure question about the facts, the filing made of them and what was read beside it.
 * It gives each place where it fires with the sentence a person reads, the records that it speaks of and the place that mends it.
 */
import type { CalendarDate } from '../../../calendar-date'
import type { KnownAnswer } from '../../../lobbying-contact'
import type { Cents } from '../../../money'
import type { Ld1Facts } from '../../../reports/lda/ld1-facts'
import type { Ld1Filing } from '../../../reports/lda/ld1-filing'
import type { Ld203Facts } from '../../../reports/lda/ld203-facts'
import type { Ld203Filing } from '../../../reports/lda/ld203-filing'
import type { Ld2Facts } from '../../../reports/lda/ld2-facts'
import type { Ld2Filing } from '../../../reports/lda/ld2-filing'
import type { ExpenseMethod } from '../../../reports/lda/stated-amount'
import type { Finding, MendingPlace, RecordReference } from '../../../reports/report-document'
import { finding } from '../../check-catalogue'

export type Hit = { readonly sentence: string; readonly records: readonly RecordReference[]; readonly mendedAt: MendingPlace }

export type LdaCheck<Case> = { readonly id: string; readonly find: (input: Case) => readonly Hit[] }

/** A report of a quarter or half-year as far as other checks must know of it. */
export type KnownReport = { readonly id: string; readonly period: string; readonly filerId: string; readonly filedOn: CalendarDate | null }

/** What is read beside the facts of one period. */
export type LdaContext = {
  readonly today: CalendarDate
  readonly registeredOn: CalendarDate | null
  readonly terminatedOn: CalendarDate | null
  readonly hasFaraRegistration: boolean
  readonly reliesOnFaraExemption: KnownAnswer
  readonly taxKind: string
  /** Whether the election of 26 U.S.C. 501(h) was made. */
  readonly electedExpenditureTest: KnownAnswer
  readonly receivesFederalFunds: KnownAnswer
  /** The methods of the other quarters of the year, by period. */
  readonly methods: readonly { readonly period: string; readonly method: ExpenseMethod }[]
  readonly reports: readonly KnownReport[]
  /** Reports whose amounts stand in totals of the program: none, totals are made from records (disclosure-checks.json, LDA-44). */
  readonly countedReportIds: readonly string[]
  /** Who stood on line 18 of the quarter before. */
  readonly lobbyistsBefore: readonly string[]
  /** Firms of which somebody looked for a filing for this client in the public register, and found none. */
  readonly firmsWithoutFilings: readonly string[]
  /** Papers that are marked to be deleted, and when: none, the program marks none (disclosure-checks.json, LDA-40). */
  readonly deletions: readonly { readonly record: RecordReference; readonly on: CalendarDate }[]
  /** Payments to political recipients in the books: what a contribution report may have left out. */
  readonly gifts: readonly { readonly reference: RecordReference; readonly payeeName: string; readonly cents: Cents; readonly isFederal: boolean }[]
}

export type Ld2Case = { readonly facts: Ld2Facts; readonly filing: Ld2Filing; readonly context: LdaContext }
export type Ld203Case = {
  readonly facts: Ld203Facts
  readonly filing: Ld203Filing
  readonly context: LdaContext
  /** Everybody who must file a contribution report for the half-year. */
  readonly filers: readonly { readonly id: string; readonly name: string; readonly record: RecordReference | null }[]
}
export type Ld1Case = { readonly facts: Ld1Facts; readonly filing: Ld1Filing; readonly context: LdaContext }

/** Gives one hit. */
export function hit(sentence: string, mendedAt: MendingPlace, records: readonly RecordReference[] = []): Hit {
  return { sentence, records, mendedAt }
}

/** Gives the hit where a condition holds, none where it does not. */
export function when(fires: boolean, sentence: string, mendedAt: MendingPlace, records: readonly RecordReference[] = []): readonly Hit[] {
  return fires ? [hit(sentence, mendedAt, records)] : []
}

/** The place of an answer that the report asks for. */
export function answerAt(id: string): MendingPlace {
  return { place: 'answer', id }
}

/** The place of a record. */
export function recordAt({ kind, id }: RecordReference): MendingPlace {
  return kind === 'person' ? { place: 'people', id } : { place: 'record', id }
}

/** Asks every check; severity, citation and mark come from the catalogue by its id. */
export function runLdaChecks<Case>(checks: readonly LdaCheck<Case>[], input: Case): readonly Finding[] {
  return checks.flatMap(({ id, find }) => find(input).map(({ sentence, records, mendedAt }) => ({ ...finding(id, records, sentence), mendedAt })))
}
