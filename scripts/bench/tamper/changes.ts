import type pg from 'pg'
import type { Change, Finding } from '@/lib/domain/journal/verify/finding'
import type { Random } from '@/lib/example/random'
import { contentsOf, tamperingOfContents, type KeptContent } from './contents'
import { journaledTables, rowsOf } from './states'

export type TamperKind = 'edit' | 'delete' | 'insert' | 'swap' | 'truncate' | 'replay' | 'files'

/** One change behind the program's back, and what a verification must say of it first. */
export type Tampering = {
  readonly kind: TamperKind
  readonly what: string
  readonly apply: (client: pg.ClientBase) => Promise<unknown>
  /** What the way back of the database does not put back: contents in their folder. */
  readonly undo?: () => void
  readonly expected: readonly Change[]
  /** What else the finding must name. */
  readonly names: Partial<Pick<Finding, 'table' | 'id' | 'index'>> & { readonly column?: string }
}

/** What is there to be changed. `covered`: entries that the outside checkpoint covers. */
export type Ground = {
  readonly size: number
  readonly covered: number
  readonly columns: readonly { readonly table: string; readonly column: string; readonly type: string }[]
  readonly ids: ReadonlyMap<string, readonly string[]>
  readonly olderStates: readonly [string, ...string[]]
  readonly contents: readonly KeptContent[]
}

/** Looks at the database as it is before any change. */
export async function survey(client: pg.ClientBase, covered: number, olderStates: Ground['olderStates']): Promise<Ground> {
  const columns = await rowsOf<Ground['columns'][number]>(client,
    `SELECT table_name AS table, column_name AS column, udt_name AS type FROM information_schema.columns
     WHERE table_schema = 'public' AND table_name = ANY ($1) AND column_name NOT IN ('organization_id', 'id') ORDER BY table_name, ordinal_position`, [journaledTables])
  const ids = new Map<string, readonly string[]>()
  for (const table of journaledTables) ids.set(table, (await rowsOf<{ id: string }>(client, `SELECT id FROM ${table} ORDER BY id`)).map(({ id }) => id))
  const [head] = await rowsOf<{ size: number }>(client, 'SELECT size::float8 AS size FROM journal_head')
  return { size: head?.size ?? 0, covered, olderStates, columns: columns.filter(({ table }) => (ids.get(table)?.length ?? 0) > 0), ids, contents: await contentsOf(client) }
}

/** Another value of the same type. */
function otherValue(column: string, type: string): string {
  const changed: Readonly<Record<string, string>> = {
    text: `coalesce(${column}, '') || 'x'`, uuid: 'gen_random_uuid()', int4: `coalesce(${column}, 0) + 1`, int8: `coalesce(${column}, 0) + 1`, bool: `NOT coalesce(${column}, false)`,
    date: `coalesce(${column}, DATE '2025-01-01') + 1`, timestamptz: `coalesce(${column}, TIMESTAMPTZ '2025-01-01 00:00:00Z') + interval '1 millisecond'`,
    jsonb: `jsonb_build_array(${column}, 1)`, _text: `array_append(coalesce(${column}, '{}'), 'x')`, bytea: `coalesce(${column}, ''::bytea) || '\\x01'::bytea`,
  }
  return changed[type] ?? 'NULL'
}

/** Changes one column of one row. */
export function editOfRow({ table, column, type }: Ground['columns'][number], id: string): Tampering {
  return {
    kind: 'edit', what: `${table}.${column}`, expected: column === 'journal_index' ? ['edited', 'truncated'] : ['edited'], names: { table, id, column },
    apply: (client) => client.query(`UPDATE ${table} SET ${column} = ${otherValue(column, type)} WHERE id = $1`, [id]),
  }
}

const hashOf = (text: string) => `sha256('\\x00'::bytea || convert_to(${text}, 'UTF8'))`
/** A digit of the salt, so that the text stays one of an entry. */
const otherText = `overlay(text placing (CASE WHEN substr(text, position('"salt":"' in text) + 8, 1) = '0' THEN '1' ELSE '0' END) from position('"salt":"' in text) + 8 for 1)`

function editOfEntry(random: Random, { size, covered }: Ground): Tampering {
  const entry = (what: string, set: string, index: number, expected: readonly Change[]): Tampering =>
    ({ kind: 'edit', what: `entry: ${what}`, expected, names: { index }, apply: (client) => client.query(`UPDATE journal_entry SET ${set} WHERE index = $1`, [index]) })
  const index = random.between(0, size - 1)
  const rewritten = random.between(0, covered - 1)
  return random.pick<Tampering>([
    entry('text', `text = ${otherText}`, index, ['edited']),
    entry('a text that is none', `text = 'x' || text`, index, ['edited']),
    entry('hash', `leaf_hash = sha256(leaf_hash)`, index, ['edited']),
    entry('type', `type = type || 'x'`, index, ['edited']), entry('subject_kind', `subject_kind = subject_kind || 'x'`, index, ['edited']),
    entry('subject_id', 'subject_id = gen_random_uuid()', index, ['edited']), entry('revision', 'revision = revision + 1', index, ['edited']),
    entry('at', `at = at + interval '1 millisecond'`, index, ['edited']), entry('actor_user_id', 'actor_user_id = gen_random_uuid()', index, ['edited']),
    entry('chapter_id', 'chapter_id = gen_random_uuid()', index, ['edited']),
    { ...entry('text with its hash', `text = ${otherText}, leaf_hash = ${hashOf(otherText)}`, rewritten, ['rewritten']), names: {} },
  ])
}

function pickRow(random: Random, { ids }: Ground, least = 1): { readonly table: string; readonly rows: readonly [string, ...string[]] } {
  const tables = [...ids].filter(([, rows]) => rows.length >= least)
  const [table, rows] = tables[random.between(0, tables.length - 1)] ?? ['', []]
  const at = random.between(0, rows.length - 1)
  const [first = '', ...rest] = [...rows.slice(at), ...rows.slice(0, at)]
  return { table, rows: [first, ...rest] }
}

/** Moves the entries from a place on, in the index beside them; with `texts`, in their texts and hashes as well. */
function shift(from: number, by: 1 | -1, texts: boolean): string {
  const moved = `replace(text, '"index":' || index || ',"reason"', '"index":' || (index + ${by}) || ',"reason"')`
  const also = texts ? `, text = ${moved}, leaf_hash = ${hashOf(moved)}` : ''
  return `UPDATE journal_entry SET index = index + 1000000000${also} WHERE index >= ${from}; UPDATE journal_entry SET index = index - 1000000000 + ${by} WHERE index >= 1000000000; UPDATE journal_head SET size = size + ${by}`
}

function deletionOfRow(table: string, id: string): Tampering {
  return { kind: 'delete', what: `row of ${table}`, expected: ['deleted'], names: { table, id }, apply: (client) => client.query(`DELETE FROM ${table} WHERE id = '${id}'`) }
}

function deletion(random: Random, ground: Ground): Tampering {
  const index = random.between(0, ground.size - 1)
  const early = random.between(0, ground.covered - 2)
  const { table, rows: [id] } = pickRow(random, ground)
  const entry = (what: string, sql: string, names: Tampering['names'], expected: readonly Change[]): Tampering => ({ kind: 'delete', what, expected, names, apply: (client) => client.query(sql) })
  return random.pick<Tampering>([
    entry('entry', `DELETE FROM journal_entry WHERE index = ${index}`, { index }, index === ground.size - 1 ? ['deleted', 'truncated'] : ['deleted']),
    entry('entry, the others moved up', `DELETE FROM journal_entry WHERE index = ${early}; ${shift(early, -1, false)}`, { index: early }, ['deleted']),
    entry('entry, the others moved up and rewritten with their hashes', `DELETE FROM journal_entry WHERE index = ${early}; ${shift(early, -1, true)}`, {}, ['deleted', 'rewritten', 'truncated']),
    deletionOfRow(table, id),
    deletionOfRow(table, id),
  ])
}

async function copyWith(client: pg.ClientBase, table: string, where: string, changed: Readonly<Record<string, string>>): Promise<void> {
  const columns = await rowsOf<{ name: string }>(client, `SELECT column_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND table_name = $1`, [table])
  await client.query(`INSERT INTO ${table} (${columns.map(({ name }) => name).join(', ')}) SELECT ${columns.map(({ name }) => changed[name] ?? name).join(', ')} FROM ${table} WHERE ${where}`)
}

/** A copy of a row under another id, on the entry of its model and on an entry of something else. */
function insertionsOfRow(table: string, id: string): readonly Tampering[] {
  const places: readonly Readonly<Record<string, string>>[] = [{}, { journal_index: '0' }]
  return places.map((changed) => (
    { kind: 'insert', what: `row of ${table}`, expected: ['inserted'], names: { table }, apply: (client) => copyWith(client, table, `id = '${id}'`, { id: 'gen_random_uuid()', ...changed }) }))
}

function insertion(random: Random, ground: Ground): Tampering {
  const [source, place] = [random.between(0, ground.size - 1), random.between(1, ground.covered - 1)]
  const { table, rows: [id] } = pickRow(random, ground)
  const moved = (at: number) => `replace(text, '"index":${source},"reason"', '"index":${at},"reason"')`
  const put = async (client: pg.ClientBase, at: number) => copyWith(client, 'journal_entry', `index = ${source >= at ? source + 1 : source}`, { index: String(at), text: moved(at), leaf_hash: hashOf(moved(at)) })
  return random.pick<Tampering>([
    { kind: 'insert', what: 'entry at the end', expected: ['inserted'], names: { index: ground.size }, apply: (client) => put(client, ground.size) },
    { kind: 'insert', what: 'entry, the others moved down', expected: ['inserted', 'rewritten'], names: {}, apply: async (client) => { await client.query(shift(place, 1, false)); await put(client, place) } },
    {
      kind: 'insert', what: 'entry, the others moved down and rewritten with their hashes', expected: ['inserted', 'rewritten'], names: {},
      apply: async (client) => { await client.query(shift(place, 1, true)); await copyWith(client, 'journal_entry', 'index = 0', { index: String(place), text: `replace(text, '"index":0,"reason"', '"index":${place},"reason"')`, leaf_hash: hashOf(`replace(text, '"index":0,"reason"', '"index":${place},"reason"')`) }) },
    },
    ...insertionsOfRow(table, id),
  ])
}

async function swapRows(client: pg.ClientBase, table: string, left: string, right: string): Promise<void> {
  const columns = await rowsOf<{ name: string }>(client, `SELECT column_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND table_name = $1 AND column_name NOT IN ('organization_id', 'id')`, [table])
  await client.query(`UPDATE ${table} AS one SET ${columns.map(({ name }) => `${name} = other.${name}`).join(', ')} FROM ${table} AS other WHERE one.id IN ('${left}', '${right}') AND other.id IN ('${left}', '${right}') AND one.id <> other.id`)
}

function swapOfRows(table: string, one: string, other: string): Tampering {
  return { kind: 'swap', what: `two rows of ${table}`, expected: ['swapped'], names: { table }, apply: (client) => swapRows(client, table, one, other) }
}

function exchange(random: Random, ground: Ground): Tampering {
  const left = random.between(0, ground.size - 2)
  const right = random.between(left + 1, ground.size - 1)
  const { table, rows: [one, other = one] } = pickRow(random, ground, 2)
  const entries = `UPDATE journal_entry AS one SET text = other.text, leaf_hash = other.leaf_hash FROM journal_entry AS other WHERE one.index IN (${left}, ${right}) AND other.index IN (${left}, ${right}) AND one.index <> other.index`
  const places = `UPDATE journal_entry SET index = -1 WHERE index = ${left}; UPDATE journal_entry SET index = ${left} WHERE index = ${right}; UPDATE journal_entry SET index = ${right} WHERE index = -1`
  return random.pick<Tampering>([
    { kind: 'swap', what: 'texts and hashes of two entries', expected: ['swapped'], names: { index: left }, apply: (client) => client.query(entries) },
    { kind: 'swap', what: 'places of two entries', expected: ['swapped'], names: { index: left }, apply: (client) => client.query(places) },
    swapOfRows(table, one, other),
  ])
}

function truncation(random: Random, { size, covered }: Ground): Tampering {
  const cut = random.between(Math.floor(covered / 2), size - 1)
  const deep = random.between(Math.floor(covered / 2), covered - 1)
  const entries = `DELETE FROM journal_entry WHERE index >= ${cut}`
  const all = [
    `DELETE FROM journal_entry WHERE index >= ${deep}`, `UPDATE journal_head SET size = ${deep}`, `DELETE FROM checkpoint WHERE size > ${deep}`, `DELETE FROM journal_node WHERE (position + 1) << level > ${deep}`,
    ...journaledTables.map((table) => `DELETE FROM ${table} WHERE journal_index >= ${deep}`),
  ]
  return random.pick<Tampering>([
    { kind: 'truncate', what: 'entries', expected: ['truncated'], names: {}, apply: (client) => client.query(entries) },
    { kind: 'truncate', what: 'entries and head', expected: ['truncated'], names: {}, apply: (client) => client.query(`${entries}; UPDATE journal_head SET size = ${cut}`) },
    { kind: 'truncate', what: 'everything that tells of the end', expected: ['truncated', 'older-copy'], names: {}, apply: (client) => client.query(all.join('; ')) },
  ])
}

/** More entries by the function that the program itself uses, on top of whatever is there. */
function writeOn(count: number): string {
  return `DO $$ DECLARE org uuid := (SELECT organization_id FROM journal_head); who text := (SELECT id::text FROM person LIMIT 1); BEGIN
    PERFORM set_config('app.org_id', org::text, true);
    FOR n IN 1..${count} LOOP PERFORM journal_append(org, '{"actor":{"kind":"operator","name":"Operator","userId":null},"after":null,"at":"2026-11-25T12:00:00.000Z","before":null,"index":',
      ',"reason":null,"salt":"' || md5(n::text) || '","subject":{"id":"' || who || '","kind":"person","revision":1},"type":"person.unmasked","v":1}'); END LOOP; END $$`
}

function replay(random: Random, { size, olderStates }: Ground, restore: (client: pg.ClientBase, name: string) => Promise<void>): Tampering {
  const older = random.pick(olderStates)
  return random.pick<Tampering>([
    { kind: 'replay', what: `an older dump (${older})`, expected: ['older-copy'], names: {}, apply: (client) => restore(client, older) },
    { kind: 'replay', what: `an older dump (${older}), written on a little`, expected: ['older-copy'], names: {}, apply: async (client) => { await restore(client, older); await client.query(writeOn(random.between(1, 5))) } },
    { kind: 'replay', what: `an older dump (${older}), written on beyond the end`, expected: ['older-copy'], names: {}, apply: async (client) => { await restore(client, older); await client.query(writeOn(size)) } },
  ])
}

/** Of each journaled table a row taken away, two put in, and two in each other's places. */
export function tamperingsOfRows({ ids }: Ground): readonly Tampering[] {
  return [...ids].flatMap(([table, [first, second]]) => first === undefined ? [] : [
    deletionOfRow(table, first), ...insertionsOfRow(table, first), ...(second === undefined ? [] : [swapOfRows(table, first, second)]),
  ])
}

/** What a seal wrote of its records and lines follows from its text alone. */
function editOfSealedLine(random: Random, seals: readonly [string, ...string[]]): Tampering {
  const [id, column] = [random.pick(seals), random.pick<string>(['record_id', 'item_id', 'title', 'figure', 'left_out'])]
  return {
    kind: 'edit', what: `sealed_report_line.${column}`, expected: ['edited'], names: { table: 'sealed_report_line', id, column },
    apply: (client) => client.query(`UPDATE sealed_report_line SET ${column} = ${column} || 'x' WHERE sealed_report_id = $1 AND position = 1`, [id]),
  }
}

/** One tampering of a kind; what it is follows from the random numbers alone. */
export function tamperingOf(kind: TamperKind, random: Random, ground: Ground, restore: (client: pg.ClientBase, name: string) => Promise<void>): Tampering {
  if (kind === 'delete') return deletion(random, ground)
  if (kind === 'insert') return insertion(random, ground)
  if (kind === 'swap') return exchange(random, ground)
  if (kind === 'truncate') return truncation(random, ground)
  if (kind === 'replay') return replay(random, ground, restore)
  if (kind === 'files') return tamperingOfContents(random, ground.contents)
  if (random.chance(35)) return editOfEntry(random, ground)
  const [seal, ...seals] = ground.ids.get('sealed_report') ?? []
  if (seal !== undefined && random.chance(5)) return editOfSealedLine(random, [seal, ...seals])
  const column = ground.columns[random.between(0, ground.columns.length - 1)]
  const rows = ground.ids.get(column?.table ?? '') ?? []
  if (column === undefined) throw new Error('There are columns to change')
  return editOfRow(column, rows[random.between(0, rows.length - 1)] ?? '')
}

/** Tells whether the first finding names what was done. */
export function isNamed(tampering: Tampering, [first]: readonly Finding[]): boolean {
  if (first === undefined || !tampering.expected.includes(first.change)) return false
  const { table, id, index, column } = tampering.names
  return (table === undefined || first.table === table) && (id === undefined || first.id === id) && (index === undefined || first.index === index)
    && (column === undefined || first.change !== 'edited' || first.columns.includes(column))
}
