import 'server-only'
import { isRowEmpty } from '@/lib/domain/batches/columns'
import { withoutStaleChoice, type PostedRow } from '@/lib/domain/batches/posted-rows'
import { can, type Actor } from '@/lib/domain/permission'
import { notFound, ok, type Refusal, type Result } from '@/lib/domain/result'
import { textOf } from '@/lib/form-state'
import type { ReadBatchRow } from '@/lib/schemas/batch-row'
import { getBatch } from './get'
import { seenText, type BatchPlace, type BatchRowDraft } from './rows'
import { saveBatchRow } from './save-row'
import { permissionOf } from './start'

type Rows = BatchPlace & { readonly rows: readonly PostedRow[]; readonly read: ReadBatchRow }

/** Keeps the rows that a page without scripts posts, each as the grid keeps it; gives what the page has then seen of the rows, for recording them. */
export async function saveBatchRows(actor: Actor, { rows, read, ...place }: Rows): Promise<Result<readonly string[], Refusal>> {
  const allowed = can(actor, permissionOf[place.kind], place.chapterId)
  if (!allowed.ok) return allowed
  const view = await getBatch(actor, place)
  if (!view.ok) return view
  if (view.value.state === 'recorded') return notFound()
  const stored = new Map(view.value.rows.map((row) => [row.id, row]))
  const seen: string[] = []
  for (const { id, position, basedOn, values: typed } of rows) {
    const earlier = stored.get(id)
    const values = earlier === undefined ? typed : withoutStaleChoice(place.kind, typed, earlier.values)
    if (earlier !== undefined && isSame(earlier, values)) seen.push(seenText(earlier))
    else if (earlier !== undefined || !isRowEmpty(place.kind, values)) {
      const saved = await saveBatchRow(actor, { ...place, rowId: id, position, values, basedOn, read })
      if (!saved.ok) return saved
      if (saved.value.savedAt !== null) seen.push(seenText({ id: saved.value.id, savedAt: saved.value.savedAt }))
    }
  }
  return ok(seen)
}

function isSame({ values }: BatchRowDraft, typed: PostedRow['values']): boolean {
  return Object.entries(typed).every(([field, text]) => textOf(values, field) === text)
}
