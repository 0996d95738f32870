import { hrefWith } from '@/lib/domain/query'
import type { MendingPlace, RecordKind, RecordList, RecordReference } from '@/lib/domain/reports/report-document'

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
  /** Where settings and the profile of the organization stand; null for readers who may not open them. */
  readonly settings: string | null
  readonly profile: string | null
  /** Whether this reader gives the answers of the report. */
  readonly drafts: boolean
  /** The sealed version that is shown; null for the records as they stand. */
  readonly version: number | null
  /** Whether this reader may take the whole as one pack, with the records behind it. */
  readonly packed?: boolean
}

const folders: Readonly<Partial<Record<RecordKind, string>>> = {
  donation: 'donations', expenditure: 'expenditures', transfer: 'transfers', 'lobbying-contact': 'lobbying-contacts',
  activity: 'statement-records', 'informational-material': 'statement-records', 'thing-of-value': 'statement-records', campaign: 'statement-records', 'lobbying-time': 'statement-records', 'political-contribution': 'statement-records',
  position: 'statement-records', instruction: 'statement-records',
}

/** The address of a report. */
export function reportHref({ reports, form, period }: Pick<ReportPlace, 'reports' | 'form' | 'period'>): string {
  return `${reports}/${form}/${period}`
}

/** The address of the version that is shown. */
export function versionHref(place: ReportPlace): string {
  return hrefWith(reportHref(place), place.version === null ? {} : { version: String(place.version) })
}

type FigurePlace = Pick<ReportPlace, 'reports' | 'form' | 'period'> & Partial<Pick<ReportPlace, 'version'>>

/** The address of a figure's page: of the sealed version where one is shown. */
export function figureHref(place: FigurePlace, figure: string, more: Readonly<Record<string, string>> = {}): string {
  const { version = null } = place
  return hrefWith(`${reportHref(place)}/figures/${encodeURIComponent(figure)}`, { ...(version !== null && { version: String(version) }), ...more })
}

/** The address of the questions of a report, or of one of them. */
export function answersHref(place: ReportPlace, question: string | null = null): string {
  return `${reportHref(place)}/answers${question === null ? '' : `/${encodeURIComponent(question)}`}`
}

/** Kinds of the organization, each below its settings or its profile. */
const organizationFolders: Readonly<Partial<Record<RecordKind, { readonly below: 'settings' | 'profile'; readonly folder: string }>>> = {
  principal: { below: 'settings', folder: 'principals' }, registration: { below: 'settings', folder: 'registrations' },
  agreement: { below: 'profile', folder: 'agreement' }, officer: { below: 'profile', folder: 'officer' }, 'short-form': { below: 'profile', folder: 'service' },
  'exposure-record': { below: 'profile', folder: 'exposure' },
}

function organizationHref(place: ReportPlace, { kind, id }: Pick<RecordReference, 'kind' | 'id'>): string | null {
  const found = organizationFolders[kind]
  const base = found === undefined ? null : place[found.below]
  return base === null ? null : `${base}/${found?.folder ?? ''}/${id}`
}

/** What belongs to no chapter alone, or to any: in the chapter of the report or, in one of all chapters, in the first. */
function inChapter({ reports, chapters }: ReportPlace, below: string): string | null {
  const slug = /^\/c\/([^/]+)\//.exec(`${reports}/`)?.[1] ?? Object.values(chapters)[0]
  return slug === undefined ? null : `/c/${slug}/${below}`
}

/** The address of an item of the checklist in the period of the report; null in a report of all chapters, each of which answers its own. */
export function checklistItemHref({ reports, period }: Pick<ReportPlace, 'reports' | 'period'>, item: string): string | null {
  const slug = /^\/c\/([^/]+)\//.exec(`${reports}/`)?.[1]
  return slug === undefined ? null : hrefWith(`/c/${slug}/checklists/${item}`, { period })
}

/** Where the books are mended, for who keeps them. */
const bookPlaces: Readonly<Partial<Record<MendingPlace['place'], string>>> = { payments: 'expenditures/new', reconciliations: 'reconciliations' }

/** The address at which a finding is mended, where it is not at its records; null for readers who may not mend it. */
export function mendingHref(place: ReportPlace, { place: where, id }: MendingPlace): string | null {
  if (where === 'answer') return place.drafts ? answersHref(place, id) : null
  if (where === 'report') return place.drafts ? `${reportHref(place)}/explain` : null
  if (where === 'profile') return place.profile
  // A registration that is not there yet is added to the list.
  if (where === 'registration' && id === 'LDA') return place.settings === null ? null : `${place.settings}/registrations`
  if (where === 'registration') return organizationHref(place, { kind: 'registration', id })
  if (where === 'people') return inChapter(place, `people/${id}`)
  const book = bookPlaces[where]
  if (book !== undefined) return place.drafts ? inChapter(place, book) : null
  return where === 'principals' ? organizationHref(place, { kind: 'principal', id }) : null
}

/** The address of a record's page; null for kinds without one and for readers who may not open it. */
export function recordHref(place: ReportPlace, record: RecordReference): string | null {
  if (record.kind === 'person') return inChapter(place, `people/${record.id}`)
  if (record.kind === 'bank-account') return place.accounts === null ? null : `${place.accounts}/${record.id}`
  if (organizationFolders[record.kind] !== undefined) return organizationHref(place, record)
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
export type FilePlace = Pick<ReportPlace, 'form' | 'period' | 'query' | 'packed'>

/** The address of a file. */
export function fileHref({ form, period, query }: FilePlace, format: string, part = 1): string {
  return `/api/reports/${form}/${period}/${format}?${query}${part === 1 ? '' : `&part=${part}`}`
}
