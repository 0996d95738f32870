/**
 * The inner form of a backup: sections one after the other, each a table, a file or a key (docs/backup.md).
 * A frame is one letter, four bytes of length and the bytes. H head, S a section begins, D some of it, E it ends with its
 * size and SHA-256, Z the end with the number of sections and the SHA-256 over all their E.
 */
import { createHash, type Hash } from 'node:crypto'
import { z } from 'zod'
import { BadBackup } from './bad-backup'

export type Section =
  | { readonly kind: 'table'; readonly name: string; readonly columns: readonly string[] }
  | { readonly kind: 'sequences' | 'file' | 'key'; readonly name: string }

/** What a backup says about itself in front. */
export type BackupHead = {
  readonly madeAt: string
  readonly program: string
  readonly postgres: string
  readonly migrations: readonly { readonly name: string; readonly checksum: string }[]
}

/** A section with its content. */
export type Content = { readonly section: Section; readonly bytes: AsyncIterable<Buffer> }

const nameSchema = z.string().min(1).max(500)
const sectionSchema: z.ZodType<Section> = z.union([
  z.object({ kind: z.literal('table'), name: nameSchema, columns: z.array(z.string()) }),
  z.object({ kind: z.enum(['sequences', 'file', 'key']), name: nameSchema }),
])
const headSchema: z.ZodType<BackupHead> = z.object({
  madeAt: z.string(), program: z.string(), postgres: z.string(), migrations: z.array(z.object({ name: z.string(), checksum: z.string() })),
})
const endSchema = z.object({ bytes: z.number(), sha256: z.string() })
const lastSchema = z.object({ sections: z.number(), sha256: z.string() })

const frameHead = 5
const frameMost = 64 * 1024 * 1024
/** A row of a table may be large, a frame need not be. */
const dataMost = 64 * 1024

function frame(letter: 'H' | 'S' | 'D' | 'E' | 'Z', content: Buffer | object): Buffer {
  const bytes = Buffer.isBuffer(content) ? content : Buffer.from(JSON.stringify(content))
  const head = Buffer.alloc(frameHead)
  head.write(letter, 'latin1')
  head.writeUInt32BE(bytes.length, 1)
  return Buffer.concat([head, bytes])
}

/** Writes sections one after the other, in whatever order they come. */
export async function* writeSections(head: BackupHead, contents: AsyncIterable<Content>): AsyncGenerator<Buffer> {
  yield frame('H', head)
  const all = createHash('sha256')
  let sections = 0
  for await (const { section, bytes } of contents) {
    yield frame('S', section)
    const hash = createHash('sha256')
    let size = 0
    for await (const piece of bytes) {
      for (let at = 0; at < piece.length; at += dataMost) yield frame('D', piece.subarray(at, at + dataMost))
      hash.update(piece)
      size += piece.length
    }
    const end = frame('E', { bytes: size, sha256: hash.digest('hex') })
    all.update(end)
    sections += 1
    yield end
  }
  yield frame('Z', { sections, sha256: all.digest('hex') })
}

/** What stands in a backup, in its order. Nothing after a piece of data may be believed before the end of its section has come. */
export type Piece =
  | { readonly type: 'head'; readonly head: BackupHead }
  | { readonly type: 'begin'; readonly section: Section }
  | { readonly type: 'data'; readonly bytes: Buffer }
  | { readonly type: 'end'; readonly section: Section; readonly size: number }

type Frame = { readonly letter: string; readonly content: Buffer; readonly whole: Buffer }

async function* framesOf(bytes: AsyncIterable<Buffer>): AsyncGenerator<Frame> {
  let rest: Buffer = Buffer.alloc(0)
  for await (const piece of bytes) {
    rest = rest.length === 0 ? piece : Buffer.concat([rest, piece])
    while (rest.length >= frameHead) {
      const length = rest.readUInt32BE(1)
      if (length > frameMost) throw new BadBackup('changed')
      if (rest.length < frameHead + length) break
      yield { letter: rest.toString('latin1', 0, 1), content: rest.subarray(frameHead, frameHead + length), whole: rest.subarray(0, frameHead + length) }
      rest = rest.subarray(frameHead + length)
    }
  }
  if (rest.length > 0) throw new BadBackup('cut-off')
}

function parsed<T>(schema: z.ZodType<T>, content: Buffer): T {
  try {
    return schema.parse(JSON.parse(content.toString('utf8')))
  } catch (error) {
    throw new BadBackup('changed', error)
  }
}

/** Follows the frames and holds them against their hashes. */
class Reading {
  private open: { readonly section: Section; readonly hash: Hash; size: number } | null = null
  private readonly all = createHash('sha256')
  private sections = 0
  isFinished = false

  begin(content: Buffer): Piece {
    if (this.open !== null) throw new BadBackup('changed')
    const section = parsed(sectionSchema, content)
    this.open = { section, hash: createHash('sha256'), size: 0 }
    return { type: 'begin', section }
  }

  take(bytes: Buffer): Piece {
    if (this.open === null) throw new BadBackup('changed')
    this.open.hash.update(bytes)
    this.open.size += bytes.length
    return { type: 'data', bytes }
  }

  end({ content, whole }: Frame): Piece {
    const told = parsed(endSchema, content)
    if (this.open === null || told.bytes !== this.open.size || told.sha256 !== this.open.hash.digest('hex')) throw new BadBackup('changed')
    const { section, size } = this.open
    this.all.update(whole)
    this.sections += 1
    this.open = null
    return { type: 'end', section, size }
  }

  finish(content: Buffer): void {
    const told = parsed(lastSchema, content)
    if (this.open !== null || told.sections !== this.sections || told.sha256 !== this.all.digest('hex')) throw new BadBackup('changed')
    this.isFinished = true
  }
}

/** Reads the sections and checks each against its size and hash, and the whole at the end; throws BadBackup where one differs. */
export async function* readSections(bytes: AsyncIterable<Buffer>): AsyncGenerator<Piece> {
  const reading = new Reading()
  let isFirst = true
  for await (const each of framesOf(bytes)) {
    if (reading.isFinished || isFirst !== (each.letter === 'H')) throw new BadBackup('changed')
    isFirst = false
    if (each.letter === 'H') yield { type: 'head', head: parsed(headSchema, each.content) }
    else if (each.letter === 'S') yield reading.begin(each.content)
    else if (each.letter === 'D') yield reading.take(each.content)
    else if (each.letter === 'E') yield reading.end(each)
    else if (each.letter === 'Z') reading.finish(each.content)
    else throw new BadBackup('changed')
  }
  if (!reading.isFinished) throw new BadBackup('cut-off')
}
