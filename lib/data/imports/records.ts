import 'server-only'
import { approvalOf } from '@/lib/data/records/approval'
import type { NewEntry } from '@/lib/data/journal/append'
import type { TakenNumber } from '@/lib/data/numbers/take'
import { newId } from '@/lib/data/database/uuid'
import { coveredByOffice } from '@/lib/domain/covered-office'
import type { Donation } from '@/lib/domain/donation'
import type { Expenditure } from '@/lib/domain/expenditure'
import type { ImportKind } from '@/lib/domain/imports/import-kind'
import type { ImportedContact, ImportedDonation, ImportedExpenditure } from '@/lib/domain/imports/imported'
import type { JsonObject } from '@/lib/domain/journal/json'
import type { LobbyingContact } from '@/lib/domain/lobbying-contact'
import { zeroCents, type Cents } from '@/lib/domain/money'
import type { Actor } from '@/lib/domain/permission'
import type { RecordOrigin } from '@/lib/domain/record'
import type { SqlCell, SqlColumn } from './cells-sql'
import type { PlacedRow } from './rows'

/** What surrounds the facts of an imported record. */
export type Surroundings = {
  readonly actor: Actor
  readonly batchId: string
  readonly number: TakenNumber
  readonly personId: string | null
  /** For a refund: the gift that it returns. */
  readonly originalId: string | null
  /** Expenditures above it wait for a second person. */
  readonly approvalLimitCents: Cents
}

/** A record on its way: the entry's after-image and the cells that differ from row to row. */
export type MadeRecord = { readonly id: string; readonly after: JsonObject; readonly cells: readonly SqlCell[] }

const commonColumns: readonly SqlColumn[] = [
  ['id', 'uuid'], ['form_key', 'uuid'], ['chapter_id', 'uuid'], ['number', 'text'], ['number_year', 'int'], ['number_sequence', 'int'],
  ['entered_on', 'date'], ['import_row', 'int'], ['import_key', 'text'],
]

/** For each kind of file: the table, the columns in the order of the cells, and what the journal calls it. */
export const importedTables = {
  donations: {
    table: 'donation', entry: 'donation.recorded', numbers: 'donation',
    columns: [
      ...commonColumns, ['kind', 'text'], ['purpose', 'text'], ['method', 'text'], ['amount_cents', 'bigint'], ['received_on', 'date'], ['donor_id', 'uuid'],
      ['anonymous', 'boolean'], ['original_donation_id', 'uuid'], ['receipt_number', 'text'], ['campaign', 'text'], ['private_note', 'text'],
    ],
  },
  expenditures: {
    table: 'expenditure', entry: 'expenditure.recorded', numbers: 'expenditure',
    columns: [
      ...commonColumns, ['payee_id', 'uuid'], ['amount_cents', 'bigint'], ['paid_on', 'date'], ['method', 'text'], ['category', 'text'], ['purpose', 'text'],
      ['purpose_text', 'text'], ['payment_reference', 'text'], ['approval', 'text'],
    ],
  },
  'lobbying-contacts': {
    table: 'lobbying_contact', entry: 'lobbying-contact.recorded', numbers: 'lobbying-contact',
    columns: [
      ...commonColumns, ['contact_on', 'date'], ['mode', 'text'], ['officials', 'jsonb'], ['participants', 'jsonb'], ['topic', 'text'], ['summary', 'text'],
    ],
  },
} as const satisfies Record<ImportKind, { table: string; entry: NewEntry['type']; numbers: string; columns: readonly SqlColumn[] }>

type Head = RecordOrigin & TakenNumber & { readonly id: string; readonly chapterId: string; readonly state: 'recorded'; readonly stateReason: ''; readonly revision: 1 }

function headOf({ imported, chapter, key }: PlacedRow, { actor, batchId, number }: Surroundings): Head {
  return {
    ...number, id: newId(), chapterId: chapter.id, state: 'recorded', stateReason: '', revision: 1,
    enteredBy: actor.userId, enteredAt: actor.at, enteredOn: chapter.today, importBatchId: batchId, importRow: imported.row, importKey: key,
  }
}

function headCells(head: Head, formKey: string): readonly SqlCell[] {
  return [head.id, formKey, head.chapterId, head.number, head.numberYear, head.numberSequence, head.enteredOn, head.importRow, head.importKey]
}

const noCurrency = { originalAmountMinor: null, originalCurrency: null, exchangeRate: null, exchangeRateSource: null, exchangeRateOn: null } as const

const emptyDonation = {
  ...noCurrency, payerName: '', intermediaryId: null, jointShares: null, principalId: null, benefitValueCents: zeroCents, benefitDescription: '', feeCents: zeroCents,
  paymentReference: '', bankAccountId: null, bankCountry: '', sourceCountry: '', conduitReceivedOn: null, forwardedOn: null, depositedOn: null,
  depositReference: '', acknowledgedOn: null, restriction: '', eventName: '', firstCounter: '', secondCounter: '', inKindDescription: '',
  valuationMethod: '', valuedBy: '', valuedOn: null, reportText: '',
} as const

function donation(row: PlacedRow, imported: ImportedDonation, around: Surroundings): MadeRecord {
  const [head, formKey] = [headOf(row, around), newId()]
  const { kind, purpose, method, amountCents, receivedOn, receiptNumber, campaign, note } = imported
  const anonymous = around.personId === null
  const record: Donation = {
    ...emptyDonation, ...head, kind, purpose, method, amountCents, receivedOn, receiptNumber, campaign, privateNote: note, anonymous,
    donorId: around.personId, originalDonationId: around.originalId,
  }
  const cells = [kind, purpose, method, amountCents, receivedOn, record.donorId, anonymous, record.originalDonationId, receiptNumber, campaign, note]
  return { id: head.id, after: { ...record, formKey }, cells: [...headCells(head, formKey), ...cells] }
}

function expenditure(row: PlacedRow, imported: ImportedExpenditure, around: Surroundings): MadeRecord {
  const [head, formKey] = [headOf(row, around), newId()]
  const { amountCents, paidOn, method, category, purpose, purposeText, reference } = imported
  const approval = approvalOf({ out: true, amountCents, limitCents: around.approvalLimitCents })
  const record: Expenditure = {
    ...noCurrency, ...head, ...approval, kind: 'payment', payeeId: around.personId ?? '', amountCents, paidOn, method, category, purpose, purposeText,
    paymentReference: reference, splits: null, principalId: null, activity: '', candidateOrBill: '', countryOfUse: 'US', bankAccountId: null, bankCountry: '',
    requestedBy: '', receiptState: 'missing', receiptExplanation: '', reportText: '', privateNote: '',
  }
  const cells = [record.payeeId, amountCents, paidOn, method, category, purpose, purposeText, reference, approval.approval]
  return { id: head.id, after: { ...record, formKey }, cells: [...headCells(head, formKey), ...cells] }
}

function contact(row: PlacedRow, imported: ImportedContact, around: Surroundings): MadeRecord {
  const [head, formKey] = [headOf(row, around), newId()]
  const { contactOn, mode, office, topic, summary, by, person } = imported
  const officials = [{ personId: around.personId ?? '', name: person?.name ?? '', office, governmentEntity: '', ...coveredByOffice(office) }]
  const participants = by === '' ? [] : [{ personId: null, name: by }]
  const record: LobbyingContact = {
    ...head, counterpart: 'official', contactOn, mode, place: '', officials, participants, principalId: null, onBehalfOf: '', topic, issueCode: '', specificIssue: '',
    position: '', asked: '', summary, materialsGiven: '', relatedCostCents: zeroCents, relatedExpenditureId: null, registrationDisclosed: 'not-known',
    copyFurnished: 'not-known', reportText: '', privateNote: '',
  }
  const cells = [contactOn, mode, JSON.stringify(officials), JSON.stringify(participants), topic, summary]
  return { id: head.id, after: { ...record, formKey }, cells: [...headCells(head, formKey), ...cells] }
}

/** Makes the whole record that a verb would have made of the same facts. */
export function recordOf(row: PlacedRow, around: Surroundings): MadeRecord {
  const { imported } = row
  if (imported.type === 'donation') return donation(row, imported, around)
  return imported.type === 'expenditure' ? expenditure(row, imported, around) : contact(row, imported, around)
}
