/**
 * Tar archives (POSIX ustar), as far as an export needs them: plain files, one after the other, that any `tar` unpacks. The size of
 * each is known before its first byte, so nothing is held in memory.
 */
const blockBytes = 512
const octal = (value: number, digits: number): string => value.toString(8).padStart(digits, '0')
/** Sizes beyond eight gigabytes do not fit into eleven octal digits; they are written as bytes, as GNU tar does. */
const sizeMost = 8 ** 11

export type TarEntry = { readonly name: string; readonly size: number }

function sizeField(size: number): Buffer {
  if (size < sizeMost) return Buffer.from(`${octal(size, 11)}\0`, 'latin1')
  const field = Buffer.alloc(12)
  field[0] = 0x80
  field.writeBigUInt64BE(BigInt(size), 4)
  return field
}

/** The block that stands before a file. `seconds` since 1970 is when it was made. */
export function tarHeader({ name, size }: TarEntry, seconds: number): Buffer {
  if (Buffer.byteLength(name) > 100) throw new Error('A name in an archive has at most 100 bytes')
  const block = Buffer.alloc(blockBytes)
  block.write(name, 0, 'utf8')
  block.write(`${octal(0o644, 7)}\0${octal(0, 7)}\0${octal(0, 7)}\0`, 100, 'latin1')
  sizeField(size).copy(block, 124)
  block.write(`${octal(seconds, 11)}\0        0`, 136, 'latin1')
  block.write('ustar\u000000', 257, 'latin1')
  const sum = block.reduce((total, byte) => total + byte, 0)
  block.write(`${octal(sum, 6)}\0 `, 148, 'latin1')
  return block
}

/** What fills a file up to whole blocks. */
export function tarPadding(size: number): Buffer {
  return Buffer.alloc((blockBytes - (size % blockBytes)) % blockBytes)
}

/** The end of an archive. */
export function tarEnd(): Buffer {
  return Buffer.alloc(2 * blockBytes)
}

/** The whole length of an archive of these files. */
export function tarSize(entries: readonly TarEntry[]): number {
  return entries.reduce((total, { size }) => total + blockBytes + size + tarPadding(size).length, 2 * blockBytes)
}

function readSize(block: Buffer): number {
  if (block[124] === 0x80) return Number(block.readBigUInt64BE(128))
  return Number.parseInt(block.toString('latin1', 124, 136).replace(/[\0 ].*$/s, ''), 8)
}

/** Reads a header; null for the end of the archive. Throws on anything that is no plain file or folder. */
export function readTarHeader(block: Buffer): (TarEntry & { readonly isFile: boolean }) | null {
  if (block.length < blockBytes || block.every((byte) => byte === 0)) return null
  const size = readSize(block)
  const kind = String.fromCharCode(block[156] ?? 0)
  if (block.toString('latin1', 257, 262) !== 'ustar' || !Number.isSafeInteger(size) || !['0', '\0', '5'].includes(kind)) throw new Error('This is not an archive of plain files')
  return { name: block.toString('utf8', 0, 100).replace(/\0.*$/s, ''), size, isFile: kind !== '5' }
}

/** Bytes from one header to the next. */
export function tarSpan(size: number): number {
  return blockBytes + size + tarPadding(size).length
}
