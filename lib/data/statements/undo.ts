import 'server-only'
import { inLongTransaction, type Transaction } from '@/lib/data/database/transaction'
import { isId } from '@/lib/data/database/uuid'
import { donationTable } from '@/lib/data/donations/rows'
import { appendEntry } from '@/lib/data/journal/append'
import { unlessBatchReconciled, unlessHeldByStatement } from '@/lib/data/reconciliations/locked'
import { voidMany } from '@/lib/data/records/void-many'
import { expenditureTable } from '@/lib/data/expenditures/rows'
import { voidPayouts } from '@/lib/data/payouts/write'
import { transferTable } from '@/lib/data/transfers/rows'
import { can, type Actor } from '@/lib/domain/permission'
import { enteredByMistake } from '@/lib/domain/record'
import { notFound, ok, refuse, type Refusal, type Result } from '@/lib/domain/result'
import { Prisma } from '@/lib/generated/prisma/client'
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
  return inLongTransaction(actor, async (tx) => {
    const file = await tx.importFile.findFirst({ where: { organizationId, chapterId, id, importBatchId: { not: null } }, select: { importBatchId: true } })
    const batchId = file?.importBatchId ?? null
    if (batchId === null) return notFound()
    await tx.$queryRaw`SELECT 1 FROM import_batch WHERE organization_id = ${organizationId}::uuid AND id = ${batchId}::uuid FOR UPDATE`
    const batch = await tx.importBatch.findFirstOrThrow({ where: { organizationId, id: batchId } })
    if (batch.state !== 'recorded') return ok({ id, voided: 0 })
    const sealed = await sealedOver(tx, organizationId, batchId)
    if (sealed !== null) return refuse({ reason: 'already-sealed', key: 'importSealed', values: { number: sealed } })
    const place = { organizationId, chapterId, batchId }
    const free = await isFree(tx, organizationId, batchId)
    if (!free.ok) return free
    const open = await unlessHeldByStatement(tx, actor, batchId)
    if (!open.ok) return open
    const months = await unlessBatchReconciled(tx, actor, batchId)
    if (!months.ok) return months
    const changed = await correctedSince(tx, place)
    if (changed !== null) return refuse({ reason: 'conflict', key: 'importCorrected', values: { number: changed } })
    const voided = await voidAll(tx, actor, place)
    await voidPayouts(tx, actor, batchId)
    const told = { state: 'undone', stateReason: enteredByMistake }
    const { chapterId: of, kind, fileName, fileHash, rowCount, recordCount, bankAccountId, revision } = batch
    const after = { id: batchId, chapterId: of, kind, fileName, fileHash, rowCount, recordCount, bankAccountId, ...told }
    const before = { state: batch.state, stateReason: batch.stateReason }
    const journalIndex = await appendEntry(tx, actor, { type: 'import-batch.undone', id: batchId, revision: revision + 1, before, after, reason: enteredByMistake })
    await tx.importBatch.update({ where: { organizationId_id: { organizationId, id: batchId } }, data: { ...told, revision: revision + 1, journalIndex } })
    return ok({ id, voided })
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

type BatchPlace = { readonly organizationId: string; readonly chapterId: string; readonly batchId: string }

/** Locks every record of the import, and finds one that somebody has changed since; null where there is none. */
async function correctedSince(tx: Transaction, { organizationId, chapterId, batchId }: BatchPlace): Promise<string | null> {
  for (const table of ['donation', 'expenditure', 'transfer'].map((name) => Prisma.raw(name))) {
    await tx.$queryRaw`SELECT count(*) FROM (SELECT 1 FROM ${table} WHERE organization_id = ${organizationId}::uuid AND import_batch_id = ${batchId}::uuid FOR UPDATE) locked`
  }
  const where = { organizationId, chapterId, importBatchId: batchId, state: { not: 'voided' }, revision: { gt: 1 } }
  const [select, orderBy] = [{ number: true } as const, { id: 'asc' } as const]
  const changed = (await tx.donation.findFirst({ where, select, orderBy })) ?? (await tx.expenditure.findFirst({ where, select, orderBy })) ?? (await tx.transfer.findFirst({ where, select, orderBy }))
  return changed?.number ?? null
}

/** Voids every record of the import: the returns of a file before the gifts that they return, so that no gift is void while something returns it. */
async function voidAll(tx: Transaction, actor: Actor, { organizationId, chapterId, batchId }: BatchPlace): Promise<number> {
  const [orderBy, reason] = [{ id: 'asc' } as const, enteredByMistake]
  const where = (after: string) => ({ organizationId, chapterId, importBatchId: batchId, state: { not: 'voided' }, id: { gt: after } })
  const ofGifts = (returned: boolean) => voidMany(tx, actor, donationTable, {
    type: 'donation.voided', reason, next: ({ take, after }) => tx.donation.findMany({ where: { ...where(after), ...(returned && { originalDonationId: { not: null } }) }, orderBy, take }),
  })
  const gifts = (await ofGifts(true)) + (await ofGifts(false))
  const spending = await voidMany(tx, actor, expenditureTable, { type: 'expenditure.voided', reason, next: ({ take, after }) => tx.expenditure.findMany({ where: where(after), orderBy, take }) })
  return gifts + spending + (await voidMany(tx, actor, transferTable, { type: 'transfer.voided', reason, next: ({ take, after }) => tx.transfer.findMany({ where: where(after), orderBy, take }) }))
}
