/**
 * The outer form of a backup (docs/backup.md): two lines of text, then pieces under AES-256-GCM.
 * 1. The key comes from the passphrase by scrypt with a salt of the file's own, so no nonce is used twice under one key.
 * 2. The nonce is the number of the piece and whether it is the last: pieces cannot be moved, repeated, left out or cut off unseen.
 * 3. The two lines are authenticated with each piece. `check` tells a wrong passphrase apart from a damaged file.
 */
import { createCipheriv, createDecipheriv, createHmac, randomBytes, scrypt, timingSafeEqual, type DecipherGCM, type ScryptOptions } from 'node:crypto'
import { z } from 'zod'
import { BadBackup } from './bad-backup'

const magic = 'sunledger-backup'
const format = 1
const [pieceBytes, lengthBytes, tagBytes, headBytesMost] = [64 * 1024, 4, 16, 1024]
const lastMark = 0x80000000
const newline = 0x0a

/** How much work a guess of the passphrase is; it stands in the file, so that later files may ask for more. */
export type Cost = { readonly n: number; readonly r: number; readonly p: number }

/** About a quarter of a second and 64 MB for each guess. */
const usualCost: Cost = { n: 65_536, r: 8, p: 2 }

const headSchema = z.object({
  kdf: z.literal('scrypt'), n: z.number().int().min(1024).max(262_144), r: z.number().int().min(1).max(16), p: z.number().int().min(1).max(4), salt: z.base64(), check: z.base64(),
})

type Keys = { readonly seal: Buffer; readonly check: Buffer }

function derive(passphrase: string, salt: Buffer, { n, r, p }: Cost): Promise<Keys> {
  const options: ScryptOptions = { N: n, r, p, maxmem: 256 * n * r }
  return new Promise((resolve, reject) => {
    scrypt(passphrase.normalize('NFC').trim(), salt, 64, options, (error, derived) => {
      if (error === null) resolve({ seal: derived.subarray(0, 32), check: derived.subarray(32) })
      else reject(error)
    })
  })
}

function checkOf(keys: Keys, salt: Buffer): Buffer {
  return createHmac('sha256', keys.check).update(`${magic} ${format}\n`).update(salt).digest()
}

function nonceOf(piece: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12)
  nonce.writeUInt8(isLast ? 1 : 0, 0)
  nonce.writeBigUInt64BE(BigInt(piece), 4)
  return nonce
}

/** Seals a stream under a passphrase; gives the bytes of the file. */
export async function* sealed(plain: AsyncIterable<Buffer>, passphrase: string, cost = usualCost): AsyncGenerator<Buffer> {
  const salt = randomBytes(32)
  const keys = await derive(passphrase, salt, cost)
  const head = Buffer.from(`${magic} ${format}\n${JSON.stringify({ kdf: 'scrypt', ...cost, salt: salt.toString('base64'), check: checkOf(keys, salt).toString('base64') })}\n`)
  yield head
  let piece = 0
  const seal = (bytes: Buffer, isLast: boolean): Buffer => {
    const cipher = createCipheriv('aes-256-gcm', keys.seal, nonceOf(piece, isLast)).setAAD(head)
    piece += 1
    const length = Buffer.alloc(lengthBytes)
    length.writeUInt32BE(bytes.length + tagBytes + (isLast ? lastMark : 0))
    return Buffer.concat([length, cipher.update(bytes), cipher.final(), cipher.getAuthTag()])
  }
  let rest: Buffer = Buffer.alloc(0)
  for await (const bytes of plain) {
    rest = rest.length === 0 ? bytes : Buffer.concat([rest, bytes])
    while (rest.length > pieceBytes) {
      yield seal(rest.subarray(0, pieceBytes), false)
      rest = rest.subarray(pieceBytes)
    }
  }
  yield seal(rest, true)
}

/** Takes so many bytes from a stream at a time. */
class Source {
  private rest: Buffer = Buffer.alloc(0)
  private ended = false

  constructor(private readonly pieces: AsyncIterator<Buffer>) {}

  /** Has that many bytes ready, or all that are left. */
  private async fill(count: number): Promise<void> {
    const parts: Buffer[] = [this.rest]
    let have = this.rest.length
    while (have < count && !this.ended) {
      const next = await this.pieces.next()
      if (next.done === true) this.ended = true
      else {
        parts.push(next.value)
        have += next.value.length
      }
    }
    if (parts.length > 1) this.rest = Buffer.concat(parts)
  }

  /** Exactly that many bytes; null where the stream has ended before. */
  async take(count: number): Promise<Buffer | null> {
    await this.fill(count)
    if (this.rest.length < count) return null
    const taken = this.rest.subarray(0, count)
    this.rest = this.rest.subarray(count)
    return taken
  }

  /** The bytes up to the first newline and with it; null where none comes soon. */
  async line(): Promise<Buffer | null> {
    await this.fill(headBytesMost)
    const end = this.rest.subarray(0, headBytesMost).indexOf(newline)
    return end === -1 ? null : this.take(end + 1)
  }

  async isEmpty(): Promise<boolean> {
    await this.fill(1)
    return this.rest.length === 0
  }
}

async function readHead(source: Source, passphrase: string): Promise<{ readonly head: Buffer; readonly keys: Keys }> {
  const [first, second] = [await source.line(), await source.line()]
  const [name, number] = (first?.toString('latin1') ?? '').trimEnd().split(' ')
  if (first === null || name !== magic || !/^\d+$/.test(number ?? '')) throw new BadBackup('no-backup')
  if (Number(number) !== format) throw new BadBackup('other-format')
  if (second === null) throw new BadBackup('cut-off')
  const read = headSchema.safeParse(jsonOf(second))
  if (!read.success) throw new BadBackup('changed')
  const salt = Buffer.from(read.data.salt, 'base64')
  const keys = await derive(passphrase, salt, read.data)
  const [expected, stands] = [checkOf(keys, salt), Buffer.from(read.data.check, 'base64')]
  if (stands.length !== expected.length || !timingSafeEqual(stands, expected)) throw new BadBackup('wrong-passphrase')
  return { head: Buffer.concat([first, second]), keys }
}

function jsonOf(line: Buffer): unknown {
  try {
    return JSON.parse(line.toString('utf8'))
  } catch {
    throw new BadBackup('changed')
  }
}

/** Opens what `sealed` made; throws BadBackup on the first byte that is not as it was written, and where the end is missing. */
export async function* opened(file: AsyncIterable<Buffer>, passphrase: string): AsyncGenerator<Buffer> {
  const source = new Source(file[Symbol.asyncIterator]())
  const { head, keys } = await readHead(source, passphrase)
  for (let piece = 0; ; piece += 1) {
    const mark = (await source.take(lengthBytes))?.readUInt32BE()
    if (mark === undefined) throw new BadBackup('cut-off')
    const [isLast, length] = [mark >= lastMark, mark % lastMark]
    if (length < tagBytes || length > pieceBytes + tagBytes) throw new BadBackup('changed')
    const bytes = await source.take(length)
    if (bytes === null) throw new BadBackup('cut-off')
    yield openPiece(bytes, createDecipheriv('aes-256-gcm', keys.seal, nonceOf(piece, isLast)).setAAD(head))
    if (isLast) break
  }
  if (!(await source.isEmpty())) throw new BadBackup('changed')
}

function openPiece(bytes: Buffer, decipher: DecipherGCM): Buffer {
  try {
    decipher.setAuthTag(bytes.subarray(bytes.length - tagBytes))
    return Buffer.concat([decipher.update(bytes.subarray(0, bytes.length - tagBytes)), decipher.final()])
  } catch (error) {
    throw new BadBackup('changed', error)
  }
}
