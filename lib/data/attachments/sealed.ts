import 'server-only'
import type { Transaction } from '@/lib/data/database/transaction'
import type { FiledRecord } from '@/lib/domain/attachment'

/**
 * The number of a sealed report that a file is linked to; null where there is none. It is linked when it stood beside its record before the seal
 * (`index`: the entry that attached it), and the sealed text names the record, or the record's day lies in the sealed period of its chapter: a gift that is
 * only part of a sum counts too. What is linked is never taken off.
 */
export async function sealedReportOf(
  tx: Transaction, organizationId: string, { record, index }: { readonly record: FiledRecord; readonly index: bigint },
): Promise<string | null> {
  const rows = await tx.$queryRaw<{ number: string }[]>`
    WITH days (chapter_id, day) AS (
      SELECT chapter_id, received_on FROM donation WHERE organization_id = ${organizationId}::uuid AND id = ${record.id}::uuid
      UNION ALL SELECT chapter_id, paid_on FROM expenditure WHERE organization_id = ${organizationId}::uuid AND id = ${record.id}::uuid
      UNION ALL SELECT chapter_id, sent_on FROM transfer WHERE organization_id = ${organizationId}::uuid AND id = ${record.id}::uuid
      UNION ALL SELECT chapter_id, happened_on FROM statement_record WHERE organization_id = ${organizationId}::uuid AND id = ${record.id}::uuid
      UNION ALL SELECT chapter_id, contact_on FROM lobbying_contact WHERE organization_id = ${organizationId}::uuid AND id = ${record.id}::uuid
    )
    SELECT s.number FROM sealed_report s
    WHERE s.organization_id = ${organizationId}::uuid AND s.journal_size > ${index} AND (
      EXISTS (SELECT 1 FROM days d WHERE d.day BETWEEN s.period_from AND s.period_through AND (s.chapter_id IS NULL OR s.chapter_id = d.chapter_id))
      OR EXISTS (
        SELECT 1 FROM sealed_report_file f WHERE f.organization_id = s.organization_id AND f.sealed_report_id = s.id AND f.format = 'text'
          AND position(convert_to(${record.id}, 'UTF8') IN f.bytes) > 0
      )
    )
    ORDER BY s.sealed_at LIMIT 1`
  return rows[0]?.number ?? null
}
