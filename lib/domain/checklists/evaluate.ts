/** Which item is computed from which facts. Each fact was loaded for the period of the item that uses it. */
import type { CalendarDate } from '../calendar-date'
import type { Followed } from '../deadlines/followed'
import type { ReportingPeriod } from '../reporting-period'
import type { RegistrationFacts } from '../registration'
import type { Evaluation } from './evaluation'
import type { ChecklistItem } from './item-format'
import { fundsShown, type AccountTallies } from './evaluations/accounts'
import {
  bodiesContacted, eventsRecorded, instructionsKept, outcomesNamed, politicalToldApart, type ActivityTallies, type BodyTallies, type InstructionFacts, type OutcomeTallies,
} from './evaluations/activities'
import { reportsAgree, type AgreementFacts } from './evaluations/agreement'
import { contactsComplete, positionsNamed, registrationDisclosed, type ContactTallies } from './evaluations/contacts'
import { campaignsNamed, cashCounted, donationsComplete, receiptsAvailable, type DonationTallies } from './evaluations/donations'
import {
  changesNotified, contributionsFiled, noticesAnswered, quarterlyFiled, supplementalFiled, type ProfileChange,
} from './evaluations/filings'
import { purposesKept, type FundFacts } from './evaluations/funds'
import { copiesKept, filedWithin48Hours, materialsLabelled, type MaterialTallies } from './evaluations/materials'
import { booksKept, type KeepingFacts } from './evaluations/keeping'
import { changesConfirmed, membersCurrent, type MemberCount, type ParentChange } from './evaluations/members'
import { messagesMatch, positionsDecided, type MessageTallies, type PositionTallies } from './evaluations/positions'
import { contactsDetermined, rulesRead, shortFormsFiled, type DeterminationFacts, type ShortFormFacts } from './evaluations/profile'
import { detailsHidden, type PrivacyFacts } from './evaluations/privacy'
import { activitiesPublished, isPublished, reportsCheckable, sourcesPublished, statementsCurrent, type PublicPageFacts } from './evaluations/publication'
import { exemptionHolds, registeredInTime, statesCovered, type PrincipalInForce, type StateDonors } from './evaluations/registrations'
import { changesExplained, sampleReviewed, type AuditTallies, type ChangeTallies } from './evaluations/review'
import {
  affiliatesListed, everyoneScreened, payeesAbroadScreened, signsClosed, type AffiliateTallies, type MisuseTallies, type ScreeningTallies,
} from './evaluations/screening'
import { statementSigned, type SignatureFacts } from './evaluations/signatures'
import {
  approvedBeforePayment, noContingentPayment, noForeignElectionMoney, sentAbroadRecorded, spendingClassified,
  type AbroadTallies, type ContingentTallies, type ElectionTallies, type SpendingTallies,
} from './evaluations/spending'

export type ChecklistFacts = {
  readonly registrations: readonly RegistrationFacts[]
  /** The day of the reading. */
  readonly today: CalendarDate
  /** Every deadline of the chapter and its organization, with what became of it. */
  readonly deadlines: readonly Followed[]
  /** Everything that everybody can read now. */
  readonly publicPage: PublicPageFacts
  /** Files taken away in the quarter, and what is public now. */
  readonly privacy: PrivacyFacts
  /** Every change of a parent body that the profile tells of. */
  readonly parentChanges: readonly ParentChange[]
  /** Facts of the quarter. */
  readonly activities: ActivityTallies
  readonly accounts: AccountTallies
  readonly messages: MessageTallies
  readonly profileChanges: readonly ProfileChange[]
  readonly determinations: DeterminationFacts
  readonly contacts: ContactTallies
  readonly materials: MaterialTallies
  readonly donations: DonationTallies
  readonly spending: SpendingTallies
  readonly abroad: AbroadTallies
  readonly election: ElectionTallies
  readonly funds: FundFacts
  readonly screening: ScreeningTallies
  readonly misuse: MisuseTallies
  readonly audit: AuditTallies
  readonly changes: ChangeTallies
  /** Facts of the half-year. */
  readonly keeping: KeepingFacts
  readonly agreement: AgreementFacts
  readonly memberCount: MemberCount | null
  readonly officers: number
  readonly principals: readonly PrincipalInForce[]
  readonly payeesAbroad: Pick<ScreeningTallies, 'people' | 'notScreened' | 'openHit'>
  readonly affiliates: AffiliateTallies
  readonly lobbyists: number
  readonly shortForms: ShortFormFacts
  /** Facts of the six months of the registration. */
  readonly bodies: BodyTallies
  readonly instructions: InstructionFacts
  readonly outcomes: OutcomeTallies
  readonly signatures: SignatureFacts
  /** Facts of the year. */
  readonly positions: PositionTallies
  readonly states: readonly StateDonors[]
  readonly contingent: ContingentTallies
}

type Evaluate = (facts: ChecklistFacts, period: ReportingPeriod) => Evaluation

/** ADH-01 is not here: it looks at the states of the other items (assemble.ts). */
const evaluations: Readonly<Record<string, Evaluate>> = {
  'FUN-01': ({ activities }) => eventsRecorded(activities),
  'FUN-02': ({ activities }) => politicalToldApart(activities),
  'FUN-04': ({ bodies }) => bodiesContacted(bodies),
  'FUN-12': ({ instructions }) => instructionsKept(instructions),
  'FUN-03': ({ contacts }) => contactsComplete(contacts),
  'FUN-05': ({ contacts }) => positionsNamed(contacts),
  'FUN-06': ({ donations }) => donationsComplete(donations),
  'FUN-07': ({ donations }) => campaignsNamed(donations),
  'FUN-08': ({ abroad }) => sentAbroadRecorded(abroad),
  'FUN-09': ({ materials }) => copiesKept(materials),
  'FUN-10': ({ materials }) => filedWithin48Hours(materials),
  'FUN-11': ({ materials }) => materialsLabelled(materials),
  'LAW-02': ({ registrations }) => registeredInTime(registrations),
  'LAW-03': ({ deadlines }, period) => supplementalFiled(deadlines, period),
  'LAW-04': ({ deadlines, profileChanges }, period) => changesNotified(deadlines, profileChanges, period),
  'LAW-05': ({ shortForms }) => shortFormsFiled(shortForms),
  'LAW-06': ({ determinations }) => contactsDetermined(determinations),
  'LAW-07': ({ deadlines }, period) => quarterlyFiled(deadlines, period),
  'LAW-08': ({ deadlines, lobbyists }, period) => contributionsFiled(deadlines, period, lobbyists),
  'LAW-15': ({ deadlines }, period) => noticesAnswered(deadlines, period),
  'ADH-03': ({ today }) => rulesRead(today),
  'LAW-09': ({ election }) => noForeignElectionMoney(election),
  'LAW-11': ({ states, registrations }, period) => statesCovered(states, registrations, period),
  'LAW-13': ({ contingent }) => noContingentPayment(contingent),
  'LAW-14': ({ contacts }) => registrationDisclosed(contacts),
  'LAW-17': ({ registrations, principals }, period) => exemptionHolds(registrations, principals, period),
  'LAW-16': ({ signatures }, period) => statementSigned(signatures, period),
  'TRN-01': ({ publicPage }, period) => sourcesPublished(publicPage, period),
  'TRN-02': ({ publicPage }, period) => activitiesPublished(publicPage, period),
  'TRN-04': ({ publicPage }) => reportsCheckable(publicPage),
  'TRN-03': ({ affiliates }) => affiliatesListed(affiliates),
  'ACC-02': ({ audit }) => sampleReviewed(audit),
  'ACC-03': ({ spending }) => approvedBeforePayment(spending),
  'ACC-05': ({ changes }) => changesExplained(changes),
  'ADH-02': ({ keeping, today }) => booksKept(keeping, today),
  'MSG-01': ({ messages }) => messagesMatch(messages),
  'MSG-02': ({ agreement }) => reportsAgree(agreement),
  'YML-02': ({ privacy }) => detailsHidden(privacy),
  'YML-05': ({ outcomes }) => outcomesNamed(outcomes),
  'YML-06': ({ accounts, publicPage }, period) => fundsShown(accounts, isPublished(publicPage, period)),
  'EEA-02': ({ positions }) => positionsDecided(positions),
  'EEA-03': ({ memberCount, officers }, period) => membersCurrent(memberCount, officers, period),
  'EEA-04': ({ publicPage }, period) => statementsCurrent(publicPage, period),
  'FUT-01': ({ parentChanges, today }) => changesConfirmed(parentChanges, today),
  'ADH-04': ({ screening }) => everyoneScreened(screening),
  'YML-03': ({ payeesAbroad }) => payeesAbroadScreened(payeesAbroad),
  'YML-04': ({ funds }) => purposesKept(funds),
  'YML-07': ({ donations }) => receiptsAvailable(donations),
  'YML-08': ({ misuse }) => signsClosed(misuse),
  'YML-09': ({ donations }) => cashCounted(donations),
  'FUT-02': ({ spending }) => spendingClassified(spending),
}

/** Gives what the records answer to an item's query, or null where the item is answered by a person (or, ADH-01, by the checklist itself). */
export function evaluateItem({ query }: Pick<ChecklistItem, 'query'>, facts: ChecklistFacts, period: ReportingPeriod): Evaluation | null {
  return query === null ? null : (evaluations[query]?.(facts, period) ?? null)
}
