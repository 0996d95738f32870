import fs from 'node:fs'
import path from 'node:path'
import { emptyRegistration } from '@/lib/domain/registration'
import type { AuditedDonation, AuditFacts } from '@/lib/domain/reports/audit-facts'
import { calendarDate, isWithin } from '@/lib/domain/calendar-date'
import { donationKinds } from '@/lib/domain/donation'
import { expenditureKinds, type Expenditure } from '@/lib/domain/expenditure'
import { instant } from '@/lib/domain/instant'
import type { LobbyingContact } from '@/lib/domain/lobbying-contact'
import { cents, parseAmount, zeroCents, type Cents } from '@/lib/domain/money'
import { paymentMethods, purposes, recordStates, type RecordState } from '@/lib/domain/record'
import type { NamedPerson, PeriodFacts, ReportHead } from '@/lib/domain/reports/period-facts'
import { receiptTotalsOf } from '@/lib/domain/reports/receipt-totals'
import { transferKinds, type Transfer } from '@/lib/domain/transfer'

/** Records as a person reads them: sections with a head row, columns parted by `|`. Empty cells mean not given. */
export type Table = Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>

const folder = path.join(__dirname, '../../golden')

export function goldenFile(...parts: readonly string[]): string {
  return path.join(folder, ...parts)
}

export function readTable(file: string): Table {
  const table: Record<string, Record<string, string>[]> = {}
  let section = ''
  let heads: readonly string[] | null = null
  for (const line of fs
    .readFileSync(file, 'utf8')
    .split('\n')
    .map((each) => each.trim())) {
    if (line === '' || line.startsWith('//')) continue
    if (line.startsWith('# ')) {
      section = line.slice(2)
      table[section] = []
      heads = null
      continue
    }
    const cells = line.split('|').map((cell) => cell.trim())
    if (heads === null) heads = cells
    else table[section]?.push(Object.fromEntries(heads.map((head, index) => [head, cells[index] ?? ''])))
  }
  return table
}

function one<Value extends string>(values: readonly Value[], text: string | undefined, otherwise: Value): Value {
  return values.find((value) => value === text) ?? otherwise
}

function amount(text: string | undefined): Cents {
  const read = parseAmount(text ?? '', 'any')
  if (!read.ok) throw new Error(`Not an amount: ${text ?? ''}`)
  return read.value
}

function idOf(name: string): string {
  return `id-${name.toLowerCase().replace(/[^a-z0-9\u0600-\u06ff]+/g, '-')}`
}

const chapterIds: Readonly<Record<string, string>> = { CHI: 'chapter-chicago', HOU: 'chapter-houston' }

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

function expendituresOf(table: Table): readonly Expenditure[] {
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

function transfersOf(table: Table): readonly Transfer[] {
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

function contactsOf(table: Table): readonly LobbyingContact[] {
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

function peopleOf(table: Table): readonly NamedPerson[] {
  return (table['people'] ?? []).map((row) => ({
    id: idOf(row['name'] ?? ''),
    name: row['name'] ?? '',
    nameOtherScript: (row['other script'] ?? '') === '' ? null : (row['other script'] ?? ''),
    kind: 'individual',
    addressText: (row['address'] ?? '') === '' ? null : (row['address'] ?? ''),
    employer: row['employer'] ?? '',
    occupation: row['occupation'] ?? '',
  }))
}

function headOf(table: Table, scope: ReportHead['scope'], asOf: ReportHead['asOf']): ReportHead {
  const chapters = [
    { id: 'chapter-chicago', name: 'Chicago', numberPrefix: 'CHI', city: 'Chicago', state: 'IL' },
    { id: 'chapter-houston', name: 'Houston', numberPrefix: 'HOU', city: 'Houston', state: 'TX' },
  ]
  return {
    scope,
    personal: 'clear',
    asOf,
    chapters: scope === 'organization' ? chapters : chapters.slice(0, 1),
    otherChapters: scope === 'organization' ? [] : [{ id: 'chapter-houston', name: 'Houston' }],
    organization: {
      id: 'organization',
      name: 'Friends of Zarqan',
      legalName: 'Friends of Zarqan, Inc.',
      ein: '00-0000000',
      addressText: '1 Example Plaza, Chicago, IL 60601',
      lateEntryDays: 30,
    },
    registrations: [
      {
        ...emptyRegistration,
        id: 'fara',
        regime: 'FARA',
        number: '9999',
        registeredOn: calendarDate('2024-02-01'),
        revision: 1,
      },
    ],
    principals: (table['principals'] ?? []).map((row) => ({
      id: idOf(row['name'] ?? ''),
      name: row['name'] ?? '',
      kind: 'POLITICAL_PARTY',
      country: row['country'] ?? '',
      aliases: [],
      address: '',
      aim: '',
      officialDealtWith: '',
      fromOn: null,
      untilOn: null,
      revision: 1,
    })),
    people: peopleOf(table),
  }
}

type Span = { readonly from: ReturnType<typeof calendarDate>; readonly through: ReturnType<typeof calendarDate> }

/** The facts of a period from whole records, of one chapter or of both. */
export function factsOf(table: Table, period: Span, scope: ReportHead['scope'] = 'chapter'): PeriodFacts {
  const covered = <Row extends { readonly chapterId: string }>(rows: readonly Row[]): readonly Row[] =>
    scope === 'organization' ? rows : rows.filter(({ chapterId }) => chapterId === 'chapter-chicago')
  const donations = covered(donationsOf(table))
  const transfers = transfersOf(table)
  const accounts = table['accounts'] ?? []
  return {
    ...headOf(table, scope, { journalSize: 120, at: instant('2026-01-15T09:00:00.000Z') }),
    ...receiptTotalsOf(donations, period),
    receipts: donations.filter(({ receivedOn }) => isWithin(receivedOn, period)),
    expenditures: covered(expendituresOf(table)).filter(({ paidOn }) => isWithin(paidOn, period)),
    transfers: covered(transfers).filter(({ sentOn }) => isWithin(sentOn, period)),
    pairedTransfers: transfers,
    lobbyingContacts: covered(contactsOf(table)).filter(({ contactOn }) => isWithin(contactOn, period)),
    bankAccounts: accounts
      .map((row, index) => ({
        id: `account-${index}`,
        chapterId: chapterIds[row['chapter'] ?? ''] ?? '',
        name: row['name'] ?? '',
        bankName: '',
        last4: '',
        country: 'US',
        openingBalanceCents: amount(row['opening']),
        openedOn: calendarDate(row['opened'] ?? ''),
        closedOn: null,
        revision: 1,
      }))
      .filter(({ chapterId }) => scope === 'organization' || chapterId === 'chapter-chicago'),
    before: {
      receiptsCents: cents(
        donations
          .filter((row) => row.receivedOn < period.from && row.method !== 'property' && row.state === 'recorded')
          .reduce((sum, row) => sum + row.amountCents, 0),
      ),
      disbursementsCents: zeroCents,
      sentAbroadCents: zeroCents,
      transfersInCents: zeroCents,
      transfersOutCents: zeroCents,
    },
    findings: [],
    checklist: {
      title: 'Transparency checklist',
      lines: (table['checklist'] ?? []).map((row) => ({
        id: row['item'] ?? '',
        section: row['section'] ?? '',
        period: 'October 1 to December 31, 2025',
        question: row['question'] ?? '',
        answer: row['answer'] === 'yes' ? 'yes' : 'open',
        basis: row['basis'] ?? '',
        query: row['query'] ?? '',
        answeredBy: row['by'] ?? '',
        answeredOn: null,
        citation: '',
      })),
    },
  }
}

/** The facts of an audit of Chicago from whole records. */
export function auditFactsOf(table: Table, period: Span, more: Partial<AuditFacts> = {}): AuditFacts {
  const donations = donationsOf(table).filter(({ chapterId }) => chapterId === 'chapter-chicago')
  return {
    ...headOf(table, 'chapter', { journalSize: 120, at: instant('2026-01-15T09:00:00.000Z') }),
    ...receiptTotalsOf(donations, period),
    donations: donations.filter(({ receivedOn }) => isWithin(receivedOn, period)),
    gaps: [],
    sameReference: [],
    changes: [],
    findings: [],
    audit: null,
    ...more,
  }
}
