import 'server-only'
import type { Transaction } from '@/lib/data/database/transaction'
import type { ReportRequest } from '@/lib/data/reports/scope'
import type { CalendarDate } from '@/lib/domain/calendar-date'
import { ldaQuarterlyDue } from '@/lib/domain/due-date'
import type { KeptAnswers, ReportQuestion } from '@/lib/domain/reports/answers'
import type { ReportForm } from '@/lib/domain/reports/forms'
import { outsideFirms, type BookRecords } from '@/lib/domain/reports/lda/book-records'
import { clientRegisteredOn } from '@/lib/domain/reports/lda/of-client'
import type { Ld1Facts } from '@/lib/domain/reports/lda/ld1-facts'
import { ld1FactsFromRecords } from '@/lib/domain/reports/lda/ld1-from-records'
import type { Ld2Facts } from '@/lib/domain/reports/lda/ld2-facts'
import { issueCodesOf, ld2FactsFromRecords } from '@/lib/domain/reports/lda/ld2-from-records'
import type { Ld203Facts } from '@/lib/domain/reports/lda/ld203-facts'
import { contributionsOf, ld203FactsFromRecords } from '@/lib/domain/reports/lda/ld203-from-records'
import { wholeName, type LdaLobbyist } from '@/lib/domain/reports/lda/parties'
import { lobbyistsOf } from '@/lib/domain/reports/lda/profile-parties'
import { choiceIn, filedBy, firmFiling, ld1Questions, ld203Questions, ld2Questions, methodIn } from '@/lib/domain/reports/lda/questions'
import { contributionsFrom, electionPayments } from '@/lib/domain/reports/lda/time-and-gifts'
import type { Report } from '@/lib/domain/reports/report-life'
import { periodOfDays, previousPeriod, type ReportingPeriod } from '@/lib/domain/reporting-period'
import type { Ld203Case, LdaContext } from '@/lib/domain/rules/checks/lda/lda-check'
import { profileFromRow } from '@/lib/data/profile/rows'
import { readHead, type Head } from '../head'
import { readBook } from './book'
import { otherReports, ownReports, readLdaContext, type AskedForm } from './context'

type Asked = { readonly organizationId: string; readonly request: ReportRequest; readonly report: Report | null }
type Read<Facts> = { readonly facts: Facts; readonly context: LdaContext; readonly questions: readonly ReportQuestion[]; readonly answers: KeptAnswers }

/** Year and number of a period of that kind; null for any other period. */
function numbered({ from, through }: ReportRequest['period'], kind: ReportingPeriod['kind']): { readonly year: number; readonly number: number } | null {
  const { kind: found, id } = periodOfDays(from, through)
  const [year = '', number = ''] = id.split(/-[QH]/)
  return found === kind ? { year: Number(year), number: Number(number) } : null
}

type Opened = { readonly head: Head; readonly book: BookRecords; readonly context: LdaContext }

/** The client of an address: somebody of the directory whom the profile names as one; null for anybody else. */
async function clientNamed(tx: Transaction, organizationId: string, id: string): Promise<AskedForm['client']> {
  const person = await tx.person.findFirst({ where: { organizationId, id }, select: { id: true, name: true, revision: true } })
  const rows = await tx.profileEntry.findMany({ where: { organizationId, kind: 'client', personId: id, mistaken: false }, orderBy: [{ fromOn: 'asc' }, { id: 'asc' }] })
  const entry = rows.map(profileFromRow).at(-1)
  return person === null || entry === undefined ? null : { person, registeredOn: clientRegisteredOn(entry) }
}

async function open(tx: Transaction, form: ReportForm, { organizationId, request, report }: Asked, contactsFrom: CalendarDate | null): Promise<Opened | null> {
  const head = await readHead(tx, organizationId, request, 'LDA')
  if (head === null) return null
  const { from, through, about } = request.period
  const client = form === 'lda-ld203' || about === undefined ? null : await clientNamed(tx, organizationId, about)
  if (form !== 'lda-ld203' && about !== undefined && client === null) return null
  const span = { organizationId, chapterIds: head.covered.map(({ id }) => id), from, through, client: client?.person ?? null }
  const asked = { form, organizationId, request, head, report, client }
  const others = await otherReports(tx, asked)
  const before = previousPeriod(periodOfDays(request.period.from, request.period.through))
  const earlier = others.find(({ period }) => period.from === before.from && period.through === before.through) ?? null
  return { head, book: await readBook(tx, head, span, { report, earlier, contactsFrom }), context: await readLdaContext(tx, asked, others) }
}

/** Reads a quarterly report; null where the chapter is not the actor's or the period is no quarter. */
export async function readLd2(tx: Transaction, asked: Asked): Promise<Read<Ld2Facts> | null> {
  const { period } = asked.request
  const named = numbered(period, 'quarter')
  const opened = named === null ? null : await open(tx, 'lda-ld2', asked, period.from)
  if (named === null || opened === null) return null
  const { book, context } = opened
  const facts = ld2FactsFromRecords(book, { year: named.year, quarter: named.number })
  const { due } = ldaQuarterlyDue(periodOfDays(period.from, period.through))
  const firms = outsideFirms(book)
  const questions = ld2Questions({
    issueCodes: issueCodesOf(facts.contacts, book), hasForeignEntities: facts.foreignEntities.some(({ listedFrom, endedOn }) => listedFrom !== null && endedOn === null),
    isLate: context.today > due, method: methodIn(book.answers), is501c4: context.taxKind === '501c4', firms,
  })
  const firmsWithoutFilings = firms.filter(({ id }) => choiceIn(book.answers, firmFiling(id)) === false).map(({ name }) => name)
  return { facts, context: { ...context, firmsWithoutFilings }, questions, answers: book.answers }
}

/** Lobbyists who were listed on any day of the half-year. */
function listedIn(lobbyists: readonly LdaLobbyist[], { from, through }: ReportRequest['period']): readonly LdaLobbyist[] {
  return lobbyists.filter(({ listedFrom, delistedOn, engagedAs }) => engagedAs === 'employee' && listedFrom !== null && listedFrom <= through && (delistedOn === null || delistedOn >= from))
}

/** Reads the contribution report of the registrant, or of the lobbyist whom it is about; null where the chapter is not the actor's or the period is no half-year. */
export async function readLd203(tx: Transaction, asked: Asked): Promise<(Read<Ld203Facts> & { readonly filers: Ld203Case['filers'] }) | null> {
  const { organizationId, request: { period } } = asked
  const named = numbered(period, 'half-year')
  const opened = named === null ? null : await open(tx, 'lda-ld203', asked, period.from)
  if (named === null || opened === null) return null
  const { head, book, context } = opened
  const listed = listedIn(lobbyistsOf(book), period)
  const lobbyist = period.about === undefined ? null : listed.find(({ reference }) => reference.id === period.about)
  if (lobbyist === undefined) return null
  const contributions = contributionsOf(contributionsFrom(book), lobbyist, listed)
  const facts = ld203FactsFromRecords({ ...book, contributions, lobbyist }, { year: named.year, half: named.number })
  const { id } = periodOfDays(period.from, period.through)
  const self = { id: lobbyist?.reference.id ?? organizationId, name: lobbyist === null ? head.organization.name : wholeName(lobbyist.name), record: lobbyist?.reference ?? null }
  const others = lobbyist === null ? listed.map(({ reference, name }) => ({ id: reference.id, name: wholeName(name), record: reference })) : []
  const sealed = new Set(await ownReports(tx, { organizationId, request: asked.request }))
  const hasFiled = (other: { readonly id: string }): boolean => sealed.has(other.id) || choiceIn(book.answers, filedBy(other.id)) === true
  const filed = others.filter(hasFiled).map((other) => ({ id: filedBy(other.id), period: id, filerId: other.id, filedOn: null }))
  const reports = [...context.reports, ...filed, { id, period: id, filerId: self.id, filedOn: null }]
  const gifts = lobbyist === null ? electionPayments(book, facts.contributions) : []
  const questions = ld203Questions(others.filter((other) => !sealed.has(other.id)), lobbyist === null ? null : self.name)
  return { facts, context: { ...context, reports, gifts }, filers: [self, ...others], questions, answers: book.answers }
}

/** Reads the draft of a registration as the books stand on the last day of the period; null where the chapter is not the actor's. */
export async function readLd1(tx: Transaction, asked: Asked): Promise<Read<Ld1Facts> | null> {
  const opened = await open(tx, 'lda-ld1', asked, null)
  return opened === null ? null : { facts: ld1FactsFromRecords(opened.book), context: opened.context, questions: ld1Questions(), answers: opened.book.answers }
}
