import 'server-only'
import { dayToRow, instantToRow } from '@/lib/data/database/days'
import type { Transaction } from '@/lib/data/database/transaction'
import { isId, newId } from '@/lib/data/database/uuid'
import { factsFromForm as donationFacts } from '@/lib/data/donations/from-form'
import { insertTold } from '@/lib/data/donations/returned'
import { factsFromForm as expenditureFacts } from '@/lib/data/expenditures/from-form'
import { insertExpenditure } from '@/lib/data/expenditures/record'
import { appendEntry } from '@/lib/data/journal/append'
import { organizationKeys } from '@/lib/data/keys/organization-key'
import { inTurn, onceByFormKey } from '@/lib/data/records/once'
import { today } from '@/lib/data/records/today'
import { receiptWishes, type BatchedRecord, type EntryBatch } from '@/lib/domain/batches/batch'
import type { CalendarDate } from '@/lib/domain/calendar-date'
import { centsToDatabase, formatCents, sumCents, type Cents } from '@/lib/domain/money'
import type { PersonChoice } from '@/lib/domain/person-choice'
import { can, type Actor } from '@/lib/domain/permission'
import { invalid, notFound, ok, refuse, type Refusal, type Result } from '@/lib/domain/result'
import { searchKey } from '@/lib/domain/search-key'
import { textOf } from '@/lib/form-state'
import type { ReadBatchRow } from '@/lib/schemas/batch-row'
import { formValuesOfRow } from './check-row'
import { batchFromRow, openBatch, rowsOfBatch, seenText, type BatchPlace, type BatchRowDraft, type OpenBatch } from './rows'
import { permissionOf } from './start'

type Recording = BatchPlace & {
  /** The rows as the page showed them: nothing is recorded that nobody has seen. */
  readonly seen: readonly string[]
  readonly mismatchReason: string
  readonly read: ReadBatchRow
}

/** Records every row of a batch in one transaction, or none: the records, their people, the batch that lists them, one number after the other. */
export async function recordBatch(actor: Actor, input: Recording): Promise<Result<EntryBatch, Refusal>> {
  const allowed = can(actor, permissionOf[input.kind], input.chapterId)
  if (!allowed.ok) return allowed
  if (!isId(input.id)) return notFound()
  return onceByFormKey(actor, 'entry_batch', (tx) => batchOfKey(tx, actor, input), async (tx) => {
    const { organizationId } = actor
    await inTurn(tx, input.id)
    const earlier = await batchOfKey(tx, actor, input)
    if (earlier !== null) return ok(earlier)
    await tx.$queryRaw`SELECT 1 FROM draft WHERE organization_id = ${organizationId}::uuid AND id = ${input.id}::uuid FOR UPDATE`
    const keys = await organizationKeys(tx, organizationId)
    const [batch, chapter] = [await openBatch(tx, actor, keys, input), await tx.chapter.findFirst({ where: { organizationId, id: input.chapterId } })]
    if (batch === null || chapter === null) return notFound()
    const rows = await rowsOfBatch(tx, actor, keys, input)
    if (rows.length === 0) return refuse({ reason: 'invalid', key: 'batchEmpty' })
    if (rows.map(seenText).sort().join() !== [...input.seen].sort().join()) return refuse({ reason: 'conflict', key: 'batchChanged' })
    const recorded = await recordRows(tx, actor, batch, { rows, chapterId: input.chapterId, today: today(actor.at, chapter.timeZone), read: input.read })
    if (!recorded.ok) return recorded
    const written = await writeBatch(tx, actor, batch, { ...recorded.value, chapterId: input.chapterId, mismatchReason: input.mismatchReason })
    if (written.ok) await tx.draft.deleteMany({ where: { organizationId, OR: [{ id: batch.id }, { recordId: batch.id }] } })
    return written
  })
}

async function batchOfKey(tx: Transaction, { organizationId }: Actor, { chapterId, kind, id }: BatchPlace): Promise<EntryBatch | null> {
  const row = await tx.entryBatch.findFirst({ where: { organizationId, chapterId, kind, formKey: id } })
  return row === null ? null : batchFromRow(row)
}

type Rows = { readonly rows: readonly BatchRowDraft[]; readonly chapterId: string; readonly today: CalendarDate; readonly read: ReadBatchRow }
type Recorded = { readonly records: readonly BatchedRecord[]; readonly totalCents: Cents }
type Written = { readonly id: string; readonly number: string; readonly amountCents: Cents; readonly state: string }

async function recordRows(tx: Transaction, actor: Actor, batch: OpenBatch, { rows, chapterId, today: day, read }: Rows): Promise<Result<Recorded, Refusal>> {
  const [records, amounts, bad]: [BatchedRecord[], Cents[], number[]] = [[], [], []]
  const added = new Map<string, string>()
  for (const [at, { id, values }] of rows.entries()) {
    const written = await recordRow(tx, actor, { batch, values: formValuesOfRow(batch, values), formKey: id, chapterId, day, added, read })
    if (written === null) bad.push(at + 1)
    else {
      records.push({ id: written.id, number: written.number, receipt: receiptWishes.find((wish) => wish === textOf(values, 'receipt')) ?? 'none' })
      amounts.push(written.amountCents)
    }
  }
  return bad.length === 0 ? ok({ records, totalCents: sumCents(amounts) }) : refuse({ reason: 'invalid', key: 'batchRows', values: { count: bad.length, rows: bad.join(', ') } })
}

type Row = { readonly batch: OpenBatch; readonly values: BatchRowDraft['values']; readonly formKey: string; readonly chapterId: string; readonly day: CalendarDate; readonly added: Map<string, string>; readonly read: ReadBatchRow }

/** Null where the row has a problem; a gift that the law stops has one: it is entered by itself, where the reason is seen. */
async function recordRow(tx: Transaction, actor: Actor, { batch, values, formKey, chapterId, day, added, read }: Row): Promise<Written | null> {
  const row = read(batch.kind, values, day)
  if (!row.success) return null
  const typed = row.data
  if ('donor' in typed) {
    const facts = await donationFacts(tx, actor, { ...typed, donor: knownByNow(added, typed.donor), chapterId })
    if (!facts.ok) return null
    remember(added, typed.donor, facts.value.donorId)
    const gift = await insertTold(tx, actor, { ...facts.value, formKey })
    return gift.ok && gift.value.state !== 'refused' ? gift.value : null
  }
  const facts = await expenditureFacts(tx, actor, { ...typed, payee: knownByNow(added, typed.payee), chapterId })
  if (!facts.ok) return null
  remember(added, typed.payee, facts.value.payeeId)
  const payment = await insertExpenditure(tx, actor, { ...facts.value, formKey })
  return payment.ok ? payment.value : null
}

/** Somebody who is new in two rows of one batch is one person. */
function keyOf({ typed, newKind }: PersonChoice): string {
  return `${newKind ?? 'individual'} ${searchKey(typed)}`
}

function knownByNow(added: ReadonlyMap<string, string>, choice: PersonChoice | null): PersonChoice | null {
  const id = choice?.id === 'new' ? added.get(keyOf(choice)) : undefined
  return choice === null || id === undefined ? choice : { ...choice, id }
}

function remember(added: Map<string, string>, choice: PersonChoice | null, id: string | null): void {
  if (choice?.id === 'new' && id !== null) added.set(keyOf(choice), id)
}

type Writing = Recorded & { readonly chapterId: string; readonly mismatchReason: string }

async function writeBatch(tx: Transaction, actor: Actor, open: OpenBatch, { records, totalCents, chapterId, mismatchReason }: Writing): Promise<Result<EntryBatch, Refusal>> {
  const { name, depositedOn, bankAccountId, expectedCount, expectedCents, kind } = open
  const agrees = records.length === expectedCount && totalCents === expectedCents
  if (!agrees && mismatchReason === '') {
    const values = { count: records.length, expectedCount, total: formatCents(totalCents), expectedTotal: formatCents(expectedCents) }
    return invalid({ mismatchReason: { key: 'batchMismatch', values } })
  }
  const batch: EntryBatch = {
    id: newId(), chapterId, kind, name, depositedOn, bankAccountId, expectedCount, expectedCents, recordCount: records.length, totalCents, mismatchReason: agrees ? '' : mismatchReason,
    records, state: 'recorded', stateReason: '', enteredBy: actor.userId, enteredAt: actor.at, revision: 1,
  }
  const after = { ...batch, formKey: open.id }
  const reason = batch.mismatchReason === '' ? null : batch.mismatchReason
  const journalIndex = await appendEntry(tx, actor, { type: 'entry-batch.recorded', id: batch.id, revision: 1, before: null, after, reason })
  await tx.entryBatch.create({
    data: {
      ...batch, organizationId: actor.organizationId, formKey: open.id, depositedOn: dayToRow(depositedOn), expectedCents: centsToDatabase(expectedCents), totalCents: centsToDatabase(totalCents),
      records: records.map((record) => ({ ...record })), enteredAt: instantToRow(actor.at), journalIndex,
    },
  })
  return ok(batch)
}
