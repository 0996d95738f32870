import 'server-only'
import fs from 'node:fs'
import { parseEntry } from '@/lib/domain/journal/entry'
import { toBase64 } from '@/lib/domain/base64'
import { parseVerifierKey, type NoteKey } from '@/lib/domain/journal/signed-note'
import { toldKey, type ToldKey } from '@/lib/domain/journal/signing-key'
import { finding, type Finding } from '@/lib/domain/journal/verify/finding'
import { readTarHeader, tarSpan } from '@/lib/formats/tar/tar'
import { packFiles } from '../pack'
import { countRight, inOrder, type Verified } from './database'
import type { StoredEntries, StoredEntry } from './entries'
import { checkKeys, checkSigned, readCheckpoint, type KeptNote } from './signed'
import { checkTree } from './tree'

/** The file is no pack of a journal: said in one sentence. */
export class NotAPack extends Error {
  override readonly name = 'NotAPack'
}

type Place = { readonly start: number; readonly size: number }
type Pack = { readonly file: number; readonly path: string; readonly places: ReadonlyMap<string, Place> }

const [headerBytes, hashLine, newline] = [512, 65, 0x0a]
const keyMark = Buffer.from('"kind":"signing-key"')

/** Finds the files of an archive by going from header to header. */
function openPack(path: string): Pack {
  const file = fs.openSync(path, 'r')
  const places = new Map<string, Place>()
  try {
    for (let at = 0; ;) {
      const block = Buffer.alloc(headerBytes)
      const header = fs.readSync(file, block, 0, headerBytes, at) < headerBytes ? null : readTarHeader(block)
      if (header === null) break
      if (header.isFile) places.set(header.name.replace(/^\.\//, ''), { start: at + headerBytes, size: header.size })
      at += tarSpan(header.size)
    }
  } catch {
    throw new NotAPack(`${path} is not a pack of a journal: it was not made by this program, or it was cut off.`)
  }
  if (!places.has(packFiles.journal)) throw new NotAPack(`${path} is not a pack of a journal: there is no ${packFiles.journal} in it.`)
  return { file, path, places }
}

function textOf({ file, places }: Pack, name: string): string {
  const place = places.get(name)
  if (place === undefined) return ''
  const bytes = Buffer.alloc(place.size)
  fs.readSync(file, bytes, 0, place.size, place.start)
  return bytes.toString('utf8')
}

/** The lines of the journal, each with a zero byte before it: the newline of the line before stood there. */
async function* linesOf({ path, places }: Pack): AsyncGenerator<readonly Buffer[]> {
  const { start, size } = places.get(packFiles.journal) ?? { start: 0, size: 0 }
  if (size === 0) return
  let rest = Buffer.from([0])
  for await (const piece of fs.createReadStream(path, { start, end: start + size - 1, highWaterMark: 1 << 18 })) {
    if (!Buffer.isBuffer(piece)) throw new Error('A file is bytes')
    const bytes = Buffer.concat([rest, piece])
    const lines: Buffer[] = []
    let at = 0
    for (let end = bytes.indexOf(newline, 1); end !== -1; end = bytes.indexOf(newline, at + 1)) {
      lines.push(bytes.subarray(at, end))
      bytes[end] = 0
      at = end
    }
    rest = bytes.subarray(at)
    if (lines.length > 0) yield lines
  }
  if (rest.length > 1) yield [rest]
}

async function* entriesOf(pack: Pack): StoredEntries {
  const hashes = pack.places.get(packFiles.hashes)
  let seen = 0
  for await (const lines of linesOf(pack)) {
    const beside = Buffer.alloc(lines.length * hashLine)
    if (hashes !== undefined) fs.readSync(pack.file, beside, 0, Math.max(0, Math.min(beside.length, hashes.size - seen * hashLine)), hashes.start + seen * hashLine)
    yield lines.map((prefixed, place): StoredEntry => ({
      prefixed, leafHash: hashes === undefined ? null : Buffer.from(beside.toString('latin1', place * hashLine, (place + 1) * hashLine - 1), 'hex'),
    }))
    seen += lines.length
  }
}

async function keysIn(pack: Pack): Promise<{ readonly keys: readonly ToldKey[]; readonly findings: readonly Finding[] }> {
  const keys: ToldKey[] = []
  const findings: Finding[] = []
  for await (const lines of linesOf(pack)) {
    for (const line of lines.filter((each) => each.includes(keyMark))) {
      try {
        const told = toldKey(parseEntry(line.toString('utf8', 1)))
        if (told !== null) keys.push(told)
      } catch {
        findings.push(finding('edited', 'entry', 'An entry that tells a signing key is not the text of one: it was changed.'))
      }
    }
  }
  return { keys, findings }
}

function notesIn(pack: Pack, outside: readonly string[]): readonly KeptNote[] {
  const names = [...pack.places.keys()].filter((name) => /^checkpoint-\d+\.txt$/.test(name))
  return [...names.map((name) => ({ note: textOf(pack, name), kept: 'inside' as const, beside: null })), ...outside.map((note) => ({ note, kept: 'outside' as const, beside: null }))]
}

export type AskedOfPack = { readonly outside: readonly string[]; readonly trusted: readonly NoteKey[]; readonly onProgress: (entries: number) => void }

/** Verifies an exported journal alone: no server, no database, only the file, and what was kept elsewhere. */
export async function verifyPack(path: string, { outside, trusted, onProgress }: AskedOfPack): Promise<Verified> {
  const pack = openPack(path)
  try {
    const told = await keysIn(pack)
    const notes = notesIn(pack, outside)
    const beside = textOf(pack, packFiles.keys).split('\n').map(parseVerifierKey).filter((key) => key !== null)
    const signed = checkSigned({ notes, keys: told.keys, trusted: [...trusted, ...beside] })
    const tree = await checkTree({ entries: entriesOf(pack), signed: signed.roots, nodes: null, headSize: null, onProgress })
    const findings = inOrder([...told.findings, ...tree.findings, ...checkKeys(told.keys, trusted), ...signed.findings])
    const origin = notes.map(({ note }) => readCheckpoint(note)?.origin ?? null).findLast((each) => each !== null) ?? null
    return { origin, size: tree.size, root: toBase64(tree.root), checkpoints: countRight(signed, findings), rows: null, reports: null, papers: null, people: 'not asked', files: null, remarks: [], findings }
  } finally {
    fs.closeSync(pack.file)
  }
}
