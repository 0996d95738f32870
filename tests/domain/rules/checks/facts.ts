/** Records without any fault; a test names only what matters to it. */
import type { DonationContext, ExpenditureContext, LobbyingContactContext, NearbyGift, PartyFacts, TransferContext } from '@/lib/domain/assessment'
import { calendarDate } from '@/lib/domain/calendar-date'
import type { DonationFacts } from '@/lib/domain/donation'
import { noElection } from '@/lib/domain/election'
import type { ExpenditureFacts } from '@/lib/domain/expenditure'
import type { LobbyingContactFacts } from '@/lib/domain/lobbying-contact'
import { cents } from '@/lib/domain/money'
import type { RecordReference } from '@/lib/domain/reports/report-document'
import { ruleSets } from '@/lib/domain/rules/rule-sets'
import type { TransferFacts } from '@/lib/domain/transfer'

const noCurrency = { originalAmountMinor: null, originalCurrency: null, exchangeRate: null, exchangeRateSource: null, exchangeRateOn: null }
const settings = { today: calendarDate('2026-11-25'), taxKind: 'other' as const, depositDays: 10, lateEntryDays: 30, approvalLimitCents: cents(50_000), ruleSets, sanctionsListOn: null }

function self(kind: RecordReference['kind']): RecordReference {
  return { kind, number: 'CHI-2026-0001', id: 'self', revision: 1 }
}

export const registered = { fara: true, lda: true }
export const unregistered = { fara: false, lda: false }

export function aParty(facts: Partial<PartyFacts> = {}): PartyFacts {
  return {
    id: 'person', name: 'Amina Karim', kind: 'individual', tags: [], country: 'US', citizenStatus: 'us_citizen', citizenStatusBasis: 'attested',
    addressKnown: true, employerKnown: true, occupationKnown: true, screenedOn: calendarDate('2026-01-01'), screeningListOn: null, screeningResult: 'no-match', ...facts,
  }
}

export function aGiftNearby(facts: Partial<NearbyGift> = {}): NearbyGift {
  return {
    kind: 'donation', number: 'CHI-D-2026-0009', id: 'other', revision: 1, amountCents: cents(10_000), receivedOn: calendarDate('2026-05-04'), method: 'cash',
    paymentReference: '', ...facts,
  }
}

export function aDonation(facts: Partial<DonationFacts> = {}): DonationFacts {
  return {
    ...noCurrency, chapterId: 'chapter', kind: 'gift', purpose: 'general', method: 'check', amountCents: cents(5_000), receivedOn: calendarDate('2026-05-04'),
    donorId: 'person', anonymous: false, payerName: '', intermediaryId: null, jointShares: null, principalId: null, originalDonationId: null,
    benefitValueCents: cents(0), benefitDescription: '', feeCents: cents(0), paymentReference: '', bankAccountId: null, bankCountry: '', sourceCountry: '',
    conduitReceivedOn: null, forwardedOn: null, depositedOn: null, depositReference: '', receiptNumber: '', acknowledgedOn: null, campaign: '', restriction: '',
    eventName: '', firstCounter: '', secondCounter: '', inKindDescription: '', valuationMethod: '', valuedBy: '', valuedOn: null, disposedOn: null, ...noElection, reportText: '', privateNote: '',
    ...facts,
  }
}

export function aDonationContext(facts: Partial<DonationContext> = {}): DonationContext {
  return {
    ...settings, self: self('donation'), donor: aParty(), donorYearCents: cents(0), nearby: [], addressCash: [], cashSeriesCents: cents(0), sameReference: [], original: null,
    electionCents: { committee: cents(0), candidate: cents(0) }, receiptOn: null, hasMemo: true, processorCents: null, solicitationNotice: '', filedReport: null, unreportedBlockOn: null, ...facts,
  }
}

export function anExpenditure(facts: Partial<ExpenditureFacts> = {}): ExpenditureFacts {
  return {
    ...noCurrency, chapterId: 'chapter', kind: 'payment', payeeId: 'person', amountCents: cents(5_000), paidOn: calendarDate('2026-05-04'), method: 'check',
    category: 'event', purpose: 'general', purposeText: 'Rent of the hall for the spring meeting', splits: null, principalId: null, activity: '',
    candidateOrBill: '', countryOfUse: 'US', paymentReference: '', bankAccountId: null, bankCountry: '', requestedBy: '', receiptState: 'attached',
    receiptExplanation: '', reportText: '', privateNote: '', ...facts,
  }
}

export function anExpenditureContext(facts: Partial<ExpenditureContext> = {}): ExpenditureContext {
  return {
    ...settings, self: self('expenditure'), payee: aParty({ kind: 'organization', name: 'Lakeside Hall' }), approvedByAnother: false, enteredByApprover: false,
    payeeGifts: [], hasRegistration: registered, ...facts,
  }
}

export function aTransfer(facts: Partial<TransferFacts> = {}): TransferFacts {
  return {
    ...noCurrency, chapterId: 'chapter', kind: 'abroad', direction: 'out', amountCents: cents(5_000), sentOn: calendarDate('2026-05-04'), recipientId: 'person',
    counterpartChapterId: null, pairReference: '', country: 'PK', channel: 'wire', purpose: 'homeland_charity', purposeText: 'School books for two villages',
    principalId: 'principal', paymentReference: '', bankAccountId: null, bankCountry: '', requestedBy: '', screeningResult: 'no-match',
    screenedOn: calendarDate('2026-05-01'), screeningListOn: calendarDate('2026-05-01'), earmarkedFor: '', reportText: '', privateNote: '', ...facts,
  }
}

export function aTransferContext(facts: Partial<TransferContext> = {}): TransferContext {
  return {
    ...settings, self: self('transfer'), recipient: aParty({ kind: 'organization', name: 'Village School Fund', country: 'PK' }), approvedByAnother: false,
    otherSide: null, hasRegistration: registered, ...facts,
  }
}

export function aContact(facts: Partial<LobbyingContactFacts> = {}): LobbyingContactFacts {
  return {
    chapterId: 'chapter', counterpart: 'official', contactOn: calendarDate('2026-05-04'), mode: 'meeting', place: 'Washington',
    officials: [{ personId: 'official', name: 'Jane Roe', office: 'Office of Rep. Roe (TX-07)', governmentEntity: 'HOUSE OF REPRESENTATIVES', covered: 'yes', coveredReason: 'Member' }],
    participants: [], principalId: 'principal', onBehalfOf: '', topic: 'Visas for visiting scholars', issueCode: 'IMM',
    specificIssue: 'Funding for scholar visas in H.R. 123', position: '', asked: '', summary: '', materialsGiven: '', relatedCostCents: cents(0),
    relatedExpenditureId: null, registrationDisclosed: 'yes', copyFurnished: 'not-known', reportText: '', privateNote: '', ...facts,
  }
}

export function aContactContext(facts: Partial<LobbyingContactContext> = {}): LobbyingContactContext {
  return { ...settings, self: self('lobbying-contact'), hasRegistration: registered, ...facts }
}
