/** Reads a row of a canonical file: the record that it says, or its problems in the reader. */
import type { CalendarDate } from '../calendar-date'
import { expenditureCategories, type ExpenditureCategory } from '../expenditure'
import { problem, type Reading } from '../field-problem'
import { contactModes } from '../lobbying-contact'
import type { CitizenStatus, PersonKind } from '../person'
import { needsOwnDate } from '../needs'
import { zeroCents } from '../money'
import { paymentMethods, purposes } from '../record'
import { cleanLine } from '../typed-text'
import {
  readAddress, readDay, readDollars, readLine, readName, readNeededReference, readNote, readPositiveAmount, readReference, readSignedAmount, readWord,
} from './cells'
import { isWholeKind, type ImportKind, type PlainKind } from './import-kind'
import type { ImportedContact, ImportedDonation, ImportedExpenditure, ImportedRow, NamedPerson } from './imported'
import type { RowReader } from './row-problem'
import { readPrincipalCell } from './whole/people'
import { readWhole } from './whole/read'

const donationFileKinds = ['gift', 'in_kind', 'refund', 'from_foreign_principal'] as const
const donorTypes = ['individual', 'organization', 'foreign_individual', 'government', 'anonymous'] as const
type DonorType = (typeof donorTypes)[number]

/** A person abroad who is not known to be a citizen or resident counts as neither, until somebody says otherwise. */
const kindOf: Readonly<Record<Exclude<DonorType, 'anonymous'>, { readonly kind: PersonKind; readonly citizenStatus: CitizenStatus }>> = {
  individual: { kind: 'individual', citizenStatus: 'unknown' },
  foreign_individual: { kind: 'individual', citizenStatus: 'other' },
  organization: { kind: 'organization', citizenStatus: 'unknown' },
  government: { kind: 'government', citizenStatus: 'unknown' },
}

function donorOf(row: RowReader, type: DonorType | null): NamedPerson | null {
  if (type === null || type === 'anonymous') return null
  const name = row.read('donor_name', readName)
  const address = readAddress(row)
  const employer = row.read('employer', readLine) ?? ''
  const occupation = row.read('occupation', readLine) ?? ''
  const { kind, citizenStatus } = kindOf[type]
  return name === null ? null : { name, kind, citizenStatus, tag: 'donor', address, employer, occupation, office: '' }
}

function readDonation(row: RowReader, { today, samePerson }: RowSurroundings): ImportedDonation | null {
  const kind = row.read('kind', (text) => readWord(donationFileKinds, text))
  const donorType = row.read('donor_type', (text) => readWord(donorTypes, text))
  const amountCents = row.read('amount', kind === 'refund' ? readReturnedAmount : readPositiveAmount)
  const refundOf = row.read('refund_of', (text) => readRefundOf(text, kind === 'refund'))
  const receivedOn = row.read('date', (text) => readDay(text, today))
  const method = row.read('method', (text) => readWord(paymentMethods, text))
  const purpose = row.read('purpose', (text) => readWord(purposes, text))
  const receiptNumber = row.read('receipt_number', readNeededReference)
  const campaign = row.read('campaign', readLine)
  const note = row.read('note', readNote)
  const reportText = readReportText(row)
  const [dollars, principal] = [row.read('currency', readDollars), row.read('principal', readPrincipalCell)]
  const donor = donorOf(row, donorType)
  if (kind === null || donorType === null || amountCents === null || refundOf === null || receivedOn === null || method === null) return null
  if (purpose === null || receiptNumber === null || campaign === null || note === null || reportText === null || dollars === null) return null
  // Written out in one piece: of the many objects that an import keeps, those put together from others take twice the memory.
  return {
    type: 'donation', row: row.row, chapterCode: cleanLine(row.text('chapter')), key: `donations:${receiptNumber}`, person: donor === null ? null : samePerson(donor),
    kind, amountCents, receivedOn, method, purpose, receiptNumber, refundOf, campaign, note, reportText, paymentReference: '', feeCents: zeroCents, bankAccountId: null, principal,
  }
}

/** A row that gives only the end of its period is kept, and its text for reports says what it needs. */
function readReportText(row: RowReader): string | null {
  const text = row.read('report_text', readNote)
  const isPeriodEnd = row.read('date_is_period_end', (cell) => readWord(['yes', 'no'], cleanLine(cell) === '' ? 'no' : cell))
  if (text === null || isPeriodEnd === null) return null
  return isPeriodEnd === 'no' ? text : [needsOwnDate, text].filter((part) => part !== '').join(' ')
}

function readReturnedAmount(text: string): ReturnType<typeof readSignedAmount> {
  const read = readSignedAmount(text)
  return read.ok && read.value >= 0 ? problem('amountNotNegative') : read
}

function readRefundOf(text: string, isRefund: boolean): Reading<string> {
  const read = readReference(text)
  if (!read.ok || (read.value !== '') === isRefund) return read
  return problem(isRefund ? 'refundWithout' : 'refundOther')
}

function readCategory(text: string): Reading<ExpenditureCategory> {
  return readWord(expenditureCategories, cleanLine(text).toLowerCase().replaceAll(' ', '_'))
}

/** The file gives the purpose in words; only one of our own words decides what the money is for. */
function readExpenditure(row: RowReader, { today, samePerson }: RowSurroundings): ImportedExpenditure | null {
  const name = row.read('payee', readName)
  const amountCents = row.read('amount', readPositiveAmount)
  const paidOn = row.read('date', (text) => readDay(text, today))
  const method = row.read('method', (text) => readWord(paymentMethods, text))
  const category = row.read('category', readCategory)
  const [purposeText, reference, dollars] = [row.read('purpose', readName), row.read('reference', readReference), row.read('currency', readDollars)]
  if (name === null || amountCents === null || paidOn === null || method === null || category === null) return null
  const [reportText, principal] = [readReportText(row), row.read('principal', readPrincipalCell)]
  if (purposeText === null || reference === null || dollars === null || reportText === null) return null
  const purpose = purposes.find((word) => word === purposeText) ?? 'general'
  const person = samePerson({ ...kindOf.organization, name, tag: 'payee', address: null, employer: '', occupation: '', office: '' })
  const key = reference === '' ? '' : `expenditures:${reference}`
  const common = { row: row.row, chapterCode: cleanLine(row.text('chapter')), key, person }
  return { ...common, type: 'expenditure', kind: 'payment', amountCents, paidOn, method, category, purpose, purposeText, reference, reportText, bankAccountId: null, receiptExplanation: '', note: '', principal }
}

function readContact(row: RowReader, { today, samePerson }: RowSurroundings): ImportedContact | null {
  const [name, office, topic] = [row.read('official', readName), row.read('office', readName), row.read('topic', readName)]
  const contactOn = row.read('date', (text) => readDay(text, today))
  const mode = row.read('mode', (text) => readWord(contactModes, text))
  const [summary, by] = [row.read('summary', readNote), row.read('by', readLine)]
  if (name === null || office === null || topic === null || contactOn === null || mode === null || summary === null || by === null) return null
  const person = samePerson({ ...kindOf.individual, name, tag: 'official', address: null, employer: '', occupation: '', office })
  const common = { row: row.row, chapterCode: cleanLine(row.text('chapter')), key: '', person }
  return { ...common, type: 'lobbying-contact', contactOn, mode, office, topic, summary, by }
}

const readers: Readonly<Record<PlainKind, (row: RowReader, around: RowSurroundings) => ImportedRow | null>> = {
  donations: readDonation, expenditures: readExpenditure, 'lobbying-contacts': readContact,
}

/** `samePerson` gives the object that stands for a person of an earlier row who is the same, or the person itself. */
export type RowSurroundings = { readonly today: CalendarDate; readonly samePerson: (person: NamedPerson) => NamedPerson }

/** Gives what the row says; null when it has problems, which then stand in the reader. */
export function readRow(kind: ImportKind, row: RowReader, around: RowSurroundings): ImportedRow | null {
  const read = isWholeKind(kind) ? readWhole(kind, row, around) : readers[kind](row, around)
  return row.problems.length === 0 ? read : null
}
