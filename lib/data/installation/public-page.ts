import 'server-only'
import { dayFromRow, optionalDayFromRow } from '@/lib/data/database/days'
import { pool } from '@/lib/data/database/client'
import { asOrganization, type Transaction } from '@/lib/data/database/transaction'
import { readDeadlines } from '@/lib/data/deadlines/read'
import { hiddenPeople } from '@/lib/data/publications/hidden-people'
import { readPublicText } from '@/lib/data/publications/public-text'
import { publishedFromRow } from '@/lib/data/publications/rows'
import { oneOf } from '@/lib/data/records/one-of'
import { periodLabel } from '@/lib/domain/reporting-period'
import type { CalendarDate } from '@/lib/domain/calendar-date'
import type { Followed } from '@/lib/domain/deadlines/followed'
import { endsDeadline } from '@/lib/domain/deadlines/of-report'
import type { Instant } from '@/lib/domain/instant'
import { withholding, type Withhold } from '@/lib/domain/publication/hidden-names'
import { archiveState, type ArchivedReport, type PublicPage } from '@/lib/domain/publication/archive'
import { reportForms } from '@/lib/domain/reports/forms'
import { isSlug } from '@/lib/domain/slug'
import { dayIn } from './clock'
import { z } from 'zod'

/**
 * What everybody may read, without an account and without a session. Nothing is given of what is not switched on: a page that is off and one
 * that never was look alike.
 */
export type PublicPlace = {
  readonly organizationId: string
  readonly chapterId: string | null
  /** Changes with whatever the page shows, so that a copy of it may be kept until then. */
  readonly stamp: string
  readonly today: CalendarDate
}

const placeSchema = z.array(z.object({ organization_id: z.string(), chapter_id: z.string().nullable(), time_zone: z.string(), stamp: z.string() }))

/** One question to the database: is the page on, and has anything changed? Null where it is not on. */
export async function findPublicPlace({ organization, chapter, at }: { readonly organization: string; readonly chapter: string | null; readonly at: Instant }): Promise<PublicPlace | null> {
  if (!isSlug(organization) || (chapter !== null && !isSlug(chapter))) return null
  const { rows } = await pool().query('SELECT organization_id::text, chapter_id::text, time_zone, stamp::text FROM public_place($1, $2)', [organization, chapter])
  const [row] = placeSchema.parse(rows)
  if (row === undefined) return null
  return { organizationId: row.organization_id, chapterId: row.chapter_id, stamp: row.stamp, today: dayIn(row.time_zone, at) }
}

async function archived(tx: Transaction, { organizationId, chapterId, today }: PublicPlace, hide: Withhold): Promise<readonly ArchivedReport[]> {
  const rows = await tx.publicReport.findMany({ where: { organizationId, chapterId }, include: { texts: true, sealed: { include: { report: true } } } })
  const newest = await tx.sealedReport.findMany({ where: { organizationId, chapterId }, select: { form: true, periodFrom: true, periodThrough: true, version: true } })
  const [deadlines, chapters] = [await readDeadlines(tx, { organizationId }, { chapterId: null, today }), await tx.chapter.count({ where: { organizationId } })]
  return rows.map((row): ArchivedReport => {
    const { sealed, texts } = row
    const { form, version, periodFrom, periodThrough } = sealed
    const kept = publishedFromRow(row)
    const published = { ...kept, withdrawalReason: hide(kept.withdrawalReason) }
    const days = { from: dayFromRow(periodFrom), through: dayFromRow(periodThrough) }
    const isSame = (each: { readonly form: string; readonly periodFrom: Date; readonly periodThrough: Date }): boolean =>
      each.form === form && each.periodFrom.getTime() === periodFrom.getTime() && each.periodThrough.getTime() === periodThrough.getTime()
    const versions = newest.filter(isSame).map((each) => each.version)
    const due = deadlines.find((each) => endsDeadline({ form: oneOf(reportForms, form), period: days, chapterId }, each, chapters))
    const text = texts.find(({ hash }) => hash === published.textHash)
    return {
      published, version, form: oneOf(reportForms, form), period: { ...days, label: periodLabel(days) }, state: archiveState(published, version, Math.max(...versions)),
      filing: { filedOn: optionalDayFromRow(sealed.report.filedOn), lastDay: version === 1 ? lastDayOf(due) : null },
      report: published.state === 'withdrawn' ? null : readPublicText(text?.bytes ?? new Uint8Array(), published.textHash),
    }
  }).toSorted((left, right) => (left.period.through === right.period.through ? right.version - left.version : left.period.through < right.period.through ? 1 : -1))
}

function lastDayOf(due: Followed | undefined): CalendarDate | null {
  return due === undefined ? null : due.lastDay
}

/** Reads the page of a place that is on. What was typed for it names nobody who is withheld now, whenever it was typed. */
export function readPublicPage(place: PublicPlace): Promise<PublicPage | null> {
  const { organizationId, chapterId, today } = place
  return asOrganization(organizationId, async (tx) => {
    const [organization, profile] = [await tx.organization.findUnique({ where: { id: organizationId } }), await tx.organizationProfile.findFirst({ where: { organizationId }, select: { name: true } })]
    const pages = await tx.publication.findMany({ where: { organizationId, shown: true }, include: { chapter: { select: { id: true, name: true, slug: true } } } })
    const own = pages.find((page) => page.chapterId === chapterId)
    if (organization === null || profile === null || own === undefined) return null
    const hide = withholding((await hiddenPeople(tx, organizationId)).withheldNames)
    const chapters = pages.flatMap(({ chapter }) => (chapter === null ? [] : [chapter])).toSorted((left, right) => (left.slug < right.slug ? -1 : 1))
    return {
      organization: { name: profile.name, slug: organization.slug }, chapter: own.chapter === null ? null : { name: own.chapter.name, slug: own.chapter.slug },
      says: { about: hide(own.about), contact: hide(own.contact) }, reports: await archived(tx, place, hide), today, hasWhole: pages.some((page) => page.chapterId === null),
      chapters: chapters.filter(({ id }) => id !== chapterId).map(({ name, slug }) => ({ name, slug })),
    }
  })
}
