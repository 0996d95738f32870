import 'server-only'
import { z } from 'zod'
import { dayFromRow, instantFromRow, instantToRow } from '@/lib/data/database/days'
import type { Transaction } from '@/lib/data/database/transaction'
import { isId } from '@/lib/data/database/uuid'
import { draftFromRow, type DraftValues } from '@/lib/data/drafts/rows'
import type { OrganizationKeys } from '@/lib/data/keys/organization-key'
import { oneOf } from '@/lib/data/records/one-of'
import type { RevisedTable } from '@/lib/data/records/revise'
import { batchForm, batchKinds, batchRowForm, receiptWishes, type BatchFacts, type BatchKind, type EntryBatch } from '@/lib/domain/batches/batch'
import { draftRow, rowStatuses, type RowCheck } from '@/lib/domain/batches/row-check'
import { calendarDate } from '@/lib/domain/calendar-date'
import type { Instant } from '@/lib/domain/instant'
import { centsFromDatabase, parseAmount, zeroCents } from '@/lib/domain/money'
import type { Actor } from '@/lib/domain/permission'
import type { EntryBatch as BatchRow } from '@/lib/generated/prisma/client'
import { textOf } from '@/lib/form-state'

export type BatchPlace = { readonly chapterId: string; readonly kind: BatchKind; readonly id: string }

/** A batch that is typed: what was said at its start, and what new rows begin with. */
export type OpenBatch = BatchFacts & { readonly id: string; readonly kind: BatchKind; readonly method: string; readonly purpose: string; readonly savedAt: Instant }

/** A row that is typed: what stands in the fields of its form, when it was saved, by whom, and what the checks say. */
export type BatchRowDraft = { readonly id: string; readonly values: DraftValues; readonly position: number; readonly savedAt: Instant; readonly typedBy: string; readonly check: RowCheck }

const recordsSchema = z.array(z.object({ id: z.string(), number: z.string(), receipt: z.enum(receiptWishes) }))
const checkSchema = z.object({
  status: z.enum(rowStatuses), field: z.string().nullable(), sentence: z.string(),
  problem: z.object({ key: z.string(), values: z.record(z.string(), z.union([z.string(), z.number()])).optional() }).nullable(),
  choices: z.array(z.object({ id: z.string(), label: z.string(), hint: z.string().optional() })),
})

/** Fields of a row's draft that are none of its form. */
const kept = ['position', 'typedBy', 'check'] as const

export function batchFromRow(row: BatchRow): EntryBatch {
  const { organizationId: _tenant, journalIndex: _journal, formKey: _key, ...same } = row
  return {
    ...same, kind: oneOf(batchKinds, row.kind), depositedOn: dayFromRow(row.depositedOn), expectedCents: centsFromDatabase(row.expectedCents), totalCents: centsFromDatabase(row.totalCents),
    records: recordsSchema.parse(row.records), state: oneOf(['recorded', 'undone'] as const, row.state), enteredAt: instantFromRow(row.enteredAt),
  }
}

/** How a recorded batch is read and rewritten when it is taken back. */
export const batchTable: RevisedTable<BatchRow, EntryBatch> = {
  table: 'entry_batch',
  find: (tx, where) => tx.entryBatch.findFirst({ where }),
  fromRow: batchFromRow,
  update: (tx, organizationId, { id, state, stateReason, revision }, journalIndex) =>
    tx.entryBatch.update({ where: { organizationId_id: { organizationId, id } }, data: { state, stateReason, revision, journalIndex } }),
}

/** The batch that is typed under that key in the chapter, whoever began it: everybody who may record there may type in it. Null where there is none. */
export async function openBatch(tx: Transaction, { organizationId, at }: Actor, keys: OrganizationKeys, { chapterId, kind, id }: BatchPlace): Promise<OpenBatch | null> {
  if (!isId(id)) return null
  const row = await tx.draft.findFirst({ where: { organizationId, id, chapterId, form: batchForm(kind), expiresAt: { gt: instantToRow(at) } } })
  return row === null ? null : headOf(kind, draftFromRow(keys, row))
}

/** What was said at the start of a batch, out of its draft. */
export function headOf(kind: BatchKind, { id, values, savedAt }: { readonly id: string; readonly values: DraftValues; readonly savedAt: Instant }): OpenBatch {
  const total = parseAmount(textOf(values, 'expectedTotal'), 'positive')
  const bankAccountId = textOf(values, 'bankAccountId')
  return {
    id, kind, savedAt, name: textOf(values, 'name'), depositedOn: calendarDate(textOf(values, 'depositedOn')), bankAccountId: bankAccountId === '' ? null : bankAccountId,
    expectedCount: Number(textOf(values, 'expectedCount')), expectedCents: total.ok ? total.value : zeroCents, method: textOf(values, 'method'), purpose: textOf(values, 'purpose'),
  }
}

/** The rows of a batch in their order, those of everybody who types in it. */
export async function rowsOfBatch(tx: Transaction, { organizationId, at }: Actor, keys: OrganizationKeys, { chapterId, id }: BatchPlace): Promise<readonly BatchRowDraft[]> {
  const rows = await tx.draft.findMany({ where: { organizationId, chapterId, recordId: id, form: batchRowForm, expiresAt: { gt: instantToRow(at) } } })
  return rows.map((row) => rowOf(draftFromRow(keys, row))).sort((left, right) => left.position - right.position || left.id.localeCompare(right.id))
}

function rowOf({ id, values, savedAt }: { readonly id: string; readonly values: DraftValues; readonly savedAt: Instant }): BatchRowDraft {
  const check = textOf(values, 'check')
  const position = Number(textOf(values, 'position'))
  return {
    id, savedAt, typedBy: textOf(values, 'typedBy'), position: Number.isFinite(position) ? position : 0,
    check: check === '' ? draftRow : checkSchema.parse(JSON.parse(check)),
    values: Object.fromEntries(Object.entries(values).filter(([name]) => !kept.some((each) => each === name))),
  }
}

/** By which row and which state of it a page says what it has seen. */
export function seenText({ id, savedAt }: Pick<BatchRowDraft, 'id' | 'savedAt'>): string {
  return `${id}@${savedAt}`
}
