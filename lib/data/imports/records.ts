import 'server-only'
import { approvalOf } from '@/lib/data/records/approval'
import type { NumberedKind, TakenNumber } from '@/lib/data/numbers/take'
import { newId } from '@/lib/data/database/uuid'
import { coveredByOffice } from '@/lib/domain/covered-office'
import type { Donation } from '@/lib/domain/donation'
import { noElection } from '@/lib/domain/election'
import { cashEffect, type Expenditure } from '@/lib/domain/expenditure'
import { isWholeKind, type ImportKind, type PlainKind } from '@/lib/domain/imports/import-kind'
import type { ImportedContact, ImportedDonation, ImportedExpenditure, ImportedPlain } from '@/lib/domain/imports/imported'
import type { EntryType } from '@/lib/domain/journal/entry-types'
import type { JsonObject } from '@/lib/domain/journal/json'
import type { LobbyingContact } from '@/lib/domain/lobbying-contact'
import { zeroCents, type Cents } from '@/lib/domain/money'
import type { Actor } from '@/lib/domain/permission'
import type { SqlType } from './cells-sql'
import type { PlacedRow } from './rows'
import { wholeTable } from './whole/tables'

/** What surrounds all records of an import. */
export type ImportSurroundings = {
  readonly actor: Actor
  readonly batchId: string
  /** Expenditures above it wait for a second person. */
  readonly approvalLimitCents: Cents
}

/** What surrounds the facts of one imported record. */
export type RecordSurroundings = {
  readonly number: TakenNumber
  readonly personId: string | null
  /** For a refund: the gift that it returns. */
  readonly originalId: string | null
  readonly approvalLimitCents: Cents
  readonly principalId: string | null
}

/** A record whose facts the file decides: those that differ from row to row, which are also the columns that are filled. */
type RecordFields<Whole> = readonly (readonly [name: keyof Whole & string, type: SqlType])[]
type WithFormKey<Whole> = Whole & { readonly formKey: string }

const headFields = [
  ['id', 'uuid'], ['formKey', 'uuid'], ['chapterId', 'uuid'], ['number', 'text'], ['numberYear', 'int'], ['numberSequence', 'int'],
  ['enteredOn', 'date'], ['importRow', 'int'], ['importKey', 'text'],
] as const

const donationFields = [
  ...headFields, ['kind', 'text'], ['purpose', 'text'], ['method', 'text'], ['amountCents', 'bigint'], ['receivedOn', 'date'], ['donorId', 'uuid'],
  ['anonymous', 'boolean'], ['originalDonationId', 'uuid'], ['receiptNumber', 'text'], ['campaign', 'text'], ['privateNote', 'text'],
  ['reportText', 'text'], ['paymentReference', 'text'], ['feeCents', 'bigint'], ['bankAccountId', 'uuid'],
  ['principalId', 'uuid'],
] as const satisfies RecordFields<WithFormKey<Donation>>

const expenditureFields = [
  ...headFields, ['payeeId', 'uuid'], ['amountCents', 'bigint'], ['paidOn', 'date'], ['method', 'text'], ['category', 'text'], ['purpose', 'text'],
  ['purposeText', 'text'], ['paymentReference', 'text'], ['approval', 'text'], ['reportText', 'text'], ['kind', 'text'], ['bankAccountId', 'uuid'], ['receiptState', 'text'],
  ['receiptExplanation', 'text'], ['privateNote', 'text'], ['principalId', 'uuid'],
] as const satisfies RecordFields<WithFormKey<Expenditure>>

const contactFields = [
  ...headFields, ['contactOn', 'date'], ['mode', 'text'], ['officials', 'jsonb'], ['participants', 'jsonb'], ['topic', 'text'], ['summary', 'text'],
] as const satisfies RecordFields<WithFormKey<LobbyingContact>>

type Differing<Whole, Fields extends RecordFields<WithFormKey<Whole>>> = Pick<WithFormKey<Whole>, Fields[number][0]>
type Alike<Whole, Fields extends RecordFields<WithFormKey<Whole>>> = Omit<Whole, Fields[number][0]>

/** For each kind of file: the table, what the journal calls a record, what differs from row to row and what all rows have alike. */
export type ImportedTable = {
  readonly table: string
  readonly entry: EntryType
  readonly numbers: NumberedKind
  readonly fields: readonly (readonly [name: string, type: SqlType])[]
  readonly alike: (around: ImportSurroundings) => JsonObject
}

export const importedTables: Readonly<Record<PlainKind, ImportedTable>> = {
  donations: { table: 'donation', entry: 'donation.recorded', numbers: 'donation', fields: donationFields, alike: alikeDonation },
  expenditures: { table: 'expenditure', entry: 'expenditure.recorded', numbers: 'expenditure', fields: expenditureFields, alike: alikeExpenditure },
  'lobbying-contacts': { table: 'lobbying_contact', entry: 'lobbying-contact.recorded', numbers: 'lobbying-contact', fields: contactFields, alike: alikeContact },
}

/** The table into which a kind of file goes. */
export function importedTable(kind: ImportKind): ImportedTable {
  return isWholeKind(kind) ? wholeTable(kind) : importedTables[kind]
}

const noCurrency = { originalAmountMinor: null, originalCurrency: null, exchangeRate: null, exchangeRateSource: null, exchangeRateOn: null } as const

function alikeHead({ actor, batchId }: ImportSurroundings) {
  return { state: 'recorded', stateReason: '', revision: 1, enteredBy: actor.userId, enteredAt: actor.at, importBatchId: batchId } as const
}

function alikeDonation(around: ImportSurroundings): Alike<Donation, typeof donationFields> {
  return {
    ...noCurrency, ...noElection, ...alikeHead(around), payerName: '', intermediaryId: null, jointShares: null, benefitValueCents: zeroCents,
    benefitDescription: '', bankCountry: '', sourceCountry: '', conduitReceivedOn: null,
    forwardedOn: null, depositedOn: null, depositReference: '', acknowledgedOn: null, restriction: '', eventName: '', firstCounter: '', secondCounter: '',
    inKindDescription: '', valuationMethod: '', valuedBy: '', valuedOn: null, disposedOn: null,
  }
}

function alikeExpenditure(around: ImportSurroundings): Alike<Expenditure, typeof expenditureFields> {
  return {
    ...noCurrency, ...alikeHead(around), splits: null, activity: '', candidateOrBill: '', countryOfUse: 'US', bankCountry: '', requestedBy: '',
    approvedBy: null, approverName: '', approvedAt: null,
  }
}

function alikeContact(around: ImportSurroundings): Alike<LobbyingContact, typeof contactFields> {
  return {
    ...alikeHead(around), counterpart: 'official', place: '', principalId: null, onBehalfOf: '', issueCode: '', specificIssue: '', position: '', asked: '',
    materialsGiven: '', relatedCostCents: zeroCents, relatedExpenditureId: null, registrationDisclosed: 'not-known', copyFurnished: 'not-known',
    reportText: '', privateNote: '',
  }
}

function headOf({ imported, chapter, key }: PlacedRow, { number: { number, numberYear, numberSequence } }: RecordSurroundings) {
  const [id, formKey] = [newId(), newId()]
  return { id, formKey, chapterId: chapter.id, number, numberYear, numberSequence, enteredOn: chapter.today, importRow: imported.row, importKey: key }
}

function donation(row: PlacedRow, imported: ImportedDonation, around: RecordSurroundings): Differing<Donation, typeof donationFields> {
  const { id, formKey, chapterId, number, numberYear, numberSequence, enteredOn, importRow, importKey } = headOf(row, around)
  const { kind, purpose, method, amountCents, receivedOn, receiptNumber, campaign, note, reportText, paymentReference, feeCents, bankAccountId } = imported
  return {
    id, formKey, chapterId, number, numberYear, numberSequence, enteredOn, importRow, importKey, kind, purpose, method, amountCents, receivedOn,
    donorId: around.personId, anonymous: around.personId === null, originalDonationId: around.originalId, receiptNumber, campaign, privateNote: note, reportText,
    paymentReference, feeCents, bankAccountId, principalId: around.principalId,
  }
}

function expenditure(row: PlacedRow, imported: ImportedExpenditure, around: RecordSurroundings): Differing<Expenditure, typeof expenditureFields> {
  const { kind, amountCents, paidOn, method, category, purpose, purposeText, reference, reportText, bankAccountId, receiptExplanation, note } = imported
  const { approval } = approvalOf({ out: cashEffect(kind) === 'out', amountCents, limitCents: around.approvalLimitCents })
  const receiptState = receiptExplanation === '' ? 'missing' : 'explained'
  return {
    ...headOf(row, around), payeeId: around.personId ?? '', kind, amountCents, paidOn, method, category, purpose, purposeText, paymentReference: reference, approval, reportText, bankAccountId,
    receiptState, receiptExplanation, privateNote: note, principalId: around.principalId,
  }
}

function contact(row: PlacedRow, imported: ImportedContact, around: RecordSurroundings): Differing<LobbyingContact, typeof contactFields> {
  const { contactOn, mode, office, topic, summary, by, person } = imported
  const officials = [{ personId: around.personId ?? '', name: person?.name ?? '', office, governmentEntity: '', ...coveredByOffice(office) }]
  const participants = by === '' ? [] : [{ personId: null, name: by }]
  return { ...headOf(row, around), contactOn, mode, officials, participants, topic, summary }
}

/** Makes what differs from row to row in a record; together with `alike` it is the whole record that a verb would have made of the same facts. */
export function recordOf(row: PlacedRow & { readonly imported: ImportedPlain }, around: RecordSurroundings): JsonObject & { readonly id: string } {
  const { imported } = row
  if (imported.type === 'donation') return donation(row, imported, around)
  return imported.type === 'expenditure' ? expenditure(row, imported, around) : contact(row, imported, around)
}
