/**
 * Form 3X as a document: its lines, Schedule A and Schedule B with the records behind each, and what the file lacks (52 U.S.C. 30104; 11 CFR 104.3).
 * It is for a chapter that is a political committee; the house reports everything that the chapter received and paid.
 */
import { isWithin, type CalendarDate } from '../../calendar-date'
import { itemizationReportRule, isItemized, itemizationRule } from '../../itemization'
import { sumCents, zeroCents } from '../../money'
import { isCounted } from '../../record'
import { periodLabel } from '../../reporting-period'
import { counted, itemOf, lineOf, nameOf, peopleById, referenceTo, sortedBy, totalOf, type PeopleById } from '../lines'
import { reasonNotCounted } from '../receipt-lines'
import { countsAsReceipt } from '../receipt-totals'
import type { Finding, ReportColumn, ReportDocument, ReportItem, ReportParty } from '../report-document'
import { chapterParties, gatheredFindings, noticesOf, principalParties } from '../report-head'
import type { FecFacts, FecTransaction } from './fec-facts'
import { form3XLines, reportCode, type Form3XLine } from './form-3x'
import { isUnitemized, transactionsOf } from './transactions'

export const fecF3XForm = 'fec-f3x'
/** Changes whenever the same facts would give other text. */
export const fecF3XEdition = '1'

const citation = '52 U.S.C. 30104(b); 11 CFR 104.3'
const committeeNotice = 'For a chapter that is a political committee under federal law. Whether it is one is asked of counsel. Debts, loans and shared activity are not in these books; names are kept as one and parted for the file, and the day of signing is left empty.'

type Period = { readonly from: CalendarDate; readonly through: CalendarDate }

export type FecReport = { readonly document: ReportDocument; readonly transactions: readonly FecTransaction[]; readonly lines: readonly Form3XLine[] }

const scheduleColumns: readonly ReportColumn[] = [
  { id: 'line', label: 'Line', kind: 'text' }, { id: 'number', label: 'Number', kind: 'record' }, { id: 'on', label: 'Date', kind: 'date' }, { id: 'name', label: 'Name', kind: 'text' },
  { id: 'purpose', label: 'Purpose', kind: 'text' }, { id: 'aggregate', label: 'Year to date', kind: 'amount' }, { id: 'amount', label: 'Amount', kind: 'amount' },
]

function scheduleItem(id: string, { schedule, title }: { readonly schedule: string; readonly title: string }, transactions: readonly FecTransaction[], people: PeopleById): ReportItem {
  const lines = transactions.map((each) => {
    const cells = [each.line, each.record.number, each.on, each.name === '' ? nameOf(people, each.personId) : each.name, each.memo ? `Memo: ${each.purpose}` : each.purpose, each.aggregateCents, each.cents]
    return lineOf(each.memo ? 'note' : 'detail', each.id, cells, { amountCents: each.memo ? null : each.cents, records: [each.record], rules: each.line.startsWith('SA11') ? [itemizationRule] : [] })
  })
  return itemOf(id, title, { schedule, columns: scheduleColumns, lines, totalCents: totalOf(lines) })
}

function unitemizedItem(transactions: readonly FecTransaction[]): ReportItem {
  const total = sumCents([zeroCents, ...transactions.map(({ cents }) => cents)])
  return itemOf('unitemized', 'Unitemized contributions', { answer: null, totalCents: total, text: `${counted(transactions.length, 'contribution', 'contributions')} of contributors whose year has not passed the line, or of nobody in particular: the form tells their total alone.` })
}

function formItem(lines: readonly Form3XLine[]): ReportItem {
  return itemOf('form', 'Lines of Form 3X', {
    lines: lines.map(({ id, label, period, year }) => lineOf('note', id, [id, label, year, period])), text: 'Lines that these books never have are 0.00 in the file; debts are left empty.',
    columns: [{ id: 'line', label: 'Line', kind: 'text' }, { id: 'what', label: 'What', kind: 'text' }, { id: 'year', label: 'Year to date', kind: 'amount' }, { id: 'amount', label: 'This period', kind: 'amount' }],
  })
}

function committeeFindings({ committee }: FecFacts, period: Period): readonly Finding[] {
  const say = (check: string, sentence: string): Finding => ({ check, severity: 'error', sentence, citation, toBeConfirmed: false, records: [], mendedAt: { place: 'profile', id: 'officer' } })
  return [
    ...(committee.id === '' ? [say('fec.committee', 'No registration in force has the number of a committee: C and eight digits.')] : []),
    ...(committee.treasurer === '' ? [say('fec.treasurer', 'No officer of the profile is the treasurer, who signs the report.')] : []),
    ...(committee.address.city === '' || committee.address.lines === '' ? [say('fec.address', 'The settings have no street and city of the organization.')] : []),
    ...(reportCode(period) === null ? [say('fec.period', 'The period is no quarter, month or half-year of one calendar year: the report has no code.')] : []),
  ]
}

function lineFindings(facts: FecFacts, shown: readonly FecTransaction[], people: PeopleById): readonly Finding[] {
  const found = (check: string, severity: Finding['severity'], sentence: string, rows: readonly FecTransaction[], source = citation): readonly Finding[] =>
    rows.map(({ record }) => ({ check, severity, sentence, citation: source, toBeConfirmed: false, records: [record] }))
  const lacksWork = ({ entity, aggregateCents, personId, on, memo }: FecTransaction) => {
    const person = people.get(personId ?? '')
    return entity === 'IND' && !memo && aggregateCents !== null && isItemized(aggregateCents, on) && (person?.employer === '' || person?.occupation === '')
  }
  const foreign = new Set(facts.donations.filter(({ kind }) => kind === 'from_foreign_principal').map(({ id }) => id))
  return [
    ...found('fec.foreign', 'stop', 'Money of a foreign principal in a report of a political committee.', shown.filter(({ record }) => foreign.has(record.id)), '52 U.S.C. 30121; 11 CFR 110.20'),
    ...(facts.personal === 'clear' ? found('fec.line-address', 'error', 'The line has no street and city.', shown.filter(({ personId }) => personId !== null && !facts.addresses.has(personId))) : []),
    ...(facts.personal === 'clear' ? found('fec.work', 'warn', 'Employer and occupation are asked for once and are not recorded.', shown.filter(lacksWork), '11 CFR 104.7(b)') : []),
    ...found('fec.committee-number', 'warn', 'The other committee’s number is not in these books: it is added in the filing program.', shown.filter(({ entity }) => entity === 'COM')),
  ]
}

/** Gives the report with its transactions and lines, from which the file is written too. */
export function buildFecReport(facts: FecFacts, period: Period, registrant: ReportParty): FecReport {
  const people = peopleById(facts.people)
  const ofYear = transactionsOf(facts, people)
  const transactions = ofYear.filter(({ on }) => isWithin(on, period))
  const lines = form3XLines({ openingCents: facts.openingCents.ofPeriod, transactions }, { openingCents: facts.openingCents.ofYear, transactions: ofYear })
  const shown = transactions.filter((each) => !isUnitemized(each))
  const line = (id: string) => lines.find((each) => each.id === id)?.period ?? zeroCents
  const figure = (id: string, label: string, items: readonly string[], arithmetic: string) => ({ id, label, items, arithmetic, rules: [], amountCents: line(id) })
  const left = facts.donations.filter((row) => isWithin(row.receivedOn, period) && !countsAsReceipt(row))
  const memos = facts.expenditures.filter(({ kind, state, paidOn }) => kind === 'in_kind_memo' && isCounted(state) && isWithin(paidOn, period))
  const document: ReportDocument = {
    form: fecF3XForm, edition: fecF3XEdition, title: 'FEC Form 3X, report of receipts and disbursements',
    organization: { id: facts.organization.id, name: facts.organization.name, details: [] },
    chapters: chapterParties(facts), registrant, principals: principalParties(facts),
    period: { from: period.from, through: period.through, label: periodLabel(period) },
    asOf: facts.asOf, rules: [itemizationReportRule(period.through)],
    items: [
      formItem(lines), scheduleItem('schedule-a', { schedule: 'Schedule A', title: 'Itemized receipts' }, shown.filter(({ schedule }) => schedule === 'SchA'), people), unitemizedItem(transactions.filter(isUnitemized)),
      scheduleItem('schedule-b', { schedule: 'Schedule B', title: 'Itemized disbursements' }, shown.filter(({ schedule }) => schedule === 'SchB'), people),
    ],
    summary: [
      figure('6', 'Cash on hand at the beginning', [], 'Opening balances and what moved since'), figure('19', 'Total receipts', ['schedule-a', 'unitemized'], 'Schedule A without memos + unitemized'),
      figure('31', 'Total disbursements', ['schedule-b'], 'Schedule B'), figure('8', 'Cash on hand at the end', [], 'Beginning + receipts - disbursements'),
    ],
    findings: gatheredFindings([...committeeFindings(facts, period), ...lineFindings(facts, shown, people)]),
    leftOut: sortedBy([
      ...left.map((row) => ({ record: referenceTo('donation', row), reason: reasonNotCounted(row), amountCents: row.amountCents })),
      ...memos.map((row) => ({ record: referenceTo('expenditure', row), reason: 'The gift in kind stands on both schedules already', amountCents: row.amountCents })),
    ], ({ record }) => [record.number, record.id]),
    notices: [committeeNotice, ...noticesOf(facts)],
  }
  return { document, transactions, lines }
}
