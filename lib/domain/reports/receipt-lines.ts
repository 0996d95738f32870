/** Lines of Schedule A: one a gift, or one a share of a joint gift. */
import type { Cents } from '../money'
import { isReturn } from '../donation'
import { reasonText } from '../record'
import { houseRules, itemizationFamily } from './disclosure-rules'
import { joined, lineOf, nameOf, referenceTo, type PeopleById } from './lines'
import type { NamedPerson, ReceiptFacts } from './period-facts'
import type { ReportColumn, ReportLine } from './report-document'
import { donationKindWords, methodWords, notCountedWords, purposeWords } from './words'

export type PrincipalNames = ReadonlyMap<string, string>

export const receiptColumns: readonly ReportColumn[] = [
  { id: 'received', label: 'Received', kind: 'date' },
  { id: 'number', label: 'Number', kind: 'record' },
  { id: 'donor', label: 'Donor', kind: 'text' },
  { id: 'address', label: 'Address, occupation and employer', kind: 'text' },
  { id: 'kind', label: 'Kind', kind: 'text' },
  { id: 'method', label: 'Method', kind: 'text' },
  { id: 'purpose', label: 'Purpose', kind: 'text' },
  { id: 'principal', label: 'Foreign principal', kind: 'text' },
  { id: 'amount', label: 'Amount', kind: 'amount' },
  { id: 'year_to_date', label: 'Calendar year to date', kind: 'amount' },
]

function addressOf(person: NamedPerson | undefined): string {
  if (person === undefined) return ''
  return joined([person.addressText ?? 'Address not recorded', person.occupation, person.employer])
}

function kindOf(row: ReceiptFacts, isShare: boolean): string {
  const returned = isReturn(row.kind) ? (row.original === null ? 'of a gift not named' : `of ${row.original.number}`) : ''
  return joined([
    `${donationKindWords[row.kind]} ${returned}`.trim(),
    row.state === 'held' ? 'on hold' : '',
    isShare ? 'share of a joint gift' : '',
    row.inKindDescription,
  ])
}

function purposeOf(row: ReceiptFacts): string {
  return joined([purposeWords[row.purpose], row.restriction === '' ? '' : `restricted: ${row.restriction}`, row.reportText])
}

function rulesOf(row: ReceiptFacts, isShare: boolean, foreign: boolean): readonly string[] {
  return [
    foreign ? houseRules.foreignPrincipal.id : itemizationFamily,
    ...(isReturn(row.kind) ? [houseRules.refundYear.id] : []),
    ...(isShare ? [houseRules.joint.id] : []),
    ...(row.kind === 'in_kind' ? [houseRules.inKind.id] : []),
  ]
}

export type ShownReceipt = { readonly row: ReceiptFacts; readonly donorId: string | null; readonly amountCents: Cents }

/** Gives the line of one gift, refund, or share. */
export function receiptLine(
  { row, donorId, amountCents }: ShownReceipt,
  people: PeopleById,
  principals: PrincipalNames,
  foreign = false,
): ReportLine {
  const isShare = amountCents !== row.amountCents
  const principal = row.principalId === null ? '' : (principals.get(row.principalId) ?? '')
  const cells = [
    row.receivedOn,
    row.number,
    donorId === null && principal !== '' ? principal : nameOf(people, donorId),
    addressOf(donorId === null ? undefined : people.get(donorId)),
    kindOf(row, isShare),
    methodWords[row.method],
    purposeOf(row),
    principal,
    amountCents,
    null,
  ]
  const id = isShare ? `${row.number}-${donorId ?? ''}` : row.number
  return lineOf('detail', id, cells, { amountCents, records: [referenceTo('donation', row)], rules: rulesOf(row, isShare, foreign) })
}

/** Gives the note of a row that keeps its number and does not count: voided, refused, returned, or a pledge. */
export function notCountedLine(row: ReceiptFacts, people: PeopleById): ReportLine {
  const cells = [row.receivedOn, row.number, nameOf(people, row.donorId), reasonNotCounted(row), row.amountCents]
  return lineOf('note', row.number, cells, { records: [referenceTo('donation', row)], rules: [houseRules.counts.id] })
}

/** Says why a row does not count. */
export function reasonNotCounted(row: Pick<ReceiptFacts, 'state' | 'stateReason' | 'kind'>): string {
  if (row.state === 'recorded' || row.state === 'held') return 'Pledge: a promise, not a receipt until it is paid'
  return row.stateReason === '' ? notCountedWords[row.state] : `${notCountedWords[row.state]}: ${reasonText(row.stateReason)}`
}
