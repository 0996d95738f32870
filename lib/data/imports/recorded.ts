import 'server-only'
import type pg from 'pg'
import { isWholeKind, type ImportKind } from '@/lib/domain/imports/import-kind'
import type { JsonValue } from '@/lib/domain/journal/json'
import { importedTable } from './records'
import type { PlacedRow } from './rows'
import { placeOfKind } from './whole/tables'

/** Where a row is known again: its key within its chapter. */
export type Place = { readonly chapterId: string; readonly key: string }

/** The key of a gift, or of the gift that a refund names, within its chapter. */
export function placeKey({ chapterId, key }: Place): string {
  return `${chapterId} ${key}`
}

/** Where a row is known again. */
export function placeOf({ chapter, key }: PlacedRow): Place {
  return { chapterId: chapter.id, key }
}

/** A record that another row names: by the key that it has in its own file, and by its number. */
export type NamedPlace = Place & { readonly is: 'donation' | 'expenditure'; readonly number: string; readonly column: string }

/** Where the records stand that a row names: the gift that a refund returns, the payment that a contact belongs to. */
export function namedPlaces({ imported, chapter }: PlacedRow): readonly NamedPlace[] {
  const chapterId = chapter.id
  if (imported.type === 'donation' && imported.refundOf !== '') return [{ is: 'donation', chapterId, key: `donations:${imported.refundOf}`, number: '', column: 'refund_of' }]
  if (imported.type !== 'whole') return []
  return Object.values(imported.rows).flatMap((named) =>
    named !== null && (named.is === 'donation' || named.is === 'expenditure') ? [{ is: named.is, chapterId, key: `whole-${named.is}s:${named.name}`, number: named.name, column: named.column }] : [],
  )
}

/** Where the gift stands that a row returns. */
export function originalOf(row: PlacedRow): NamedPlace | null {
  return namedPlaces(row).find(({ is }) => is === 'donation') ?? null
}

const placesTogether = 5000

type Asked = { readonly client: pg.ClientBase; readonly organizationId: string; readonly table: string }
type Found = { readonly chapter_id: string; readonly key: string; readonly id: string }

async function inParts<Item>(items: readonly Item[], ask: (some: readonly Item[]) => Promise<readonly Found[]>): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  for (let at = 0; at < items.length; at += placesTogether) {
    for (const { chapter_id: chapterId, key, id } of await ask(items.slice(at, at + placesTogether))) found.set(placeKey({ chapterId, key }), id)
  }
  return found
}

function byKey({ client, organizationId, table }: Asked, places: readonly Place[]): Promise<Map<string, string>> {
  return inParts(places, async (some) => (await client.query<Found>(
    `SELECT d.chapter_id, d.import_key AS key, d.id FROM unnest($2::uuid[], $3::text[]) AS place(chapter_id, import_key)
     JOIN ${table} d ON d.organization_id = $1 AND d.chapter_id = place.chapter_id AND d.import_key = place.import_key`,
    [organizationId, some.map(({ chapterId }) => chapterId), some.map(({ key }) => key)],
  )).rows)
}

/** Finds which of the records that rows name stand in the books; gives their ids by `placeKey`. */
export async function recordsNamed(client: pg.ClientBase, organizationId: string, places: readonly NamedPlace[]): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  for (const table of ['donation', 'expenditure'] as const) {
    const asked = places.filter(({ is }) => is === table)
    if (asked.length === 0) continue
    const numbered = asked.filter(({ number }) => number !== '')
    const byNumber = await inParts(numbered, async (some) => (await client.query<Found>(
      `SELECT d.chapter_id, place.key, d.id FROM unnest($2::uuid[], $3::text[], $4::text[]) AS place(chapter_id, key, number)
       JOIN ${table} d ON d.organization_id = $1 AND d.chapter_id = place.chapter_id AND d.number = place.number AND d.import_key IS NULL`,
      [organizationId, some.map(({ chapterId }) => chapterId), some.map(({ key }) => key), some.map(({ number }) => number)],
    )).rows)
    for (const [place, id] of [...byNumber, ...(await byKey({ client, organizationId, table }, asked))]) found.set(place, id)
  }
  return found
}

function textOf(value: JsonValue | undefined): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''
}

/**
 * Finds which rows are recorded already: by the key of an earlier import, and, for a file of the own export, by the number, the day and the
 * amount (or title) of a record that was typed here. Gives the ids of their records by `placeKey`.
 */
export async function recordedRows(client: pg.ClientBase, organizationId: string, kind: ImportKind, rows: readonly PlacedRow[]): Promise<Map<string, string>> {
  const { table } = importedTable(kind)
  const recorded = await byKey({ client, organizationId, table }, rows.map(placeOf))
  if (!isWholeKind(kind)) return recorded
  const { day, telling } = placeOfKind(kind)
  const fieldOf = (column: string) => column.replace(/_(\w)/g, (_mark, letter: string) => letter.toUpperCase())
  const numbered = rows.flatMap((row) => (row.imported.type === 'whole' && row.imported.formerNumber !== '' ? [{ ...placeOf(row), ...row.imported }] : []))
  const typed = await inParts(numbered, async (some) => (await client.query<Found>(
    `SELECT d.chapter_id, place.key, d.id FROM unnest($2::uuid[], $3::text[], $4::text[], $5::date[], $6::text[]) AS place(chapter_id, key, number, day, telling)
     JOIN ${table} d ON d.organization_id = $1 AND d.chapter_id = place.chapter_id AND d.number = place.number AND d.import_key IS NULL AND d.${day} = place.day AND d.${telling}::text = place.telling`,
    [
      organizationId, some.map(({ chapterId }) => chapterId), some.map(({ key }) => key), some.map(({ formerNumber }) => formerNumber),
      some.map(({ facts }) => facts[fieldOf(day)]), some.map(({ facts }) => textOf(facts[fieldOf(telling)])),
    ],
  )).rows)
  return new Map([...typed, ...recorded])
}
