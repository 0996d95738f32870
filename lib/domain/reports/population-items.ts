/** Duplicates, gaps, crowds under a line, cash near a line, groups of a day, round amounts and cut-off: each an item with its caution. */
import { patternsNearLine } from '../audit/population/cash-patterns'
import { acrossTheEnd } from '../audit/population/cut-off'
import { duplicatesAmong } from '../audit/population/duplicates'
import { gapsIn } from '../audit/population/gaps'
import { giftsAmong, isCashLike, type Group, type PopulationDonation } from '../audit/population/population-facts'
import { decimalText, percentText } from '../audit/statistics/digits-and-shares'
import { isRound } from '../audit/population/round-amounts'
import { cashFromOneAddress, onePayerForSeveral, sequentialInstruments } from '../audit/population/same-day'
import { clusterUnder, type Cluster } from '../audit/population/threshold-clusters'
import type { WatchedLine } from '../audit/population/limits'
import { formatCents, sumCents } from '../money'
import { counted, itemOf, lineOf, nameOf, referenceTo, sortedBy } from './lines'
import { groupColumns, groupLines, recordColumns, recordLine } from './population-lines'
import type { NumberedSeries, Population } from './population-report-facts'
import type { ReportItem } from './report-document'

const rule = (name: string) => `check.population.${name}`

function named(what: string, groups: readonly (readonly PopulationDonation[])[]): readonly Group<PopulationDonation>[] {
  return groups.map((rows) => ({ what, rows }))
}

/** Gives the gifts that may be one and the same, in three strengths. */
export function duplicateItems({ gifts, limits, people }: Population): readonly ReportItem[] {
  const { certain, possible, alike } = duplicatesAmong(gifts, limits.alikeDays)
  const item = (id: string, title: string, text: string, groups: readonly (readonly PopulationDonation[])[], rules: readonly string[] = []) =>
    itemOf(id, title, { columns: groupColumns, text, lines: groupLines(named(title, groups), people, rules) })
  return [
    item('duplicates-certain', 'Same payment reference', 'One payment has one reference. The number of a check or money order is its payer’s own, so there the donor must be the same too.', certain),
    item('duplicates-possible', 'Same donor, amount and day', 'Somebody may give twice on one day, for two causes or by mistake.', possible),
    item('duplicates-alike', 'Similar name, same amount, within days', `Names that sound alike, the same amount, at most ${String(limits.alikeDays)} days apart. Relatives give alike; the same gift every month is not listed.`, alike, [rule('alike')]),
  ]
}

function seriesLines({ kind, prefix, year, numbers, last }: NumberedSeries) {
  const letter = kind === 'donation' ? 'D' : 'R'
  const name = (number: number) => `${prefix}-${letter}-${String(year)}-${String(number).padStart(4, '0')}`
  const { ranges, repeated } = gapsIn(numbers, { first: 1, last })
  return [
    ...ranges.map(([from, through]) => lineOf('note', name(from), [from === through ? `${name(from)} is missing` : `${name(from)} to ${name(through)} are missing`, through - from + 1])),
    ...repeated.map((number) => lineOf('note', `${name(number)}-twice`, [`${name(number)} stands more than once`, 1])),
  ]
}

/** Gives the numbers that nobody has in the series of donations and receipts. */
export function gapsItem({ facts }: Population): ReportItem {
  const series = sortedBy(facts.series, ({ kind, prefix, year }) => [kind, prefix, String(year)])
  const words = series.map(({ kind, prefix, year, last }) => `${prefix} ${kind === 'donation' ? 'donations' : 'receipts'} of ${String(year)}: ${counted(last, 'number', 'numbers')} given`)
  return itemOf('gaps', 'Gaps in numbers', {
    text: `A void keeps its number and is no gap. ${words.join('; ')}.`, lines: series.flatMap(seriesLines),
    columns: [{ id: 'gap', label: 'Numbers', kind: 'text' }, { id: 'count', label: 'How many', kind: 'number' }],
  })
}

function clusterLine({ rule: line, amountCents }: WatchedLine, { below, above, ratio, p, flag }: Cluster<PopulationDonation>) {
  const words = flag ? 'More than chance explains' : 'Within chance'
  const cells = [line.label, amountCents, below.length, above.length, above.length === 0 ? '' : decimalText(ratio, 1), decimalText(p, 6), words]
  return lineOf('note', line.id, cells, { records: flag ? below.map((row) => referenceTo('donation', row)) : [], rules: [line.id, rule('band'), rule('crowd'), rule('chance'), rule('preset')] })
}

/** Gives, for each line that a gift may meet, how many amounts stand in a band below it and in an equal band above it. */
export function clusterItem({ gifts, presets, limits }: Population): ReportItem {
  const inCash = gifts.filter(isCashLike)
  const left = presets.size === 0 ? 'No amount is so usual that it is left out.' : `Left out as usual amounts: ${[...presets].sort((one, other) => one - other).map(formatCents).join(', ')}.`
  return itemOf('clusters', 'Crowds under a line', {
    text: `Two bands of equal width, below and above each line, by a one-sided binomial test. People like round figures, and so do lines of law. ${left}`,
    lines: limits.lines.map((line) => clusterLine(line, clusterUnder(line.cashOnly ? inCash : gifts, line, presets, limits.cluster))),
    columns: [
      { id: 'line', label: 'Line', kind: 'text' }, { id: 'amount', label: 'Amount', kind: 'amount' }, { id: 'below', label: 'Below', kind: 'number' },
      { id: 'above', label: 'Above', kind: 'number' }, { id: 'ratio', label: 'Ratio', kind: 'text' }, { id: 'chance', label: 'Chance', kind: 'text' }, { id: 'result', label: 'Result', kind: 'text' },
    ],
  })
}

/** Gives the cash of one payer that comes close to the line of Form 8300 again and again. */
export function structuringItem({ gifts, limits, people }: Population): ReportItem {
  const cash = gifts.filter(isCashLike).map((row) => ({ row, payer: row.donorId ?? row.payerName, on: row.receivedOn, amountCents: row.amountCents })).filter(({ payer }) => payer !== '')
  const groups = patternsNearLine(cash, limits.pattern).map(({ items }) => ({ what: nameOf(people, items[0]?.row.donorId ?? null), rows: items.map(({ row }) => row) }))
  return itemOf('cash-near-line', 'Cash near a reporting line, again and again', {
    text: 'Cash, money orders and cashier’s checks of one payer within days. It is listed whatever the reason; only a person can ask for it.',
    columns: groupColumns, lines: groupLines(groups, people, ['bsa.8300', 'check.structuring.share', 'check.structuring.count', rule('window')]),
  })
}

/** Gives groups of a day: one address, one payer, numbers in a row. */
export function sameDayItem({ gifts, limits, people }: Population): ReportItem {
  const groups = [...cashFromOneAddress(gifts, limits.sameDayDonors), ...onePayerForSeveral(gifts), ...sequentialInstruments(gifts)]
  return itemOf('same-day', 'Groups of a day and of a payer', {
    text: 'Families and businesses share addresses and accounts, and members of a house give on the same evening.', columns: groupColumns, lines: groupLines(groups, people, [rule('sameday')]),
  })
}

/** Gives the share of round amounts, from which nothing follows for gifts. */
export function roundItem({ gifts }: Population): ReportItem {
  const round = gifts.filter(({ amountCents }) => isRound(amountCents))
  return itemOf('round', 'Round amounts', {
    answer: null,
    text: `${percentText(round.length, gifts.length)} of the donations are multiples of ten dollars (${counted(round.length, 'donation', 'donations')}, ${formatCents(sumCents(round.map(({ amountCents }) => amountCents)))}). That is usual for gifts and says nothing about them; it would be a question about payments.`,
  })
}

/** Gives the gifts near an end of the period whose days stand on two sides of it. */
export function cutOffItem({ facts, gifts, period, limits, people }: Population): ReportItem {
  const around = acrossTheEnd([...gifts, ...giftsAmong(facts.neighbours ?? [])], period, limits.cutOffDays)
  const lines = sortedBy(around, ({ row: { receivedOn, id } }) => [receivedOn, id]).map(({ row, what }) => recordLine(row, what, people, [rule('cutoff')]))
  const outside = facts.neighbours === null ? ' Donations received outside the period of the engagement are not read.' : ''
  return itemOf('cut-off', 'Cut-off at the ends of the period', {
    columns: recordColumns, lines, text: `Donations within ${String(limits.cutOffDays)} days of either end that were received on one side of it and deposited, or with whoever passed them on, on the other. A deposit follows a gift by days: that alone is usual.${outside}`,
  })
}
