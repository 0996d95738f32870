import 'server-only'
import { dayFromRow, dayToRow } from '@/lib/data/database/days'
import type { Transaction } from '@/lib/data/database/transaction'
import { oneOf } from '@/lib/data/records/one-of'
import { registrationFromRow } from '@/lib/data/registrations/rows'
import type { CalendarDate } from '@/lib/domain/calendar-date'
import type { Actor } from '@/lib/domain/permission'
import { reportForms } from '@/lib/domain/reports/forms'
import { periodsOfRecord, type RegimeCalendar } from '@/lib/domain/reports/periods-of-record'
import { spanAbout, type NamedSpan } from '@/lib/domain/reports/report-span'
import { periodOfDays } from '@/lib/domain/reporting-period'
import type { ReportKey } from './version'

/** A report with its period under its shortest name. */
export type NamedKey = ReportKey & { readonly period: NamedSpan }

async function calendarOf(tx: Transaction, { organizationId }: Actor): Promise<RegimeCalendar> {
  const rows = (await tx.registration.findMany({ where: { organizationId } })).map(registrationFromRow)
  const fara = rows.filter(({ regime }) => regime === 'FARA').flatMap(({ registeredOn, endedOn, assignedPeriodEnds }) => (registeredOn === null ? [] : [{ registeredOn, endedOn, assignedPeriodEnds }]))
  return { fara: fara.at(0) ?? null, lda: rows.some(({ regime }) => regime === 'LDA') }
}

/** Gives the reports in whose period a day of a chapter lies: those that its forms ask for, and those that somebody has begun. */
export async function keysOfDay(tx: Transaction, actor: Actor, chapterId: string, on: CalendarDate): Promise<readonly NamedKey[]> {
  const due: readonly NamedKey[] = periodsOfRecord(on, await calendarOf(tx, actor)).map((each) => ({ ...each, chapterId }))
  const begun = await tx.report.findMany({
    where: { organizationId: actor.organizationId, OR: [{ chapterId }, { chapterId: null }], periodFrom: { lte: dayToRow(on) }, periodThrough: { gte: dayToRow(on) } },
    select: { chapterId: true, coversId: true, aboutId: true, form: true, periodFrom: true, periodThrough: true }, orderBy: [{ periodFrom: 'asc' }, { id: 'asc' }],
  })
  const keys = [...due, ...begun.map((row) => ({ chapterId: row.chapterId, form: oneOf(reportForms, row.form), period: spanOfRow(row) }))]
  return [...new Map(keys.map((key) => [nameOfKey(key), key])).values()]
}

type SpanRow = { readonly coversId: string; readonly aboutId: string; readonly periodFrom: Date; readonly periodThrough: Date }

/** The span of a report's row, under its shortest name. */
export function spanOfRow({ coversId, aboutId, periodFrom, periodThrough }: SpanRow): NamedSpan {
  return spanAbout(periodOfDays(dayFromRow(periodFrom), dayFromRow(periodThrough)), aboutId === coversId ? undefined : aboutId)
}

/** One text for one report, whatever its version. */
export function nameOfKey({ chapterId, form, period }: ReportKey): string {
  return [chapterId ?? '', period.about ?? '', form, period.from, period.through].join(' ')
}
