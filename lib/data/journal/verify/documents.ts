import 'server-only'
import type pg from 'pg'
import { finding, type Finding } from '@/lib/domain/journal/verify/finding'

type Wrong = { readonly id: string; readonly index: number; readonly what: 'missing' | 'file' | 'text' }

/** Compares the file and the text of every version of a document with the hashes that its entry tells, and names each that is missing or another one. */
export async function checkDocuments(client: pg.ClientBase, organizationId: string): Promise<readonly Finding[]> {
  const { rows } = await client.query<Wrong>(
    `SELECT d.id, d.journal_index::float8 AS index, CASE WHEN t.content IS NULL THEN 'missing' WHEN encode(sha256(t.content), 'hex') <> d.sha256 THEN 'file' ELSE 'text' END AS what
     FROM source_document d LEFT JOIN source_document_text t ON t.organization_id = d.organization_id AND t.source_document_id = d.id
     WHERE d.organization_id = $1 AND (t.content IS NULL OR encode(sha256(t.content), 'hex') <> d.sha256 OR encode(sha256(convert_to(t.sections, 'UTF8')), 'hex') <> d.text_sha256)
     ORDER BY d.journal_index`, [organizationId],
  )
  return rows.map(({ id, index, what }) => {
    const named = { index, table: 'source_document_text', id }
    if (what === 'missing') return finding('deleted', 'file', `The document that entry ${index} tells has no file any more: it was deleted.`, named)
    return finding('edited', 'file', `The ${what} of the document that entry ${index} tells gives another hash: it was changed.`, named)
  })
}
