/** How a published report stands in the archive: current, amended by another, or withdrawn; in time, late, or not filed yet. */
import { daysBetween, type CalendarDate } from '../calendar-date'
import type { PublicReport } from './public-report'
import type { ReportForm } from '../reports/forms'
import type { PublicationFacts, PublishedReport } from './publication'

export const archiveStates = ['current', 'amended', 'withdrawn'] as const
export type ArchiveState = (typeof archiveStates)[number]

/** The files in which a public version can be had. */
export const publicFormats = ['pdf', 'json', 'csv'] as const
export type PublicFormat = (typeof publicFormats)[number]

const pdfLinesMax = 10_000

/** Tells whether a public version fits into one PDF; a longer one is had as JSON and CSV. */
export function hasPdf({ gifts, payments, transfers, contacts }: PublicReport): boolean {
  return gifts.length + payments.length + transfers.length + contacts.length < pdfLinesMax
}

/** When a report was filed and by when it was due; nulls where nothing was. */
export type PublicFiling = { readonly filedOn: CalendarDate | null; readonly lastDay: CalendarDate | null }

export type ArchivedReport = {
  readonly published: PublishedReport
  readonly state: ArchiveState
  readonly version: number
  readonly form: ReportForm
  readonly period: PublicReport['period']
  readonly filing: PublicFiling
  /** The public version; null once it is withdrawn. */
  readonly report: PublicReport | null
}

type Place = { readonly name: string; readonly slug: string }

/** A public page: of the whole organization, or of one chapter. */
export type PublicPage = {
  readonly organization: Place
  /** Null on the page of the whole organization. */
  readonly chapter: Place | null
  readonly says: Pick<PublicationFacts, 'about' | 'contact'>
  /** The newest period first, of each the newest version. */
  readonly reports: readonly ArchivedReport[]
  /** Public pages of chapters, but for this one. */
  readonly chapters: readonly Place[]
  /** Whether the organization as a whole has a public page. */
  readonly hasWhole: boolean
  readonly today: CalendarDate
}

/** Gives by how many days a report was filed after its last day, or is open after it; zero where it is in time or nothing is due. */
export function daysLate({ filedOn, lastDay }: PublicFiling, today: CalendarDate): number {
  return lastDay === null ? 0 : Math.max(0, daysBetween(lastDay, filedOn ?? today))
}

/** Decides the state: a version that a newer seal amends stays in view as such. */
export function archiveState({ state }: Pick<PublishedReport, 'state'>, version: number, newestSealed: number): ArchiveState {
  if (state === 'withdrawn') return 'withdrawn'
  return version < newestSealed ? 'amended' : 'current'
}

/** The name of the file of a public version: it tells the report and nothing else. */
export function publicFileName(number: string, format: PublicFormat): string {
  return `${number}.${format}`
}
