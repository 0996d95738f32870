import { emptyRegistration } from '@/lib/domain/registration'
import type { AuditFacts } from '@/lib/domain/reports/audit-facts'
import { calendarDate, isWithin } from '@/lib/domain/calendar-date'
import { instant } from '@/lib/domain/instant'
import { cents, zeroCents } from '@/lib/domain/money'
import type { NamedPerson, PeriodFacts, ReportHead } from '@/lib/domain/reports/period-facts'
import { receiptTotalsOf } from '@/lib/domain/reports/receipt-totals'
import { ruleSets } from '@/lib/domain/rules/rule-sets'
import type { Table } from './golden-file'
import { amount, chapterIds, contactsOf, donationsOf, expendituresOf, idOf, transfersOf } from './golden-records'

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
    year: { on: period.through, taxKind: '501c3', inIllinois: true, services: [], abroad: [], donors: [], fiscalYearCents: zeroCents, receiptSeries: [], foreignAccounts: [], ruleSets, untiedPayouts: [], spending: { lobbyingCents: zeroCents, exemptCents: zeroCents } },
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
