/** What came in in the year, kind by kind, and the lines of the law that look at all of it. */
import { donationKinds } from '../../donation'
import { sumCents } from '../../money'
import { counted, groupedBy, itemOf, lineOf, totalOf } from '../lines'
import type { ReportItem } from '../report-document'
import { donationKindWords } from '../words'
import { contributionCents, contributionsOf, returnsEarlierYear } from './contributions'
import { lawItem, lawLine } from './law-lines'
import type { Year } from './year-end-facts'

/** Gives all receipts by kind, with what of each is a contribution. */
export function receiptsItem(year: Year): ReportItem {
  const groups = groupedBy(year.receipts, ({ kind }) => kind)
  const lines = donationKinds.flatMap((kind) => {
    const rows = groups.get(kind)
    if (rows === undefined) return []
    const amount = sumCents(rows.map(({ amountCents }) => amountCents))
    const contribution = sumCents(rows.filter((row) => !returnsEarlierYear(row, year)).map(contributionCents))
    return [lineOf('detail', kind, [donationKindWords[kind], rows.length, contribution, amount], { amountCents: amount, foundIn: { kind: 'donation', filter: { kind, from: year.from, through: year.on } } })]
  })
  return itemOf('receipts', 'Receipts of the year', {
    lines, totalCents: totalOf(lines),
    text: 'What was recorded as received, returns deducted. A contribution is the part for which nothing was given back; a return of a gift of an earlier year lowers that year.',
    columns: [
      { id: 'kind', label: 'Kind', kind: 'text' }, { id: 'count', label: 'Entries', kind: 'number' }, { id: 'contribution', label: 'Of it contributions', kind: 'amount' }, { id: 'amount', label: 'Amount', kind: 'amount' },
    ],
  })
}

/** Gives the lines of the returns (990-N, 990-EZ) and of Schedule M beside what the books have. */
export function returnLinesItem(year: Year): ReportItem {
  const gross = sumCents(year.receipts.map(({ amountCents }) => amountCents).filter((amount) => amount > 0))
  const nonCash = contributionsOf(year).filter(({ kind }) => kind === 'in_kind')
  return lawItem('returns', 'Lines of Form 990', [
    lawLine('irc.990n', gross, year.on), lawLine('irc.990ez.receipts', gross, year.on), lawLine('irc.schM', sumCents(nonCash.map(contributionCents)), year.on),
  ], {
    text: `Gross receipts of the year before returns; total contributions (line 1h) from ${counted(contributionsOf(year).length, 'entry', 'entries')}. Total assets, which Form 990-EZ asks too, are not in these books. Which return is filed is decided with counsel or an accountant.`,
    totalCents: null,
  })
}

