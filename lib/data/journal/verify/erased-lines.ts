import 'server-only'
import type pg from 'pg'
import { z } from 'zod'
import { hashOfErased } from '@/lib/data/statements/erase/lines'
import { parseEntry } from '@/lib/domain/journal/entry'
import { finding, type Finding } from '@/lib/domain/journal/verify/finding'

const toldSchema = z.object({ erasedLines: z.number(), erasedLinesHash: z.string() })

export type ErasedLines = { readonly findings: readonly Finding[]; readonly remarks: readonly string[] }

/** Compares the lines of banks that say nothing any more with the erasures that the journal tells: an emptied line is named as one, or is a change. */
export async function checkErasedLines(client: pg.ClientBase, organizationId: string): Promise<ErasedLines> {
  const { rows: emptied } = await client.query<{ index: number; ids: string[] }>(
    'SELECT erased_index::float8 AS index, array_agg(id::text) AS ids FROM bank_line WHERE organization_id = $1 AND content_cipher IS NULL GROUP BY 1 ORDER BY 1', [organizationId])
  const { rows: entries } = await client.query<{ index: number; text: string }>(
    `SELECT index::float8 AS index, text FROM journal_entry WHERE organization_id = $1 AND type = 'person.erased' ORDER BY index`, [organizationId])
  const told = new Map(entries.flatMap(({ index, text }) => {
    const read = toldSchema.safeParse(parseEntry(text).after)
    return read.success ? [[index, read.data] as const] : []
  }))
  const findings = emptied.flatMap(({ index, ids }) =>
    told.get(index)?.erasedLinesHash === hashOfErased(ids) ? [] : [finding('edited', 'row', `${ids.length} lines of banks say nothing any more, and entry ${index} does not tell of their erasure.`, { index, table: 'bank_line', id: ids[0] ?? null })])
  const missing = [...told].filter(([index]) => !emptied.some((each) => each.index === index))
  const back = missing.map(([index, { erasedLines }]) => finding('edited', 'row', `Entry ${index} tells that ${erasedLines} lines of banks were emptied when somebody was erased; they are not.`, { index, table: 'bank_line', id: null }))
  const count = emptied.reduce((sum, { ids }) => sum + ids.length, 0)
  const remarks = count === 0 || findings.length + back.length > 0 ? [] : [`Lines of banks whose text went with people who were erased, as the journal tells: ${count}. The hashes of their statements come out.`]
  return { findings: [...findings, ...back], remarks }
}
