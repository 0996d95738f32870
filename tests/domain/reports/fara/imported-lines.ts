import { calendarDate } from '@/lib/domain/calendar-date'
import { instant } from '@/lib/domain/instant'
import { cents } from '@/lib/domain/money'
import { columnPositions, importKindOf } from '@/lib/domain/imports/import-kind'
import type { ImportedDonation, ImportedExpenditure, ImportedRow } from '@/lib/domain/imports/imported'
import { readRow } from '@/lib/domain/imports/read-row'
import { RowReader } from '@/lib/domain/imports/row-problem'
import type { FaraPeriod } from '@/lib/domain/reports/fara/facts'
import { faraAccounts, type FaraReceipt } from '@/lib/domain/reports/fara/money-records'
import { keptAnswers } from '@/lib/domain/reports/answers'
import type { NamedPerson } from '@/lib/domain/reports/period-facts'
import type { Expenditure } from '@/lib/domain/expenditure'
import { party, quiet, statementOf } from './fara-facts'

/** A row of a filed money table: who the principal was is known beside it. */
export type FiledLine = { readonly principal: string; readonly amount: string; readonly date: string; readonly dateIsPeriodEnd: boolean; readonly purpose: string }

const today = calendarDate('2025-09-04')
const noPurpose = 'n/a'

/** Reads one row of a canonical file as the importer does; throws where the importer would refuse it. */
function imported(cells: Readonly<Record<string, string>>, row: number): ImportedRow {
  const header = Object.keys(cells)
  const kind = importKindOf(header)
  if (kind === null) throw new Error('No canonical file has these columns')
  const reader = new RowReader(row, Object.values(cells), columnPositions(kind, header))
  const read = readRow(kind, reader, { today, samePerson: (person) => person })
  if (read === null) throw new Error(JSON.stringify(reader.problems))
  return read
}

export function importedReceipt({ principal, amount, date, dateIsPeriodEnd, purpose }: FiledLine, row: number): ImportedRow {
  return imported({
    date, kind: 'from_foreign_principal', donor_name: principal, donor_type: 'government', amount, method: 'wire', purpose: 'general', receipt_number: `R-${String(row)}`,
    report_text: purpose, date_is_period_end: dateIsPeriodEnd ? 'yes' : '',
  }, row)
}

/** The sample names no payee, and the importer takes no payment without a purpose: both stand as not given. */
export function importedPayment({ amount, date, dateIsPeriodEnd, purpose }: FiledLine, row: number): ImportedRow {
  return imported({
    date, payee: 'n/a', amount, category: 'other', method: 'check', purpose: purpose === '' ? noPurpose : purpose, date_is_period_end: dateIsPeriodEnd ? 'yes' : 'no',
  }, row)
}

const entered = { enteredBy: null, enteredAt: instant('2025-09-01T10:00:00.000Z'), enteredOn: today, importBatchId: null, importRow: null, importKey: null }
const currency = { originalAmountMinor: null, originalCurrency: null, exchangeRate: null, exchangeRateSource: null, exchangeRateOn: null }

function numbered(letter: string, { row }: { readonly row: number }) {
  const number = `CHI-${letter}-2025-${String(row).padStart(4, '0')}`
  return { id: `id-${number}`, number, numberYear: 2025, numberSequence: row, revision: 1, chapterId: 'chicago', state: 'recorded', stateReason: '' } as const
}

/** The record that the importer writes, with the principal that a treasurer adds to it. */
function donationOf(read: ImportedDonation, principal: string): FaraReceipt {
  const { kind, purpose, method, amountCents, receivedOn, campaign, reportText, person } = read
  return {
    ...numbered('D', read), kind, purpose, method, amountCents, receivedOn, campaign, reportText, donorId: person?.name ?? null, anonymous: person === null,
    principalId: principal, jointShares: null, eventName: '', restriction: '', inKindDescription: '', original: null, hasPaper: false,
  }
}

function expenditureOf(read: ImportedExpenditure, principal: string): Expenditure {
  const { amountCents, paidOn, method, category, purpose, purposeText, reference, reportText, person } = read
  return {
    ...numbered('E', read), ...currency, ...entered, kind: 'payment', payeeId: person?.name ?? '', amountCents, paidOn, method, category, purpose, purposeText, reportText,
    paymentReference: reference, splits: null, principalId: principal, activity: '', candidateOrBill: '', countryOfUse: 'US', bankAccountId: null, bankCountry: '', requestedBy: '',
    receiptState: 'missing', receiptExplanation: '', privateNote: '', approval: 'not-needed', approvedBy: null, approverName: '', approvedAt: null,
  }
}

function personOf(name: string): NamedPerson {
  return { id: name, name, nameOtherScript: null, kind: 'government', addressText: null, employer: '', occupation: '' }
}

/** Builds the statement of what the importer made of the rows of one registrant. */
export function statementOfImported(receipts: readonly FiledLine[], payments: readonly FiledLine[], period: FaraPeriod) {
  const names = [...new Set([...receipts, ...payments].map(({ principal }) => principal))]
  const donations = receipts.flatMap((line, index) => {
    const read = importedReceipt(line, index + 1)
    return read.type === 'donation' ? [donationOf(read, line.principal)] : []
  })
  const expenditures = payments.flatMap((line, index) => {
    const read = importedPayment(line, index + 1)
    return read.type === 'expenditure' ? [expenditureOf(read, line.principal)] : []
  })
  const principals = names.map((name) => ({ ...party, id: name, name, kind: 'GOVERNMENT' as const }))
  const people = [...names, 'n/a'].map(personOf)
  const accounts = faraAccounts({ donations, otherDonations: 0, expenditures, transfers: [], people, principals, chapterIds: [], otherChapters: new Map() })
  return statementOf({ ...quiet, ...accounts, principals, people, contacts: [], materials: [], contributions: [], bookReceiptsCents: cents(0), answers: keptAnswers([]) }, period)
}
