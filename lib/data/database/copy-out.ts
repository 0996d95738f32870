import 'server-only'
import type { Readable } from 'node:stream'
import type pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'

const [headerBytes, countBytes, lengthBytes] = [19, 2, 4]
const newline = 0x0a

function copyStream(client: pg.ClientBase, sql: string): Readable {
  return client.query(copyTo(sql))
}

/** The rows in a piece of a binary copy, and how many bytes they took; a row that is cut off waits for the next piece. */
function takeRows(bytes: Buffer): { readonly rows: Buffer[][]; readonly taken: number } {
  const rows: Buffer[][] = []
  let taken = 0
  for (;;) {
    if (bytes.length - taken < countBytes) break
    const count = bytes.readInt16BE(taken)
    let at = taken + countBytes
    const fields: Buffer[] = []
    while (fields.length < count && bytes.length - at >= lengthBytes) {
      const length = bytes.readInt32BE(at)
      if (bytes.length - at - lengthBytes < length) break
      fields.push(bytes.subarray(at + lengthBytes, at + lengthBytes + length))
      at += lengthBytes + length
    }
    if (fields.length !== count || count < 0) break
    rows.push(fields)
    taken = at
  }
  return { rows, taken }
}

/** The rows of `COPY (…) TO STDOUT (FORMAT binary)`, some at a time, each field as its bytes. No field may be null. */
export async function* copiedBytes(client: pg.ClientBase, sql: string): AsyncGenerator<readonly Buffer[][]> {
  let [rest, isHeaderRead] = [Buffer.alloc(0), false]
  for await (const piece of copyStream(client, sql)) {
    if (!Buffer.isBuffer(piece)) throw new Error('A copy is bytes')
    rest = rest.length === 0 ? Buffer.from(piece) : Buffer.concat([rest, piece])
    if (!isHeaderRead && rest.length >= headerBytes) [rest, isHeaderRead] = [rest.subarray(headerBytes), true]
    if (!isHeaderRead) continue
    const { rows, taken } = takeRows(rest)
    rest = rest.subarray(taken)
    if (rows.length > 0) yield rows
  }
}

const escapes: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' }
const letters: Readonly<Record<string, string>> = Object.fromEntries(Object.entries(escapes).map(([letter, sign]) => [sign, letter]))

function cellOf(text: string): string | null {
  if (!text.includes('\\')) return text
  return text === '\\N' ? null : text.replace(/\\(.)/gs, (_, sign: string) => escapes[sign] ?? sign)
}

/** A row as text, by the names of its columns; bytes in base64. */
export type NamedCells = { readonly get: (column: string) => string | null | undefined }

/** The cells of a line of `COPY (…) TO STDOUT`, each as its text, or null. */
export function cellsOf(line: string): readonly (string | null)[] {
  return line.split('\t').map(cellOf)
}

const toEscape = /[\\\b\f\n\r\t\v]/

/** A cell as such a line writes it. */
export function copiedCell(cell: string | null): string {
  if (cell === null) return '\\N'
  return toEscape.test(cell) ? cell.replace(/[\\\b\f\n\r\t\v]/g, (sign) => `\\${letters[sign] ?? sign}`) : cell
}

/**
 * The lines of `COPY (…) TO STDOUT`, some at a time, each with its cells between tabs. The statement is sent at once, so that the database can
 * begin (with sorting, say) while something else is read.
 */
export function copiedLines(client: pg.ClientBase, sql: string): AsyncGenerator<readonly string[]> {
  const stream = copyStream(client, sql)
  // Whoever reads the lines hears of a failure; until then nobody listens.
  stream.on('error', () => undefined)
  return linesOf(stream)
}

async function* linesOf(stream: Readable): AsyncGenerator<readonly string[]> {
  let rest = Buffer.alloc(0)
  for await (const piece of stream) {
    if (!Buffer.isBuffer(piece)) throw new Error('A copy is bytes')
    const bytes = rest.length === 0 ? piece : Buffer.concat([rest, piece])
    const end = bytes.lastIndexOf(newline)
    rest = Buffer.from(bytes.subarray(end + 1))
    if (end > 0) yield bytes.toString('utf8', 0, end).split('\n')
  }
}
