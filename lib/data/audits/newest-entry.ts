import 'server-only'
import type { Transaction } from '@/lib/data/database/transaction'

/** The newest entry of the journal that speaks of an engagement: of itself, a result, a sample, a question or finding. */
export async function newestEntryOf(tx: Transaction, organizationId: string, auditId: string): Promise<number> {
  const rows = await tx.$queryRaw<readonly { readonly newest: number }[]>`
    SELECT max(journal_index)::float8 AS newest FROM (
      SELECT journal_index FROM audit WHERE organization_id = ${organizationId}::uuid AND id = ${auditId}::uuid
      UNION ALL SELECT journal_index FROM audit_mark WHERE organization_id = ${organizationId}::uuid AND audit_id = ${auditId}::uuid
      UNION ALL SELECT journal_index FROM audit_sample WHERE organization_id = ${organizationId}::uuid AND audit_id = ${auditId}::uuid
      UNION ALL SELECT journal_index FROM audit_point WHERE organization_id = ${organizationId}::uuid AND audit_id = ${auditId}::uuid) entries`
  return rows[0]?.newest ?? -1
}
