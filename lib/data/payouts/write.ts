import 'server-only'
import type pg from 'pg'
import type { Transaction } from '@/lib/data/database/transaction'
import { newId } from '@/lib/data/database/uuid'
import { insertRows, lineOf, Lines, type SqlColumn } from '@/lib/data/imports/cells-sql'
import { appendOne } from '@/lib/data/imports/journal-batch'
import { appendEntry } from '@/lib/data/journal/append'
import type { DecidedPayout } from '@/lib/domain/imports/decide'
import type { Payout } from '@/lib/domain/imports/payout'
import type { Actor } from '@/lib/domain/permission'
import { enteredByMistake } from '@/lib/domain/record'
import { payoutFromRow } from './rows'

const columns: readonly SqlColumn[] = [
  ['id', 'uuid'], ['chapter_id', 'uuid'], ['import_batch_id', 'uuid'], ['processor', 'text'], ['reference', 'text'], ['paid_on', 'date'], ['paid_at', 'timestamptz'], ['amount_cents', 'bigint'],
  ['gifts_cents', 'bigint'], ['fees_cents', 'bigint'], ['refunds_cents', 'bigint'], ['disputes_cents', 'bigint'], ['other_cents', 'bigint'], ['difference_cents', 'bigint'], ['difference_reason', 'text'],
  ['bank_account_id', 'uuid'], ['state', 'text'], ['state_reason', 'text'],
]

export type PayoutPlace = { readonly chapterId: string; readonly batchId: string; readonly processor: string; readonly bankAccountId: string | null }

/** Writes a payout with its entry inside an import, and ties the movements that earlier files brought to it; gives its id. */
export async function writePayout(client: pg.ClientBase, actor: Actor, { payout, reason }: DecidedPayout, { chapterId, batchId, processor, bankAccountId }: PayoutPlace): Promise<string> {
  const { organizationId } = actor
  const record: Payout = {
    ...payout.sums, id: newId(), chapterId, importBatchId: batchId, processor, reference: payout.reference, paidOn: payout.on, paidAt: payout.at, differenceReason: reason, bankAccountId,
    state: 'recorded', stateReason: '', revision: 1,
  }
  const firstIndex = await appendOne(client, actor, { type: 'payout.recorded', id: record.id, revision: 1, before: null, after: { ...record }, reason: null })
  const lines = new Lines()
  lines.add(lineOf(0, [
    record.id, chapterId, batchId, processor, record.reference, record.paidOn, record.paidAt, record.amountCents, record.giftsCents, record.feesCents, record.refundsCents, record.disputesCents,
    record.otherCents, record.differenceCents, reason, bankAccountId, record.state, '',
  ]))
  await insertRows(client, 'payout', columns, lines, { firstIndex, fixed: [['organization_id', 'uuid', organizationId], ['revision', 'int', '1']] })
  if (payout.held.length > 0) await client.query('UPDATE bank_line SET payout_id = $3 WHERE organization_id = $1 AND id = ANY ($2::uuid[])', [organizationId, payout.held, record.id])
  return record.id
}

/** Voids the payouts of an import that is taken back; movements of other files wait for their payout again. */
export async function voidPayouts(tx: Transaction, actor: Actor, batchId: string): Promise<void> {
  const { organizationId } = actor
  const rows = await tx.payout.findMany({ where: { organizationId, importBatchId: batchId, state: 'recorded' }, orderBy: { id: 'asc' } })
  for (const row of rows) {
    const earlier = payoutFromRow(row)
    const told = { state: 'voided', stateReason: enteredByMistake } as const
    const after: Payout = { ...earlier, ...told, revision: earlier.revision + 1 }
    const before = { state: earlier.state, stateReason: earlier.stateReason }
    const journalIndex = await appendEntry(tx, actor, { type: 'payout.voided', id: row.id, revision: after.revision, before, after: { ...after }, reason: enteredByMistake })
    await tx.payout.update({ where: { organizationId_id: { organizationId, id: row.id } }, data: { ...told, revision: after.revision, journalIndex } })
    await tx.bankLine.updateMany({ where: { organizationId, payoutId: row.id, importBatchId: { not: batchId } }, data: { payoutId: null } })
  }
}
