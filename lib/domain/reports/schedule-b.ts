/** Schedule B, disbursements by payee with subtotals. A memo of a gift in kind is no payment; a refund received lowers the total. */
import { cashEffect, type Expenditure } from '../expenditure'
import { formatCents, negateCents, sumCents, zeroCents, type Cents } from '../money'
import { isCounted, reasonText } from '../record'
import { houseRules } from './disclosure-rules'
import {
  groupedBy,
  itemOf,
  joined,
  lineOf,
  nameOf,
  nameOrder,
  numberOrder,
  peopleById,
  referenceTo,
  sortedBy,
  totalOf,
  type PeopleById,
} from './lines'
import type { PeriodFacts } from './period-facts'
import type { PrincipalNames } from './receipt-lines'
import type { ReportColumn, ReportItem, ReportLine } from './report-document'
import { categoryWords, expenditureKindWords, methodWords, notCountedWords, purposeWords } from './words'

export type ScheduleB = { readonly items: readonly ReportItem[]; readonly totalCents: Cents }

const columns: readonly ReportColumn[] = [
  { id: 'paid', label: 'Paid', kind: 'date' },
  { id: 'number', label: 'Number', kind: 'record' },
  { id: 'payee', label: 'Payee', kind: 'text' },
  { id: 'bought', label: 'What was bought and why', kind: 'text' },
  { id: 'category', label: 'Category', kind: 'text' },
  { id: 'purpose', label: 'Purpose', kind: 'text' },
  { id: 'method', label: 'Method', kind: 'text' },
  { id: 'principal', label: 'Foreign principal', kind: 'text' },
  { id: 'amount', label: 'Amount', kind: 'amount' },
]

/** What the payment takes out of the accounts: negative for a refund received, zero for a memo. */
export function disbursedCents({ kind, amountCents }: Pick<Expenditure, 'kind' | 'amountCents'>): Cents {
  const effect = cashEffect(kind)
  if (effect === 'none') return zeroCents
  return effect === 'in' ? negateCents(amountCents) : amountCents
}

function purposeOf({ splits, purpose }: Expenditure): string {
  if (splits === null || splits.length === 0) return purposeWords[purpose]
  return splits.map((split) => `${purposeWords[split.purpose]} ${formatCents(split.amountCents)}`).join('; ')
}

function boughtOf({ kind, purposeText, activity, candidateOrBill, reportText, approval }: Expenditure): string {
  const waiting = approval === 'waiting' ? 'waiting for approval' : ''
  return joined([kind === 'payment' ? '' : expenditureKindWords[kind], purposeText, activity, candidateOrBill, reportText, waiting])
}

function detail(row: Expenditure, people: PeopleById, principals: PrincipalNames): ReportLine {
  const isMemo = cashEffect(row.kind) === 'none'
  const amountCents = isMemo ? row.amountCents : disbursedCents(row)
  const cells = [
    row.paidOn,
    row.number,
    nameOf(people, row.payeeId),
    boughtOf(row),
    categoryWords[row.category],
    purposeOf(row),
    methodWords[row.method],
    row.principalId === null ? '' : (principals.get(row.principalId) ?? ''),
    amountCents,
  ]
  return lineOf('detail', row.number, cells, {
    amountCents,
    records: [referenceTo('expenditure', row)],
    rules: [isMemo ? houseRules.inKind.id : houseRules.disbursements.id],
  })
}

function linesByPayee(rows: readonly Expenditure[], people: PeopleById, principals: PrincipalNames): readonly ReportLine[] {
  const groups = groupedBy(
    sortedBy(rows, (row) => [nameOrder(people, row.payeeId), row.payeeId, row.paidOn, numberOrder(row), row.id]),
    ({ payeeId }) => payeeId,
  )
  return [...groups].flatMap(([payeeId, own]) => {
    const details = own.map((row) => detail(row, people, principals))
    const cells = [null, null, `Subtotal ${nameOf(people, payeeId)}`, null, null, null, null, null, totalOf(details)]
    return [...details, lineOf('subtotal', `subtotal-${payeeId}`, cells)]
  })
}

/** Says why an expenditure does not count. */
export function expenditureReason({ state, stateReason }: Pick<Expenditure, 'state' | 'stateReason'>): string {
  const word = state === 'recorded' || state === 'held' ? '' : notCountedWords[state]
  return joined([word, reasonText(stateReason)], ': ')
}

/** Gives Schedule B; the total is what left the accounts. */
export function scheduleB(facts: PeriodFacts): ScheduleB {
  const people = peopleById(facts.people)
  const principals = new Map(facts.principals.map(({ id, name }) => [id, name]))
  const counted = facts.expenditures.filter(({ state }) => isCounted(state))
  const paid = linesByPayee(
    counted.filter(({ kind }) => cashEffect(kind) !== 'none'),
    people,
    principals,
  )
  const memo = linesByPayee(
    counted.filter(({ kind }) => cashEffect(kind) === 'none'),
    people,
    principals,
  )
  const totalCents = sumCents(counted.map(disbursedCents))
  return {
    totalCents,
    items: [
      itemOf('disbursements', 'Disbursements', {
        schedule: 'Schedule B',
        columns,
        lines: paid,
        totalCents,
        text: 'Grouped by payee. A refund received is negative.',
      }),
      itemOf('disbursements-memo', 'Memos of gifts in kind', {
        schedule: 'Schedule B',
        parent: 'disbursements',
        columns,
        lines: memo,
        totalCents: totalOf(memo),
        text: 'The other side of gifts in kind in Schedule A. No money was paid, so that no account changes.',
      }),
    ],
  }
}
