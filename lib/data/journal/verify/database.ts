import 'server-only'
import type pg from 'pg'
import { verifySignedAudits } from '@/lib/data/audits/verify-signed'
import { verifySealedReports } from '@/lib/data/reports/verify-sealed'
import { withSnapshot } from '@/lib/data/database/snapshot'
import { readAs } from '@/lib/data/database/transaction'
import { organizationKeys, type OrganizationKeys } from '@/lib/data/keys/organization-key'
import { noteKeyOf, readSigningKey } from '@/lib/data/keys/signing-key'
import { toBase64 } from '@/lib/domain/base64'
import type { NoteKey } from '@/lib/domain/journal/signed-note'
import { originOf, type ToldKey } from '@/lib/domain/journal/signing-key'
import { finding, type Finding } from '@/lib/domain/journal/verify/finding'
import type { Actor } from '@/lib/domain/permission'
import { fileStore } from '@/lib/files/store'
import { toldKeys } from '../signing-key'
import { checkDocuments } from './documents'
import { entriesInDatabase } from './entries'
import { checkBankLines } from './bank-lines'
import { checkErasedLines, type ErasedLines } from './erased-lines'
import { checkFiles } from './files'
import { checkPublicTexts } from './public-texts'
import { Records } from './records'
import { RowsAgree } from './rows-agree'
import { openRows } from './rows'
import { checkKeys, checkSigned, notesInDatabase, readCheckpoint, type Signed } from './signed'
import { checkTree, type StoredNodes } from './tree'

export type Step = 'tree' | 'records' | 'files' | 'reports'

export type Verified = {
  readonly origin: string | null
  readonly size: number
  /** The root over all entries, in base64. */
  readonly root: string
  /** Checkpoints kept beside the journal, and brought from outside, whose signature and root are right. */
  readonly checkpoints: { readonly inside: number; readonly outside: number }
  /** Rows compared with their entries; null where there are none to compare. */
  readonly rows: number | null
  /** Sealed reports whose bytes, lines and text came out again; null where the rows were not asked for. */
  readonly reports: number | null
  /** Audits whose signed workpapers came out again; null where the rows were not asked for. */
  readonly papers: number | null
  /** Whether names, digests and data keys of people were compared with their ciphertext: only where the keys are. */
  readonly people: 'checked' | 'no keys here' | 'not asked'
  /** Contents of files that were read and compared with their names; null where none were asked for. */
  readonly files: number | null
  /** What an erasure left: sealed reports that come out but for details of people who were erased since, lines of banks that say nothing any more. No change, and said. */
  readonly remarks: readonly string[]
  readonly findings: readonly Finding[]
}

export type Asked = {
  /** Signed notes that were kept elsewhere. */
  readonly outside: readonly string[]
  readonly trusted: readonly NoteKey[]
  /** `tree` leaves the rows and the files alone. */
  readonly parts: 'all' | 'tree'
  readonly onProgress: (step: Step, entries: number, of: number) => void
}

async function storedNodes(client: pg.ClientBase, organizationId: string): Promise<StoredNodes> {
  const { rows } = await client.query<{ name: string; hash: Buffer }>(`SELECT level || '/' || position AS name, hash FROM journal_node WHERE organization_id = $1`, [organizationId])
  return new Map(rows.map(({ name, hash }) => [name, hash]))
}

async function headSize(client: pg.ClientBase, organizationId: string): Promise<number> {
  const { rows } = await client.query<{ size: number }>('SELECT size::float8 AS size FROM journal_head WHERE organization_id = $1', [organizationId])
  return rows[0]?.size ?? 0
}

/** Keys that a changed journal can no longer tell are reported with it; they do not stop the rest. */
async function keysTold(client: pg.ClientBase, organizationId: string): Promise<{ readonly keys: readonly ToldKey[]; readonly findings: readonly Finding[] }> {
  try {
    return { keys: await toldKeys(client, organizationId), findings: [] }
  } catch {
    return { keys: [], findings: [finding('edited', 'entry', 'An entry that tells a signing key is not the text of one: it was changed.')] }
  }
}

async function openKeys(actor: Actor): Promise<OrganizationKeys | null> {
  try {
    return await readAs(actor, (tx) => organizationKeys(tx, actor.organizationId))
  } catch {
    return null
  }
}

function keyOfMachine(organizationId: string): readonly NoteKey[] {
  const key = readSigningKey()
  return key === null ? [] : [noteKeyOf(key, originOf(key.installation, organizationId))]
}

const ranks: Partial<Record<Finding['of'], number>> = { row: 1, file: 2, report: 3 }

/** The findings in the order in which they are told: what happened to entries before what follows from it in rows and files; of one entry, as they were given. */
export function inOrder(findings: readonly Finding[]): readonly Finding[] {
  const rank = ({ of }: Finding) => ranks[of] ?? 0
  return findings.toSorted((left, right) => rank(left) - rank(right) || (left.index ?? Infinity) - (right.index ?? Infinity))
}

/** How many of the checkpoints came out: signed, and with a root that no finding speaks against. */
export function countRight({ roots }: Signed, findings: readonly Finding[]): Verified['checkpoints'] {
  const spoiled = Math.min(...findings.map(({ index, of }) => (of in ranks || index === null ? Infinity : index)))
  const right = findings.some(({ change }) => change === 'older-copy') ? [] : roots.filter(({ size }) => size <= spoiled)
  return { inside: right.filter(({ kept }) => kept === 'inside').length, outside: right.filter(({ kept }) => kept === 'outside').length }
}

/**
 * Verifies the journal of an organization in the database, that its rows and the files beside its records are what the journal tells, and that each sealed report is
 * built again to the same text, the signed workpapers of audits as well. Reads one moment (a sealed report is of its own moment); changes nothing.
 */
export async function verifyDatabase(actor: Actor, asked: Asked): Promise<Verified> {
  const verified = await verifyJournal(actor, asked)
  if (asked.parts === 'tree') return verified
  const sealed = await verifySealedReports(actor, (reports, of) => { asked.onProgress('reports', reports, of) })
  const signed = await verifySignedAudits(actor)
  const findings = inOrder([...verified.findings, ...sealed.findings, ...signed.findings])
  return { ...verified, reports: sealed.checked, papers: signed.checked, remarks: [...verified.remarks, ...sealed.remarks], findings }
}

async function verifyJournal(actor: Actor, asked: Asked): Promise<Verified> {
  const { organizationId } = actor
  const organizationKey = asked.parts === 'all' ? await openKeys(actor) : null
  return withSnapshot(organizationId, async (client, open) => {
    const [told, notes] = [await keysTold(client, organizationId), await notesInDatabase(client, organizationId)]
    const [nodes, size] = [await storedNodes(client, organizationId), await headSize(client, organizationId)]
    const outside = asked.outside.map((note) => ({ note, kept: 'outside' as const, beside: null }))
    const signed = checkSigned({ notes: [...notes, ...outside], keys: told.keys, trusted: [...asked.trusted, ...keyOfMachine(organizationId)] })
    const rows = asked.parts === 'tree' ? null : await openBooks(await open(), await open(), { organizationId, organizationKey, size, asked })
    const tree = await checkTree({
      entries: entriesInDatabase(client, organizationId), signed: signed.roots, nodes, headSize: size, onProgress: (entries) => { asked.onProgress('tree', entries, size) },
    })
    const known = [...told.findings, ...tree.findings, ...checkKeys(told.keys, asked.trusted), ...signed.findings]
    const compared = rows === null ? null : await rows.compare(tree.size)
    const files = rows === null ? null : await checkFiles(client, { organizationId, store: fileStore(), onProgress: (read) => { asked.onProgress('files', read, 0) } })
    const bankLines = rows === null ? [] : await checkBankLines(client, organizationId)
    const erased: ErasedLines = rows === null ? { findings: [], remarks: [] } : await checkErasedLines(client, organizationId)
    const documents = rows === null ? [] : [...(await checkDocuments(client, organizationId)), ...(await checkPublicTexts(client, organizationId))]
    const findings = inOrder([...known, ...(compared?.findings ?? []), ...bankLines, ...erased.findings, ...(files?.findings ?? []), ...documents])
    return {
      origin: readCheckpoint(notes.at(-1)?.note ?? '')?.origin ?? null, size: tree.size, root: toBase64(tree.root), checkpoints: countRight(signed, findings),
      rows: compared?.checked ?? null, reports: null, papers: null, people: compared === null ? 'not asked' : organizationKey === null ? 'no keys here' : 'checked', files: files?.checked ?? null, remarks: erased.remarks, findings,
    }
  })
}

type BooksTask = { readonly organizationId: string; readonly organizationKey: OrganizationKeys | null; readonly size: number; readonly asked: Asked }

/** Asks for entries and rows in the order of ids, which takes the database a while, and compares them once the tree is checked. */
async function openBooks(first: pg.ClientBase, second: pg.ClientBase, { organizationId, organizationKey, size, asked }: BooksTask) {
  const { columns, rows } = await openRows(second, organizationId)
  const records = new Records(first, organizationId, (entries) => { asked.onProgress('records', entries, size) })
  const compare = async (entries: number) => {
    const agree = new RowsAgree(columns, organizationKey, entries)
    const found = await agree.merge(records.told(), rows)
    return { checked: agree.checked, findings: [...records.findings, ...found] }
  }
  return { compare }
}
