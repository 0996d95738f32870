/** Schedule C of Form 990: what was spent on lobbying beside the table of 501(h), and what was spent on elections. */
import { cents, sumCents, type Cents } from '../../money'
import { lobbyingAllowance, percentOf } from '../../rules/lobbying-allowance'
import { thresholdOn } from '../../rules/thresholds'
import { itemOf, joined, lineOf, totalOf } from '../lines'
import type { ReportItem } from '../report-document'
import { disbursedCents } from '../schedule-b'
import { figureWords } from './law-lines'
import { paidFor, paymentColumns, paymentLine } from './payments'
import type { Year } from './year-end-facts'

function purposeItem(year: Year, id: string, title: string, purpose: 'us_lobbying' | 'us_election', text: string): ReportItem {
  const lines = year.payments.flatMap((payment) => {
    const amount = paidFor(payment, purpose)
    return amount === 0 ? [] : [paymentLine(payment, amount, year.people)]
  })
  return itemOf(id, title, { schedule: 'Schedule C', columns: paymentColumns, lines, totalCents: totalOf(lines), text })
}

const ofTheElection = 'The table is that of a 501(c)(3) that made the election of section 501(h) on Form 5768. Whether it was made is not in these books. The exemption turns on four years together, which these papers do not add up.'

function table(year: Year, lobbying: Cents): ReportItem {
  const exempt = cents(Math.max(0, sumCents(year.payments.map(disbursedCents)) + sumCents(year.sentAbroad.map(({ direction, amountCents }) => (direction === 'in' ? cents(-amountCents) : amountCents)))))
  const allowance = lobbyingAllowance(exempt, year.on)
  const excess = cents(Math.max(0, lobbying - allowance.lobbyingCents))
  const [rate, grassRoots] = [thresholdOn('irc.501h.excise', year.on), thresholdOn('irc.501h.grassroots', year.on)]
  const rules = allowance.rules.map(({ id }) => id)
  const line = (id: string, words: string, amount: Cents, named: readonly string[] = rules) => lineOf('note', id, [words, amount], { rules: named })
  return itemOf('schedule-c-table', 'Lobbying beside the table of section 501(h)', {
    schedule: 'Schedule C',
    lines: [
      line('lobbying', 'Spent on U.S. lobbying', lobbying, []), line('exempt', 'Spent on all purposes and sent abroad', exempt, []), line('allowance', 'Nontaxable amount by the table', allowance.lobbyingCents),
      line('grass-roots', joined(['Of it for grass-roots lobbying', grassRoots === null ? '' : figureWords(grassRoots)]), allowance.grassRootsCents), line('excess', 'Lobbying above the nontaxable amount', excess),
      ...(rate === null ? [] : [line('excise', `Tax on the excess, ${String(rate.amount)} percent`, percentOf(excess, rate.amount), [rate.id])]),
    ],
    columns: [{ id: 'what', label: 'What', kind: 'text' }, { id: 'amount', label: 'Amount', kind: 'amount' }],
    text: joined([year.facts.taxKind === '501c3' ? '' : 'The organization is not recorded as a 501(c)(3): the table is shown for comparison.', ofTheElection, 'Grass-roots lobbying is not recorded apart.'], ' '),
  })
}

/** Gives the three parts of Schedule C. */
export function scheduleCItems(year: Year): readonly ReportItem[] {
  const lobbying = purposeItem(year, 'schedule-c-lobbying', 'Payments for U.S. lobbying', 'us_lobbying', 'Payments, and the parts of payments, with that purpose. Unpaid time is not in them.')
  const elections = purposeItem(year, 'schedule-c-elections', 'Payments for U.S. elections', 'us_election', `Part I of Schedule C asks for them${year.facts.taxKind === '501c3' ? '; a 501(c)(3) makes none: whatever stands here is shown to counsel' : ''}.`)
  return [table(year, lobbying.totalCents ?? cents(0)), lobbying, elections]
}

