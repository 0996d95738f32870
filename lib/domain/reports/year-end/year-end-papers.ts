/**
 * The papers of a year: worksheets for Schedules B, C, F and G of Form 990, Form 8300 and AG990-IL (money.md 2 to 5), each figure with the records behind it.
 * They are worksheets and no forms: what the books do not know is said, and which line matters is decided with counsel or an accountant.
 */
import { addDays, addMonths, type CalendarDate } from '../../calendar-date'
import { isCounted } from '../../record'
import { periodLabel } from '../../reporting-period'
import { thresholdAsReportRule, thresholds, checkLines } from '../../rules/thresholds'
import { numberOrder, peopleById, referenceTo, sortedBy } from '../lines'
import { countsAsReceipt } from '../receipt-totals'
import { reasonNotCounted } from '../receipt-lines'
import type { Finding, ReportDocument, ReportItem, ReportParty, ReportRule, ReportSummaryLine } from '../report-document'
import { chapterParties, noticesOf, principalParties } from '../report-head'
import { allContributions } from './contributions'
import { form8300Items } from './form-8300'
import { illinoisItems } from './illinois'
import { receiptsItem, returnLinesItem } from './receipts'
import { scheduleBItem } from './schedule-b'
import { scheduleCItems } from './schedule-c'
import { scheduleFItems } from './schedule-f'
import { scheduleGItems } from './schedule-g'
import type { Year, YearEndFacts } from './year-end-facts'

export const yearEndPapersForm = 'year-end-papers'
/** Changes whenever the same facts would give other text. */
export const yearEndPapersEdition = '1'

const worksheetNotice = 'These are worksheets from the records, not forms to file. A line that a figure does not pass says nothing about other duties.'

type Period = { readonly from: CalendarDate; readonly through: CalendarDate }

/** Gives what counts of the facts, in number order. */
export function yearOf(facts: YearEndFacts, { from, through }: Period): Year {
  return {
    facts, from, on: through, people: peopleById(facts.people),
    receipts: sortedBy(facts.donations.filter(countsAsReceipt), (row) => [numberOrder(row), row.id]),
    payments: sortedBy(facts.expenditures.filter(({ state }) => isCounted(state)), (row) => [numberOrder(row), row.id]),
    sentAbroad: sortedBy(facts.transfers.filter(({ kind, state }) => kind === 'abroad' && isCounted(state)), (row) => [numberOrder(row), row.id]),
  }
}

function rulesOf(items: readonly ReportItem[]): readonly ReportRule[] {
  const used = new Set(items.flatMap(({ lines }) => lines.flatMap(({ rules }) => rules)))
  return [...thresholds, ...checkLines].filter(({ id }) => used.has(id)).map(thresholdAsReportRule)
}

function findingsOf({ facts, from, on }: Year): readonly Finding[] {
  const say = (check: string, sentence: string): Finding => ({ check, severity: 'info', sentence, citation: null, toBeConfirmed: false, records: [] })
  return [
    ...(facts.taxKind === 'unknown' ? [say('year.tax-kind', 'The settings do not say what kind of organization this is in tax law; several worksheets depend on it.')] : []),
    ...(addMonths(from, 12) === addDays(on, 1) ? [] : [say('year.not-a-year', 'The period is not twelve months; the lines of the law are about a tax year.')]),
  ]
}

function summaryOf(year: Year, items: readonly ReportItem[]): readonly ReportSummaryLine[] {
  const figure = (id: string, label: string, item: string, arithmetic: string): ReportSummaryLine => ({
    id, label, items: [item], rules: [], arithmetic, amountCents: items.find((each) => each.id === item)?.totalCents ?? allContributions(year),
  })
  return [
    figure('receipts', 'Receipts', 'receipts', 'All receipts that count, returns deducted'),
    { id: 'contributions', label: 'Contributions (line 1h)', items: ['receipts'], rules: [], arithmetic: 'Receipts less sales, interest and the value of what was given for them', amountCents: allContributions(year) },
    figure('lobbying', 'U.S. lobbying', 'schedule-c-lobbying', 'Payments with that purpose'),
    figure('abroad', 'Abroad', 'schedule-f-1', 'Spent, sent and received'),
  ]
}

/** Gives the papers. Any order of the facts gives the same document. */
export function buildYearEndPapers(facts: YearEndFacts, period: Period, registrant: ReportParty): ReportDocument {
  const year = yearOf(facts, period)
  const items = [
    receiptsItem(year), returnLinesItem(year), scheduleBItem(year), ...scheduleCItems(year), ...scheduleFItems(year), ...scheduleGItems(year), ...form8300Items(year), ...illinoisItems(year),
  ]
  const left = facts.donations.filter((row) => !countsAsReceipt(row))
  return {
    form: yearEndPapersForm, edition: yearEndPapersEdition, title: 'Year-end and tax papers',
    organization: { id: facts.organization.id, name: facts.organization.name, details: [] },
    chapters: chapterParties(facts), registrant, principals: principalParties(facts),
    period: { from: period.from, through: period.through, label: periodLabel(period) },
    asOf: facts.asOf, rules: rulesOf(items), items, summary: summaryOf(year, items), findings: findingsOf(year),
    leftOut: sortedBy(left.map((row) => ({ record: referenceTo('donation', row), reason: reasonNotCounted(row), amountCents: row.amountCents })), ({ record }) => [record.number, record.id]),
    notices: [worksheetNotice, ...noticesOf(facts)],
  }
}
