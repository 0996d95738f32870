import { calendarDate } from '@/lib/domain/calendar-date'
import type { Expenditure } from '@/lib/domain/expenditure'
import { instant } from '@/lib/domain/instant'
import { cents } from '@/lib/domain/money'
import type { NamedPerson } from '@/lib/domain/reports/period-facts'
import { registrantOf } from '@/lib/domain/reports/report-head'
import type { ReportDocument } from '@/lib/domain/reports/report-document'
import { buildYearEndPapers } from '@/lib/domain/reports/year-end/year-end-papers'
import type { YearEndFacts, YearGift } from '@/lib/domain/reports/year-end/year-end-facts'
import { calendarYear } from '@/lib/domain/reporting-period'
import type { Transfer } from '@/lib/domain/transfer'
import { plainTransfer } from '@/lib/example/dealings'
import { plainDonation } from '@/lib/example/donations'
import { plainExpenditure } from '@/lib/example/spending'
import { factsOf } from '../golden-facts'
import { goldenFile, readTable } from '../golden-file'

export const year2025 = calendarYear(2025)
const head = factsOf(readTable(goldenFile('audit-2025-q4', 'records.txt')), year2025)
let count = 0

function numbered(letter: string) {
  count += 1
  const number = `CHI-${letter}-2025-${String(count).padStart(4, '0')}`
  return { id: number, number, numberYear: 2025, numberSequence: count, revision: 1, chapterId: 'chapter-chicago', state: 'recorded' as const, stateReason: '' }
}

const origin = {
  enteredBy: null, enteredAt: instant('2025-12-31T12:00:00.000Z'), enteredOn: calendarDate('2025-12-31'), importBatchId: null, importRow: null, importKey: null,
  approval: 'not-needed' as const, approvedBy: null, approverName: '', approvedAt: null,
}

/** A gift of $100.00 by check on March 1, 2025. */
export function aYearGift(amount = 10_000, facts: Partial<YearGift> = {}): YearGift {
  return { ...plainDonation, ...numbered('D'), amountCents: cents(amount), receivedOn: calendarDate('2025-03-01'), donorId: 'amina', original: null, ...facts }
}

export function aPayment(amount: number, facts: Partial<Expenditure> = {}): Expenditure {
  return { ...plainExpenditure, ...origin, ...numbered('E'), amountCents: cents(amount), paidOn: calendarDate('2025-05-01'), payeeId: 'print', ...facts }
}

export function aSending(amount: number, facts: Partial<Transfer> = {}): Transfer {
  return { ...plainTransfer, ...origin, ...numbered('T'), kind: 'abroad', direction: 'out', amountCents: cents(amount), sentOn: calendarDate('2025-06-01'), recipientId: 'relief', country: 'PK', ...facts }
}

const person = (id: string, name: string, kind: NamedPerson['kind'] = 'individual'): NamedPerson => ({ id, name, nameOtherScript: null, kind, addressText: `${name} Street 1`, employer: '', occupation: '' })
const people = [person('amina', 'Amina Khan'), person('bilal', 'Bilal Aziz'), person('print', 'Print Shop', 'organization'), person('relief', 'Relief Trust', 'organization'), person('widow', 'Zahra Widow')]

/** The papers of 2025 of a charity in Chicago whose fiscal year is the calendar year. */
export function papersOf(facts: Partial<YearEndFacts>): ReportDocument {
  const whole: YearEndFacts = {
    ...head, taxKind: '501c3', fiscalYearStarts: new Map([['chapter-chicago', 1]]), people, donations: [], expenditures: [], transfers: [], ...facts,
  }
  return buildYearEndPapers(whole, year2025, registrantOf(whole))
}

/** The cells of the lines of an item. */
export function cellsOf(document: ReportDocument, id: string) {
  return document.items.find((item) => item.id === id)?.lines.map(({ cells }) => cells)
}
