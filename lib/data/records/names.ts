import 'server-only'
import { readAs, type Transaction } from '@/lib/data/database/transaction'
import type { JournalEntry } from '@/lib/domain/journal/entry'
import { isJsonList, isJsonObject, type JsonValue } from '@/lib/domain/journal/json'
import { can, type Actor } from '@/lib/domain/permission'
import { ok, type Refusal, type Result } from '@/lib/domain/result'

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Every id that stands anywhere in some values. */
export function idsIn(values: readonly JsonValue[]): readonly string[] {
  const found = values.flatMap((value): readonly string[] => {
    if (typeof value === 'string') return uuid.test(value) ? [value] : []
    if (isJsonList(value)) return idsIn(value)
    return isJsonObject(value) ? idsIn(Object.values(value)) : []
  })
  return [...new Set(found)]
}

/** The names of people, principals, accounts and chapters, and the numbers of records, by id; of the organization alone. */
export async function namesById(tx: Transaction, { organizationId }: Actor, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await tx.$queryRaw<{ id: string; name: string }[]>`
    SELECT n.id, n.name FROM (
      SELECT organization_id, id, name FROM person UNION ALL SELECT organization_id, id, name FROM principal
      UNION ALL SELECT organization_id, id, name FROM bank_account UNION ALL SELECT organization_id, id, name FROM chapter
      UNION ALL SELECT organization_id, id, number FROM donation UNION ALL SELECT organization_id, id, number FROM expenditure
    ) AS n (organization_id, id, name)
    WHERE n.organization_id = ${organizationId}::uuid AND n.id = ANY(${[...ids]}::uuid[])`
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** The names of everything that the entries of a record speak of. */
export async function namesInHistory(actor: Actor, of: { readonly chapterId: string; readonly entries: readonly JournalEntry[] }): Promise<Result<ReadonlyMap<string, string>, Refusal>> {
  const allowed = can(actor, 'chapter.read', of.chapterId)
  if (!allowed.ok) return allowed
  const ids = idsIn(of.entries.flatMap(({ before, after }) => [before, after]))
  return ok(await readAs(actor, (tx) => namesById(tx, actor, ids)))
}
