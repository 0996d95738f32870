import 'server-only'
import { z } from 'zod'
import { dayFromRow, dayToRow, instantFromRow, instantToRow, optionalDayFromRow, optionalDayToRow } from '@/lib/data/database/days'
import { oneOf } from '@/lib/data/records/one-of'
import type { RecordTable } from '@/lib/data/records/revise'
import { expenditureCategories, expenditureKinds, receiptStates, type Expenditure, type PurposeSplit } from '@/lib/domain/expenditure'
import { cents, centsFromDatabase, centsToDatabase } from '@/lib/domain/money'
import { approvalStates, paymentMethods, purposes, recordStates } from '@/lib/domain/record'
import { Prisma, type Expenditure as ExpenditureRow } from '@/lib/generated/prisma/client'

const splitsSchema = z.array(z.object({ purpose: z.enum(purposes), amountCents: z.number().transform(cents) }))

function splitsFromRow(value: Prisma.JsonValue | null): readonly PurposeSplit[] | null {
  return value === null ? null : splitsSchema.parse(value)
}

/** Reads a row; every amount is checked to be exact and every word to be in its list. */
export function expenditureFromRow(row: ExpenditureRow): Expenditure {
  const { organizationId: _tenant, journalIndex: _journal, formKey: _key, ...same } = row
  return {
    ...same,
    kind: oneOf(expenditureKinds, row.kind),
    amountCents: centsFromDatabase(row.amountCents),
    paidOn: dayFromRow(row.paidOn),
    method: oneOf(paymentMethods, row.method),
    category: oneOf(expenditureCategories, row.category),
    purpose: oneOf(purposes, row.purpose),
    splits: splitsFromRow(row.splits),
    originalAmountMinor: row.originalAmountMinor === null ? null : centsFromDatabase(row.originalAmountMinor),
    exchangeRateOn: optionalDayFromRow(row.exchangeRateOn),
    approval: oneOf(approvalStates, row.approval),
    approvedAt: row.approvedAt === null ? null : instantFromRow(row.approvedAt),
    receiptState: oneOf(receiptStates, row.receiptState),
    state: oneOf(recordStates, row.state),
    enteredAt: instantFromRow(row.enteredAt),
    enteredOn: dayFromRow(row.enteredOn),
  }
}

/** The columns that a correction, an approval or a void may change. */
function columnsOf(expenditure: Expenditure) {
  return {
    kind: expenditure.kind,
    payeeId: expenditure.payeeId,
    amountCents: centsToDatabase(expenditure.amountCents),
    paidOn: dayToRow(expenditure.paidOn),
    method: expenditure.method,
    category: expenditure.category,
    purpose: expenditure.purpose,
    purposeText: expenditure.purposeText,
    splits: expenditure.splits === null ? Prisma.DbNull : expenditure.splits.map((split) => ({ ...split })),
    principalId: expenditure.principalId,
    activity: expenditure.activity,
    candidateOrBill: expenditure.candidateOrBill,
    countryOfUse: expenditure.countryOfUse,
    paymentReference: expenditure.paymentReference,
    bankAccountId: expenditure.bankAccountId,
    bankCountry: expenditure.bankCountry,
    originalAmountMinor: expenditure.originalAmountMinor === null ? null : BigInt(expenditure.originalAmountMinor),
    originalCurrency: expenditure.originalCurrency,
    exchangeRate: expenditure.exchangeRate,
    exchangeRateSource: expenditure.exchangeRateSource,
    exchangeRateOn: optionalDayToRow(expenditure.exchangeRateOn),
    requestedBy: expenditure.requestedBy,
    approval: expenditure.approval,
    approvedBy: expenditure.approvedBy,
    approverName: expenditure.approverName,
    approvedAt: expenditure.approvedAt === null ? null : instantToRow(expenditure.approvedAt),
    receiptState: expenditure.receiptState,
    receiptExplanation: expenditure.receiptExplanation,
    reportText: expenditure.reportText,
    privateNote: expenditure.privateNote,
    state: expenditure.state,
    stateReason: expenditure.stateReason,
    revision: expenditure.revision,
  }
}

/** The whole row for a new expenditure. */
export function toRow(organizationId: string, expenditure: Expenditure, formKey: string, journalIndex: bigint) {
  return {
    organizationId, journalIndex, formKey,
    ...columnsOf(expenditure),
    id: expenditure.id,
    chapterId: expenditure.chapterId,
    number: expenditure.number,
    numberYear: expenditure.numberYear,
    numberSequence: expenditure.numberSequence,
    enteredBy: expenditure.enteredBy,
    enteredAt: instantToRow(expenditure.enteredAt),
    enteredOn: dayToRow(expenditure.enteredOn),
    importBatchId: expenditure.importBatchId,
    importRow: expenditure.importRow,
    importKey: expenditure.importKey,
  }
}

export const expenditureTable: RecordTable<ExpenditureRow, Expenditure> = {
  table: 'expenditure',
  find: (tx, where) => tx.expenditure.findFirst({ where }),
  fromRow: expenditureFromRow,
  update: (tx, organizationId, expenditure, journalIndex) =>
    tx.expenditure.update({ where: { organizationId_id: { organizationId, id: expenditure.id } }, data: { ...columnsOf(expenditure), journalIndex } }),
}
