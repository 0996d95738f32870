import { newId } from '@/lib/data/database/uuid'
import { recordExpenditure } from '@/lib/data/expenditures/record'
import { recordLobbyingContact } from '@/lib/data/lobbying-contacts/record'
import { recordTransfer } from '@/lib/data/transfers/record'
import { calendarDate } from '@/lib/domain/calendar-date'
import type { Expenditure, ExpenditureInput } from '@/lib/domain/expenditure'
import type { LobbyingContact, LobbyingContactInput } from '@/lib/domain/lobbying-contact'
import { cents, zeroCents } from '@/lib/domain/money'
import type { Transfer, TransferInput } from '@/lib/domain/transfer'
import { aRecordedPerson, valueOf, type TestOrganization } from './organization'

const dollars = { originalAmountMinor: null, originalCurrency: null, exchangeRate: null, exchangeRateSource: null, exchangeRateOn: null } as const
const texts = { paymentReference: '', bankAccountId: null, bankCountry: '', requestedBy: '', reportText: '', privateNote: '', principalId: null } as const

/** A payment of $600.00 on March 10, 2026, entered by a treasurer and over the limit: it waits for a second person. */
export async function anExpenditure(organization: TestOrganization, payeeName = 'Print Shop LLC', more: Partial<ExpenditureInput> = {}): Promise<Expenditure> {
  const payee = await aRecordedPerson(organization, { name: payeeName, kind: 'organization' })
  return valueOf(await recordExpenditure(organization.actorAs('treasurer'), {
    ...dollars, ...texts, formKey: newId(), chapterId: organization.chapter.id, kind: 'payment', payeeId: payee.id, amountCents: cents(60_000),
    paidOn: calendarDate('2026-03-10'), method: 'check', category: 'printing', purpose: 'general', purposeText: 'Flyers for the March meeting', splits: null,
    activity: '', candidateOrBill: '', countryOfUse: 'US', receiptState: 'missing', receiptExplanation: '', ...more,
  }))
}

/** $700.00 sent abroad on March 10, 2026, entered by a treasurer and over the limit: it waits for a second person. */
export async function aTransfer(organization: TestOrganization, recipientName = 'Relief Trust', more: Partial<TransferInput> = {}): Promise<Transfer> {
  const address = { lines: '5 Clifton Rd', city: 'Karachi', state: '', postalCode: '75600', country: 'PK' }
  const recipient = await aRecordedPerson(organization, { name: recipientName, kind: 'organization', address })
  return valueOf(await recordTransfer(organization.actorAs('treasurer'), {
    ...dollars, ...texts, formKey: newId(), chapterId: organization.chapter.id, kind: 'abroad', direction: 'out', amountCents: cents(70_000),
    sentOn: calendarDate('2026-03-10'), recipientId: recipient.id, counterpartChapterId: null, pairReference: '', country: 'PK', channel: 'wire',
    purpose: 'homeland_charity', purposeText: 'Blankets for 200 families', screeningResult: 'no-match', screenedOn: calendarDate('2026-03-09'),
    screeningListOn: calendarDate('2026-03-08'), earmarkedFor: '', ...more,
  }))
}

/** A meeting with one official on March 10, 2026. */
export async function aLobbyingContact(organization: TestOrganization, officialName = 'Ann Official', more: Partial<LobbyingContactInput> = {}): Promise<LobbyingContact> {
  return valueOf(await recordLobbyingContact(organization.actorAs('secretary'), {
    formKey: newId(), chapterId: organization.chapter.id, counterpart: 'official', contactOn: calendarDate('2026-03-10'), mode: 'meeting', place: 'Chicago',
    officials: [{ personId: newId(), name: officialName, office: 'Office of Rep. (IL-07)', governmentEntity: 'House of Representatives', covered: 'yes', coveredReason: '' }],
    participants: [], principalId: organization.principalId, onBehalfOf: '', topic: 'Flood aid', issueCode: 'FOR', specificIssue: '', position: '', asked: '', summary: '',
    materialsGiven: '', relatedCostCents: zeroCents, relatedExpenditureId: null, registrationDisclosed: 'yes', copyFurnished: 'not-known', reportText: '', privateNote: '', ...more,
  }))
}
