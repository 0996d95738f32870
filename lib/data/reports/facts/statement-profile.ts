import 'server-only'
import { z } from 'zod'
import { dayFromRow } from '@/lib/data/database/days'
import type { Transaction } from '@/lib/data/database/transaction'
import { calendarDate, isCalendarDate, type CalendarDate } from '@/lib/domain/calendar-date'
import { parseEntry } from '@/lib/domain/journal/entry'
import type { JsonObject } from '@/lib/domain/journal/json'
import type { Report } from '@/lib/domain/reports/report-life'

const dayOrNull = z.string().nullable().transform((text) => (text !== null && isCalendarDate(text) ? text : null))
const spanSchema = z.object({ fromOn: dayOrNull, untilOn: dayOrNull })
const officerSchema = spanSchema.extend({ kind: z.string(), personId: z.string().nullable(), mistaken: z.boolean() })

type Held = { readonly fromOn: CalendarDate | null; readonly untilOn: CalendarDate | null }

function holds({ fromOn, untilOn }: Held, day: CalendarDate): boolean {
  return (fromOn === null || fromOn <= day) && (untilOn === null || untilOn > day)
}

type Subject = { readonly id: string; readonly after: JsonObject | null }

/** What the journal told of a kind of subject when it had so many entries. */
async function asTold(tx: Transaction, organizationId: string, kind: 'profile-entry' | 'principal', size: bigint): Promise<readonly Subject[]> {
  const rows = await tx.$queryRaw<readonly { readonly id: string; readonly text: string }[]>`
    SELECT DISTINCT ON (subject_id) subject_id AS id, text FROM journal_entry
    WHERE organization_id = ${organizationId}::uuid AND subject_kind = ${kind} AND index < ${size} ORDER BY subject_id, index DESC`
  return rows.map(({ id, text }) => ({ id, after: parseEntry(text).after }))
}

export type ToldBefore = { readonly officerIds: readonly string[] | null; readonly principalIds: readonly string[] }

/**
 * Who was an officer, and who was a principal, at the end of the period of an earlier statement by what the records said when it was sealed: what
 * was entered or corrected since is a difference that the checks find. Null for a statement that was never sealed.
 */
export async function toldBefore(tx: Transaction, organizationId: string, { id, period }: Report): Promise<ToldBefore | null> {
  const sealed = await tx.sealedReport.findFirst({ where: { organizationId, reportId: id }, select: { journalSize: true } })
  if (sealed === null) return null
  const day = calendarDate(period.through)
  const entries = (await asTold(tx, organizationId, 'profile-entry', sealed.journalSize)).map(({ after }) => officerSchema.parse(after))
  const officers = entries.filter(({ kind, mistaken }) => kind === 'officer' && !mistaken)
  const principals = await asTold(tx, organizationId, 'principal', sealed.journalSize)
  return {
    officerIds: officers.length === 0 ? null : officers.filter((each) => holds(each, day)).flatMap(({ personId }) => personId ?? []),
    principalIds: principals.filter(({ after }) => holds(spanSchema.parse(after), day)).map((each) => each.id),
  }
}

/** The days on which changes of the profile were filed, by the key of their deadline. */
export async function filedChanges(tx: Transaction, organizationId: string): Promise<ReadonlyMap<string, CalendarDate>> {
  const rows = await tx.filing.findMany({
    where: { organizationId, kind: { in: ['fara-change-notice', 'fara-short-form'] }, filedOn: { not: null } }, select: { deadlineKey: true, filedOn: true }, orderBy: { id: 'asc' },
  })
  return new Map(rows.flatMap(({ deadlineKey, filedOn }) => (filedOn === null ? [] : [[deadlineKey, dayFromRow(filedOn)]])))
}
