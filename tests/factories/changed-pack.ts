import { createHash } from 'node:crypto'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/** Not packed: a test packs often. */
const stored = { level: 0 } as const

type Files = Readonly<Record<string, Uint8Array>>

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** A pack in which the text of one file was changed; throws where the change does nothing, so that no test passes by it. */
export function withText(pack: Uint8Array, name: string, change: (text: string) => string): Uint8Array {
  const files = unzipSync(pack)
  const before = strFromU8(files[name] ?? new Uint8Array())
  const after = change(before)
  if (before === after) throw new Error(`The change of ${name} changes nothing`)
  return zipSync({ ...files, [name]: strToU8(after) }, stored)
}

/** A pack in which one bit in the middle of one file was turned over. */
export function withBit(pack: Uint8Array, name: string): Uint8Array {
  const files = unzipSync(pack)
  const bytes = Uint8Array.from(files[name] ?? [])
  const middle = bytes.length >> 1
  bytes[middle] = (bytes[middle] ?? 0) ^ 1
  return zipSync({ ...files, [name]: bytes }, stored)
}

/** A pack without one file, or with one more. */
export function withFile(pack: Uint8Array, name: string, content: string | null): Uint8Array {
  const files: Files = Object.fromEntries(Object.entries(unzipSync(pack)).filter(([each]) => each !== name))
  return zipSync({ ...files, ...(content !== null && { [name]: strToU8(content) }) }, stored)
}

/** A pack whose list of hashes fits its files again: what somebody who changes a file would write as well. */
export function withNewList(pack: Uint8Array): Uint8Array {
  const files = unzipSync(pack)
  const lines = Object.entries(files).filter(([name]) => !name.startsWith('SHA256SUMS')).map(([name, bytes]) => `${sha256(bytes)}  ${name}\n`)
  return zipSync({ ...files, SHA256SUMS: strToU8(lines.join('')) }, stored)
}
