import 'server-only'
import pg from 'pg'
import { copiedBytes } from '@/lib/data/database/copy-out'

/** An entry as it is stored: the byte 0 and its text, as they are hashed together, and the hash that stands beside it. */
export type StoredEntry = { readonly prefixed: Buffer; readonly leafHash: Buffer | null }

/** Entries in the order of their index, some at a time. */
export type StoredEntries = AsyncIterable<readonly StoredEntry[]>

const indexMark = Buffer.from('"index":')
const [zero, nine] = [0x30, 0x39]

/** The entries of an organization in the database. */
export async function* entriesInDatabase(client: pg.ClientBase, organizationId: string): StoredEntries {
  const sql = `COPY (SELECT leaf_hash, text FROM journal_entry WHERE organization_id = ${pg.escapeLiteral(organizationId)} ORDER BY index) TO STDOUT (FORMAT binary)`
  for await (const rows of copiedBytes(client, sql)) {
    yield rows.map(([leafHash = Buffer.alloc(0), text = Buffer.alloc(0)]) => ({ leafHash, prefixed: withPrefix(text) }))
  }
}

/** The bytes with a 0 before them. The last byte of the field's length stands there and has been read: nothing is copied. */
function withPrefix(text: Buffer): Buffer {
  const prefixed = Buffer.from(text.buffer, text.byteOffset - 1, text.length + 1)
  prefixed[0] = 0
  return prefixed
}

/**
 * The index that an entry's text tells, without reading all of it: the last `"index":` of a canonical entry is its own, because
 * only `reason`, `salt`, `subject`, `type` and `v` follow, and a quotation mark inside a text is written with a backslash.
 */
export function toldIndex(text: Buffer): number | null {
  const mark = text.lastIndexOf(indexMark)
  if (mark === -1) return null
  let [index, at] = [0, mark + indexMark.length]
  const first = at
  for (let digit = text[at] ?? 0; digit >= zero && digit <= nine; digit = text[at] ?? 0) {
    index = index * 10 + digit - zero
    at += 1
  }
  return at === first ? null : index
}
