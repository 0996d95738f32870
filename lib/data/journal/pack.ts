import 'server-only'
import type pg from 'pg'
import { copiedBytes } from '@/lib/data/database/copy-out'
import { publicKeyPem } from '@/lib/data/keys/ed25519'
import { verifierKeyText } from '@/lib/domain/journal/signed-note'
import { tarEnd, tarHeader, tarPadding, tarSize, type TarEntry } from '@/lib/formats/tar/tar'
import { byHandText } from './by-hand'
import { toldKeys } from './signing-key'

/** The names of the files in a pack. */
export const packFiles = { journal: 'journal.jsonl', hashes: 'leaf-hashes.txt', keys: 'keys.txt', readme: 'README.txt', byHand: 'verify-by-hand.md' } as const

const readme = `The journal of an organization, as it was exported from Sunledger.

journal.jsonl     one entry a line, in order; the text of a line is what is hashed
leaf-hashes.txt   the hash of each entry: SHA-256 over a zero byte and the line
checkpoint-*.txt  signed notes: how many entries, and the root of their Merkle tree (RFC 6962)
keys.txt, *.pem   the public keys that signed them, as the journal itself tells; compare them with one that you got on another way

Whoever has this file checks it without a server: npm run verify -- --pack FILE, or by hand as verify-by-hand.md says.
Names and addresses of people stand here as ciphertext. Amounts, dates, purposes and notes stand in clear: keep this file private.
`

/** A part of a pack: a file whose size is known before its bytes are. */
export type PackPart = TarEntry & { readonly bytes: AsyncIterable<Uint8Array> }

async function* whole(text: string): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(Buffer.from(text))
}

function small(name: string, text: string): PackPart {
  return { name, size: Buffer.byteLength(text), bytes: whole(text) }
}

const lineEnd = Buffer.from('\n')

async function* lines(client: pg.ClientBase, sql: string): AsyncGenerator<Uint8Array> {
  for await (const rows of copiedBytes(client, sql)) yield Buffer.concat(rows.flatMap(([line = Buffer.alloc(0)]) => [line, lineEnd]))
}

/** The parts of the pack of an organization's journal as the transaction of this connection sees it. They are read one after the other. */
export async function packParts(client: pg.ClientBase, organizationId: string): Promise<readonly PackPart[]> {
  const keys = (await toldKeys(client, organizationId)).map(({ key }) => key)
  const notes = await client.query<{ size: string; note: string }>('SELECT size, note FROM checkpoint WHERE organization_id = $1 ORDER BY checkpoint.size', [organizationId])
  const sizes = await client.query<{ entries: number; bytes: number }>(
    'SELECT count(*)::float8 AS entries, coalesce(sum(octet_length(text) + 1), 0)::float8 AS bytes FROM journal_entry WHERE organization_id = $1', [organizationId])
  const { entries, bytes } = sizes.rows[0] ?? { entries: 0, bytes: 0 }
  const copy = (column: string) => lines(client, `COPY (SELECT ${column} FROM journal_entry WHERE organization_id = '${organizationId}' ORDER BY index) TO STDOUT (FORMAT binary)`)
  return [
    small(packFiles.readme, readme),
    small(packFiles.byHand, byHandText()),
    small(packFiles.keys, keys.map((key) => `${verifierKeyText(key)}\n`).join('')),
    ...keys.map((key, place) => small(`key-${place + 1}.pem`, publicKeyPem(key.publicKey))),
    ...notes.rows.map(({ size, note }) => small(`checkpoint-${size}.txt`, note)),
    { name: packFiles.journal, size: bytes, bytes: copy('text') },
    { name: packFiles.hashes, size: entries * 65, bytes: copy(`encode(leaf_hash, 'hex')`) },
  ]
}

/** The length of the archive of these parts, in bytes. */
export function packSize(parts: readonly PackPart[]): number {
  return tarSize(parts)
}

/** The archive, piece by piece. `seconds` since 1970 is when it was made. */
export async function* packBytes(parts: readonly PackPart[], seconds: number): AsyncGenerator<Uint8Array> {
  for (const part of parts) {
    yield tarHeader(part, seconds)
    let written = 0
    for await (const piece of part.bytes) {
      written += piece.length
      yield piece
    }
    if (written !== part.size) throw new Error(`${part.name} was announced with ${part.size} bytes and has ${written}`)
    yield tarPadding(part.size)
  }
  yield tarEnd()
}
