/** What each line of money must say (items 14 and 15), and whether the accounts add up. */
import { isWithin } from '../../../calendar-date'
import { formatCents } from '../../../money'
import { servedPrincipals } from '../../../reports/fara/served'
import type { FaraMoney } from '../../../reports/fara/facts'
import { totalOf } from '../../../reports/lines'
import type { ReportItem, ReportLine } from '../../../reports/report-document'
import { exceedsOn } from '../../thresholds'
import { isNoName } from '../parties'
import { hasFewWords, isVague } from '../purpose-text'
import { atRecord, atReport, type FaraCheck, type FaraHit, type FaraStatement } from './check'

type Line = FaraMoney & { readonly item: string }

function receiptsOf({ facts }: FaraStatement): readonly Line[] {
  return facts.receipts.map((row) => ({ ...row, item: '14(a)' }))
}

function paymentsOf({ facts }: FaraStatement): readonly Line[] {
  return [...facts.disbursements.map((row) => ({ ...row, item: '15(a)(1)' })), ...facts.transmitted.map((row) => ({ ...row, item: '15(a)(2)' }))]
}

function allOf(statement: FaraStatement): readonly Line[] {
  return [...receiptsOf(statement), ...paymentsOf(statement)]
}

type Wrong = (row: Line, statement: FaraStatement) => boolean

function lines(of: (statement: FaraStatement) => readonly Line[], wrong: Wrong, sentence: string): FaraCheck['find'] {
  return (statement) =>
    of(statement)
      .filter((row) => wrong(row, statement))
      .map((row) => atRecord(row.record, `Item ${row.item}: ${sentence}`))
}

const hasNoDate: Wrong = ({ on, hasOwnDate }) => on === null || !hasOwnDate
const hasNoPurpose: Wrong = ({ purpose }) => purpose.trim() === ''
const saysTooLittle: Wrong = ({ purpose, on }, { period }) => purpose.trim() !== '' && (isVague(purpose, on ?? period.through) || hasFewWords(purpose, on ?? period.through))
const isOutside: Wrong = ({ on }, { period }) => on !== null && !isWithin(on, period)
const isLump: Wrong = ({ on, amountCents }, { period }) => on === period.through && exceedsOn('check.fara.lump', amountCents, period.through) && amountCents % 10_000 === 0
const lacksPaper: Wrong = ({ hasPaper, amountCents }, { period }) => !hasPaper && exceedsOn('check.fara.paper', amountCents, period.through)

function servesNobody(statement: FaraStatement): readonly FaraHit[] {
  const served = new Set(servedPrincipals(statement.facts, statement.period).all.map(({ id }) => id))
  return lines(allOf, ({ principalId }) => principalId === null || !served.has(principalId), 'no foreign principal of items 7, 8 and 9 is named.')(statement)
}

function detailsAbove(item: ReportItem, line: ReportLine): readonly ReportLine[] {
  const above = item.lines.slice(0, item.lines.indexOf(line))
  return above.slice(above.findLastIndex(({ kind }) => kind === 'subtotal') + 1)
}

/** Adds every subtotal and total once more, from the cells that people read. */
function wrongSums({ items }: FaraStatement): readonly FaraHit[] {
  const accounts = items.filter(({ id }) => ['item-14-a', 'item-15-a-1', 'item-15-a-2'].includes(id))
  return accounts.flatMap((item) => {
    const amount = item.columns.findIndex(({ kind }) => kind === 'amount')
    const subtotals = item.lines.filter((line) => line.kind === 'subtotal' && line.cells[amount] !== totalOf(detailsAbove(item, line)))
    const total = item.totalCents === totalOf(item.lines) ? [] : ['the total']
    return [...subtotals.map(({ cells }) => String(cells[0])), ...total].map((name) => atReport(`${item.schedule ?? ''}: ${name} is not the sum of its lines.`))
  })
}

function differsFromBank({ facts }: FaraStatement): readonly FaraHit[] {
  const { bankReceiptsCents, bookReceiptsCents } = facts
  if (bankReceiptsCents === null || bankReceiptsCents === bookReceiptsCents) return []
  const sentence = `The books have ${formatCents(bookReceiptsCents)} received in the period, the bank has ${formatCents(bankReceiptsCents)}.`
  return [{ sentence, records: [], mendedAt: { place: 'reconciliations', id: 'fara-nsd2' } }]
}

export const moneyChecks: readonly FaraCheck[] = [
  { id: 'FARA-09', find: lines(receiptsOf, hasNoDate, 'the receipt has no date of its own. The end of the period is no date of a receipt.') },
  { id: 'FARA-10', find: lines(paymentsOf, hasNoDate, 'the disbursement has no date of its own. The end of the period is no date of a payment.') },
  { id: 'FARA-11', find: lines(receiptsOf, hasNoPurpose, 'the receipt has no purpose.') },
  { id: 'FARA-12', find: lines(paymentsOf, hasNoPurpose, 'the disbursement has no purpose.') },
  { id: 'FARA-13', find: lines(allOf, saysTooLittle, 'the purpose does not tell what was bought or given, and for which activity.') },
  { id: 'FARA-14', find: lines(allOf, ({ party }) => isNoName(party), 'the payer or payee is named as cash, various or not at all.') },
  { id: 'FARA-15', find: lines(allOf, ({ partyAddressKnown }) => !partyAddressKnown, 'the address of the payer or payee is not in the books.') },
  { id: 'FARA-16', find: servesNobody },
  { id: 'FARA-17', find: lines(allOf, ({ amountCents }) => amountCents <= 0, 'the amount is not more than zero. A refund is a line of its own on the other side.') },
  { id: 'FARA-18', find: lines(allOf, isOutside, 'the line is dated outside the period.') },
  { id: 'FARA-19', find: wrongSums },
  { id: 'FARA-20', find: lines(paymentsOf, isLump, 'a round sum is dated on the last day of the period. List the payments of which it is made.') },
  { id: 'FARA-21', find: differsFromBank },
  {
    id: 'FARA-25',
    find: lines((statement) => paymentsOf(statement).filter(({ item }) => item === '15(a)(1)'), ({ partyIsPrincipal }) => partyIsPrincipal, 'money to a foreign government or party, or its officers, is transmitted money of item 15(a)(2), not an ordinary expense.'),
  },
  { id: 'FARA-49', find: lines(allOf, lacksPaper, 'no invoice or receipt is with the record.') },
]
