import 'server-only'
import { dayFromRow, dayToRow } from '@/lib/data/database/days'
import type { Transaction } from '@/lib/data/database/transaction'
import { placeOf, reportFromRow } from '@/lib/data/reports/rows'
import type { ReportRequest } from '@/lib/data/reports/scope'
import { calendarDate, type CalendarDate } from '@/lib/domain/calendar-date'
import { registrationUnder } from '@/lib/domain/registration'
import { keptAnswers } from '@/lib/domain/reports/answers'
import { isFrozen, type Report } from '@/lib/domain/reports/report-life'
import type { ReportForm } from '@/lib/domain/reports/forms'
import { quartersFiledBefore } from '@/lib/domain/reports/lda/book-records'
import { knownIn, methodIn } from '@/lib/domain/reports/lda/questions'
import { periodOfDays, previousPeriod } from '@/lib/domain/reporting-period'
import type { KnownReport, LdaContext } from '@/lib/domain/rules/checks/lda/lda-check'
import type { Head } from '../head'

/** The client whom a report is about, with the day of the registration for it. */
export type AskedClient = { readonly person: { readonly id: string; readonly name: string; readonly revision: number }; readonly registeredOn: CalendarDate | null }

/** `client` is null where the report is the registrant's own. */
export type AskedForm = {
  readonly client: AskedClient | null
  readonly form: ReportForm
  readonly organizationId: string
  readonly request: ReportRequest
  readonly head: Head
  readonly report: Report | null
}

const deadlineKinds: Readonly<Partial<Record<ReportForm, string>>> = { 'lda-ld2': 'lda-quarterly', 'lda-ld203': 'lda-contributions' }

/** The newest version of each other period of the form. */
export async function otherReports(tx: Transaction, { form, organizationId, request: { chapterId, period } }: AskedForm): Promise<readonly Report[]> {
  const rows = await tx.report.findMany({
    where: { organizationId, ...placeOf({ chapterId, period }, organizationId), form, NOT: { periodFrom: dayToRow(period.from), periodThrough: dayToRow(period.through) } },
    orderBy: [{ periodFrom: 'asc' }, { version: 'asc' }],
  })
  return [...new Map(rows.map(reportFromRow).map((report) => [`${report.period.from}${report.period.through}`, report])).values()]
}

/** Reports that were sealed here, whose filing was noted among the deadlines, or that were filed before the program was used. */
async function knownReports(tx: Transaction, { form, organizationId, head, request }: AskedForm, others: readonly Report[]): Promise<readonly KnownReport[]> {
  const filerId = request.period.about ?? organizationId
  const sealed = others.filter(({ state }) => isFrozen(state)).map(({ id, period, filedOn }) => ({ id, period: periodOfDays(period.from, period.through).id, filerId, filedOn }))
  // What is noted among the deadlines is the registrant's own.
  if (request.period.about !== undefined) return [...sealed, ...quartersFiledBefore(registrationUnder('LDA', head.registrations)).map((period) => ({ id: period, period, filerId, filedOn: null }))]
  const noted = await tx.filing.findMany({
    where: { organizationId, kind: deadlineKinds[form] ?? form, filedOn: { not: null } }, select: { id: true, periodFrom: true, periodThrough: true, filedOn: true }, orderBy: { id: 'asc' },
  })
  return [
    ...sealed,
    ...noted.flatMap(({ id, periodFrom, periodThrough, filedOn }) => {
      if (periodFrom === null || periodThrough === null || filedOn === null) return []
      return [{ id, period: periodOfDays(dayFromRow(periodFrom), dayFromRow(periodThrough)).id, filerId: organizationId, filedOn: dayFromRow(filedOn) }]
    }),
    ...quartersFiledBefore(registrationUnder('LDA', head.registrations)).map((period) => ({ id: period, period, filerId: organizationId, filedOn: null })),
  ]
}

/** Who took part in a contact of the period before. */
async function activeBefore(tx: Transaction, { organizationId, client, request: { period: { from, through } } }: AskedForm): Promise<readonly string[]> {
  const name = client?.person.name ?? null
  const before = previousPeriod(periodOfDays(from, through))
  const rows = await tx.$queryRaw<readonly { readonly id: string }[]>`
    SELECT DISTINCT p ->> 'personId' AS id FROM lobbying_contact c, jsonb_array_elements(c.participants) p
    WHERE c.organization_id = ${organizationId}::uuid AND c.state = 'recorded' AND c.contact_on BETWEEN ${before.from}::date AND ${before.through}::date
      AND (${name}::text IS NULL OR lower(btrim(c.on_behalf_of)) = lower(btrim(${name}::text))) AND p ->> 'personId' IS NOT NULL ORDER BY 1`
  return rows.map(({ id }) => id)
}

/** The lobbyists whose own report of the same half-year is sealed here. */
export async function ownReports(tx: Transaction, { organizationId, request: { chapterId, period } }: Pick<AskedForm, 'organizationId' | 'request'>): Promise<readonly string[]> {
  const rows = await tx.report.findMany({
    where: { organizationId, coversId: chapterId ?? organizationId, form: 'lda-ld203', periodFrom: dayToRow(period.from), periodThrough: dayToRow(period.through), state: { in: ['sealed', 'filed', 'amended'] } },
    select: { aboutId: true }, orderBy: { aboutId: 'asc' },
  })
  return rows.map(({ aboutId }) => aboutId)
}

/** Reads what the checks hold the report against. Today is the day of the newest entry read, never the clock. */
export async function readLdaContext(tx: Transaction, asked: AskedForm, others: readonly Report[]): Promise<LdaContext> {
  const { request, head, report } = asked
  const registration = registrationUnder('LDA', head.registrations)
  const answers = keptAnswers(report?.answers ?? [])
  return {
    today: head.asOf.at === null ? request.period.through : calendarDate(head.asOf.at.slice(0, 10)),
    registeredOn: asked.client === null ? (registration?.registeredOn ?? null) : asked.client.registeredOn, terminatedOn: registration?.endedOn ?? null,
    hasFaraRegistration: head.registrations.some(({ regime, registeredOn, endedOn }) => regime === 'FARA' && registeredOn !== null && endedOn === null),
    reliesOnFaraExemption: knownIn(answers, 'fara-exemption'), taxKind: head.profile.taxKind, electedExpenditureTest: knownIn(answers, 'elected-501h'), receivesFederalFunds: knownIn(answers, 'federal-funds'),
    methods: others.filter(({ period }) => period.from.slice(0, 4) === request.period.from.slice(0, 4)).flatMap((other) => {
      const method = methodIn(keptAnswers(other.answers))
      return method === null ? [] : [{ period: periodOfDays(other.period.from, other.period.through).id, method }]
    }),
    reports: await knownReports(tx, asked, others), countedReportIds: [], lobbyistsBefore: await activeBefore(tx, asked), firmsWithoutFilings: [], deletions: [], gifts: [],
  }
}
