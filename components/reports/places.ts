import { hrefWith } from '@/lib/domain/query'
import type { RecordKind, RecordList, RecordReference } from '@/lib/domain/reports/report-document'

/** Where a report and its records stand: addresses without the language. */
export type ReportPlace = {
  /** `/c/chicago/reports` or `/org/free-zephyria/reports` */
  readonly reports: string
  readonly form: string
  readonly period: string
  /** Chapter or organization, as the download takes it. */
  readonly query: string
  /** The address of a chapter by the first part of its numbers. */
  readonly chapters: Readonly<Record<string, string>>
  /** Where the bank accounts of the chapter stand; null in a report of all chapters and for readers who may not open them. */
  readonly accounts: string | null
}

const folders: Readonly<Partial<Record<RecordKind, string>>> = {
  donation: 'donations', expenditure: 'expenditures', transfer: 'transfers', 'lobbying-contact': 'lobbying-contacts',
  activity: 'statement-records', 'informational-material': 'statement-records', 'thing-of-value': 'statement-records', campaign: 'statement-records',
}

/** The address of a report. */
export function reportHref({ reports, form, period }: Pick<ReportPlace, 'reports' | 'form' | 'period'>): string {
  return `${reports}/${form}/${period}`
}

/** The address of a figure's page. */
export function figureHref(place: Pick<ReportPlace, 'reports' | 'form' | 'period'>, figure: string): string {
  return `${reportHref(place)}/figures/${encodeURIComponent(figure)}`
}

/** The address of a record's page; null for kinds without one. */
export function recordHref(place: ReportPlace, record: RecordReference): string | null {
  if (record.kind === 'bank-account') return place.accounts === null ? null : `${place.accounts}/${record.id}`
  const slug = place.chapters[record.number.split('-')[0] ?? '']
  const folder = folders[record.kind]
  return slug === undefined || folder === undefined ? null : `/c/${slug}/${folder}/${record.id}`
}

/** The addresses of the list that shows the records of a figure: of this chapter, or of each chapter that a report of all covers. */
export function listHrefs({ reports, chapters }: ReportPlace, { kind, filter }: RecordList): readonly string[] {
  const folder = folders[kind] ?? ''
  const own = /^\/c\/([^/]+)\//.exec(reports)?.[1]
  return (own === undefined ? Object.values(chapters) : [own]).map((slug) => hrefWith(`/c/${slug}/${folder}`, filter))
}

/** What the address of a file names. */
export type FilePlace = Pick<ReportPlace, 'form' | 'period' | 'query'>

/** The address of a file. */
export function fileHref({ form, period, query }: FilePlace, format: string, part = 1): string {
  return `/api/reports/${form}/${period}/${format}?${query}${part === 1 ? '' : `&part=${part}`}`
}
