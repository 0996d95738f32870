import 'server-only'
import { readDeadlines } from '@/lib/data/deadlines/read'
import type { Transaction } from '@/lib/data/database/transaction'
import type { CalendarDate } from '@/lib/domain/calendar-date'
import type { ChecklistFacts } from '@/lib/domain/checklists/evaluate'
import { newestCount, officersOn, parentChangesOf } from '@/lib/domain/checklists/evaluations/members'
import { statementPeriodOf } from '@/lib/domain/checklists/periods'
import { heldWithin } from '@/lib/domain/profile/profile'
import type { Instant } from '@/lib/domain/instant'
import type { Registration } from '@/lib/domain/registration'
import { calendarYearOf, halfYearOf, quarterOf, type ReportingPeriod } from '@/lib/domain/reporting-period'
import { accountTallies } from './accounts'
import { activityTallies, bodyTallies, instructionFacts, outcomeTallies } from './activities'
import { contactTallies } from './contacts'
import { donationTallies } from './donations'
import { fundFacts } from './funds'
import { keepingFacts } from './keeping'
import { materialTallies } from './materials'
import { misuseTallies } from './misuse'
import { messageTallies, positionTallies } from './positions'
import { determinationFacts, profileChanges, profileOf, shortFormFacts } from './profile'
import { publicPageFacts } from './publication'
import { privacyFacts } from './privacy'
import { affiliateTallies, payeesAbroadTallies, screeningTallies } from './people'
import { principalsInForce, statesOfDonors } from './registrations'
import { auditTallies, changeTallies } from './review'
import { agreementFacts, signatureFacts } from './sealed'
import type { ChecklistSettings } from './settings'
import { abroadTallies, contingentTallies, electionTallies, spendingTallies } from './spending'

export type FactsRequest = {
  readonly organizationId: string
  readonly chapterId: string
  readonly on: CalendarDate
  readonly today: CalendarDate
  /** The moment of the reading, for hours. */
  readonly at: Instant
  readonly settings: ChecklistSettings
  readonly registrations: readonly Registration[]
}

/**
 * Reads the facts of all computed items for the quarter, half-year and year around a day; one statement after the other on one connection.
 * An item with a rhythm of its own asks them for one `period` instead.
 */
export async function loadChecklistFacts(tx: Transaction, request: FactsRequest, period: ReportingPeriod | null = null): Promise<ChecklistFacts> {
  const { organizationId, chapterId, on, today, at, settings, registrations } = request
  const scope = { organizationId, chapterId, today }
  const quarter = { ...scope, ...(period ?? quarterOf(on)) }
  const halfYear = { ...scope, ...(period ?? halfYearOf(on)) }
  const statement = { ...scope, ...(period ?? statementPeriodOf(on, registrations)) }
  const year = { ...scope, ...(period ?? calendarYearOf(on)) }
  const profile = await profileOf(tx, organizationId)
  return {
    registrations,
    today,
    deadlines: await readDeadlines(tx, { organizationId }, { chapterId, today }),
    publicPage: await publicPageFacts(tx, quarter, settings),
    privacy: await privacyFacts(tx, quarter),
    parentChanges: parentChangesOf(profile),
    memberCount: newestCount(profile, halfYear.through),
    officers: officersOn(profile, halfYear.through),
    lobbyists: profile.filter((entry) => entry.kind === 'lobbyist' && heldWithin(entry, halfYear)).length,
    profileChanges: await profileChanges(tx, quarter, profile),
    determinations: await determinationFacts(tx, quarter, profile),
    shortForms: await shortFormFacts(tx, statement, profile),
    activities: await activityTallies(tx, quarter),
    accounts: await accountTallies(tx, quarter),
    messages: await messageTallies(tx, quarter),
    contacts: await contactTallies(tx, quarter),
    materials: await materialTallies(tx, quarter, at),
    donations: await donationTallies(tx, quarter, settings),
    spending: await spendingTallies(tx, quarter, settings),
    abroad: await abroadTallies(tx, quarter),
    election: await electionTallies(tx, quarter),
    funds: await fundFacts(tx, quarter),
    screening: await screeningTallies(tx, quarter),
    misuse: await misuseTallies(tx, quarter),
    audit: await auditTallies(tx, quarter),
    changes: await changeTallies(tx, quarter, settings),
    principals: await principalsInForce(tx, halfYear),
    payeesAbroad: await payeesAbroadTallies(tx, halfYear),
    affiliates: await affiliateTallies(tx, halfYear),
    keeping: await keepingFacts(tx, halfYear, settings, registrations),
    agreement: await agreementFacts(tx, halfYear),
    bodies: await bodyTallies(tx, statement),
    instructions: await instructionFacts(tx, statement),
    outcomes: await outcomeTallies(tx, statement),
    signatures: await signatureFacts(tx, statement, profile),
    positions: await positionTallies(tx, year),
    states: await statesOfDonors(tx, year),
    contingent: await contingentTallies(tx, year, profile),
  }
}
