import 'server-only'
import type pg from 'pg'
import type { ImportKind } from '@/lib/domain/imports/import-kind'
import type { Actor } from '@/lib/domain/permission'
import { insertRows, lineOf, Lines } from './cells-sql'
import { appendOne } from './journal-batch'

export type ImportBatch = {
  readonly id: string
  readonly chapterId: string | null
  /** `statement`: a bank's file; `processor`: a processor's. */
  readonly kind: ImportKind | 'statement' | 'processor'
  readonly fileName: string
  readonly fileHash: string
  readonly rowCount: number
  /** Rows that were not recorded before. */
  readonly recordCount: number
  readonly bankAccountId: string | null
}

/** Writes what was imported, before its records; gives the index of its entry, which the records' entries follow. */
export async function writeImportBatch(client: pg.ClientBase, actor: Actor, batch: ImportBatch): Promise<bigint> {
  const { organizationId, userId, at } = actor
  const { id, chapterId, kind, fileName, fileHash, rowCount, recordCount, bankAccountId } = batch
  const index = await appendOne(client, actor, { type: 'import-batch.recorded', id, revision: 1, before: null, after: { ...batch, state: 'recorded', stateReason: '' }, reason: null })
  const lines = new Lines()
  lines.add(lineOf(0, [id, chapterId, kind, fileName, fileHash, rowCount, recordCount, bankAccountId]))
  await insertRows(
    client, 'import_batch',
    [['id', 'uuid'], ['chapter_id', 'uuid'], ['kind', 'text'], ['file_name', 'text'], ['file_hash', 'text'], ['row_count', 'int'], ['record_count', 'int'], ['bank_account_id', 'uuid']],
    lines,
    {
      firstIndex: index,
      fixed: [['organization_id', 'uuid', organizationId], ['entered_by', 'uuid', userId], ['entered_at', 'timestamptz', at], ['revision', 'int', '1']],
    },
  )
  return index
}
