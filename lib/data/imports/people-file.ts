import 'server-only'
import fs from 'node:fs'
import type pg from 'pg'
import { sqlAs, readAs } from '@/lib/data/database/transaction'
import { newId } from '@/lib/data/database/uuid'
import { writeCheckpoint } from '@/lib/data/journal/checkpoint'
import { organizationKeys, type OrganizationKeys } from '@/lib/data/keys/organization-key'
import { makeDataKey, personDigests, sealPersonal } from '@/lib/data/people/personal'
import { columnsOf, personForJournal } from '@/lib/data/people/rows'
import { peoplePositions, readPersonRow, type PersonOfFile } from '@/lib/domain/imports/people-file'
import { RowReader, type RowProblem } from '@/lib/domain/imports/row-problem'
import { canonicalText } from '@/lib/domain/journal/entry'
import { can, type Actor } from '@/lib/domain/permission'
import { ok, refuse, type Refusal, type Result } from '@/lib/domain/result'
import { readCsvTable, type TableReading } from '@/lib/formats/csv/read-table'
import { decodeText } from '@/lib/formats/text/decode'
import { readSheet } from '@/lib/formats/xlsx/read-sheet'
import { isZip } from '@/lib/formats/zip/directory'
import { insertRows, lineOf, Lines, type SqlColumn } from './cells-sql'
import { entryWriter, JournalBatch } from './journal-batch'

export type ImportedDirectory = { readonly rowCount: number; readonly added: number; readonly already: number }

const columns: readonly SqlColumn[] = [
  ['id', 'uuid'], ['form_key', 'uuid'], ['kind', 'text'], ['name', 'text'], ['name_sort', 'text'], ['name_other_script', 'text'], ['name_key', 'text'], ['tags', 'text[]'], ['country', 'text'], ['state', 'text'],
  ['citizen_status', 'text'], ['citizen_status_basis', 'text'], ['office', 'text'], ['data_key_wrapped', 'bytea'], ['name_cipher', 'bytea'], ['address_cipher', 'bytea'], ['email_cipher', 'bytea'],
  ['telephone_cipher', 'bytea'], ['employer_cipher', 'bytea'], ['occupation_cipher', 'bytea'], ['bank_reference_cipher', 'bytea'], ['bank_reference_last4', 'text'], ['email_digest', 'bytea'],
  ['telephone_digest', 'bytea'], ['address_digest', 'bytea'], ['identity_digest', 'bytea'], ['screened_on', 'date'], ['screening_list_on', 'date'], ['screening_result', 'text'], ['note', 'text'],
  ['record_state', 'text'], ['state_reason', 'text'],
]
const peopleTogether = 500

/** What is larger is no file of people. */
const bytesMax = 200 * 1024 * 1024

async function tableOf(file: string): Promise<TableReading | null> {
  const size = await fs.promises.stat(file).then((found) => (found.isFile() ? found.size : 0), () => 0)
  if (size === 0 || size > bytesMax) return null
  const bytes = await fs.promises.readFile(file)
  if (isZip(bytes)) return readSheet(bytes)
  const decoded = decodeText(bytes)
  return decoded === null ? null : readCsvTable(decoded.text, ',')
}

/** Whether a file is one of people with every field, by its header row. */
export async function isFileOfPeople(file: string): Promise<boolean> {
  if (!(await looksLikePeople(file))) return false
  const read = await tableOf(file)
  return read?.ok === true && peoplePositions(read.table.rows[0]?.cells ?? []) !== null
}

const headBytes = 4096

/** A glance at the beginning, so that a long file of something else is not read for nothing; a spreadsheet has to be opened. */
async function looksLikePeople(file: string): Promise<boolean> {
  const handle = await fs.promises.open(file).catch(() => null)
  if (handle === null) return false
  try {
    if (!(await handle.stat()).isFile()) return false
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(headBytes), 0, headBytes, 0)
    const head = buffer.subarray(0, bytesRead)
    return isZip(head) || /name_sort/i.test(head.toString('latin1').replaceAll('\0', ''))
  } finally {
    await handle.close()
  }
}

/**
 * Imports the people of a file that the own export wrote: all of them in one transaction, or nobody. Every row is checked first and every problem told. Whoever is in
 * the directory with the same name, kind, citizenship, address, office, e-mail and telephone is not added once more; of two alike in the file, two are there afterwards.
 */
export async function importPeople(actor: Actor, file: string, onProblem: (problem: RowProblem) => void): Promise<Result<ImportedDirectory, Refusal>> {
  const allowed = can(actor, 'person.record', null)
  if (!allowed.ok) return allowed
  const read = await tableOf(file)
  const positions = read?.ok === true ? peoplePositions(read.table.rows[0]?.cells ?? []) : null
  if (read?.ok !== true || positions === null) return refuse({ reason: 'invalid', key: 'importRows', values: { count: 1 } })
  const rows = read.table.rows.slice(1).map(({ position, cells }) => ({ reader: new RowReader(position, cells, positions), cells }))
  const people = rows.map(({ reader }) => readPersonRow(reader, actor.today))
  const problems = rows.flatMap(({ reader }) => reader.problems)
  problems.forEach(onProblem)
  if (problems.length > 0) return refuse({ reason: 'invalid', key: 'importRows', values: { count: problems.length } })
  const keys = await readAs(actor, (tx) => organizationKeys(tx, actor.organizationId))
  return sqlAs(actor, async (client) => {
    const fresh = await notYetThere(client, keys, people.filter((person) => person !== null))
    for (let at = 0; at < fresh.length; at += peopleTogether) await write(client, { actor, keys, people: fresh.slice(at, at + peopleTogether) })
    if (fresh.length > 0) await writeCheckpoint(client, actor, 'import')
    return ok({ rowCount: people.length, added: fresh.length, already: people.length - fresh.length })
  })
}

/** What one entry of the directory is told from another by. */
function keyOf(keys: OrganizationKeys, person: PersonOfFile): string {
  const { identityDigest, emailDigest, telephoneDigest } = personDigests(keys, person, person)
  return [identityDigest, emailDigest, telephoneDigest].map((digest) => (digest === null ? '' : Buffer.from(digest).toString('hex'))).concat(person.office).join(' ')
}

async function notYetThere(client: pg.ClientBase, keys: OrganizationKeys, people: readonly PersonOfFile[]): Promise<readonly PersonOfFile[]> {
  // One import of people at a time: a second one waits and then sees whom the first has added.
  await client.query(`SELECT pg_advisory_xact_lock(hashtextextended('people/' || $1, 0))`, [keys.organizationId])
  const { rows } = await client.query<{ key: string; count: number }>(
    `SELECT concat_ws(' ', encode(identity_digest, 'hex'), COALESCE(encode(email_digest, 'hex'), ''), COALESCE(encode(telephone_digest, 'hex'), ''), COALESCE(office, '')) AS key, count(*)::int AS count
     FROM person WHERE organization_id = $1 AND record_state <> 'erased' GROUP BY 1`, [keys.organizationId])
  const there = new Map(rows.map(({ key, count }) => [key, count]))
  return people.filter((person) => {
    const key = keyOf(keys, person)
    const left = there.get(key) ?? 0
    if (left > 0) there.set(key, left - 1)
    return left === 0
  })
}

type Writing = { readonly actor: Actor; readonly keys: OrganizationKeys; readonly people: readonly PersonOfFile[] }

async function write(client: pg.ClientBase, { actor, keys, people }: Writing): Promise<void> {
  const [journal, lines, entry] = [new JournalBatch(), new Lines(), entryWriter(actor, 'person.recorded')]
  for (const { recordState, stateReason, ...facts } of people) {
    const [id, formKey] = [newId(), newId()]
    const dataKey = makeDataKey(keys, id)
    const ciphers = sealPersonal(dataKey, id, facts)
    const row = columnsOf(keys, { ...facts, formKey }, ciphers)
    const person = { ...facts, id, country: row.country, state: row.state, recordState, stateReason, mergedIntoId: null, revision: 1 }
    const at = journal.add(entry(id, canonicalText(personForJournal(person, row.bankReferenceLast4, formKey, ciphers))))
    lines.add(lineOf(at, [
      id, formKey, row.kind, row.name, row.nameSort, row.nameOtherScript, row.nameKey, `{${row.tags.join(',')}}`, row.country, row.state, row.citizenStatus, row.citizenStatusBasis, row.office, dataKey.wrapped,
      ciphers.nameCipher, ciphers.addressCipher, ciphers.emailCipher, ciphers.telephoneCipher, ciphers.employerCipher, ciphers.occupationCipher, ciphers.bankReferenceCipher, row.bankReferenceLast4,
      row.emailDigest, row.telephoneDigest, row.addressDigest, row.identityDigest, facts.screenedOn, facts.screeningListOn, row.screeningResult, row.note, recordState, stateReason === '' ? null : stateReason,
    ]))
  }
  const firstIndex = await journal.append(client, actor.organizationId)
  const { organizationId, userId, at } = actor
  await insertRows(client, 'person', columns, lines, { firstIndex, fixed: [['organization_id', 'uuid', organizationId], ['entered_by', 'uuid', userId], ['entered_at', 'timestamptz', at], ['revision', 'int', '1']] })
}
