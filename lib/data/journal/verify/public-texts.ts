import 'server-only'
import type pg from 'pg'
import { finding, type Finding } from '@/lib/domain/journal/verify/finding'

type Wrong = { readonly id: string; readonly index: number; readonly number: string; readonly isThere: boolean }

/**
 * Compares what everybody reads with the journal: each published report has the text whose hash its entry tells, and no text that is kept gives
 * another hash than the one by which it is named.
 */
export async function checkPublicTexts(client: pg.ClientBase, organizationId: string): Promise<readonly Finding[]> {
  const { rows } = await client.query<Wrong>(
    `SELECT p.id, p.journal_index::float8 AS index, p.number, EXISTS (SELECT 1 FROM public_report_text t WHERE t.organization_id = p.organization_id AND t.public_report_id = p.id AND t.hash = p.text_hash) AS "isThere"
     FROM public_report p WHERE p.organization_id = $1 AND (
       NOT EXISTS (SELECT 1 FROM public_report_text t WHERE t.organization_id = p.organization_id AND t.public_report_id = p.id AND t.hash = p.text_hash)
       OR EXISTS (SELECT 1 FROM public_report_text t WHERE t.organization_id = p.organization_id AND t.public_report_id = p.id AND encode(sha256(t.bytes), 'hex') <> t.hash))
     ORDER BY p.journal_index`, [organizationId],
  )
  return rows.map(({ id, index, number, isThere }) => {
    const named = { index, table: 'public_report_text', id }
    if (!isThere) return finding('deleted', 'file', `The public text of ${number} that entry ${String(index)} tells is not there any more: it was deleted.`, named)
    return finding('edited', 'file', `A public text of ${number} gives another hash than the one by which it is kept: it was changed.`, named)
  })
}
