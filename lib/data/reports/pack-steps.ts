import 'server-only'
import { hexToBytes } from '@noble/hashes/utils.js'
import { z } from 'zod'
import { checkSignature } from '@/lib/data/keys/ed25519'
import { hashPairFast } from '@/lib/data/journal/hash-pair'
import { toBase64 } from '@/lib/domain/base64'
import { parseCheckpoint, type Checkpoint } from '@/lib/domain/journal/checkpoint'
import { GrowingTree, isSameHash } from '@/lib/domain/journal/merkle-tree'
import { keyIdOf, parseNote, parseVerifierKey, signerOf, type NoteKey } from '@/lib/domain/journal/signed-note'
import { canonicalText } from '@/lib/domain/reports/canonical-text'
import { packListText } from '@/lib/domain/reports/gift-proof'
import type { ReportDocument } from '@/lib/domain/reports/report-document'
import { lineHashes, type SealFile } from '@/lib/domain/reports/seal-file'
import type { HashedPart } from '@/lib/formats/zip/hashed-parts'
import { documentFromText } from './sealed-text'

/**
 * What is checked of the pack of a sealed report, each step for itself (docs/verify-a-report.md): the same as public/verify/verify.js checks in a
 * browser, written a second time on the program's own parts, so that an error in one of the two shows.
 */

/** The files of a pack by name. */
export type PackFiles = ReadonlyMap<string, HashedPart>

/** A step holds where it names no fault; each fault is one file, one line or one thing, in words. */
export type PackStep = { readonly name: string; readonly detail: string; readonly faults: readonly string[] }

export const packNames = { list: 'SHA256SUMS', listNote: 'SHA256SUMS.note', seal: 'seal.json', checkpoint: 'checkpoint.txt', entries: 'records/entries.jsonl' } as const

const hex32 = /^[0-9a-f]{64}$/
const sealSchema: z.ZodType<SealFile> = z.object({
  kind: z.literal('sunledger-seal'), v: z.literal(2), report: z.object({ number: z.string(), form: z.string(), from: z.string(), through: z.string() }),
  reportFile: z.string(), note: z.string(), key: z.string(), lineSecret: z.string().regex(/^(?:[0-9a-f]{2})+$/), gifts: z.object({ root: z.string().regex(hex32), size: z.number().int() }).nullable(),
  lines: z.array(z.object({ path: z.string(), hash: z.string().regex(hex32) })),
})

function textOf(files: PackFiles, name: string): string {
  return files.get(name)?.bytes?.toString('utf8') ?? ''
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** Reads what a pack says of its seal; null where it cannot be read. */
export function sealIn(files: PackFiles): SealFile | null {
  const seal = sealSchema.safeParse(parsed(textOf(files, packNames.seal)))
  return seal.success ? seal.data : null
}

/** Every file has the hash of the list, none is missing, and none was put in. */
export function filesStep(files: PackFiles): PackStep {
  const lines = textOf(files, packNames.list).split('\n').filter((line) => line !== '')
  const told = lines.map((line) => /^([0-9a-f]{64}) {2}(.+)$/.exec(line)).map((found) => ({ hash: found?.[1] ?? '', name: found?.[2] ?? '' }))
  const names = new Set(told.map(({ name }) => name))
  const wrong = told.flatMap(({ hash, name }, place) => {
    if (name === '') return [`line ${place + 1} of ${packNames.list} is not a hash and a name`]
    const file = files.get(name)
    return file === undefined ? [`${name} is missing`] : file.hash === hash ? [] : [`${name} was changed`]
  })
  const more = [...files.keys()].filter((name) => !names.has(name) && name !== packNames.list && name !== packNames.listNote).map((name) => `${name} is not in the list`)
  const faults = told.length === 0 ? [`there is no list of hashes (${packNames.list})`] : [...wrong, ...more]
  return { name: 'Files', detail: `All ${told.length} files have the hash of the list.`, faults }
}

/** A note and the checkpoint of a tree that it holds; null where it is neither. */
type Noted = { readonly text: string; readonly tree: Checkpoint; readonly isSigned: (key: NoteKey | null) => boolean; readonly keyIds: readonly string[] }

function noted(note: string): Noted | null {
  const read = parseNote(note)
  const tree = parseCheckpoint(read?.text ?? '')
  if (read === null || tree === null) return null
  return { text: read.text, tree, isSigned: (key) => key !== null && signerOf(read, [key], checkSignature) !== null, keyIds: read.signatures.map(({ keyId }) => keyId) }
}

function saidIn(note: Noted | null, word: string): readonly string[] {
  const line = (note?.text ?? '').split('\n').slice(3).find((each) => each.startsWith(`${word} `))
  return line?.split(' ').slice(1) ?? []
}

function faultsOf(holds: boolean, fault: string): readonly string[] {
  return holds ? [] : [fault]
}

function listStep(files: PackFiles, { report: { number } }: SealFile, { key }: Signed): PackStep {
  const list = noted(textOf(files, packNames.listNote))
  const hash = files.get(packNames.list)?.hash ?? null
  const holds = list !== null && hash !== null && key !== null && list.text === packListText(key.name, number, hash) && list.isSigned(key)
  return { name: 'List', detail: `The list of hashes (${packNames.list}) is the one that was signed.`, faults: faultsOf(holds, `${packNames.list} is not the list that ${packNames.listNote} signs`) }
}

type Signed = { readonly note: Noted | null; readonly key: NoteKey | null }

function documentIn(text: string): ReportDocument | null {
  try {
    return documentFromText(text)
  } catch {
    return null
  }
}

function textSteps(files: PackFiles, { reportFile }: SealFile, document: ReportDocument | null, note: Noted | null): readonly PackStep[] {
  const name = `report/${reportFile}`
  const [told] = saidIn(note, 'text')
  const hash = files.get(name)?.hash ?? 'nothing'
  return [
    { name: 'Canonical text', detail: `${name} is the one text that its content can have (RFC 8785).`, faults: faultsOf(document !== null && canonicalText(document) === textOf(files, name), `${name} is not canonical text`) },
    { name: 'Text hash', detail: `The text has the hash ${hash}.`, faults: faultsOf(hash === told, `${name} has the hash ${hash}; the seal says ${told ?? 'nothing'}`) },
  ]
}

function linesStep({ reportFile, lines, lineSecret, gifts }: SealFile, document: ReportDocument | null): PackStep {
  const detail = `All ${lines.length} lines have the hash that the seal kept.`
  if (document === null) return { name: 'Lines', detail, faults: [`the lines of report/${reportFile} cannot be read`] }
  const now = new Map(lineHashes(document, { secret: hexToBytes(lineSecret), gifts }).map(({ path, hash }) => [path, hash]))
  const kept = new Set(lines.map(({ path }) => path))
  const changed = lines.flatMap(({ path, hash }) => (!now.has(path) ? [`${path} is missing`] : now.get(path) === hash ? [] : [`${path} was changed`]))
  return { name: 'Lines', detail, faults: [...changed, ...[...now.keys()].filter((path) => !kept.has(path)).map((path) => `${path} was put in`)] }
}

function rootStep({ lines }: SealFile, note: Noted | null): PackStep {
  const tree = new GrowingTree(hashPairFast)
  for (const { hash } of lines) tree.add(hexToBytes(hash))
  const root = tree.root()
  const holds = note !== null && note.tree.size === lines.length && isSameHash(root, note.tree.root)
  return { name: 'Root', detail: `The root over all lines is ${Buffer.from(root).toString('hex')}.`, faults: faultsOf(holds, `the ${lines.length} hashes of lines in ${packNames.seal} do not lead to the root that is signed`) }
}

/** The journal that the report was made from: the note over the lines says which; a checkpoint of an earlier key is bound by that note alone. */
function checkpointStep(files: PackFiles, { report: { number } }: SealFile, { note, key }: Signed): PackStep {
  const checkpoint = noted(textOf(files, packNames.checkpoint))
  const [size, root] = saidIn(note, 'journal')
  const told = checkpoint?.tree
  const isBound = told !== undefined && size === String(told.size) && root === toBase64(told.root) && note?.tree.origin === `${told.origin}/${number}`
  const isOfKey = checkpoint !== null && key !== null && checkpoint.keyIds.includes(keyIdOf(key))
  const detail = `The report was made from the first ${size ?? '0'} entries of the journal, root ${root ?? ''}${isOfKey ? '' : '; the checkpoint itself was signed with an earlier key'}.`
  return { name: 'Checkpoint', detail, faults: faultsOf(isBound && (!isOfKey || checkpoint.isSigned(key)), `${packNames.checkpoint} is not the signed checkpoint that the report names`) }
}

/** The note over the lines is that of this seal and of the organization of the report, whose name the key bears, and is signed. */
function signatureStep({ report: { number } }: SealFile, document: ReportDocument | null, { note, key }: Signed): PackStep {
  const isOfReport = key !== null && document !== null && key.name.endsWith(`/${document.organization.id}`)
  const holds = isOfReport && note?.tree.origin === `${key.name}/${number}` && note.isSigned(key)
  return { name: 'Signature', detail: `Signed with the key ${key === null ? 'that cannot be read' : `${keyIdOf(key)} of ${key.name}`}.`, faults: faultsOf(holds, `the note over the lines in ${packNames.seal} is not signed by the key beside it`) }
}

/** Each record that a line names stands with its entry, at the revision that was counted. */
function recordsStep(files: PackFiles, document: ReportDocument | null): PackStep {
  const told = new Set(textOf(files, packNames.entries).split('\n').filter((line) => line !== '').map((line) => entrySubject(parsed(line))))
  const named = new Map((document?.items ?? []).flatMap(({ lines }) => lines.flatMap(({ records }) => records)).map((record) => [`${record.id} ${record.revision}`, record]))
  const missing = [...named].filter(([name]) => !told.has(name)).map(([, { kind, number, revision }]) => `the entry of ${kind} ${number} at revision ${revision} is not in ${packNames.entries}`)
  return { name: 'Records', detail: `Each of the ${named.size} records behind the lines stands with its entry.`, faults: missing }
}

const entrySchema = z.object({ subject: z.object({ id: z.string(), revision: z.number() }) })

function entrySubject(entry: unknown): string {
  const read = entrySchema.safeParse(entry)
  return read.success ? `${read.data.subject.id} ${read.data.subject.revision}` : ''
}

/** Gives every step of a sealed pack but that of its files. */
export function sealedSteps(files: PackFiles, seal: SealFile): readonly PackStep[] {
  const signed = { note: noted(seal.note), key: parseVerifierKey(seal.key) }
  const document = documentIn(textOf(files, `report/${seal.reportFile}`))
  return [
    listStep(files, seal, signed), ...textSteps(files, seal, document, signed.note), linesStep(seal, document), rootStep(seal, signed.note),
    checkpointStep(files, seal, signed), signatureStep(seal, document, signed), ...(files.has(packNames.entries) ? [recordsStep(files, document)] : []),
  ]
}
