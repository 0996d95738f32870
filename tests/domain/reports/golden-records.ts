import type { AuditedDonation } from '@/lib/domain/reports/audit-facts'
import { calendarDate } from '@/lib/domain/calendar-date'
import { donationKinds } from '@/lib/domain/donation'
import { expenditureKinds, type Expenditure } from '@/lib/domain/expenditure'
import { instant } from '@/lib/domain/instant'
import type { LobbyingContact } from '@/lib/domain/lobbying-contact'
import { parseAmount, zeroCents, type Cents } from '@/lib/domain/money'
import { paymentMethods, purposes, recordStates, type RecordState } from '@/lib/domain/record'
import { transferKinds, type Transfer } from '@/lib/domain/transfer'
import type { Table } from './golden-file'

function one<Value extends string>(values: readonly Value[], text: string | undefined, otherwise: Value): Value {
  return values.find((value) => value === text) ?? otherwise
}

export function amount(text: string | undefined): Cents {
  const read = parseAmount(text ?? '', 'any')
  if (!read.ok) throw new Error(`Not an amount: ${text ?? ''}`)
  return read.value
}

export function idOf(name: string): string {
  return `id-${name.toLowerCase().replace(/[^a-z0-9\u0600-\u06ff]+/g, '-')}`
}

export const chapterIds: Readonly<Record<string, string>> = { CHI: 'chapter-chicago', HOU: 'chapter-houston' }

function chapterOf(number: string): string {
  return chapterIds[number.slice(0, 3)] ?? 'chapter-chicago'
}

function numbered(row: Readonly<Record<string, string>>) {
  const number = row['number'] ?? ''
  const [, , year = '2025', sequence = '1'] = number.split('-')
  const state: RecordState = one(recordStates, row['state'], 'recorded')
  return {
    id: `id-${number}`,
    number,
    numberYear: Number(year),
    numberSequence: Number(sequence),
    revision: Number(row['revision'] ?? '') || 1,
    chapterId: chapterOf(number),
    state,
    stateReason: row['reason'] ?? '',
  }
}

const nothingOriginal = {
  originalAmountMinor: null,
  originalCurrency: null,
  exchangeRate: null,
  exchangeRateSource: null,
  exchangeRateOn: null,
}
const entry = {
  enteredBy: null,
  enteredAt: instant('2026-01-05T10:00:00.000Z'),
  enteredOn: calendarDate('2026-01-05'),
  importBatchId: null,
  importRow: null,
  importKey: null,
}
const noApproval = { approval: 'not-needed', approvedBy: null, approverName: '', approvedAt: null } as const

export function donationsOf(table: Table): readonly AuditedDonation[] {
  const rows = (table['donations'] ?? []).map((row): AuditedDonation & { readonly returns: string } => {
    const donor = row['donor'] ?? ''
    const shares = donor.split('+').map((each) => each.trim())
    const amountCents = amount(row['amount'])
    return {
      ...numbered(row),
      kind: one(donationKinds, row['kind'], 'gift'),
      purpose: one(purposes, row['purpose'], 'general'),
      method: one(paymentMethods, row['method'], 'check'),
      amountCents,
      receivedOn: calendarDate(row['received'] ?? ''),
      donorId: donor === '' || donor === 'anonymous' ? null : idOf(shares[0]?.split('=')[0]?.trim() ?? ''),
      anonymous: donor === 'anonymous',
      principalId: (row['principal'] ?? '') === '' ? null : idOf(row['principal'] ?? ''),
      jointShares:
        shares.length > 1
          ? shares.map((share) => ({ personId: idOf(share.split('=')[0]?.trim() ?? ''), shareCents: amount(share.split('=')[1]) }))
          : null,
      campaign: '',
      eventName: '',
      restriction: '',
      inKindDescription: row['thing'] ?? '',
      reportText: '',
      original: null,
      enteredOn: calendarDate((row['entered'] ?? '') === '' ? (row['received'] ?? '') : (row['entered'] ?? '')),
      paymentReference: row['reference'] ?? '',
      receiptNumber: '',
      bankAccountId: null,
      returns: row['returns'] ?? '',
    }
  })
  return rows.map(({ returns, ...row }) => {
    const original = rows.find(({ number }) => number === returns)
    return original === undefined
      ? row
      : {
          ...row,
          original: {
            id: original.id,
            number: original.number,
            receivedOn: original.receivedOn,
            kind: original.kind,
            anonymous: original.anonymous,
          },
        }
  })
}

export function expendituresOf(table: Table): readonly Expenditure[] {
  return (table['expenditures'] ?? []).map((row) => ({
    ...numbered(row),
    ...entry,
    ...nothingOriginal,
    ...noApproval,
    kind: one(expenditureKinds, row['kind'], 'payment'),
    payeeId: idOf(row['payee'] ?? ''),
    amountCents: amount(row['amount']),
    paidOn: calendarDate(row['paid'] ?? ''),
    method: 'check',
    category: 'printing',
    purpose: 'general',
    purposeText: row['bought'] ?? '',
    splits: null,
    principalId: null,
    activity: '',
    candidateOrBill: '',
    countryOfUse: '',
    paymentReference: '',
    bankAccountId: null,
    bankCountry: '',
    requestedBy: '',
    receiptState: 'attached',
    receiptExplanation: '',
    reportText: '',
    privateNote: '',
  }))
}

export function transfersOf(table: Table): readonly Transfer[] {
  return (table['transfers'] ?? []).map((row) => ({
    ...numbered(row),
    ...entry,
    ...nothingOriginal,
    ...noApproval,
    kind: one(transferKinds, row['kind'], 'abroad'),
    direction: row['direction'] === 'in' ? 'in' : 'out',
    amountCents: amount(row['amount']),
    sentOn: calendarDate(row['sent'] ?? ''),
    recipientId: (row['recipient'] ?? '') === '' ? null : idOf(row['recipient'] ?? ''),
    counterpartChapterId: chapterIds[row['other chapter'] ?? ''] ?? null,
    pairReference: row['pair'] ?? '',
    country: row['country'] ?? '',
    channel: 'wire',
    purpose: 'homeland_charity',
    purposeText: row['why'] ?? '',
    principalId: null,
    paymentReference: '',
    bankAccountId: null,
    bankCountry: '',
    requestedBy: '',
    screeningResult: 'no-match',
    screenedOn: calendarDate('2025-11-01'),
    screeningListOn: null,
    earmarkedFor: '',
    reportText: '',
    privateNote: '',
  }))
}

export function contactsOf(table: Table): readonly LobbyingContact[] {
  return (table['contacts'] ?? []).map((row) => ({
    ...numbered(row),
    ...entry,
    counterpart: 'official',
    contactOn: calendarDate(row['on'] ?? ''),
    mode: 'meeting',
    place: '',
    officials: [
      { personId: 'o', name: row['official'] ?? '', office: row['office'] ?? '', governmentEntity: '', covered: 'yes', coveredReason: '' },
    ],
    participants: [{ personId: null, name: row['for us'] ?? '' }],
    principalId: null,
    onBehalfOf: '',
    topic: row['topic'] ?? '',
    issueCode: row['issue'] ?? '',
    specificIssue: '',
    position: '',
    asked: row['asked'] ?? '',
    summary: '',
    materialsGiven: '',
    relatedCostCents: zeroCents,
    relatedExpenditureId: null,
    registrationDisclosed: 'yes',
    copyFurnished: 'yes',
    reportText: '',
    privateNote: '',
  }))
}
