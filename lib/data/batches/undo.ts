import 'server-only'
import { inTransaction, type Transaction } from '@/lib/data/database/transaction'
import { isId } from '@/lib/data/database/uuid'
import { donationTable } from '@/lib/data/donations/rows'
import { expenditureTable } from '@/lib/data/expenditures/rows'
import { unlessReconciled, type CashRecord } from '@/lib/data/reconciliations/locked'
import { lockRecord, openForChange, writeRevision, type KeptRecord, type RecordTable } from '@/lib/data/records/revise'
import type { BatchKind, EntryBatch } from '@/lib/domain/batches/batch'
import type { EntryType } from '@/lib/domain/journal/entry-types'
import { can, type Actor } from '@/lib/domain/permission'
import { enteredByMistake } from '@/lib/domain/record'
import { notFound, ok, refuse, type Refusal, type Result } from '@/lib/domain/result'
import { Prisma } from '@/lib/generated/prisma/client'
import { batchTable, type BatchPlace } from './rows'

const undoing = { donations: 'donation.undo', expenditures: 'expenditure.undo' } as const
const dayOf = { donations: Prisma.raw('received_on'), expenditures: Prisma.raw('paid_on') } as const
const tableOf = { donations: Prisma.raw('donation'), expenditures: Prisma.raw('expenditure') } as const

/**
 * Takes a whole batch back: each of its records is voided, as entered by mistake. Not once a report was sealed over one of them or its month reconciled with the bank,
 * nor when somebody has changed one: then each is voided by itself, with a reason. A second click finds it done.
 */
export async function undoBatch(actor: Actor, place: BatchPlace): Promise<Result<EntryBatch & { readonly formKey: string }, Refusal>> {
  const allowed = can(actor, undoing[place.kind], place.chapterId)
  if (!allowed.ok) return allowed
  const { organizationId } = actor
  if (!isId(place.id)) return notFound()
  return inTransaction(actor, async (tx) => {
    const row = await tx.entryBatch.findFirst({ where: { organizationId, chapterId: place.chapterId, kind: place.kind, formKey: place.id }, select: { id: true } })
    const opened = row === null ? null : await lockRecord(tx, actor, batchTable, { id: row.id, chapterId: place.chapterId })
    if (opened === null) return notFound()
    const { earlier } = opened
    if (earlier.state === 'undone') return ok({ ...earlier, formKey: place.id })
    const sealed = await sealedOver(tx, organizationId, earlier)
    if (sealed !== null) return refuse({ reason: 'already-sealed', key: 'batchSealed', values: { number: sealed } })
    const voided = place.kind === 'donations'
      ? await voidAll(tx, actor, donationTable, { batch: earlier, type: 'donation.voided', moneyOf: (gift) => ({ ...gift, kind: 'donation', on: gift.receivedOn }) })
      : await voidAll(tx, actor, expenditureTable, { batch: earlier, type: 'expenditure.voided', moneyOf: (payment) => ({ ...payment, kind: 'expenditure', on: payment.paidOn }) })
    if (!voided.ok) return voided
    const record: EntryBatch = { ...earlier, state: 'undone', stateReason: enteredByMistake, revision: earlier.revision + 1 }
    await writeRevision(tx, actor, batchTable, { opened, record, type: 'entry-batch.undone', reason: enteredByMistake })
    return ok({ ...record, formKey: place.id })
  })
}

/** The number of a sealed report in whose period one of the records lies and which was sealed after it was entered; null where there is none. */
async function sealedOver(tx: Transaction, organizationId: string, { kind, records }: { readonly kind: BatchKind; readonly records: EntryBatch['records'] }): Promise<string | null> {
  const rows = await tx.$queryRaw<{ number: string }[]>`
    SELECT s.number FROM ${tableOf[kind]} d
    JOIN sealed_report s ON s.organization_id = d.organization_id AND s.journal_size > d.journal_index AND d.${dayOf[kind]} BETWEEN s.period_from AND s.period_through
      AND (s.chapter_id IS NULL OR s.chapter_id = d.chapter_id)
    WHERE d.organization_id = ${organizationId}::uuid AND d.id = ANY (${records.map(({ id }) => id)}::uuid[]) AND d.state <> 'voided' ORDER BY s.sealed_at LIMIT 1`
  return rows[0]?.number ?? null
}

type Voiding<Kept> = {
  readonly batch: EntryBatch
  readonly type: EntryType
  /** Where a record moves money: a month that is reconciled stays as it is. */
  readonly moneyOf: (record: Kept) => CashRecord
}

async function voidAll<Row extends { readonly formKey: string }, Kept extends KeptRecord>(
  tx: Transaction, actor: Actor, table: RecordTable<Row, Kept>, { batch, type, moneyOf }: Voiding<Kept>,
): Promise<Result<number, Refusal>> {
  for (const { id, number } of batch.records) {
    const place = { chapterId: batch.chapterId, id, revision: 1 }
    const opened = await openForChange(tx, actor, table, place, { state: 'voided', stateReason: enteredByMistake })
    if (!opened.ok) return refuse({ reason: 'conflict', key: 'batchCorrected', values: { number } })
    const free = await unlessReconciled(tx, actor, moneyOf(opened.value.earlier))
    if (!free.ok) return free
    const record: Kept = { ...opened.value.earlier, state: 'voided', stateReason: enteredByMistake, revision: 2 }
    await writeRevision(tx, actor, table, { opened: opened.value, record, type, reason: enteredByMistake })
  }
  return ok(batch.records.length)
}
