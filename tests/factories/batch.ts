import { newId } from '@/lib/data/database/uuid'
import { getBatch } from '@/lib/data/batches/get'
import { recordBatch } from '@/lib/data/batches/record'
import { seenText } from '@/lib/data/batches/rows'
import { saveBatchRow, type SavedRow } from '@/lib/data/batches/save-row'
import { startBatch } from '@/lib/data/batches/start'
import type { BatchFacts, BatchKind, EntryBatch } from '@/lib/domain/batches/batch'
import { calendarDate } from '@/lib/domain/calendar-date'
import { cents } from '@/lib/domain/money'
import type { Actor } from '@/lib/domain/permission'
import { readBatchRow } from '@/lib/schemas/batch-row'
import { atPresent } from './bank-file'
import { aRecordedPerson, valueOf, type TestOrganization } from './organization'

type Facts = Partial<BatchFacts> & { readonly kind?: BatchKind; readonly actor?: Actor }

/** A batch of which two gifts and $150.00 are expected, as a treasurer begins it; gives its key. */
export async function aBatch(organization: TestOrganization, { kind = 'donations', actor = atPresent(organization.administrator), ...facts }: Facts = {}): Promise<string> {
  const start = { name: 'Dinner cheques', depositedOn: calendarDate('2026-03-10'), bankAccountId: organization.bankAccountId, expectedCount: 2, expectedCents: cents(15_000), ...facts }
  const { id } = valueOf(await startBatch(actor, { ...start, kind, chapterId: organization.chapter.id, formKey: newId(), method: 'check', purpose: 'general' }))
  return id
}

/** What a row of gifts says: a new donor, on March 9, 2026, by check. */
export const giftRow = { donorId: 'new', receivedOn: '2026-03-09', method: 'check', purpose: 'general', receipt: 'none' }

type Row = { readonly kind?: BatchKind; readonly actor?: Actor; readonly rowId?: string; readonly basedOn?: string | null; readonly position?: number }

/** Saves a row as the grid does. */
export async function aRow(organization: TestOrganization, batch: string, values: Readonly<Record<string, string>>, more: Row = {}): Promise<SavedRow> {
  const { kind = 'donations', actor = atPresent(organization.administrator), rowId = newId(), basedOn = null, position = 0 } = more
  return valueOf(await saveBatchRow(actor, { chapterId: organization.chapter.id, kind, id: batch, rowId, position, values, basedOn, read: readBatchRow }))
}

/** What the page of a batch has seen of its rows. */
export async function seenOf(organization: TestOrganization, batch: string, kind: BatchKind = 'donations'): Promise<readonly string[]> {
  const view = valueOf(await getBatch(atPresent(organization.administrator), { chapterId: organization.chapter.id, kind, id: batch }))
  return view.state === 'open' ? view.rows.map(seenText) : []
}

/** A batch of two gifts, recorded; `key` is that of its form. */
export async function aRecordedBatch(organization: TestOrganization, facts: Facts = {}): Promise<EntryBatch & { readonly key: string }> {
  const key = await aBatch(organization, facts)
  for (const [position, amount] of ['100.00', '50.00'].entries()) {
    const { id, name } = await aRecordedPerson(organization)
    await aRow(organization, key, { ...giftRow, donor: name, donorId: id, amount }, { position })
  }
  const seen = await seenOf(organization, key)
  return { ...valueOf(await recordBatch(atPresent(organization.administrator), { chapterId: organization.chapter.id, kind: 'donations', id: key, seen, mismatchReason: '', read: readBatchRow })), key }
}
