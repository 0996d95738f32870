/** Schedule B of Form 990: contributors of the year, largest first, with the rule that lists each. */
import type { TaxKind } from '../../organization'
import { formatCents, sumCents, zeroCents } from '../../money'
import { isListedGenerally, isListedSpecially, scheduleBGeneral, scheduleBSpecial } from '../../rules/schedule-b'
import { thresholdOn } from '../../rules/thresholds'
import { counted, itemOf, joined, lineOf, nameOf, referenceTo, totalOf } from '../lines'
import type { ReportItem } from '../report-document'
import { isOfNobody } from '../receipt-totals'
import { allContributions, contributionCents, contributionsOf, contributorsOf, type Contributor } from './contributions'
import type { Year } from './year-end-facts'

export const singleGift = 'check.schB.single'

const names: Readonly<Record<TaxKind, string>> = {
  '501c3': 'A 501(c)(3) gives names and addresses to the IRS. Whether the one-third support test is met is not in these books: where it is, the special rule leaves out those marked so.',
  '501c4': 'Names are kept in the books and need not be given to the IRS since May 28, 2020 (Treas. Reg. 1.6033-2, T.D. 9898).',
  '527': 'A 527 organization gives names, and its Form 8872 is public.',
  other: 'Which rule holds for this kind of organization is asked of counsel.', unknown: 'The kind of organization is not recorded in the settings; which rule holds depends on it.',
}

/** Gives the contributors whom the general rule lists, by the figures in force on the last day of the year. */
export function listedContributors(year: Year): readonly Contributor[] {
  const single = thresholdOn(singleGift, year.on)?.amount ?? 0
  return contributorsOf(year, single).filter(({ cents }) => isListedGenerally(cents, year.on))
}

/** Gives Schedule B. */
export function scheduleBItem(year: Year): ReportItem {
  const { facts, people, on } = year
  const line1h = allContributions(year)
  const lines = listedContributors(year).map(({ donorId, cents, nonCashCents, largeGiftsCents, rows }) => {
    const special = isListedSpecially(cents, line1h, on)
    const person = people.get(donorId)
    const remark = joined([special ? 'Both rules' : 'General rule only', isListedGenerally(largeGiftsCents, on) ? '' : 'not by single gifts of $1,000 or more: to be confirmed with counsel'])
    return lineOf('detail', donorId, [nameOf(people, donorId), person?.addressText ?? 'Not recorded', rows.length, nonCashCents, largeGiftsCents, remark, cents], {
      amountCents: cents, records: rows.map((row) => referenceTo('donation', row)), rules: [scheduleBGeneral, scheduleBSpecial, singleGift],
    })
  })
  const anonymous = contributionsOf(year).filter(isOfNobody)
  return itemOf('schedule-b', 'Contributors of the year', {
    schedule: 'Schedule B', lines, totalCents: totalOf(lines),
    text: joined([
      names[facts.taxKind], `total contributions (line 1h) ${formatCents(line1h)}`,
      `${counted(anonymous.length, 'gift', 'gifts')} of nobody in particular, ${formatCents(sumCents([zeroCents, ...anonymous.map(contributionCents)]))}, belong to no contributor`,
    ]),
    columns: [
      { id: 'contributor', label: 'Contributor', kind: 'text' }, { id: 'address', label: 'Address', kind: 'text' }, { id: 'count', label: 'Entries', kind: 'number' },
      { id: 'noncash', label: 'Of it not in money', kind: 'amount' }, { id: 'large', label: 'Of it single gifts of $1,000 or more', kind: 'amount' }, { id: 'rule', label: 'Listed by', kind: 'text' },
      { id: 'amount', label: 'Contributions', kind: 'amount' },
    ],
  })
}
