/** The opening balance opened up: the accounts it begins with, and what moved from then to the day before the period. */
import { addDays, type CalendarDate } from '../calendar-date'
import { formatCents, negateCents, type Cents } from '../money'
import { houseRules } from './disclosure-rules'
import { itemOf, joined, lineOf, sortedBy, totalOf } from './lines'
import type { PeriodFacts } from './period-facts'
import type { RecordList, ReportItem, ReportLine } from './report-document'

const rules = [houseRules.opening.id]

function accountLines({ bankAccounts }: PeriodFacts, from: CalendarDate): readonly ReportLine[] {
  return sortedBy(
    bankAccounts.filter(({ openedOn }) => openedOn <= from),
    ({ openedOn, name, id }) => [openedOn, name, id],
  ).map(({ id, name, bankName, last4, openedOn, openingBalanceCents, revision }) => {
    const words = joined([`Account ${name}`, bankName, last4 === '' ? '' : `ending in ${last4}`])
    return lineOf('detail', `account-${id}`, [words, openedOn, openingBalanceCents], {
      amountCents: openingBalanceCents,
      records: [{ kind: 'bank-account', number: name, id, revision }],
      rules,
    })
  })
}

/** One line a kind of movement; what did not move has none. */
function movementLines({ before }: PeriodFacts, from: CalendarDate): readonly ReportLine[] {
  const through = addDays(from, -1)
  const movement = (id: string, words: string, amountCents: Cents, foundIn: RecordList): readonly ReportLine[] =>
    amountCents === 0 ? [] : [lineOf('detail', id, [words, null, amountCents], { amountCents, rules, foundIn })]
  const transfers = (filter: RecordList['filter']): RecordList => ({ kind: 'transfer', filter: { ...filter, through } })
  return [
    ...movement('earlier-receipts', 'Received in money before the period', before.receiptsCents, { kind: 'donation', filter: { through } }),
    ...movement('earlier-disbursements', 'Paid before the period', negateCents(before.disbursementsCents), { kind: 'expenditure', filter: { through } }),
    ...movement('earlier-abroad', 'Sent abroad before the period', negateCents(before.sentAbroadCents), transfers({ kind: 'abroad' })),
    ...movement('earlier-transfers-in', 'From other chapters before the period', before.transfersInCents, transfers({ kind: 'between-chapters', direction: 'in' })),
    ...movement('earlier-transfers-out', 'To other chapters before the period', negateCents(before.transfersOutCents), transfers({ kind: 'between-chapters', direction: 'out' })),
  ]
}

/** Gives the opening balance as an item whose lines add up to it. */
export function openingItem(facts: PeriodFacts, { from }: { readonly from: CalendarDate }): ReportItem {
  const lines = [...accountLines(facts, from), ...movementLines(facts, from)]
  const totalCents = totalOf(lines)
  return itemOf('opening', 'Opening balance', {
    lines,
    totalCents,
    text: `What was in the accounts at the beginning of the period, ${formatCents(totalCents)}, from the records; it is not read from a bank.`,
    columns: [
      { id: 'what', label: 'What', kind: 'text' },
      { id: 'since', label: 'Since', kind: 'date' },
      { id: 'amount', label: 'Amount', kind: 'amount' },
    ],
  })
}
