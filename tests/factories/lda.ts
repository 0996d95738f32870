/** An organization that lobbies for itself: registered under the Act, with a lobbyist of its own, contacts and payments in the last quarter of 2025. */
import { newId } from '@/lib/data/database/uuid'
import { recordExpenditure } from '@/lib/data/expenditures/record'
import { recordLobbyingContact } from '@/lib/data/lobbying-contacts/record'
import { recordProfileEntry } from '@/lib/data/profile/record'
import { answerReport } from '@/lib/data/reports/answer'
import type { ReportKey } from '@/lib/data/reports/version'
import { calendarDate } from '@/lib/domain/calendar-date'
import { cents, zeroCents } from '@/lib/domain/money'
import type { Person } from '@/lib/domain/person'
import type { ProfileKind } from '@/lib/domain/profile/profile'
import { emptyRegistration, type RegistrationFacts } from '@/lib/domain/registration'
import { quarter } from '@/lib/domain/reporting-period'
import { anOrganization, aRecordedPerson, valueOf, type TestOrganization } from './organization'

const day = calendarDate

export const lastQuarter = quarter(2025, 4)

export const ldaRegistration = { ...emptyRegistration, regime: 'LDA' as const, number: '401105999-12', registeredOn: day('2025-10-05') }

export async function aRegistrant(registration: Partial<RegistrationFacts> = {}): Promise<TestOrganization> {
  return anOrganization({
    profile: { legalName: 'Friends of Avaria, Inc.', addressLines: '12 Elm Street', city: 'Chicago', state: 'IL', postalCode: '60601', taxKind: '501c4' }, registrations: [{ ...ldaRegistration, ...registration }],
    principal: { name: 'Avaria Trading Ltd', kind: 'FOREIGN_ENTITY' },
  })
}

/** A meeting with an office that is covered. */
export async function aMeeting(organization: TestOrganization, of: { readonly entity: string; readonly on: string; readonly personId: string | null }, onBehalfOf = 'Friends of Avaria'): Promise<void> {
  valueOf(await recordLobbyingContact(organization.actorAs('secretary'), {
    formKey: newId(), chapterId: organization.chapter.id, counterpart: 'official', contactOn: day(of.on), mode: 'meeting', place: 'Chicago',
    officials: [{ personId: newId(), name: 'Ann Official', office: 'Office of Rep. (IL-07)', governmentEntity: of.entity, covered: 'yes', coveredReason: '' }],
    participants: [{ personId: of.personId, name: 'Sana Malik' }], principalId: null, onBehalfOf, topic: 'Relief', issueCode: 'FOR', specificIssue: 'H.R. 123, Avaria Relief Act, sections 2 and 4',
    position: '', asked: '', summary: '', materialsGiven: '', relatedCostCents: zeroCents, relatedExpenditureId: null, registrationDisclosed: 'yes', copyFurnished: 'not-known', reportText: '', privateNote: '',
  }))
}

/** A retainer of so many dollars, with its receipt. */
export async function aRetainer(organization: TestOrganization, payeeId: string, dollars: number, parts: Partial<Parameters<typeof recordExpenditure>[1]> = {}): Promise<void> {
  valueOf(await recordExpenditure(organization.actorAs('treasurer'), {
    originalAmountMinor: null, originalCurrency: null, exchangeRate: null, exchangeRateSource: null, exchangeRateOn: null, paymentReference: '', bankAccountId: null, bankCountry: '', requestedBy: '',
    reportText: '', privateNote: '', principalId: null, formKey: newId(), chapterId: organization.chapter.id, kind: 'payment', payeeId, amountCents: cents(dollars * 100), paidOn: day('2025-11-10'), method: 'check',
    category: 'lobbying_fees', purpose: 'us_lobbying', purposeText: 'Retainer for November', splits: null, activity: '', candidateOrBill: '', countryOfUse: 'US', receiptState: 'attached', receiptExplanation: '', ...parts,
  }))
}

/** An entry of the profile about somebody who is known. */
export async function inProfile(organization: TestOrganization, kind: ProfileKind, person: Person | null, facts: Readonly<Record<string, string>>, principalId: string | null = null): Promise<void> {
  const chosen = person === null ? null : { typed: '', id: person.id, newKind: null, newSortName: '', newOtherScript: '' }
  valueOf(await recordProfileEntry(organization.administrator, { formKey: newId(), kind, person: chosen, principalId, fromOn: day('2025-10-05'), untilOn: null, facts, mistaken: false, reason: '' }))
}

export const lobbyistFacts = { client: '', paid: 'yes', contacts: 'yes', timeShare: '40%', coveredPositions: 'none-held', convicted: 'no', convictions: '', delistedIn: '', note: '' }

/** A quarter with two contacts in one area, three payments, and a lobbyist of its own. */
export async function aLobbyingQuarter(): Promise<TestOrganization & { readonly lobbyist: Person }> {
  const organization = await aRegistrant()
  const lobbyist = await aRecordedPerson(organization, { name: 'Sana Malik', tags: ['employee'] })
  const helper = await aRecordedPerson(organization, { name: 'Omar Shah', tags: ['volunteer'] })
  const firm = await aRecordedPerson(organization, { name: 'Elm Strategies', kind: 'organization' })
  await inProfile(organization, 'lobbyist', lobbyist, lobbyistFacts)
  await aMeeting(organization, { entity: 'House of Representatives', on: '2025-11-03', personId: lobbyist.id })
  await aMeeting(organization, { entity: 'Senate', on: '2025-11-20', personId: helper.id })
  await aMeeting(organization, { entity: 'Senate', on: '2025-09-20', personId: lobbyist.id })
  await aRetainer(organization, firm.id, 12_000)
  await aRetainer(organization, firm.id, 9_000, { category: 'travel', purpose: 'general', splits: [{ purpose: 'us_lobbying', amountCents: cents(412_345) }, { purpose: 'general', amountCents: cents(487_655) }] })
  await aRetainer(organization, firm.id, 700, { purpose: 'general', category: 'printing' })
  return { ...organization, lobbyist }
}

export function ld2KeyOf(period = lastQuarter): ReportKey {
  return { chapterId: null, form: 'lda-ld2', period }
}

/** Answers in a report: yes or no, or words; a pair is a choice with words. */
export async function anAnswer(organization: TestOrganization, key: ReportKey, said: Readonly<Record<string, boolean | string | readonly [boolean, string]>>): Promise<void> {
  const answers = Object.entries(said).map(([question, value]) => {
    const [choice, text] = typeof value === 'string' ? [null, value] : typeof value === 'boolean' ? [value, ''] : value
    return { question, choice: choice === null ? null : choice ? ('yes' as const) : ('no' as const), text }
  })
  valueOf(await answerReport(organization.administrator, { key, formKey: newId(), answers }))
}

export const quarterAnswers = {
  'contact-name': 'Omar Shah', 'address-changed': false, 'terminated-on': false, activity: true, method: 'A', 'client-government': false, convictions: false, 'federal-funds': false,
  'late-reason': 'The books were closed late',
} as const
