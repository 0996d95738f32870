/** Which column of a foreign table means what: known by the words that banks, processors and donor databases put in their header rows. */
import { cleanLine } from '../typed-text'
import { looksLikeDay } from './date-order'

export const columnRoles = ['date', 'amount', 'out', 'in', 'fee', 'net', 'name', 'firstName', 'lastName', 'nameTo', 'memo', 'currency', 'bankId', 'checkNumber', 'kind', 'direction', 'status', 'account', 'time', 'timeZone', 'source', 'charge', 'payout', 'payoutOn', 'refundOn'] as const
export type ColumnRole = (typeof columnRoles)[number]

/** Where each role stands in a row, counted from 0. */
export type ColumnMap = Readonly<Partial<Record<ColumnRole, number>>>

/** The words of each role, the best first. A word stands for a whole header, in lower case, without what is in brackets. */
const words: Readonly<Record<ColumnRole, readonly string[]>> = {
  date: [
    'posting date', 'booking date', 'date', 'transaction date', 'receive date', 'date received', 'run date', 'datetime', 'created_utc', 'created', 'order date', 'post date',
    'start date', 'value date', 'trade date', 'buchungstag', 'date de l\'opération', 'date de valeur', 'data', 'fecha', 'datum', 'initial_date', 'operation date', 'share_date', 'donated at', 'donation date', 'payment date',
  ],
  amount: [
    'amount', 'gross', 'total amount', 'montant', 'betrag', 'valor', 'total', 'montant de l\'opération', 'net amount', 'importe', 'bedrag', 'item total',
  ],
  out: ['debit', 'withdrawal', 'withdrawals', 'outflow', 'débit', 'paid out', 'money out', 'soll'],
  in: ['credit', 'deposit', 'deposits', 'inflow', 'crédit', 'paid in', 'money in', 'haben'],
  fee: ['fee', 'fees', 'processing fee', 'fees & comm', 'processor fee', 'transaction fee'],
  net: ['net', 'net amount', 'net total'],
  name: [
    'name', 'payee', 'partner name', 'donor name', 'merchant name', 'organization name', 'business or organization name', 'auftraggeber/empfänger',
    'from', 'external identifier',
  ],
  firstName: ['donor first name', 'first name'],
  lastName: ['donor last name', 'last name'],
  nameTo: ['to'],
  memo: [
    'description', 'label', 'memo', 'transaction', 'note', 'notes', 'details', 'subject', 'remarque', 'buchungstext', 'libellé', 'reason', 'original description', 'histórico', 'desc', 'title', 'program', 'fund',
    'items', 'comment', 'action', 'description 1', 'source',
  ],
  currency: ['currency', 'devise', 'monn.', 'währung', 'commodity'],
  bankId: [
    'transaction id', 'id', 'balance_transaction_id', 'receipt id', 'lineitem id', 'ref #', 'operation number', 'ref', 'order id', 'sepa reference', 'n° de transaction', 'número do documento', 'txnidx', 'reference',
  ],
  checkNumber: ['check number', 'checknumber', 'check #', 'check or slip #', 'check no', 'cheque number'],
  kind: ['type', 'transaction type', 'reporting_category', 'category', 'financial type'],
  direction: ['transaction type', 'balance impact', 'debit/credit', 'credit/debit'],
  status: ['status', 'cleared'],
  time: ['time'],
  timeZone: ['timezone', 'time zone'],
  source: ['source_id'],
  charge: ['charge_id', 'reference txn id', 'original transaction id'],
  payout: ['automatic_payout_id', 'payout_id', 'payout id', 'disbursement id'],
  payoutOn: ['automatic_payout_effective_at_utc', 'automatic_payout_effective_at', 'payout date', 'disbursement date'],
  refundOn: ['refund date'],
  account: ['account', 'account name', 'account number', 'kontonummer', 'bank account', 'produit'],
}

function headerWord(cell: string): string {
  return cleanLine(cell).toLowerCase().replace(/\s*\((?:[^)]*)\)$/, (inBrackets) => (/\((?:fee|tip)\)/.test(inBrackets) ? inBrackets : '')).replace(/\s*\.$/, '.').trim()
}

/** Which columns a header row names; the first of several columns of one name. */
export function columnsOf(header: readonly string[]): ColumnMap {
  const names = header.map(headerWord)
  const found: Partial<Record<ColumnRole, number>> = {}
  for (const role of columnRoles) {
    const word = words[role].find((each) => names.includes(each))
    if (word !== undefined) found[role] = names.indexOf(word)
  }
  const fee = names.indexOf('amount (fee)')
  const { net, ...others } = found
  // Where the net is all there is, it is the amount.
  const columns = net === undefined || net === found.amount ? others : { ...others, net }
  return fee === -1 ? columns : { ...columns, fee }
}

/** Whether a map says enough to read movements of money. */
export function isComplete(columns: ColumnMap): boolean {
  return columns.date !== undefined && (columns.amount !== undefined || columns.out !== undefined || columns.in !== undefined)
}

/** How far down a header row may stand, below what a bank writes above it. */
const preambleRowsMax = 30

/** The first row that names a date and an amount and holds neither; null where there is none. */
export function findHeader(rows: readonly (readonly string[])[]): number | null {
  const found = rows.slice(0, preambleRowsMax).findIndex((row) => isComplete(columnsOf(row)) && !row.some((cell) => looksLikeDay(cell)))
  return found === -1 ? null : found
}
