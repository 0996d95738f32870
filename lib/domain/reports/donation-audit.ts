/**
 * The donation audit: every donation of a period in number order; gaps and voids; entries that fail a check; duplicates by reference;
 * late entries; corrections with their reasons; the auditor's results. Its total is tied to Schedule A of the same period to the cent.
 */
import type { CalendarDate } from '../calendar-date'
import { formatCents, subtractCents, sumCents, zeroCents } from '../money'
import { periodLabel } from '../reporting-period'
import type { AuditFacts } from './audit-facts'
import { correctionsItem, duplicatesItem, failedChecksItem, lateItem, marksItem, numbersItem, populationItem } from './audit-items'
import { disclosureRules, houseRules, itemizationFamily, type DisclosureRules } from './disclosure-rules'
import { groupedBy, itemOf, lineOf, referenceTo, sortedBy, totalOf } from './lines'
import { reasonNotCounted } from './receipt-lines'
import { countsAsReceipt } from './receipt-totals'
import type { ReportDocument, ReportItem, ReportParty } from './report-document'
import { chapterParties, gatheredFindings, noticesOf, principalParties } from './report-head'
import { daysOfMonth, scheduleA } from './schedule-a'

export const donationAuditForm = 'donation-audit'
/** Changes whenever the same facts would give other text. */
export const donationAuditEdition = '1'

type Period = { readonly from: CalendarDate; readonly through: CalendarDate }

const partRules: Readonly<Record<string, string>> = {
  'receipts-listed': itemizationFamily,
  'receipts-foreign-principals': houseRules.foreignPrincipal.id,
  'receipts-unlisted': itemizationFamily,
}

/** Schedule A part by part beside the sum of all donations: the difference is zero, or the audit is not made. */
function tieItem(facts: AuditFacts, period: Period, population: ReportItem, rules: DisclosureRules): ReportItem {
  const schedule = scheduleA({ ...facts, receipts: facts.donations }, period, rules)
  const parts = schedule.items.filter(({ partOfTotal }) => partOfTotal === true)
  const amounts = parts.map(({ totalCents }) => totalCents ?? zeroCents)
  const difference = subtractCents(population.totalCents ?? zeroCents, sumCents(amounts))
  if (difference !== zeroCents) throw new Error('The donations of the period do not add up to Schedule A')
  return itemOf('tie', 'Tie to Schedule A', {
    columns: [
      { id: 'what', label: 'Part of Schedule A', kind: 'text' },
      { id: 'amount', label: 'Amount', kind: 'amount' },
    ],
    lines: parts.map(({ id, title }, index) =>
      lineOf('detail', id, [title, amounts[index] ?? zeroCents], { amountCents: amounts[index] ?? zeroCents, rules: [partRules[id] ?? houseRules.counts.id] }),
    ),
    totalCents: schedule.totalCents,
    text: `${amounts.map(formatCents).join(' + ')} = ${formatCents(schedule.totalCents)}; all donations in number order add up to ${formatCents(population.totalCents ?? zeroCents)}; difference ${formatCents(difference)}.`,
  })
}

/** The same by month: the rows in number order beside the totals that Schedule A was made from, which the database added up by itself. */
function tieByMonthItem({ donations, receiptGroups }: AuditFacts, period: Period): ReportItem {
  const rows = groupedBy(donations.filter(countsAsReceipt), ({ receivedOn }) => receivedOn.slice(0, 7))
  const totals = groupedBy(receiptGroups, ({ month }) => month)
  const lines = [...new Set([...rows.keys(), ...totals.keys()])].sort().map((month) => {
    const own = rows.get(month) ?? []
    const amountCents = sumCents(own.map((row) => row.amountCents))
    const inSchedule = sumCents((totals.get(month) ?? []).map((group) => group.amountCents))
    const difference = subtractCents(amountCents, inSchedule)
    if (difference !== zeroCents) throw new Error(`The donations of ${month} do not add up to Schedule A`)
    return lineOf('detail', month, [month, own.length, amountCents, inSchedule, difference], {
      amountCents, rules: [houseRules.counts.id], foundIn: { kind: 'donation', filter: daysOfMonth(month, period) },
    })
  })
  return itemOf('tie-by-month', 'Tie by month', {
    parent: 'tie',
    lines,
    totalCents: totalOf(lines),
    columns: [
      { id: 'month', label: 'Month', kind: 'text' },
      { id: 'count', label: 'Entries', kind: 'number' },
      { id: 'population', label: 'In number order', kind: 'amount' },
      { id: 'schedule', label: 'Schedule A', kind: 'amount' },
      { id: 'difference', label: 'Difference', kind: 'amount' },
    ],
  })
}

/** Gives the audit. Any order of the facts gives the same document. Throws where donations and Schedule A differ by a cent. */
export function buildDonationAudit(
  facts: AuditFacts,
  period: Period,
  registrant: ReportParty,
  rules: DisclosureRules = disclosureRules,
): ReportDocument {
  const gathered = { ...facts, findings: gatheredFindings(facts.findings) }
  const population = populationItem(gathered)
  const tie = tieItem(facts, period, population, rules)
  const notCounted = facts.donations.filter((row) => !countsAsReceipt(row))
  const rule = rules.itemizationRule(period.through)
  return {
    form: donationAuditForm,
    edition: donationAuditEdition,
    title: 'Donation audit',
    organization: { id: facts.organization.id, name: facts.organization.name, details: [] },
    chapters: chapterParties(facts),
    registrant,
    principals: principalParties(facts),
    period: { from: period.from, through: period.through, label: periodLabel(period) },
    asOf: facts.asOf,
    rules: [...(rule === null ? [] : [rule]), houseRules.counts, houseRules.refundYear, houseRules.foreignPrincipal, houseRules.joint],
    items: [
      population,
      numbersItem(facts),
      failedChecksItem(gathered),
      duplicatesItem(facts),
      lateItem(facts),
      correctionsItem(facts),
      marksItem(facts),
      tie,
      tieByMonthItem(facts, period),
    ],
    summary: [
      {
        id: 'population',
        label: 'Donations in number order',
        amountCents: population.totalCents ?? zeroCents,
        items: ['population'],
        rules: [houseRules.counts.id],
        arithmetic: 'Every donation of the period that counts',
      },
      {
        id: 'schedule-a',
        label: 'Schedule A of the same period',
        amountCents: tie.totalCents ?? zeroCents,
        items: ['tie'],
        rules: [itemizationFamily, houseRules.foreignPrincipal.id, houseRules.counts.id],
        arithmetic: tie.text ?? '',
      },
      {
        id: 'difference',
        label: 'Difference',
        items: ['population', 'tie'],
        rules: [houseRules.counts.id],
        amountCents: subtractCents(population.totalCents ?? zeroCents, tie.totalCents ?? zeroCents),
        arithmetic: `${formatCents(population.totalCents ?? zeroCents)} - ${formatCents(tie.totalCents ?? zeroCents)}`,
      },
    ],
    findings: gathered.findings,
    leftOut: sortedBy(
      notCounted.map((row) => ({ record: referenceTo('donation', row), reason: reasonNotCounted(row), amountCents: row.amountCents })),
      ({ record }) => [record.number, record.id],
    ),
    notices: noticesOf(facts),
  }
}
