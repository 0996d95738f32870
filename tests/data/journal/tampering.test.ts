import pg from 'pg'
import { verifyDatabase } from '@/lib/data/journal/verify/database'
import { prepareGround, type TamperGround } from '../../../scripts/bench/tamper/ground'
import type { Tampering } from '../../../scripts/bench/tamper/changes'
import { everyColumn, tamper, tamperingsOf, tamperKinds } from '../../../scripts/bench/tamper/run'
import { journaledTables } from '../../../scripts/bench/tamper/states'
import { filesFolder } from '@/tests/factories/attachment'
import { useDatabase } from '../database'

const database = useDatabase()

let world: TamperGround
let client: pg.Client

/** As the superuser, without any of the database's own guards: what is found is found by the journal alone. */
beforeAll(async () => {
  client = new pg.Client({ connectionString: database().superuser })
  // The database is dropped under this connection at the end.
  client.on('error', () => undefined)
  await client.connect()
  filesFolder()
  world = await prepareGround(client, 1)
}, 300_000)

afterAll(() => client.end())

describe('a verification', () => {
  it('finds nothing in what the program wrote, and compares each row and each file', async () => {
    const { findings, rows, files, size, checkpoints, people } = await verifyDatabase(world.actor, { outside: [world.outside], trusted: [], parts: 'all', onProgress: () => undefined })
    expect(findings).toEqual([])
    expect(size).toBe(world.ground.size)
    expect(checkpoints).toEqual({ inside: 11, outside: 1 })
    expect(people).toBe('checked')
    expect(files).toBe(world.ground.contents.length)
    expect(rows).toBe([...world.ground.ids.values()].flat().length)
  })

  it('is tried on every journaled table', () => {
    expect(journaledTables.filter((table) => (world.ground.ids.get(table)?.length ?? 0) === 0)).toEqual([])
  })

  it.each(tamperKinds)('finds and names each tampering of the kind %s', async (kind) => {
    const { missed, done } = await tamper(client, world, tamperingsOf(kind, 17, 4107, world))
    expect(missed).toEqual([])
    expect(done).toBe(17)
  }, 300_000)

  it('finds a public text that is another one, or is gone, and names the report', async () => {
    const id = world.ground.ids.get('public_report')?.[0] ?? ''
    const change = (what: string, sql: string, expected: Tampering['expected']): Tampering => ({ kind: 'edit', what, expected, names: { table: 'public_report_text', id }, apply: () => client.query(sql) })
    const { missed, done } = await tamper(client, world, [
      change('a figure', `UPDATE public_report_text SET bytes = convert_to(replace(convert_from(bytes, 'UTF8'), '"figures":[', '"figures": ['), 'UTF8')`, ['edited']),
      change('the whole text', 'DELETE FROM public_report_text', ['deleted']),
    ])
    expect([done, missed]).toEqual([2, []])
  }, 300_000)

  it('finds a change of each column of each journaled table, and names it', async () => {
    const { missed, done } = await everyColumn(client, world)
    expect(missed).toEqual([])
    expect(done).toBeGreaterThan(250)
  }, 600_000)
})
