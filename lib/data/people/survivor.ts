import 'server-only'
import type { Transaction } from '@/lib/data/database/transaction'
import { isId } from '@/lib/data/database/uuid'
import type { Actor } from '@/lib/domain/permission'

/** Everybody who was merged into somebody, also by way of a third, with the entry that is used now. The organization is $1. */
export const survivorsSql = `WITH RECURSIVE merged AS (
  SELECT id AS goes, merged_into_id AS stays FROM person WHERE organization_id = $1::uuid AND record_state = 'merged'
  UNION SELECT m.goes, p.merged_into_id FROM merged m JOIN person p ON p.organization_id = $1::uuid AND p.id = m.stays AND p.record_state = 'merged'
), survivor AS (SELECT m.goes, m.stays FROM merged m JOIN person p ON p.organization_id = $1::uuid AND p.id = m.stays AND p.record_state <> 'merged')`

/** The entry of the directory that is used for a person: the one itself, or the one that it was merged into. */
export async function survivorOf(tx: Transaction, { organizationId }: Pick<Actor, 'organizationId'>, id: string): Promise<string> {
  if (!isId(id)) return id
  const [found] = await tx.$queryRawUnsafe<{ stays: string }[]>(`${survivorsSql} SELECT stays FROM survivor WHERE goes = $2::uuid`, organizationId, id)
  return found?.stays ?? id
}

/** Everybody who was merged into somebody, also by way of a third; those who were erased since as well. The newest first. */
export async function mergedInto(tx: Transaction, { organizationId }: Pick<Actor, 'organizationId'>, id: string): Promise<readonly string[]> {
  const found = await tx.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE merged AS (
      SELECT id, journal_index FROM person WHERE organization_id = ${organizationId}::uuid AND merged_into_id = ${id}::uuid
      UNION SELECT p.id, p.journal_index FROM merged m JOIN person p ON p.organization_id = ${organizationId}::uuid AND p.merged_into_id = m.id
    ) SELECT id FROM merged ORDER BY journal_index DESC`
  return found.map((row) => row.id)
}
