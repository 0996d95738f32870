/** What the items of a test of the whole population are made of: a line a record, so that each opens to its record, with the group that it belongs to. */
import type { Group, PopulationDonation } from '../audit/population/population-facts'
import { sumCents } from '../money'
import { lineOf, nameOf, referenceTo, type PeopleById } from './lines'
import type { ReportColumn, ReportLine } from './report-document'
import { methodWords } from './words'

export const groupColumns: readonly ReportColumn[] = [
  { id: 'group', label: 'Group', kind: 'text' },
  { id: 'number', label: 'Number', kind: 'record' },
  { id: 'received', label: 'Received', kind: 'date' },
  { id: 'donor', label: 'Donor', kind: 'text' },
  { id: 'method', label: 'Method and reference', kind: 'text' },
  { id: 'amount', label: 'Amount', kind: 'amount' },
]

export const recordColumns: readonly ReportColumn[] = [{ id: 'what', label: 'What', kind: 'text' }, ...groupColumns.slice(1)]

function cellsOf(first: string, row: PopulationDonation, people: PeopleById) {
  const method = methodWords[row.method]
  return [
    first, row.number, row.receivedOn, row.anonymous ? 'Anonymous' : nameOf(people, row.donorId), row.paymentReference === '' ? method : `${method} ${row.paymentReference}`, row.amountCents,
  ]
}

const none: readonly string[] = []

/** Gives one record with what is to be said of it; it explains and adds nothing. */
export function recordLine(row: PopulationDonation, what: string, people: PeopleById, rules: readonly string[] = none): ReportLine {
  return lineOf('note', row.number, cellsOf(what, row, people), { records: [referenceTo('donation', row)], rules })
}

/** Gives the records of groups, each group closed by its sum. */
export function groupLines(groups: readonly Group<PopulationDonation>[], people: PeopleById, rules: readonly string[]): readonly ReportLine[] {
  return groups.flatMap(({ what, rows }, index) => {
    const group = `${String(index + 1)}. ${what}`
    const records = rows.map((row) => referenceTo('donation', row))
    const members = rows.map((row) => lineOf('note', `${String(index + 1)}-${row.number}`, cellsOf(group, row, people), { records: [referenceTo('donation', row)], rules }))
    return [...members, lineOf('subtotal', `${String(index + 1)}-sum`, [group, null, null, null, null, sumCents(rows.map(({ amountCents }) => amountCents))], { records, rules })]
  })
}
