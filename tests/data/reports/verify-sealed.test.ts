import pg from 'pg'
import { verifyDatabase } from '@/lib/data/journal/verify/database'
import { verifySealedReports } from '@/lib/data/reports/verify-sealed'
import type { SealedReport } from '@/lib/domain/reports/sealed-report'
import { cents } from '@/lib/domain/money'
import { disarm } from '../../../scripts/bench/tamper/states'
import { aDonation } from '../../factories/donation'
import { anOrganization, type TestOrganization } from '../../factories/organization'
import { aSealedReport } from '../../factories/reports'
import { useDatabase } from '../database'

const database = useDatabase()

const tables = ['sealed_report', 'sealed_report_file', 'sealed_report_line', 'report', 'donation', 'journal_entry']

let client: pg.Client
let organization: TestOrganization
let sealed: SealedReport
let giftId: string

/** As the superuser, without any guard of the database: what is found is found by what the seal kept. */
beforeAll(async () => {
  organization = await anOrganization()
  giftId = (await aDonation(organization, { amountCents: cents(30_000) })).id
  sealed = await aSealedReport(organization)
  client = new pg.Client({ connectionString: database().superuser })
  client.on('error', () => undefined)
  await client.connect()
  await disarm(client)
  for (const table of tables) await client.query(`CREATE TABLE kept_${table} AS SELECT * FROM ${table}`)
}, 120_000)

afterAll(() => client.end())

/** Does it, verifies, and puts everything back. */
async function foundAfter(...statements: readonly string[]) {
  for (const statement of statements) await client.query(statement)
  const { findings } = await verifyDatabase(organization.administrator, { outside: [], trusted: [], parts: 'all', onProgress: () => undefined })
  for (const table of tables) {
    await client.query(`DELETE FROM ${table}; INSERT INTO ${table} SELECT * FROM kept_${table}`)
  }
  return findings
}

describe('a verification of sealed reports', () => {
  it('finds nothing in what was sealed, and counts it', async () => {
    expect(await verifySealedReports(organization.administrator, () => undefined)).toEqual({ checked: 1, findings: [], remarks: [] })
  })

  it.each(['text', 'masked', 'pdf', 'xlsx', 'csv'])('finds one changed byte of the kept %s, and names the report', async (format) => {
    const findings = await foundAfter(`UPDATE sealed_report_file SET bytes = set_byte(bytes, 100, get_byte(bytes, 100) # 1) WHERE format = '${format}'`)
    expect(findings.map(({ change, of, id }) => [change, of, id])).toContainEqual(['edited', 'report', sealed.id])
    expect(findings[0]?.sentence).toContain(`Report ${sealed.number}`)
  })

  it('finds kept bytes that were deleted, and such that were put in', async () => {
    expect((await foundAfter(`DELETE FROM sealed_report_file WHERE format = 'pdf'`)).map(({ change }) => change)).toEqual(['deleted'])
    expect((await foundAfter(`INSERT INTO sealed_report_file SELECT organization_id, sealed_report_id, format, 2, hash, bytes FROM sealed_report_file WHERE format = 'pdf'`)).map(({ change }) => change)).toEqual(['inserted'])
  })

  it('finds a text that was changed together with every hash of it', async () => {
    const findings = await foundAfter(
      `UPDATE sealed_report_file SET bytes = convert_to(replace(convert_from(bytes, 'UTF8'), '30000', '30001'), 'UTF8') WHERE format = 'text'`,
      `UPDATE sealed_report_file SET hash = encode(sha256(bytes), 'hex')`,
      `UPDATE sealed_report SET text_hash = (SELECT hash FROM sealed_report_file WHERE format = 'text')`,
    )
    expect(findings.map(({ of, columns }) => [of, ...columns])).toEqual(expect.arrayContaining([['row', 'text_hash'], ['report', 'text_hash'], ['report', 'line_secret']]))
    expect(findings.map(({ sentence }) => sentence).join(' ')).toMatch(/first at items\/\d+\//)
  })

  it.each([
    ['edited', `UPDATE sealed_report_line SET amount_cents = amount_cents + 1 WHERE position = (SELECT min(position) FROM sealed_report_line WHERE amount_cents IS NOT NULL)`, ['amount_cents']],
    ['edited', `UPDATE sealed_report_line SET record_id = gen_random_uuid()::text WHERE position = 1`, ['record_id']],
    ['edited', `UPDATE sealed_report_line SET is_money = NOT is_money`, ['is_money']],
    ['deleted', `DELETE FROM sealed_report_line WHERE position = 1`, []],
    ['inserted', `INSERT INTO sealed_report_line SELECT organization_id, sealed_report_id, position + 1000, record_id, item_id, title, figure, amount_cents, record_revision, left_out, is_money FROM sealed_report_line WHERE position = 1`, []],
  ] as const)('finds that the list of records and lines was %s, and names the report: %s', async (change, statement, columns) => {
    const findings = await foundAfter(statement)
    expect(findings.map((found) => [found.change, found.of, found.table, found.id, found.columns])).toEqual([[change, 'report', 'sealed_report_line', sealed.id, columns]])
    expect(findings[0]?.sentence).toContain(`Report ${sealed.number}: the list that tells which record stands in which line`)
  })

  it('finds a record that was changed under the report, with the journal left as it was', async () => {
    const findings = await foundAfter(`UPDATE donation SET amount_cents = 29999 WHERE id = '${giftId}'`)
    expect(findings.map(({ of }) => of)).toEqual(['row', 'report'])
  })

  it('finds a sealed report that was deleted', async () => {
    expect((await foundAfter('DELETE FROM sealed_report')).map(({ change, table }) => [change, table])).toContainEqual(['deleted', 'sealed_report'])
  })

  it('finds a change of each column of what was sealed', async () => {
    const { rows } = await client.query<{ name: string; type: string }>(
      `SELECT a.attname AS name, t.typname AS type FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid WHERE a.attrelid = 'sealed_report'::regclass AND a.attnum > 0 AND a.attname NOT IN ('organization_id', 'id')`)
    const other: Readonly<Record<string, (name: string) => string>> = {
      text: (name) => `'x' || ${name}`, date: (name) => `${name} + 1`, timestamptz: (name) => `${name} + interval '1 second'`, int4: (name) => `${name} + 1`, int8: (name) => `${name} - 1`,
      jsonb: () => `'[]'`, uuid: () => 'gen_random_uuid()', bytea: (name) => `set_byte(${name}, 0, get_byte(${name}, 0) # 1)`,
    }
    const setting = rows.map(({ name, type }) => ({ name, to: `${name} = ${name === 'notes' ? `'[{}]'` : (other[type]?.(name) ?? 'NULL')}` }))
    const told = setting.filter(({ name }) => name !== 'line_secret' && name !== 'journal_index')
    const together = await foundAfter(`UPDATE sealed_report SET ${told.map(({ to }) => to).join(', ')}`)
    expect(rows.length).toBeGreaterThan(20)
    expect(told.map(({ name }) => name).filter((name) => !together.some(({ columns }) => columns.includes(name)))).toEqual([])
    for (const name of ['line_secret', 'journal_index']) {
      const findings = await foundAfter(`UPDATE sealed_report SET ${setting.find((each) => each.name === name)?.to ?? ''}`)
      expect([name, findings.length > 0]).toEqual([name, true])
    }
  })
})
