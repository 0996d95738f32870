import 'server-only'
import { dayFromRow, dayToRow, instantFromRow, instantToRow, optionalDayFromRow, optionalDayToRow } from '@/lib/data/database/days'
import { oneOf } from '@/lib/data/records/one-of'
import type { RecordTable } from '@/lib/data/records/revise'
import { centsFromDatabase, centsToDatabase } from '@/lib/domain/money'
import { screeningResults } from '@/lib/domain/person'
import { approvalStates, purposes, recordStates } from '@/lib/domain/record'
import { transferChannels, transferDirections, transferKinds, type Transfer } from '@/lib/domain/transfer'
import type { Transfer as TransferRow } from '@/lib/generated/prisma/client'

/** Reads a row; every amount is checked to be exact and every word to be in its list. */
export function transferFromRow(row: TransferRow): Transfer {
  const { organizationId: _tenant, journalIndex: _journal, formKey: _key, ...same } = row
  return {
    ...same,
    kind: oneOf(transferKinds, row.kind),
    direction: oneOf(transferDirections, row.direction),
    amountCents: centsFromDatabase(row.amountCents),
    sentOn: dayFromRow(row.sentOn),
    channel: oneOf(transferChannels, row.channel),
    purpose: oneOf(purposes, row.purpose),
    originalAmountMinor: row.originalAmountMinor === null ? null : centsFromDatabase(row.originalAmountMinor),
    exchangeRateOn: optionalDayFromRow(row.exchangeRateOn),
    approval: oneOf(approvalStates, row.approval),
    approvedAt: row.approvedAt === null ? null : instantFromRow(row.approvedAt),
    screeningResult: oneOf(screeningResults, row.screeningResult),
    screenedOn: optionalDayFromRow(row.screenedOn),
    screeningListOn: optionalDayFromRow(row.screeningListOn),
    state: oneOf(recordStates, row.state),
    enteredAt: instantFromRow(row.enteredAt),
    enteredOn: dayFromRow(row.enteredOn),
  }
}

/** The columns that a correction, an approval or a void may change. */
function columnsOf(transfer: Transfer) {
  return {
    kind: transfer.kind,
    direction: transfer.direction,
    amountCents: centsToDatabase(transfer.amountCents),
    sentOn: dayToRow(transfer.sentOn),
    recipientId: transfer.recipientId,
    counterpartChapterId: transfer.counterpartChapterId,
    pairReference: transfer.pairReference,
    country: transfer.country,
    channel: transfer.channel,
    purpose: transfer.purpose,
    purposeText: transfer.purposeText,
    principalId: transfer.principalId,
    paymentReference: transfer.paymentReference,
    bankAccountId: transfer.bankAccountId,
    bankCountry: transfer.bankCountry,
    originalAmountMinor: transfer.originalAmountMinor === null ? null : BigInt(transfer.originalAmountMinor),
    originalCurrency: transfer.originalCurrency,
    exchangeRate: transfer.exchangeRate,
    exchangeRateSource: transfer.exchangeRateSource,
    exchangeRateOn: optionalDayToRow(transfer.exchangeRateOn),
    requestedBy: transfer.requestedBy,
    approval: transfer.approval,
    approvedBy: transfer.approvedBy,
    approverName: transfer.approverName,
    approvedAt: transfer.approvedAt === null ? null : instantToRow(transfer.approvedAt),
    screeningResult: transfer.screeningResult,
    screenedOn: optionalDayToRow(transfer.screenedOn),
    screeningListOn: optionalDayToRow(transfer.screeningListOn),
    earmarkedFor: transfer.earmarkedFor,
    reportText: transfer.reportText,
    privateNote: transfer.privateNote,
    state: transfer.state,
    stateReason: transfer.stateReason,
    revision: transfer.revision,
  }
}

/** The whole row for a new transfer. */
export function toRow(organizationId: string, transfer: Transfer, formKey: string, journalIndex: bigint) {
  return {
    organizationId, journalIndex, formKey,
    ...columnsOf(transfer),
    id: transfer.id,
    chapterId: transfer.chapterId,
    number: transfer.number,
    numberYear: transfer.numberYear,
    numberSequence: transfer.numberSequence,
    enteredBy: transfer.enteredBy,
    enteredAt: instantToRow(transfer.enteredAt),
    enteredOn: dayToRow(transfer.enteredOn),
    importBatchId: transfer.importBatchId,
    importRow: transfer.importRow,
    importKey: transfer.importKey,
  }
}

export const transferTable: RecordTable<TransferRow, Transfer> = {
  table: 'transfer',
  find: (tx, where) => tx.transfer.findFirst({ where }),
  fromRow: transferFromRow,
  update: (tx, organizationId, transfer, journalIndex) =>
    tx.transfer.update({ where: { organizationId_id: { organizationId, id: transfer.id } }, data: { ...columnsOf(transfer), journalIndex } }),
}
