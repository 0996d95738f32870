/**
 * Which records are lines of items 14 and 15, and what each line says.
 * 1. Money is part of the account where it names a principal, came from one, or serves a purpose that is pursued for one.
 * 2. A refund is a line of its own on the other side: no line is negative.
 * 3. Money that moves between the chapters that the statement covers is eliminated; to or from any other chapter it is a line like any other.
 * 4. What changes no account (in kind, property, crypto) is a thing of value, not money.
 */
import { isReturn } from '../../donation'
import { cashEffect, type Expenditure } from '../../expenditure'
import { absoluteCents } from '../../money'
import { needsOwnDate } from '../../needs'
import type { Principal } from '../../principal'
import { isCounted, type Purpose } from '../../record'
import type { Transfer } from '../../transfer'
import { joined, nameOf, peopleById, referenceTo } from '../lines'
import type { NamedPerson, ReceiptFacts } from '../period-facts'
import { countsAsReceipt, isOfForeignPrincipal, sharesOf, type OfPrincipal } from '../receipt-totals'
import type { LeftOut, RecordKind, ReportRule } from '../report-document'
import { reasonNotCounted } from '../receipt-lines'
import { expenditureReason } from '../schedule-b'
import { isWithoutCash } from '../summary'
import { purposeWords } from '../words'
import type { FaraFacts, FaraMoney, FaraThing } from './facts'

/** A donation, and whether its paper is with it. */
export type FaraReceipt = ReceiptFacts & { readonly hasPaper: boolean }

export type MoneyRecords = {
  readonly donations: readonly FaraReceipt[]
  /** Receipts that count and are not among them, because they are no part of the account. */
  readonly otherDonations: number
  readonly expenditures: readonly Expenditure[]
  readonly transfers: readonly Transfer[]
  readonly people: readonly NamedPerson[]
  readonly principals: readonly Principal[]
  /** The chapters that the statement covers, and the names of the others by id. */
  readonly chapterIds: readonly string[]
  readonly otherChapters: ReadonlyMap<string, string>
}

type Accounts = Pick<FaraFacts, 'receipts' | 'disbursements' | 'transmitted' | 'otherReceipts' | 'otherDisbursements' | 'thingsReceived' | 'leftOut'>

export const accountRule: ReportRule = {
  id: 'fara.nsd2.account', version: '1', citation: '22 U.S.C. 612(a)(5), 612(a)(8); Sunledger, which money is listed', toBeConfirmed: true,
  label: 'Listed is money that names a principal, came from one, or serves homeland politics or U.S. lobbying. Refunds are lines of their own on the other side.',
}

const pursued = new Set<Purpose>(['homeland_political', 'us_lobbying'])

function isOfAccount({ principalId, purpose }: { readonly principalId: string | null; readonly purpose: Purpose }): boolean {
  return principalId !== null || pursued.has(purpose)
}

/** Tells whether a donation is part of the account: what a loader has to give. */
export function isOfFaraAccount(row: OfPrincipal & Pick<ReceiptFacts, 'principalId' | 'purpose'>): boolean {
  return isOfForeignPrincipal(row) || isOfAccount(row)
}

function toldPurpose(purpose: Purpose, texts: readonly string[]): string {
  return joined([pursued.has(purpose) || purpose === 'homeland_charity' ? purposeWords[purpose] : '', ...texts].map((text) => text.replace(needsOwnDate, '').trim()))
}

type Names = { readonly people: ReadonlyMap<string, NamedPerson>; readonly principals: readonly Principal[] }

function partyOf({ people }: Names, ids: readonly string[]): Pick<FaraMoney, 'party' | 'partyAddressKnown' | 'partyIsPrincipal'> {
  const known = ids.map((id) => people.get(id))
  return {
    party: joined(ids.map((id) => nameOf(people, id))),
    partyAddressKnown: known.length > 0 && known.every((person) => person !== undefined && person.addressText !== null),
    partyIsPrincipal: known.some((person) => person?.kind === 'government' || person?.kind === 'party'),
  }
}

/** Who gave: the donors, or the principal itself where it gave and no donor is recorded. */
function giverOf(row: FaraReceipt, names: Names): ReturnType<typeof partyOf> {
  const principal = names.principals.find(({ id }) => id === row.principalId)
  const givers = sharesOf(row).map(({ donorId }) => donorId)
  if (givers.length > 0 || principal === undefined || !isOfForeignPrincipal(row)) return partyOf(names, givers)
  return { party: principal.name, partyAddressKnown: principal.address !== '', partyIsPrincipal: true }
}

function receiptOf(row: FaraReceipt, names: Names): FaraMoney {
  const { principalId, purpose, restriction, eventName, campaign, reportText, inKindDescription, hasPaper } = row
  const returned = isReturn(row.kind) ? `Refund of ${row.original?.number ?? 'a gift'}` : ''
  return {
    record: referenceTo('donation', row), on: row.receivedOn, hasOwnDate: !reportText.includes(needsOwnDate), principalId,
    ...giverOf(row, names),
    purpose: toldPurpose(purpose, [returned, inKindDescription, restriction, eventName, campaign, reportText]),
    amountCents: isReturn(row.kind) ? absoluteCents(row.amountCents) : row.amountCents, campaign: isReturn(row.kind) ? '' : campaign, hasPaper,
  }
}

function paymentOf(row: Expenditure, names: Names): FaraMoney {
  const { purposeText, activity, candidateOrBill, reportText } = row
  const returned = row.kind === 'refund_received' ? 'Refund received' : ''
  return {
    record: referenceTo('expenditure', row), on: row.paidOn, hasOwnDate: !reportText.includes(needsOwnDate), principalId: row.principalId,
    ...partyOf(names, [row.payeeId]), purpose: toldPurpose('general', [returned, purposeText, activity, candidateOrBill, reportText]),
    amountCents: row.amountCents, campaign: '', hasPaper: row.receiptState === 'attached',
  }
}

function transferOf(row: Transfer, names: Names): FaraMoney {
  const { purpose, purposeText, earmarkedFor, reportText } = row
  return {
    record: referenceTo('transfer', row), on: row.sentOn, hasOwnDate: true, principalId: row.principalId,
    ...partyOf(names, row.recipientId === null ? [] : [row.recipientId]),
    purpose: toldPurpose(purpose, [row.direction === 'in' ? 'Came back from abroad' : '', purposeText, earmarkedFor, reportText]),
    amountCents: row.amountCents, campaign: '', hasPaper: row.paymentReference !== '',
  }
}

/** Money from or to a chapter that the statement does not cover: the other party is that chapter. */
function betweenOf(row: Transfer, names: Names, otherChapters: ReadonlyMap<string, string>): FaraMoney {
  const party = otherChapters.get(row.counterpartChapterId ?? '') ?? ''
  return { ...transferOf({ ...row, direction: 'out' }, names), party: party === '' ? 'Another chapter' : party, partyAddressKnown: true, partyIsPrincipal: false }
}

function thingOf(row: FaraReceipt, names: Names): FaraThing {
  const { record, on, principalId, party, purpose } = receiptOf({ ...row, inKindDescription: '' }, names)
  return { record, on: on ?? row.receivedOn, principalId, party, thing: row.inKindDescription, purpose }
}

type Stated = Parameters<typeof expenditureReason>[0] & { readonly id: string; readonly number: string; readonly revision: number }

function leftOut(kind: RecordKind, row: Stated & { readonly amountCents: FaraMoney['amountCents'] }): LeftOut {
  return { record: referenceTo(kind, row), reason: expenditureReason(row), amountCents: row.amountCents }
}

/** Gives the lines of items 14(a), 15(a)(1) and (2), the things of value received, what is only counted, and what does not count at all. */
export function faraAccounts({ donations, otherDonations, expenditures, transfers, people, principals, chapterIds, otherChapters }: MoneyRecords): Accounts {
  const byId: Names = { people: peopleById(people), principals }
  const gifts = donations.filter(countsAsReceipt)
  const ofGifts = gifts.filter(isOfFaraAccount)
  const money = ofGifts.filter((row) => !isWithoutCash(row))
  const counted = expenditures.filter(({ state, kind }) => isCounted(state) && cashEffect(kind) !== 'none')
  const paid = counted.filter(isOfAccount)
  const abroad = transfers.filter(({ state, kind }) => isCounted(state) && kind === 'abroad')
  const isInside = ({ counterpartChapterId }: Transfer) => counterpartChapterId !== null && chapterIds.includes(counterpartChapterId)
  const between = transfers.filter((row) => isCounted(row.state) && row.kind === 'between-chapters' && isOfAccount(row))
  const outside = (direction: Transfer['direction']) => between.filter((row) => row.direction === direction && !isInside(row)).map((row) => betweenOf(row, byId, otherChapters))
  const receipts = [
    ...money.filter(({ kind }) => !isReturn(kind)).map((row) => receiptOf(row, byId)),
    ...paid.filter(({ kind }) => cashEffect(kind) === 'in').map((row) => paymentOf(row, byId)),
    ...abroad.filter(({ direction }) => direction === 'in').map((row) => transferOf(row, byId)),
    ...outside('in'),
  ]
  const disbursements = [
    ...paid.filter(({ kind }) => cashEffect(kind) === 'out').map((row) => paymentOf(row, byId)),
    ...money.filter(({ kind }) => isReturn(kind)).map((row) => receiptOf(row, byId)),
    ...outside('out'),
  ]
  return {
    receipts,
    disbursements,
    transmitted: abroad.filter(({ direction }) => direction === 'out').map((row) => transferOf(row, byId)),
    otherReceipts: otherDonations + gifts.length - ofGifts.length,
    otherDisbursements: counted.length - paid.length,
    thingsReceived: ofGifts.filter(isWithoutCash).map((row) => thingOf(row, byId)),
    leftOut: [
      ...donations.filter((row) => !countsAsReceipt(row) && isOfFaraAccount(row)).map((row) => ({ record: referenceTo('donation', row), reason: reasonNotCounted(row), amountCents: row.amountCents })),
      ...expenditures.filter((row) => !isCounted(row.state) && isOfAccount(row)).map((row) => leftOut('expenditure', row)),
      ...between.filter(isInside).map((row) => ({ record: referenceTo('transfer', row), reason: 'It moved between chapters that the statement covers.', amountCents: row.amountCents })),
      ...transfers.filter(({ state, kind }) => !isCounted(state) && kind === 'abroad').map((row) => leftOut('transfer', row)),
    ],
  }
}
