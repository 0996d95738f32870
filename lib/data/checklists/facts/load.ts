import 'server-only'
import { readDeadlines } from '@/lib/data/deadlines/read'
import type { Transaction } from '@/lib/data/database/transaction'
import type { CalendarDate } from '@/lib/domain/calendar-date'
import type { ChecklistFacts } from '@/lib/domain/checklists/evaluate'
import { heldWithin } from '@/lib/domain/profile/profile'
import type { Instant } from '@/lib/domain/instant'
import type { Registration } from '@/lib/domain/registration'
import { calendarYearOf, halfYearOf, quarterOf, type ReportingPeriod } from '@/lib/domain/reporting-period'
import { contactTallies } from './contacts'
import { donationTallies } from './donations'
import { fundFacts } from './funds'
import { materialTallies } from './materials'
import { misuseTallies } from './misuse'
import { determinationFacts, profileChanges, profileOf, shortFormFacts } from './profile'
import { affiliateTallies, payeesAbroadTallies, screeningTallies } from './people'
import { principalsInForce, statesOfDonors } from './registrations'
import { auditTallies, changeTallies } from './review'
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
  const year = { ...scope, ...(period ?? calendarYearOf(on)) }
  const profile = await profileOf(tx, organizationId)
  return {
    registrations,
    today,
    deadlines: await readDeadlines(tx, { organizationId }, { chapterId, today }),
    lobbyists: profile.filter((entry) => entry.kind === 'lobbyist' && heldWithin(entry, halfYear)).length,
    profileChanges: await profileChanges(tx, quarter, profile),
    determinations: await determinationFacts(tx, quarter, profile),
    shortForms: await shortFormFacts(tx, halfYear, profile),
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
    states: await statesOfDonors(tx, year),
    contingent: await contingentTallies(tx, year, profile),
  }
}
