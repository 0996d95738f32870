/** Reads a .fec file without losing anything: each record as its fields, and how its lines end. It is no part of the program: it tests what the program writes. */
export type FecFile = { readonly records: readonly (readonly string[])[]; readonly lineEnd: '\r\n' | '\n'; readonly endsWithLine: boolean }

const separator = '\u001c'

export function readFec(bytes: Buffer): FecFile {
  const text = bytes.toString('latin1')
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n'
  const endsWithLine = text.endsWith(lineEnd)
  const lines = (endsWithLine ? text.slice(0, -lineEnd.length) : text).split(lineEnd)
  return { lineEnd, endsWithLine, records: lines.map((line) => line.split(separator)) }
}

export function writeAgain({ records, lineEnd, endsWithLine }: FecFile): Buffer {
  return Buffer.from(records.map((fields) => fields.join(separator)).join(lineEnd) + (endsWithLine ? lineEnd : ''), 'latin1')
}
