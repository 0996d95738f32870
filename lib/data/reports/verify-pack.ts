import 'server-only'
import fs from 'node:fs'
import { isSameHash } from '@/lib/domain/journal/merkle-tree'
import { keyIdOf, parseNote, parseVerifierKey, signerOf, type NoteKey } from '@/lib/domain/journal/signed-note'
import { isSameKey } from '@/lib/domain/journal/signing-key'
import type { SealFile } from '@/lib/domain/reports/seal-file'
import { checkSignature } from '@/lib/data/keys/ed25519'
import { readCheckpoint } from '@/lib/data/journal/verify/signed'
import { isZip, readZipDirectory } from '@/lib/formats/zip/directory'
import { hashedPart, type HashedPart } from '@/lib/formats/zip/hashed-parts'
import { filesStep, packNames, sealIn, sealedSteps, type PackFiles, type PackStep } from './pack-steps'

/** The file is no pack of a report: said in one sentence. */
export class NotAReportPack extends Error {
  override readonly name = 'NotAReportPack'
}

export type VerifiedPack = {
  /** Null for the pack of a draft, of which nothing is signed. */
  readonly report: SealFile['report'] | null
  /** The id of the key that signed; null where there is none. */
  readonly keyId: string | null
  readonly steps: readonly PackStep[]
  /** Every fault, the first one first. */
  readonly faults: readonly string[]
  /** What could not be decided with the pack alone. */
  readonly remarks: readonly string[]
}

/** What was kept elsewhere: signed notes over the journal, and keys. */
export type AskedOfReportPack = { readonly outside: readonly string[]; readonly trusted: readonly NoteKey[]; readonly onProgress: (done: number, of: number) => void }

/** As large as the format itself allows: the file lies on the reader's own machine. */
const limits = { partsMax: 65_535, inflatedBytesMax: 2 ** 32 } as const
const keptNames: ReadonlySet<string> = new Set(Object.values(packNames))

/** Tells whether a file begins as a ZIP, which a report's pack is and an exported journal is not. */
export function isReportPack(path: string): boolean {
  const [beginning, file] = [Buffer.alloc(64), fs.openSync(path, 'r')]
  try {
    fs.readSync(file, beginning, 0, beginning.length, 0)
    return isZip(beginning)
  } finally {
    fs.closeSync(file)
  }
}

async function filesOf(path: string, onProgress: AskedOfReportPack['onProgress']): Promise<PackFiles> {
  const directory = readZipDirectory(fs.readFileSync(path), limits)
  if (!directory.ok) throw new NotAReportPack(`${path} is not a pack of a report: ${directory.detail === '' ? 'it is too large' : directory.detail}.`)
  const files = new Map<string, HashedPart>()
  for (const part of directory.parts) {
    files.set(part.name, await hashedPart(part, keptNames.has(part.name) || /^report\/[^/]+\.json$/.test(part.name)))
    onProgress(files.size, directory.parts.length)
  }
  return files
}

/** The key of the pack is one that the reader trusts, where they name any. */
function keyStep(key: NoteKey | null, trusted: readonly NoteKey[]): readonly PackStep[] {
  if (trusted.length === 0) return []
  const isTrusted = key !== null && trusted.some((each) => isSameKey(each, key))
  return [{ name: 'Key', detail: 'The pack is signed with a key that you trust.', faults: isTrusted ? [] : ['the pack is not signed with a key that you trust'] }]
}

type Kept = { readonly faults: readonly string[]; readonly remarks: readonly string[] }

/** A checkpoint that was kept elsewhere is of the same journal and, over as many entries, says the same. */
function besideKept(inPack: string, note: string, keys: readonly NoteKey[]): Kept {
  const [here, kept, read] = [readCheckpoint(inPack), readCheckpoint(note), parseNote(note)]
  if (kept === null || read === null || signerOf(read, keys, checkSignature) === null) return { faults: ['the checkpoint that was kept elsewhere is not signed with the key of the pack or one that you trust'], remarks: [] }
  if (here === null || here.origin !== kept.origin) return { faults: ['the checkpoint that was kept elsewhere is of another journal'], remarks: [] }
  if (here.size !== kept.size) {
    return { faults: [], remarks: [`The kept checkpoint is over ${kept.size} entries, that of the report over ${here.size}: whether one goes on from the other is told by the exported journal (npm run export-journal).`] }
  }
  return { faults: isSameHash(here.root, kept.root) ? [] : [`the checkpoint that was kept elsewhere has another root over ${kept.size} entries`], remarks: [] }
}

/** Verifies the pack of a report alone: no server, no database, only the file, and what was kept elsewhere. Throws NotAReportPack where it cannot be read. */
export async function verifyReportPack(path: string, { outside, trusted, onProgress }: AskedOfReportPack): Promise<VerifiedPack> {
  const files = await filesOf(path, onProgress)
  if (!files.has(packNames.list)) throw new NotAReportPack(`${path} is not a pack of a report: there is no ${packNames.list} in it.`)
  const [seal, isMeantSealed] = [sealIn(files), files.has(packNames.seal) || files.has(packNames.listNote)]
  const key = seal === null ? null : parseVerifierKey(seal.key)
  const unread: PackStep = { name: 'Seal', detail: `${packNames.seal} can be read.`, faults: [`${packNames.seal} cannot be read`] }
  const steps = [filesStep(files), ...(seal !== null ? sealedSteps(files, seal) : isMeantSealed ? [unread] : []), ...keyStep(key, trusted)]
  const kept = outside.map((note) => besideKept(files.get(packNames.checkpoint)?.bytes?.toString('utf8') ?? '', note, [...(key === null ? [] : [key]), ...trusted]))
  const beside: readonly PackStep[] = kept.length === 0 ? [] : [{ name: 'Kept checkpoint', detail: 'What was kept elsewhere does not speak against the pack.', faults: kept.flatMap(({ faults }) => faults) }]
  const all = [...steps, ...beside]
  return { report: seal?.report ?? null, keyId: key === null ? null : keyIdOf(key), steps: all, faults: all.flatMap(({ faults }) => faults), remarks: kept.flatMap(({ remarks }) => remarks) }
}
