import 'server-only'
import { inTransaction, type Transaction } from '@/lib/data/database/transaction'
import { isId } from '@/lib/data/database/uuid'
import { donationTable } from '@/lib/data/donations/rows'
import { appendEntry } from '@/lib/data/journal/append'
import { unlessHeldByStatement, unlessReconciled } from '@/lib/data/reconciliations/locked'
import { openForChange, writeRevision } from '@/lib/data/records/revise'
import { expenditureTable } from '@/lib/data/expenditures/rows'
import { voidPayouts } from '@/lib/data/payouts/write'
import { transferTable } from '@/lib/data/transfers/rows'
import type { Donation } from '@/lib/domain/donation'
import type { Expenditure } from '@/lib/domain/expenditure'
import type { Transfer } from '@/lib/domain/transfer'
import { can, type Actor } from '@/lib/domain/permission'
import { enteredByMistake } from '@/lib/domain/record'
import { notFound, ok, refuse, type Refusal, type Result } from '@/lib/domain/result'
import type { FilePlace } from './open'

export type UndoneImport = { readonly id: string; readonly voided: number }

/**
 * Takes a whole import back: each of its records and payouts is voided, and its lines are not known any more, so that the file can be imported again. Not once a
 * report was sealed over one of them, nor when somebody has corrected one: then each is voided by itself, with a reason.
 */
export async function undoImport(actor: Actor, { chapterId, id }: FilePlace): Promise<Result<UndoneImport, Refusal>> {
  const allowed = can(actor, 'donation.undo', chapterId)
  if (!allowed.ok) return allowed
  const { organizationId } = actor
  if (!isId(id)) return notFound()
  return inTransaction(actor, async (tx) => {
    const file = await tx.importFile.findFirst({ where: { organizationId, chapterId, id, importBatchId: { not: null } }, select: { importBatchId: true } })
    const batchId = file?.importBatchId ?? null
    if (batchId === null) return notFound()
    await tx.$queryRaw`SELECT 1 FROM import_batch WHERE organization_id = ${organizationId}::uuid AND id = ${batchId}::uuid FOR UPDATE`
    const batch = await tx.importBatch.findFirstOrThrow({ where: { organizationId, id: batchId } })
    if (batch.state !== 'recorded') return ok({ id, voided: 0 })
    const sealed = await sealedOver(tx, organizationId, batchId)
    if (sealed !== null) return refuse({ reason: 'already-sealed', key: 'importSealed', values: { number: sealed } })
    const place = { chapterId, batchId }
    const free = await isFree(tx, organizationId, batchId)
    if (!free.ok) return free
    const open = await unlessHeldByStatement(tx, actor, batchId)
    if (!open.ok) return open
    const gifts = await voidGifts(tx, actor, place)
    if (!gifts.ok) return gifts
    const spending = await voidSpending(tx, actor, place)
    if (!spending.ok) return spending
    const transfers = await voidTransfers(tx, actor, place)
    if (!transfers.ok) return transfers
    await voidPayouts(tx, actor, batchId)
    const voided = ok(gifts.value + spending.value + transfers.value)
    const told = { state: 'undone', stateReason: enteredByMistake }
    const { chapterId: of, kind, fileName, fileHash, rowCount, recordCount, bankAccountId, revision } = batch
    const after = { id: batchId, chapterId: of, kind, fileName, fileHash, rowCount, recordCount, bankAccountId, ...told }
    const before = { state: batch.state, stateReason: batch.stateReason }
    const journalIndex = await appendEntry(tx, actor, { type: 'import-batch.undone', id: batchId, revision: revision + 1, before, after, reason: enteredByMistake })
    await tx.importBatch.update({ where: { organizationId_id: { organizationId, id: batchId } }, data: { ...told, revision: revision + 1, journalIndex } })
    return ok({ id, voided: voided.value })
  })
}

/** Not while another import stands on this one: its payout took movements of this to the bank, or its refund returns a gift of this. */
async function isFree(tx: Transaction, organizationId: string, batchId: string): Promise<Result<true, Refusal>> {
  const paidOut = await tx.payout.findFirst({ where: { organizationId, state: 'recorded', importBatchId: { not: batchId }, lines: { some: { importBatchId: batchId } } }, select: { processor: true, reference: true } })
  if (paidOut !== null) return refuse({ reason: 'conflict', key: 'importPaidOut', values: { payout: `${paidOut.processor} ${paidOut.reference}` } })
  const returned = await tx.donation.findFirst({
    where: { organizationId, state: { in: ['recorded', 'held'] }, original: { importBatchId: batchId }, OR: [{ importBatchId: null }, { importBatchId: { not: batchId } }] }, select: { number: true },
  })
  return returned === null ? ok(true) : refuse({ reason: 'conflict', key: 'importReturned', values: { number: returned.number } })
}

/** The number of a sealed report in whose period one of the records lies and which was sealed after it was entered; null where there is none. */
async function sealedOver(tx: Transaction, organizationId: string, batchId: string): Promise<string | null> {
  const rows = await tx.$queryRaw<{ number: string }[]>`
    SELECT s.number FROM (
      SELECT organization_id, chapter_id, journal_index, received_on AS day FROM donation WHERE organization_id = ${organizationId}::uuid AND import_batch_id = ${batchId}::uuid AND state <> 'voided'
      UNION ALL
      SELECT organization_id, chapter_id, journal_index, paid_on FROM expenditure WHERE organization_id = ${organizationId}::uuid AND import_batch_id = ${batchId}::uuid AND state <> 'voided'
      UNION ALL
      SELECT t.organization_id, t.chapter_id, t.journal_index, t.sent_on FROM transfer t JOIN bank_line l ON l.organization_id = t.organization_id AND l.transfer_id = t.id
        WHERE l.organization_id = ${organizationId}::uuid AND l.import_batch_id = ${batchId}::uuid AND t.state <> 'voided'
    ) r JOIN sealed_report s ON s.organization_id = r.organization_id AND s.journal_size > r.journal_index AND r.day BETWEEN s.period_from AND s.period_through
      AND (s.chapter_id IS NULL OR s.chapter_id = r.chapter_id) ORDER BY s.sealed_at LIMIT 1`
  return rows[0]?.number ?? null
}

type BatchPlace = { readonly chapterId: string; readonly batchId: string }
type Standing = { readonly id: string; readonly number: string; readonly revision: number }
const stateReason = enteredByMistake
const standing = { select: { id: true, number: true, revision: true }, orderBy: { id: 'asc' } } as const

/** The returns of a file before the gifts that they return, so that no gift is void while something returns it. */
async function voidGifts(tx: Transaction, actor: Actor, { chapterId, batchId }: BatchPlace): Promise<Result<number, Refusal>> {
  const { organizationId } = actor
  const rows = await tx.donation.findMany({ where: { organizationId, chapterId, importBatchId: batchId, state: { not: 'voided' } }, ...standing, orderBy: [{ originalDonationId: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }] })
  return voidEach(rows, async ({ id, revision }) => {
    const opened = await openForChange(tx, actor, donationTable, { chapterId, id, revision }, { state: 'voided', stateReason })
    if (!opened.ok) return opened
    const free = await unlessReconciled(tx, actor, { ...opened.value.earlier, kind: 'donation', on: opened.value.earlier.receivedOn })
    if (!free.ok) return free
    const record: Donation = { ...opened.value.earlier, state: 'voided', stateReason, revision: revision + 1 }
    await writeRevision(tx, actor, donationTable, { opened: opened.value, record, type: 'donation.voided', reason: stateReason })
    return ok(true)
  })
}

async function voidSpending(tx: Transaction, actor: Actor, { chapterId, batchId }: BatchPlace): Promise<Result<number, Refusal>> {
  const { organizationId } = actor
  const rows = await tx.expenditure.findMany({ where: { organizationId, chapterId, importBatchId: batchId, state: { not: 'voided' } }, ...standing })
  return voidEach(rows, async ({ id, revision }) => {
    const opened = await openForChange(tx, actor, expenditureTable, { chapterId, id, revision }, { state: 'voided', stateReason })
    if (!opened.ok) return opened
    const free = await unlessReconciled(tx, actor, { ...opened.value.earlier, kind: 'expenditure', on: opened.value.earlier.paidOn })
    if (!free.ok) return free
    const record: Expenditure = { ...opened.value.earlier, state: 'voided', stateReason, revision: revision + 1 }
    await writeRevision(tx, actor, expenditureTable, { opened: opened.value, record, type: 'expenditure.voided', reason: stateReason })
    return ok(true)
  })
}

async function voidTransfers(tx: Transaction, actor: Actor, { chapterId, batchId }: BatchPlace): Promise<Result<number, Refusal>> {
  const { organizationId } = actor
  const rows = await tx.transfer.findMany({ where: { organizationId, chapterId, bankLines: { some: { importBatchId: batchId } }, state: { not: 'voided' } }, ...standing })
  return voidEach(rows, async ({ id, revision }) => {
    const opened = await openForChange(tx, actor, transferTable, { chapterId, id, revision }, { state: 'voided', stateReason })
    if (!opened.ok) return opened
    const free = await unlessReconciled(tx, actor, { ...opened.value.earlier, kind: 'transfer', on: opened.value.earlier.sentOn })
    if (!free.ok) return free
    const record: Transfer = { ...opened.value.earlier, state: 'voided', stateReason, revision: revision + 1 }
    await writeRevision(tx, actor, transferTable, { opened: opened.value, record, type: 'transfer.voided', reason: stateReason })
    return ok(true)
  })
}

/** One that somebody has changed since stops the whole. */
async function voidEach(rows: readonly Standing[], voidOne: (row: Standing) => Promise<Result<true, Refusal>>): Promise<Result<number, Refusal>> {
  const changed = rows.find(({ revision }) => revision > 1)
  if (changed !== undefined) return refuse({ reason: 'conflict', key: 'importCorrected', values: { number: changed.number } })
  for (const row of rows) {
    const voided = await voidOne(row)
    if (!voided.ok) return voided
  }
  return ok(rows.length)
}
