/**
 * The quarterly disclosure report: registrant and principals; receipts (A), disbursements (B), lobbying contacts (C), money sent abroad (D);
 * summary; findings; records left out; and as its last part the checklist of the period. A period without records is a nil report.
 */
import type { CalendarDate } from '../calendar-date'
import { periodLabel } from '../reporting-period'
import { reportMoneyFindings, type ReportMoney } from '../rules/checks/report-money'
import { checklistItems } from './checklist-items'
import { disclosureRules, houseRules, type DisclosureRules } from './disclosure-rules'
import { leftOutOf } from './left-out'
import { decisiveDay } from './listed-donors'
import { openingItem } from './opening'
import type { PeriodFacts } from './period-facts'
import type { ReportDocument, ReportItem, ReportParty, ReportRule } from './report-document'
import { chapterParties, gatheredFindings, noticesOf, partyItems, principalParties } from './report-head'
import { scheduleA } from './schedule-a'
import { scheduleB } from './schedule-b'
import { scheduleC } from './schedule-c'
import { scheduleD, transferFindings } from './schedule-d'
import { summaryOf } from './summary'

export const quarterlyDisclosureForm = 'quarterly-disclosure'
/** Changes whenever the same facts would give other text; an edition that has sealed a report is never changed again. */
export const quarterlyDisclosureEdition = '1'

type Period = { readonly from: CalendarDate; readonly through: CalendarDate }

function rulesOf(facts: PeriodFacts, period: Period, rules: DisclosureRules): readonly ReportRule[] {
  const years = new Set([...facts.donorYears.map(({ year }) => year), Number(period.through.slice(0, 4))])
  const lines = [...years].sort().flatMap((year) => rules.itemizationRule(decisiveDay(year, period)) ?? [])
  const versions = new Map(lines.map((rule) => [`${rule.id} ${rule.version}`, rule]))
  return [...versions.values(), ...Object.values(houseRules)]
}

/** The records in the lines of receipts and disbursements that add to a total, and the promises of the period: none of them may be among them. */
function countedIn({ receipts }: PeriodFacts, items: readonly ReportItem[]): Pick<ReportMoney, 'counted' | 'pledgeIds'> {
  const counted = items.flatMap(({ lines }) => lines.filter(({ kind, amountCents }) => kind === 'detail' && amountCents !== null).flatMap(({ records }) => records))
  return { counted, pledgeIds: receipts.filter(({ kind }) => kind === 'pledge').map(({ id }) => id) }
}

/**
 * Gives the report. Takes the facts of a period as read in one snapshot, the period (both days included), who files it, and the rules.
 * The order of the facts does not matter. Throws where rows and totals of the facts contradict each other.
 */
export function buildQuarterlyDisclosure(
  facts: PeriodFacts,
  period: Period,
  registrant: ReportParty,
  rules: DisclosureRules = disclosureRules,
): ReportDocument {
  const a = scheduleA(facts, period, rules)
  const b = scheduleB(facts)
  const d = scheduleD(facts)
  return {
    form: quarterlyDisclosureForm,
    edition: quarterlyDisclosureEdition,
    title: 'Quarterly disclosure report',
    organization: { id: facts.organization.id, name: facts.organization.name, details: [] },
    chapters: chapterParties(facts),
    registrant,
    principals: principalParties(facts),
    period: { from: period.from, through: period.through, label: periodLabel(period) },
    asOf: facts.asOf,
    rules: rulesOf(facts, period, rules),
    items: [...partyItems(facts), openingItem(facts, period), ...a.items, ...b.items, ...scheduleC(facts), ...d.items, ...checklistItems(facts.checklist)],
    summary: summaryOf(facts, period, a, b, d),
    findings: gatheredFindings([...facts.findings, ...transferFindings(facts), ...reportMoneyFindings({ ...facts.year, ...countedIn(facts, [...a.items, ...b.items]) })]),
    leftOut: leftOutOf(facts),
    notices: noticesOf(facts),
  }
}
