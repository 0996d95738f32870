/**
 * Every field of every kind of record as a column of a file: the list that the own export writes and the import reads. A field that is
 * missing here does not compile, so that nothing of a record is lost between an export and its import.
 */
import { donationKinds, valuationMethods, type DonationFacts } from '../../donation'
import { electionRecipients, remedies } from '../../election'
import { expenditureCategories, expenditureKinds, receiptStates, type Approval, type ExpenditureFacts } from '../../expenditure'
import { contactModes, counterparts, knownAnswers, type ContactOfficial, type LobbyingContactFacts } from '../../lobbying-contact'
import { citizenStatusBases, citizenStatuses, screeningResults, type PersonTag } from '../../person'
import { approvalStates, paymentMethods, purposes, type OriginalCurrency } from '../../record'
import { statementShapes, type StatementField, type StatementKind } from '../../statement-records/statement-record'
import { transferChannels, transferDirections, transferKinds, type TransferFacts } from '../../transfer'
import {
  amountCell, anyDayCell, choicesCell, dayCell, flagCell, hoursCell, lineCell, linesCell, numberCell, printedCell, referenceCell, textOrNoneCell, timeCell, wordCell, type Cell,
} from './cells'

/** A person, a principal, or another record or row that a field names: in the file by what it is called, in the books by its id. */
export type PersonField = { readonly is: 'person'; readonly required: boolean; readonly tag: PersonTag }
export type NameField = { readonly is: 'principal' | 'bank-account' | 'chapter' | 'donation' | 'expenditure'; readonly required: boolean }
/** Parts of a record, as a list of JSON objects; `empty` is what no part means. */
export type PartsField = { readonly is: 'parts'; readonly empty: 'none' | 'list'; readonly of: Readonly<Record<string, Cell | PersonField>> }
export type WholeField = Cell | PersonField | NameField | PartsField
type Fields<Facts> = Readonly<Record<Exclude<keyof Facts, 'chapterId'>, WholeField>>

function person(tag: PersonTag, required = false): PersonField {
  return { is: 'person', required, tag }
}

function named(is: NameField['is'], required = false): NameField {
  return { is, required }
}

const currency: Fields<OriginalCurrency> = {
  originalAmountMinor: numberCell(), originalCurrency: textOrNoneCell(), exchangeRate: textOrNoneCell(), exchangeRateSource: textOrNoneCell(), exchangeRateOn: anyDayCell(null),
}

type ApprovalFacts = Pick<Approval, 'approval' | 'approverName'>
const approval: Fields<ApprovalFacts> = { approval: wordCell(approvalStates, 'not-needed'), approverName: lineCell() }

const donation: Fields<DonationFacts> = {
  receivedOn: dayCell(), kind: wordCell(donationKinds), purpose: wordCell(purposes), method: wordCell(paymentMethods), amountCents: amountCell({ least: 'any' }),
  donorId: person('donor'), anonymous: flagCell(), payerName: lineCell(), intermediaryId: person('affiliate'),
  jointShares: { is: 'parts', empty: 'none', of: { personId: person('donor', true), shareCents: amountCell({ least: 'any' }) } },
  principalId: named('principal'), originalDonationId: named('donation'), benefitValueCents: amountCell({ least: 'zero', empty: 0 }), benefitDescription: lineCell(),
  feeCents: amountCell({ least: 'zero', empty: 0 }), paymentReference: referenceCell(), bankAccountId: named('bank-account'), bankCountry: lineCell(), sourceCountry: lineCell(),
  conduitReceivedOn: anyDayCell(null), forwardedOn: anyDayCell(null), depositedOn: anyDayCell(null), depositReference: referenceCell(), receiptNumber: referenceCell(),
  acknowledgedOn: anyDayCell(null), campaign: lineCell(), restriction: lineCell(), eventName: lineCell(), firstCounter: lineCell(), secondCounter: lineCell(),
  inKindDescription: linesCell(), valuationMethod: wordCell(valuationMethods, ''), valuedBy: lineCell(), valuedOn: anyDayCell(null), disposedOn: anyDayCell(null), reportText: linesCell(), privateNote: linesCell(),
  electionRecipient: wordCell(electionRecipients, ''), electionCandidate: lineCell(), electionCode: referenceCell(), citizenship: wordCell(citizenStatuses, ''),
  citizenshipBasis: wordCell(citizenStatusBases, ''), citizenshipSeenBy: lineCell(), citizenshipSeenOn: anyDayCell(null), deciderCitizenship: wordCell(citizenStatuses, ''),
  remedy: wordCell(remedies, ''), remedyOn: anyDayCell(null), bestEffortsOn: anyDayCell(null),
  ...currency,
}

/** What was bought or sent for may be longer than a name. */
const purposeTextMax = 500

const expenditure: Fields<ExpenditureFacts & ApprovalFacts> = {
  paidOn: dayCell(), kind: wordCell(expenditureKinds, 'payment'), payeeId: person('payee', true), amountCents: amountCell({ least: 'cent' }), method: wordCell(paymentMethods),
  category: wordCell(expenditureCategories), purpose: wordCell(purposes), purposeText: lineCell(true, purposeTextMax),
  splits: { is: 'parts', empty: 'none', of: { purpose: wordCell(purposes), amountCents: amountCell({ least: 'any' }) } },
  principalId: named('principal'), activity: lineCell(), candidateOrBill: lineCell(), countryOfUse: lineCell(), paymentReference: referenceCell(), bankAccountId: named('bank-account'),
  bankCountry: lineCell(), requestedBy: lineCell(), receiptState: wordCell(receiptStates, 'missing'), receiptExplanation: linesCell(), reportText: linesCell(), privateNote: linesCell(),
  ...approval, ...currency,
}

const transfer: Fields<TransferFacts & ApprovalFacts> = {
  sentOn: dayCell(), kind: wordCell(transferKinds), direction: wordCell(transferDirections), amountCents: amountCell({ least: 'cent' }), recipientId: person('affiliate'),
  counterpartChapterId: named('chapter'), pairReference: referenceCell(), country: lineCell(), channel: wordCell(transferChannels), purpose: wordCell(purposes),
  purposeText: lineCell(true, purposeTextMax), principalId: named('principal'), paymentReference: referenceCell(), bankAccountId: named('bank-account'), bankCountry: lineCell(),
  requestedBy: lineCell(), screeningResult: wordCell(screeningResults, 'not-screened'), screenedOn: anyDayCell(null), screeningListOn: anyDayCell(null), earmarkedFor: lineCell(),
  reportText: linesCell(), privateNote: linesCell(), ...approval, ...currency,
}

const official: Readonly<Record<keyof ContactOfficial, Cell | PersonField>> = {
  personId: person('official', true), name: lineCell(), office: lineCell(), governmentEntity: lineCell(), covered: wordCell(knownAnswers), coveredReason: linesCell(),
}

const contact: Fields<LobbyingContactFacts> = {
  contactOn: dayCell(), counterpart: wordCell(counterparts, 'official'), mode: wordCell(contactModes), place: lineCell(), officials: { is: 'parts', empty: 'list', of: official },
  participants: { is: 'parts', empty: 'list', of: { personId: person('volunteer'), name: lineCell() } }, principalId: named('principal'), onBehalfOf: lineCell(),
  topic: lineCell(true, purposeTextMax), issueCode: referenceCell(), specificIssue: linesCell(), position: linesCell(), asked: linesCell(), summary: linesCell(),
  materialsGiven: linesCell(), relatedCostCents: amountCell({ least: 'zero', empty: 0 }), relatedExpenditureId: named('expenditure'),
  registrationDisclosed: wordCell(knownAnswers, 'not-known'), copyFurnished: wordCell(knownAnswers, 'not-known'), reportText: linesCell(), privateNote: linesCell(),
}

function statementCell({ type, required = false, choices = [] }: StatementField): Cell {
  if (type === 'lines') return linesCell(required)
  if (type === 'day') return anyDayCell('')
  if (type === 'time') return timeCell(required)
  if (type === 'hours') return hoursCell(required)
  if (type === 'choices') return choicesCell(choices)
  return type === 'choice' ? printedCell(choices, required) : lineCell(required)
}

/** The fields of a statement record that stand beside its own facts. */
function statementHead(kind: StatementKind): readonly Column[] {
  const { person: who, tag, principal, value } = statementShapes[kind]
  return [
    { name: 'happenedOn', column: 'date', field: dayCell() },
    { name: 'title', column: 'title', field: lineCell(true) },
    ...(who === 'none' ? [] : [{ name: 'personId', column: 'person', field: person(tag, who === 'required') }]),
    { name: 'principalId', column: 'principal', field: named('principal', principal === 'required') },
    ...(value === 'none' ? [] : [{ name: 'valueCents', column: 'value', field: amountCell({ least: 'cent', ...(value === 'required' ? {} : { empty: null }) }) }]),
  ]
}

/** A field of a record with the heading of its column; `fact` marks the own facts of a statement record, which stand together in one field. */
export type Column = { readonly name: string; readonly column: string; readonly field: WholeField; readonly fact?: true }

function columnOf(name: string): string {
  return name.replace(/(?:Id|Cents)$/, '').replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}

function columnsOf(fields: Readonly<Record<string, WholeField>>): readonly Column[] {
  return Object.entries(fields).map(([name, field]) => ({ name, column: columnOf(name), field }))
}

function statementColumns(kind: StatementKind): readonly Column[] {
  return [...statementHead(kind), ...statementShapes[kind].fields.map((field): Column => ({ name: field.name, column: columnOf(field.name), field: statementCell(field), fact: true }))]
}

/** The kinds of records whose files hold every field. */
export const wholeKinds = [
  'whole-donations', 'whole-expenditures', 'whole-transfers', 'whole-lobbying-contacts', 'activity', 'material', 'thing-of-value', 'campaign', 'lobbying-time', 'political-contribution',
  'position', 'instruction',
] as const
export type WholeKind = (typeof wholeKinds)[number]

/** The columns of each kind, in the order in which an export writes them. */
export const wholeColumns: Readonly<Record<WholeKind, readonly Column[]>> = {
  'whole-donations': columnsOf(donation), 'whole-expenditures': columnsOf(expenditure), 'whole-transfers': columnsOf(transfer), 'whole-lobbying-contacts': columnsOf(contact),
  activity: statementColumns('activity'), material: statementColumns('material'), 'thing-of-value': statementColumns('thing-of-value'), campaign: statementColumns('campaign'),
  'lobbying-time': statementColumns('lobbying-time'), 'political-contribution': statementColumns('political-contribution'),
  position: statementColumns('position'), instruction: statementColumns('instruction'),
}

/** Tells whether a column must stand in the header. */
export function isNeeded({ field }: Column): boolean {
  return field.is === 'parts' ? false : field.required
}

/** What every file of these kinds may hold besides: the number by which a row is known again, and what became of the record. */
export const besideColumns = ['number', 'chapter', 'record_state', 'record_state_reason'] as const
