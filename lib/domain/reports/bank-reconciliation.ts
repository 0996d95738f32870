/**
 * The reconciliation paper, in the order in which an auditor reads it: for each statement the way from the balance of the bank to that of the books,
 * the four-way proof of cash, what is open in the books, what is open at the bank, what is carried with a reason, and every match with its reason.
 */
import type { BankAccount } from '../bank-account'
import { formatShort, type CalendarDate } from '../calendar-date'
import { formatCents, negateCents, subtractCents, sumCents, zeroCents, type Cents } from '../money'
import { carriedDifference, type BankStatement } from '../reconciliation/bank-statement'
import type { CashProof, proofRows } from '../reconciliation/cash-proof'
import { totalCents, type BookRecord, type StandingMatch } from '../reconciliation/matching'
import { periodLabel } from '../reporting-period'
import { checkRule, finding } from '../rules/check-catalogue'
import { isBankApart } from '../rules/checks/books'
import { counted, itemOf, joined, lineOf, referenceTo, sortedBy } from './lines'
import type { ReportHead } from './period-facts'
import type { Finding, ReportColumn, ReportDocument, ReportItem, ReportLine, ReportParty, ReportRule, ReportSummaryLine } from './report-document'
import { chapterParties, noticesOf, principalParties } from './report-head'

export const bankReconciliationForm = 'bank-reconciliation'
/** Changes whenever the same facts would give other text. */
export const bankReconciliationEdition = '1'

/** One statement as it is proved, with what holds its lines and records together. */
export type ProvedStatement = {
  readonly account: Pick<BankAccount, 'id' | 'name' | 'bankName' | 'last4' | 'revision'>
  readonly statement: BankStatement
  readonly proof: CashProof
  readonly matches: readonly StandingMatch[]
  /** The files of the bank in which its lines came; none for a statement that was typed from paper. */
  readonly files: readonly { readonly name: string; readonly hash: string }[]
}

/** What a paper is built from: the statements of a period, and who the reader is (without names where personal details are masked). */
export type ReconciliationFacts = Omit<ReportHead, 'people' | 'scope'> & { readonly statements: readonly ProvedStatement[] }

type Period = { readonly from: CalendarDate; readonly through: CalendarDate }

const rule: ReportRule = {
  id: 'house.reconciliation', version: '1', toBeConfirmed: false, citation: 'Sunledger, reconciliation with the bank',
  label: 'Balance per bank, with what is open in the books and without what is open at the bank, less carried differences, is the balance per books. A match counts from the last day of anything that it holds.',
}
const rules = [rule.id]

const rowWords: Readonly<Record<(typeof proofRows)[number], string>> = {
  bank: 'Balance per bank', booksOnlyBefore: 'Open in the books at the beginning', booksOnlyNow: 'Open in the books at the end', bankOnlyBefore: 'Open at the bank at the beginning',
  bankOnlyNow: 'Open at the bank at the end', netted: 'Shown net by the bank', carried: 'Carried differences', adjusted: 'Bank, adjusted', books: 'Balance per books', difference: 'Difference',
}

const column = (id: string, label: string, kind: ReportColumn['kind']): ReportColumn => ({ id, label, kind })
const reference = (record: BookRecord) => referenceTo(record.kind, record)

function span({ periodFrom, periodThrough }: BankStatement): string {
  return `${formatShort(periodFrom)} to ${formatShort(periodThrough)}`
}

function stateOf({ state, reconciledName, reconciledOn, stateReason }: BankStatement): string {
  if (state === 'reconciled' && reconciledOn !== null) return `reconciled and locked on ${formatShort(reconciledOn)} by ${reconciledName}`
  return stateReason === '' ? 'not reconciled yet' : `unlocked: ${stateReason}`
}

/** From the balance of the bank to that of the books. */
function wayItem(id: string, { account, statement, proof, files }: ProvedStatement): ReportItem {
  const open = (records: readonly { readonly amountCents: Cents }[], sign: number) => totalCents(records.filter(({ amountCents }) => Math.sign(amountCents) === sign))
  const [booksOnly, bankOnly] = [proof.booksOnly.map(({ item }) => item), proof.bankOnly.map(({ item }) => item)]
  const carried = negateCents(carriedDifference(statement.carried))
  const steps: readonly (readonly [string, string, Cents])[] = [
    ['bank', 'Balance per bank', statement.closingCents], ['in-transit', 'Add: received, not at the bank', open(booksOnly, 1)], ['outstanding', 'Less: paid, not at the bank', open(booksOnly, -1)],
    ['bank-out', 'Add: taken by the bank, not in the books', negateCents(open(bankOnly, -1))], ['bank-in', 'Less: received by the bank, not in the books', negateCents(open(bankOnly, 1))],
    ['carried', 'Carried differences', carried],
  ]
  const books = proof.rows.find((row) => row.id === 'books')?.columns.closingCents ?? zeroCents
  const total = sumCents(steps.map(([, , amount]) => amount))
  const bank = proof.rows.find((row) => row.id === 'bank')?.columns
  return itemOf(id, `${account.name}, ${span(statement)}`, {
    columns: [column('what', 'What', 'text'), column('amount', 'Amount', 'amount')],
    lines: steps.map(([step, words, amount]) => lineOf('detail', step, [words, amount], { amountCents: amount, rules, records: step === 'bank' ? [{ kind: 'bank-account', number: account.name, id: account.id, revision: account.revision }] : [] })),
    totalCents: total,
    text: joined([
      joined([account.bankName, account.last4 === '' ? '' : `ending in ${account.last4}`], ', '),
      `opening ${formatCents(statement.openingCents)} + in ${formatCents(bank?.inCents ?? zeroCents)} - out ${formatCents(bank?.outCents ?? zeroCents)} = closing ${formatCents(statement.closingCents)}${proof.gapCents === 0 ? '' : `, but for ${formatCents(proof.gapCents)}`}`,
      `balance per books ${formatCents(books)}, difference ${formatCents(subtractCents(total, books))}`, stateOf(statement), `SHA-256 of its ${counted(statement.lineCount, 'line', 'lines')}: ${statement.linesHash}`,
      files.length === 0 ? 'typed from paper' : sortedBy(files, ({ name, hash }) => [name, hash]).map(({ name, hash }) => `file ${name}, SHA-256 ${hash}`).join('; '),
    ]),
  })
}

function proofItem(parent: string, { proof }: ProvedStatement): ReportItem {
  return itemOf(`${parent}-proof`, 'Four-way proof of cash', {
    parent,
    columns: [column('row', 'From bank to books', 'text'), column('opening', 'Beginning', 'amount'), column('in', 'In', 'amount'), column('out', 'Out', 'amount'), column('closing', 'End', 'amount')],
    lines: proof.rows.map(({ id, columns: { openingCents, inCents, outCents, closingCents } }) => lineOf('note', id, [rowWords[id], openingCents, inCents, outCents, closingCents], { rules })),
  })
}

function openItems(parent: string, { proof, statement }: ProvedStatement, named: boolean): readonly ReportItem[] {
  const booksOnly = proof.booksOnly.map(({ item, ageDays }) =>
    lineOf('detail', item.key.replace('/', '-'), [item.number, item.on, named ? item.name : '', ageDays, item.amountCents], { amountCents: item.amountCents, records: [reference(item)], rules }))
  const bankOnly = proof.bankOnly.map(({ item, ageDays }) => {
    const reason = statement.carried.find(({ lineId }) => lineId === item.id)
    return lineOf('detail', item.id, [item.on, joined([reason === undefined ? '' : `${reason.name}: ${reason.reason}`, named ? item.text : '']), ageDays, item.amountCents], { amountCents: item.amountCents, rules })
  })
  const free = statement.carried.filter(({ lineId }) => lineId === null)
  const carried = free.map(({ name, reason, amountCents }, index) => lineOf('detail', `carried-${String(index + 1)}`, [name, reason, amountCents], { amountCents, rules }))
  return [
    itemOf(`${parent}-books`, 'In the books, not at the bank', {
      parent, lines: booksOnly, totalCents: totalCents(proof.booksOnly.map(({ item }) => item)),
      columns: [column('record', 'Record', 'record'), column('on', 'Day', 'date'), column('name', 'Name', 'text'), column('age', 'Age in days', 'number'), column('amount', 'Amount', 'amount')],
    }),
    itemOf(`${parent}-bank`, 'At the bank, not in the books', {
      parent, lines: bankOnly, totalCents: totalCents(proof.bankOnly.map(({ item }) => item)),
      columns: [column('on', 'Day', 'date'), column('words', 'What', 'text'), column('age', 'Age in days', 'number'), column('amount', 'Amount', 'amount')],
    }),
    itemOf(`${parent}-carried`, 'Carried differences, bank less books', {
      parent, lines: carried, totalCents: carriedDifference(statement.carried), columns: [column('name', 'Name', 'text'), column('reason', 'Reason', 'text'), column('amount', 'Amount', 'amount')],
    }),
  ]
}

function matchedItem(parent: string, { matches }: ProvedStatement): ReportItem {
  const lines: readonly ReportLine[] = matches.map(({ match, lines: held, records, holds }) =>
    lineOf('detail', match.id, [held.map(({ on }) => formatShort(on)).join(', '), records.map(({ number }) => number).join(', '), holds ? match.reason : `${match.reason}; a record was changed since`, match.amountCents], {
      amountCents: match.amountCents, records: records.map(reference), rules,
    }))
  return itemOf(`${parent}-matched`, 'Matched', {
    parent, lines, totalCents: sumCents(lines.map(({ amountCents }) => amountCents ?? zeroCents)),
    columns: [column('days', 'At the bank', 'text'), column('records', 'Records', 'text'), column('reason', 'Why', 'text'), column('amount', 'Amount', 'amount')],
  })
}

/** One finding a statement: that it is not locked, or that what is locked does not agree any more. */
function findingsOf({ account, statement, proof }: ProvedStatement): readonly Finding[] {
  const difference = proof.rows.find(({ id }) => id === 'difference')?.columns.closingCents ?? zeroCents
  const agrees = difference === 0 && proof.broken.length === 0 && proof.gapCents === 0
  const records = [{ kind: 'bank-account', number: account.name, id: account.id, revision: account.revision } as const]
  const said = { citation: null, toBeConfirmed: false, records } as const
  if (statement.state === 'reconciled' && agrees) return []
  if (statement.state === 'reconciled') return [{ ...said, check: 'bank.locked-differs', severity: 'error', sentence: `${account.name}, ${span(statement)}, is locked, but books and bank do not agree any more.` }]
  return [...(isBankApart(proof) ? [finding('rec.bank', records, `${account.name}, ${span(statement)}: ${checkRule('rec.bank').sentence}`)] : []), { ...said, check: 'bank.not-reconciled', severity: 'warn', sentence: `${account.name}, ${span(statement)}, is not reconciled${agrees ? '' : ', and books and bank do not agree'}.` }]
}

/** The balances at the end: of each account its last statement alone. */
function summaryOf(proved: readonly ProvedStatement[], idOf: (each: ProvedStatement) => string): readonly ReportSummaryLine[] {
  const last = proved.filter(({ account, statement }) => !proved.some((other) => other.account.id === account.id && other.statement.periodThrough > statement.periodThrough))
  const of = (id: 'bank' | 'books') => sumCents([zeroCents, ...last.map(({ proof }) => proof.rows.find((row) => row.id === id)?.columns.closingCents ?? zeroCents)])
  const items = last.map(idOf)
  const [bank, books] = [of('bank'), of('books')]
  return [
    { id: 'bank', label: 'Balances per bank at the end', amountCents: bank, items, rules, arithmetic: 'The closing balance of the last statement of each account' },
    { id: 'books', label: 'Balances per books at the end', amountCents: books, items, rules, arithmetic: 'Opening balance of each account + records in it' },
    { id: 'between', label: 'Open and carried between them', amountCents: subtractCents(bank, books), items, rules, arithmetic: `${formatCents(bank)} - ${formatCents(books)}` },
  ]
}

/** Gives the paper. Any order of the facts gives the same document. */
export function buildBankReconciliation(facts: ReconciliationFacts, period: Period, registrant: ReportParty): ReportDocument {
  const proved = sortedBy(facts.statements, ({ account, statement }) => [account.name, account.id, statement.periodFrom, statement.id])
  const idOf = (each: ProvedStatement) => `statement-${String(proved.indexOf(each) + 1)}`
  const named = facts.personal === 'clear'
  return {
    form: bankReconciliationForm, edition: bankReconciliationEdition, title: 'Bank reconciliation',
    organization: { id: facts.organization.id, name: facts.organization.name, details: [] },
    chapters: chapterParties(facts), registrant, principals: principalParties(facts),
    period: { from: period.from, through: period.through, label: periodLabel(period) },
    asOf: facts.asOf, rules: [rule],
    items: proved.flatMap((each) => {
      const id = idOf(each)
      return [wayItem(id, each), proofItem(id, each), ...openItems(id, each, named), matchedItem(id, each)]
    }),
    summary: summaryOf(proved, idOf),
    findings: proved.flatMap(findingsOf),
    leftOut: [],
    notices: noticesOf(facts),
  }
}
