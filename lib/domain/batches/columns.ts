/** The columns of a batch, by kind: which field of the form each of them fills, and how it is typed. */
import { expenditureCategories, receiptStates } from '../expenditure'
import { paymentMethods, purposes } from '../record'
import { receiptWishes, type BatchKind } from './batch'

export type BatchColumn = {
  /** The field of the donation or expenditure form. */
  readonly field: string
  readonly input: 'person' | 'date' | 'amount' | 'text' | 'choice'
  readonly values?: readonly string[]
}

const method: BatchColumn = { field: 'method', input: 'choice', values: paymentMethods }
const purpose: BatchColumn = { field: 'purpose', input: 'choice', values: purposes }
const reference: BatchColumn = { field: 'paymentReference', input: 'text' }
const amount: BatchColumn = { field: 'amount', input: 'amount' }
const note: BatchColumn = { field: 'privateNote', input: 'text' }

export const batchColumns: Readonly<Record<BatchKind, readonly BatchColumn[]>> = {
  donations: [{ field: 'donor', input: 'person' }, { field: 'receivedOn', input: 'date' }, amount, method, reference, purpose, { field: 'receipt', input: 'choice', values: receiptWishes }, note],
  expenditures: [
    { field: 'payee', input: 'person' }, { field: 'paidOn', input: 'date' }, amount, method, reference, { field: 'category', input: 'choice', values: expenditureCategories }, purpose,
    { field: 'purposeText', input: 'text' }, { field: 'receiptState', input: 'choice', values: receiptStates }, note,
  ],
}

/** The fields that a new row brings along; alone they make no row. */
export const defaultFields: Readonly<Record<BatchKind, readonly string[]>> = {
  donations: ['receivedOn', 'method', 'purpose', 'receipt'],
  expenditures: ['paidOn', 'method', 'purpose', 'receiptState'],
}

/** The person and the day of a row, by the name of their field. */
export const personField: Readonly<Record<BatchKind, string>> = { donations: 'donor', expenditures: 'payee' }
export const dayField: Readonly<Record<BatchKind, string>> = { donations: 'receivedOn', expenditures: 'paidOn' }

type Values = Readonly<Record<string, string | readonly string[]>>

/** Tells whether a row says anything beyond what every new row says. */
export function isRowEmpty(kind: BatchKind, values: Values): boolean {
  return batchColumns[kind].every(({ field }) => defaultFields[kind].includes(field) || (values[field] ?? '').toString().trim() === '')
}
