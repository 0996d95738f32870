/**
 * What the workpapers of an audit are made from, as the journal stood at one size. Nobody is named but who worked on the audit: records stand by
 * number, so that an erasure changes no workpaper and whoever may read the audit may read them.
 */
import type { Audit } from '../../audit/engagement'
import type { ItemMark } from '../../audit/evaluation/sample-result'
import type { AuditPoint } from '../../audit/point'
import type { AuditSample } from '../../audit/sample'
import type { PopulationItem } from '../../audit/sampling/population'
import type { CalendarDate } from '../../calendar-date'
import type { Instant } from '../../instant'
import type { JournalEntry } from '../../journal/entry'
import type { Cents } from '../../money'
import type { ScreeningHit } from '../../screening/hit'
import type { ScreeningList } from '../../screening/screening-list'
import type { PopulationFacts } from '../population-report-facts'

/** A donation as a test sheet names it. */
export type TestedRecord = {
  readonly id: string
  readonly number: string
  readonly revision: number
  readonly receivedOn: CalendarDate
  readonly amountCents: Cents
  /** The row of an imported file that it came from; null where it was typed. */
  readonly source: { readonly fileHash: string; readonly row: number } | null
  /** SHA-256 of each file that is kept with it. */
  readonly files: readonly string[]
}

/** What was noted on one donation, as a test sheet prints it. */
export type TestSheet = ItemMark & {
  readonly donationId: string
  readonly donationRevision: number
  readonly note: string
  readonly notedName: string
  readonly notedAt: Instant
  readonly resolution: string
  readonly resolvedName: string
  readonly resolvedAt: Instant | null
}

/** A report of these days that was sealed. */
export type SealedInPeriod = Readonly<Record<'number' | 'form' | 'textHash', string>> & {
  readonly version: number
  readonly periodFrom: CalendarDate
  readonly periodThrough: CalendarDate
  readonly journalSize: number
  readonly sealedAt: Instant
}

export type WorkpaperFacts = {
  readonly audit: Audit
  /** What everything is drawn from: as of the source of the seed, or of the papers where nothing was drawn. */
  readonly population: readonly PopulationItem[]
  readonly samples: readonly AuditSample[]
  readonly sheets: readonly TestSheet[]
  /** The donations that were drawn, tested or asked about. */
  readonly records: readonly TestedRecord[]
  readonly points: readonly AuditPoint[]
  /** Entries of the journal that changed donations of the period. */
  readonly changes: readonly JournalEntry[]
  /** The facts of the tests of all donations, with no name, address or payer in them. */
  readonly tests: PopulationFacts
  readonly lists: readonly ScreeningList[]
  readonly hits: readonly Pick<ScreeningHit, 'decision'>[]
  readonly sealed: readonly SealedInPeriod[]
}
