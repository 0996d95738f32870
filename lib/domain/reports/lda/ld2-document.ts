/** The LDA quarterly report as a report document: the lines of the form in order, each figure with its records and rules. */
import { quarter, periodLabel } from '../../reporting-period'
import { itemOf, lineOf, totalOf } from '../lines'
import type { Finding, ReportColumn, ReportDocument, ReportItem, ReportSummaryLine } from '../report-document'
import { gatheredFindings, notLegalAdvice } from '../report-head'
import { statedArithmetic, statedWords } from './amount-words'
import { fieldsItem, filingNotice, ld2Rules, lineRule } from './form-lines'
import { houseIdText, senateIdText } from './house-parts'
import { countedSpending, leftOutOfLd2 } from './ld2-counted'
import type { Ld2Facts, SpendingKind } from './ld2-facts'
import { ld2Filing, type Ld2Filing } from './ld2-filing'
import { issueItems } from './ld2-issue-items'
import { updateItems } from './ld2-update-items'
import { addressLine } from './parties'
import { registrantName } from './public-parts'
import type { StatedAmount } from './stated-amount'

export const ld2Form = 'lda-ld2'
/** Changes whenever the same facts would give other text; an edition that has sealed a report is never changed again. */
export const ld2Edition = '1'

const spendingWords: Readonly<Record<SpendingKind, string>> = {
  time: 'Time of our own people', 'outside-firm': 'Fee of a lobbying firm', dues: 'Part of dues used for lobbying', expense: 'Expense', income: 'Income',
}

const moneyColumns: readonly ReportColumn[] = [
  { id: 'on', label: 'Date', kind: 'date' },
  { id: 'number', label: 'Number', kind: 'record' },
  { id: 'party', label: 'Whom', kind: 'text' },
  { id: 'kind', label: 'Kind', kind: 'text' },
  { id: 'words', label: 'What for', kind: 'text' },
  { id: 'amount', label: 'Amount', kind: 'amount' },
]

function answered(answer: boolean | null): string {
  if (answer === null) return 'Not answered'
  return answer ? 'Yes' : 'No'
}

/** What nobody has said yet is not "none". */
function orNotAnswered(item: ReportItem, isOpen: boolean): ReportItem {
  return isOpen ? { ...item, answer: null, text: 'Not answered.' } : item
}

function headItems({ registrant, client, type, answers, year, isNoActivity }: Ld2Filing): readonly ReportItem[] {
  const rule = (line: string): string => lineRule('LD-2', line)
  return [
    fieldsItem('line-1', 'Registrant', 'Line 1', [['Name', registrantName(registrant)]], rule('1')),
    fieldsItem('line-2', 'Address of the registrant', 'Line 2', [['Address', addressLine(registrant.address)], ['Different than previously reported', answered(answers.addressChanged)]], rule('2')),
    fieldsItem('line-3', 'Principal place of business', 'Line 3', [['Place', addressLine(registrant.principalPlace)]], rule('3')),
    fieldsItem('line-4', 'Contact', 'Lines 4a to 4c', [['Name', registrant.contactName], ['Telephone', registrant.contactTelephone], ['E-mail', registrant.contactEmail]], rule('4a-4c')),
    fieldsItem('line-5', 'Senate identification', 'Line 5', [['Number', senateIdText(registrant.senateId, client.senateNumber)]], rule('5')),
    fieldsItem('line-6', 'House identification', 'Line 6', [['Number', houseIdText(registrant.houseId, client.houseNumber)]], rule('6')),
    fieldsItem('line-7', 'Client', 'Line 7', [['Name', client.name], ['Self', answered(client.isSelf)], ['State or local government or instrumentality', answered(client.isGovernmentEntity)]], rule('7')),
    fieldsItem('line-8', 'Period', 'Line 8', [['Year', String(year)], ['Report', `${type.name} (${type.code})`], ['Reason for filing late', answers.lateReason]], rule('8')),
    fieldsItem('line-9', 'Amendment', 'Line 9', answers.isAmendment ? [['Replaces', answers.amends ?? 'Not named']] : [], rule('9')),
    fieldsItem('line-10', 'Termination', 'Line 10', [['Date', answers.terminatedOn ?? '']], rule('10')),
    orNotAnswered(fieldsItem('line-11', 'No lobbying issue activity', 'Line 11', isNoActivity ? [['Stated', 'Yes']] : [], rule('11')), answers.noActivity === null),
  ]
}

function amountItem(id: string, title: string, line: string, amount: StatedAmount | null, facts: Ld2Facts): ReportItem {
  if (amount === null) return itemOf(id, title, { schedule: `Line ${line}` })
  const lines = countedSpending(facts).map(({ reference, on, party, kind, words, cents }) =>
    lineOf('detail', reference.number, [on, reference.number, party, spendingWords[kind], words, cents], { amountCents: cents, records: [reference], rules: [lineRule('LD-2', line)] }),
  )
  return itemOf(id, title, {
    schedule: `Line ${line}`, answer: amount.statement === 'no-activity' ? 'none' : 'yes', text: `${statedWords(amount)}. ${statedArithmetic(amount)}.`, columns: moneyColumns, lines, totalCents: totalOf(lines),
  })
}

function summaryOf(filing: Ld2Filing): readonly ReportSummaryLine[] {
  const amount = filing.income ?? filing.expenses
  if (amount === null) return []
  const line = filing.income === null ? '13' : '12'
  const rules = [lineRule('LD-2', line)]
  const exact = { id: 'exact', label: `Line ${line}, exact figure`, amountCents: amount.exactCents, items: [`line-${line}`], arithmetic: 'The sum of the records of the line', rules }
  return amount.statedCents === null ? [exact] : [exact, { id: 'stated', label: `Line ${line}, as filed`, amountCents: amount.statedCents, items: ['exact'], arithmetic: statedArithmetic(amount), rules }]
}

/** Gives the report. Takes facts read in one snapshot and what the checks found over them; the order of the facts does not matter. */
export function buildLd2(facts: Ld2Facts, findings: readonly Finding[]): ReportDocument {
  const filing = ld2Filing(facts)
  const period = quarter(facts.year, facts.quarter)
  const methods = { a: 'A, definitions of the Act', b: 'B, Internal Revenue Code 6033(b)(8)', c: 'C, Internal Revenue Code 162(e)' }
  return {
    form: ld2Form,
    edition: ld2Edition,
    title: filing.client.isSelf ? 'LDA quarterly report (LD-2)' : `LDA quarterly report (LD-2) for ${filing.client.name}`,
    organization: { ...facts.organization, details: [] },
    chapters: [],
    registrant: { id: facts.organization.id, name: registrantName(filing.registrant), details: [`Client ${filing.client.name}`] },
    principals: [],
    period: { from: period.from, through: period.through, label: periodLabel(period) },
    asOf: facts.asOf,
    rules: ld2Rules,
    items: [
      ...headItems(filing),
      amountItem('line-12', 'Income', '12', filing.income, facts),
      amountItem('line-13', 'Expenses', '13', filing.expenses, facts),
      orNotAnswered(fieldsItem('line-14', 'Expense method', 'Line 14', filing.method === null ? [] : [['Method', methods[filing.method]]], lineRule('LD-2', '14')), filing.client.isSelf && filing.method === null),
      ...issueItems(filing, facts),
      ...updateItems(filing),
    ],
    summary: summaryOf(filing),
    findings: gatheredFindings(findings),
    leftOut: leftOutOfLd2(facts),
    notices: [notLegalAdvice, filingNotice],
  }
}
