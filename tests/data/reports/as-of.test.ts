import pg from 'pg'
import { readAs, type Transaction } from '@/lib/data/database/transaction'
import { correctDonation } from '@/lib/data/donations/correct'
import { correctPerson } from '@/lib/data/people/correct'
import { readAsOf } from '@/lib/data/reports/as-of'
import { documentOf } from '@/lib/data/reports/standing'
import { sealedColumns } from '@/lib/domain/journal/verify/fold'
import { cents } from '@/lib/domain/money'
import type { Actor } from '@/lib/domain/permission'
import { canonicalText } from '@/lib/domain/reports/canonical-text'
import { Prisma } from '@/lib/generated/prisma/client'
import { disarm } from '../../../scripts/bench/tamper/states'
import { aDonation } from '../../factories/donation'
import { everyKindOfRow } from '../../factories/every-table'
import { anOrganization, aRecordedPerson, personInput, valueOf } from '../../factories/organization'
import { disclosureOf } from '../../factories/reports'
import { useDatabase } from '../database'

const database = useDatabase()

/** Columns that no entry tells, or that tell who began the record: they stand in the row alone and never change. */
const ofTheRow: readonly string[] = ['organization_id', 'id', 'revision', 'journal_index', 'entered_by', 'entered_at', 'opened_by', 'opened_at', 'noted_by', 'raised_by', 'drawn_by']

type Column = { readonly table: string; readonly name: string; readonly type: string }

async function columnsOf(client: pg.ClientBase): Promise<readonly Column[]> {
  const { rows } = await client.query<Column>(`
    SELECT c.relname AS table, a.attname AS name, t.typname AS type FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
      JOIN pg_type t ON t.oid = a.atttypid JOIN pg_trigger g ON g.tgrelid = c.oid JOIN pg_proc p ON p.oid = g.tgfoid
    WHERE p.proname = 'journal_guard_update' ORDER BY c.relname, a.attnum`)
  return rows
}

/** Something else for each type of column. */
const other: Readonly<Record<string, string>> = {
  text: `'scrambled'`, date: `DATE '1999-01-01'`, timestamptz: `TIMESTAMPTZ '1999-01-01'`, int4: '7777', int8: '7777', bool: 'true', jsonb: `'{"scrambled": 1}'`,
  uuid: `'01900000-0000-7000-8000-00000000dead'`, bytea: `'\\x00'`, _text: `'{scrambled}'`, numeric: '7777',
}

/** As the superuser: every row gets a later entry that tells nothing, and other values in every column that entries tell. */
async function scrambleEverything(client: pg.ClientBase, organizationId: string): Promise<void> {
  await disarm(client)
  await client.query(`SELECT set_config('app.org_id', $1, false)`, [organizationId])
  const columns = await columnsOf(client)
  for (const table of new Set(columns.map((column) => column.table))) {
    const told = columns.filter((column) => column.table === table && !ofTheRow.includes(column.name) && !(sealedColumns[table] ?? []).includes(column.name))
    const named = columns.filter((column) => column.table === table && column.name.startsWith('name') && table === 'person' && column.name !== 'name_cipher')
    const values = [...told, ...named].map(({ name, type }) => `"${name}" = ${other[type] ?? 'NULL'}`)
    const { rows } = await client.query<{ id: string; kind: string; revision: number }>(
      `SELECT r.id, j.subject_kind AS kind, r.revision FROM ${table} r JOIN journal_entry j ON j.organization_id = r.organization_id AND j.index = r.journal_index WHERE r.organization_id = $1`, [organizationId])
    for (const { id, kind, revision } of rows) {
      const before = `{"actor":{"kind":"system","name":"Test","userId":null},"after":{},"at":"2026-03-20T00:00:00.000Z","before":null,"index":`
      const after = `,"reason":null,"salt":"00","subject":{"id":"${id}","kind":"${kind}","revision":${revision + 1}},"type":"${kind}.corrected","v":1}`
      await client.query(`UPDATE ${table} SET ${values.join(', ')}, revision = revision + 1, journal_index = journal_append($1, $2, $3) WHERE organization_id = $1 AND id = $4`, [organizationId, before, after, id])
    }
  }
}

async function allRows(tx: Transaction, tables: readonly string[]): Promise<Readonly<Record<string, unknown>>> {
  const read: Record<string, unknown> = {}
  for (const table of tables) read[table] = await tx.$queryRaw`SELECT to_jsonb(r) AS row FROM ${Prisma.raw(`"${table}"`)} r ORDER BY r.id`
  return read
}

async function sizeOf(actor: Actor): Promise<number> {
  return readAs(actor, async (tx) => Number((await tx.journalHead.findFirstOrThrow({})).size))
}

describe('reading as of an entry', () => {
  it('gives every column of every journaled table as it was, whatever stands in the rows now', async () => {
    const { administrator, organizationId } = await everyKindOfRow()
    const client = new pg.Client({ connectionString: database().superuser })
    await client.connect()
    const tables = [...new Set((await columnsOf(client)).map(({ table }) => table))]
    const [size, before] = [await sizeOf(administrator), await readAs(administrator, (tx) => allRows(tx, tables))]
    await scrambleEverything(client, organizationId)
    await client.end()
    expect(await readAsOf(administrator, size, (tx) => allRows(tx, tables))).toEqual(before)
    expect(await readAs(administrator, (tx) => allRows(tx, tables))).not.toEqual(before)
  }, 180_000)

  it('shows no record that was entered later, and the last number and entry of then', async () => {
    const organization = await anOrganization()
    await aDonation(organization)
    const size = await sizeOf(organization.administrator)
    await aDonation(organization)
    const read = await readAsOf(organization.administrator, size, async (tx) => ({
      donations: await tx.donation.count(), last: await tx.numberSeries.findMany({ select: { kind: true, last: true } }), head: await tx.journalHead.findFirst({ select: { size: true } }),
    }))
    expect(read).toEqual({ donations: 1, last: [{ kind: 'donation', last: 1 }], head: { size: BigInt(size) } })
  })

  it('shows nothing of another organization', async () => {
    const [mine, theirs] = [await anOrganization(), await anOrganization()]
    await aDonation(theirs)
    expect(await readAsOf(mine.administrator, 1000, (tx) => tx.donation.count())).toBe(0)
  })

  it('builds a report with the same text after a gift and the name of its donor were corrected', async () => {
    const organization = await anOrganization()
    const { administrator, chapter: { id: chapterId } } = organization
    const donor = await aRecordedPerson(organization, { name: 'Old Name' })
    const gift = await aDonation(organization, { donorId: donor.id, amountCents: cents(30_000) })
    const key = disclosureOf(organization)
    const textAsOf = async (size: number) => readAsOf(administrator, size, async (tx) => {
      const document = await documentOf(tx, administrator, { key, report: null })
      return document === null ? '' : canonicalText(document)
    })
    const size = await sizeOf(administrator)
    const now = await readAs(administrator, (tx) => documentOf(tx, administrator, { key, report: null }))
    const before = await textAsOf(size)
    expect(before).toBe(now === null ? null : canonicalText(now))
    expect(before).toContain('Old Name')
    valueOf(await correctDonation(administrator, { chapterId, id: gift.id, revision: 1, reason: 'Typed wrong', donation: { ...gift, amountCents: cents(40_000) } }))
    valueOf(await correctPerson(administrator, { chapterId, id: donor.id, revision: 1, reason: 'Married', person: personInput({ name: 'New Name', address: null }) }))
    expect(await textAsOf(size)).toBe(before)
    expect(await textAsOf(await sizeOf(administrator))).toContain('New Name')
  })
})
