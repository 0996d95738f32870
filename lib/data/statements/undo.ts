import 'server-only'
import { inTransaction, type Transaction } from '@/lib/data/database/transaction'
import { isId } from '@/lib/data/database/uuid'
import { donationTable } from '@/lib/data/donations/rows'
import { appendEntry } from '@/lib/data/journal/append'
import { unlessHeldByStatement } from '@/lib/data/reconciliations/locked'
import { openForChange, writeRevision } from '@/lib/data/records/revise'
import type { Donation } from '@/lib/domain/donation'
import { can, type Actor } from '@/lib/domain/permission'
import { enteredByMistake } from '@/lib/domain/record'
import { notFound, ok, refuse, type Refusal, type Result } from '@/lib/domain/result'
import type { FilePlace } from './open'

export type UndoneImport = { readonly id: string; readonly voided: number }

/**
 * Takes a whole import back: each of its gifts is voided, and its lines are not known any more, so that the file can be imported again. Not once a
 * report was sealed over one of the gifts, nor when somebody has corrected one: then each is voided by itself, with a reason.
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
    const free = await unlessHeldByStatement(tx, actor, batchId)
    if (!free.ok) return free
    const voided = await voidGifts(tx, actor, { chapterId, batchId })
    if (!voided.ok) return voided
    const told = { state: 'undone', stateReason: enteredByMistake }
    const { chapterId: of, kind, fileName, fileHash, rowCount, recordCount, bankAccountId, revision } = batch
    const after = { id: batchId, chapterId: of, kind, fileName, fileHash, rowCount, recordCount, bankAccountId, ...told }
    const before = { state: batch.state, stateReason: batch.stateReason }
    const journalIndex = await appendEntry(tx, actor, { type: 'import-batch.undone', id: batchId, revision: revision + 1, before, after, reason: enteredByMistake })
    await tx.importBatch.update({ where: { organizationId_id: { organizationId, id: batchId } }, data: { ...told, revision: revision + 1, journalIndex } })
    return ok({ id, voided: voided.value })
  })
}

/** The number of a sealed report in whose period one of the gifts lies and which was sealed after it was entered; null where there is none. */
async function sealedOver(tx: Transaction, organizationId: string, batchId: string): Promise<string | null> {
  const rows = await tx.$queryRaw<{ number: string }[]>`
    SELECT s.number FROM donation d
    JOIN sealed_report s ON s.organization_id = d.organization_id AND s.journal_size > d.journal_index AND d.received_on BETWEEN s.period_from AND s.period_through
      AND (s.chapter_id IS NULL OR s.chapter_id = d.chapter_id)
    WHERE d.organization_id = ${organizationId}::uuid AND d.import_batch_id = ${batchId}::uuid AND d.state <> 'voided' ORDER BY s.sealed_at LIMIT 1`
  return rows[0]?.number ?? null
}

async function voidGifts(tx: Transaction, actor: Actor, { chapterId, batchId }: { readonly chapterId: string; readonly batchId: string }): Promise<Result<number, Refusal>> {
  const { organizationId } = actor
  const rows = await tx.donation.findMany({ where: { organizationId, chapterId, importBatchId: batchId, state: { not: 'voided' } }, select: { id: true, number: true, revision: true }, orderBy: { id: 'asc' } })
  const changed = rows.find(({ revision }) => revision > 1)
  if (changed !== undefined) return refuse({ reason: 'conflict', key: 'importCorrected', values: { number: changed.number } })
  for (const { id, revision } of rows) {
    const stateReason = enteredByMistake
    const opened = await openForChange(tx, actor, donationTable, { chapterId, id, revision }, { state: 'voided', stateReason })
    if (!opened.ok) return opened
    const record: Donation = { ...opened.value.earlier, state: 'voided', stateReason, revision: revision + 1 }
    await writeRevision(tx, actor, donationTable, { opened: opened.value, record, type: 'donation.voided', reason: stateReason })
  }
  return ok(rows.length)
}
