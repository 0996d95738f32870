import 'server-only'
import type { Transaction } from '@/lib/data/database/transaction'
import type { RowPlace } from '@/lib/data/imports/row-texts'

/** The rows of files of records from which the records of somebody were made, those that were voided too. */
export async function rowsNaming(tx: Transaction, { organizationId, personId }: { readonly organizationId: string; readonly personId: string }): Promise<readonly RowPlace[]> {
  const part = JSON.stringify([{ personId }])
  return tx.$queryRaw<readonly RowPlace[]>`
    SELECT DISTINCT r.import_batch_id::text AS "importBatchId", r.import_row AS row FROM (
      SELECT organization_id, import_batch_id, import_row FROM donation WHERE donor_id = ${personId}::uuid OR intermediary_id = ${personId}::uuid OR joint_shares @> ${part}::jsonb
      UNION ALL SELECT organization_id, import_batch_id, import_row FROM expenditure WHERE payee_id = ${personId}::uuid
      UNION ALL SELECT organization_id, import_batch_id, import_row FROM transfer WHERE recipient_id = ${personId}::uuid
      UNION ALL SELECT organization_id, import_batch_id, import_row FROM statement_record WHERE person_id = ${personId}::uuid
      UNION ALL SELECT organization_id, import_batch_id, import_row FROM lobbying_contact WHERE officials @> ${part}::jsonb OR participants @> ${part}::jsonb
    ) r WHERE r.organization_id = ${organizationId}::uuid AND r.import_batch_id IS NOT NULL AND r.import_row IS NOT NULL`
}
