import { once } from 'node:events'
import fs from 'node:fs'
import path from 'node:path'
import { withConnection } from '@/lib/data/database/connect'
import { env } from '@/lib/env'
import { useDatabase } from '../data/database'
import { anOrganization, generateWorkload } from '../data/imports/organization'
import { run, temporaryFolder, type Running } from './start'

const database = useDatabase()
const folder = temporaryFolder()

afterAll(() => { fs.rmSync(folder, { recursive: true, force: true }) })

function importOf(file: string): Running {
  const { owner, app } = database()
  return run('scripts/import.ts', { DATABASE_URL: owner, DATABASE_URL_APP: app, DATA_DIR: env.dataFolder }, { words: [file] })
}

async function firstOf<Row>(sql: string): Promise<Row | undefined> {
  return withConnection(database().owner, async (client) => (await client.query(sql)).rows[0])
}

describe('npm run import', () => {
  it('leaves nothing behind when it is killed while it writes, and then imports all', async () => {
    generateWorkload(folder, 6000)
    await anOrganization()
    const before = await firstOf('SELECT size FROM journal_head')
    const killed = importOf(path.join(folder, 'donations.csv'))
    // Rows that are not committed cannot be counted, but they take room.
    while ((await firstOf<{ bytes: string }>(`SELECT pg_relation_size('donation') AS bytes`))?.bytes === '0') {
      if (killed.child.exitCode !== null) throw new Error(`It ended too early: ${(await killed.ended).failed}`)
    }
    killed.child.kill('SIGKILL')
    await once(killed.child, 'close')
    expect(await firstOf('SELECT (SELECT count(*)::int FROM donation) AS donations, (SELECT count(*)::int FROM person) AS people')).toEqual({ donations: 0, people: 0 })
    expect(await firstOf('SELECT size FROM journal_head')).toEqual(before)
    const { code, said } = await importOf(path.join(folder, 'donations.csv')).ended
    expect([code, said]).toEqual([0, expect.stringContaining('6000 rows of donations read, 6000 added')])
  }, 120_000)

  it('lists a bad row with file, row, column, text and reason, and ends with a failure', async () => {
    const file = path.join(folder, 'bad.csv')
    fs.writeFileSync(file, 'date,chapter,kind,donor_name,donor_type,amount,method,purpose,receipt_number\n2025-02-30,CH01,gift,Ayesha Khan,individual,25.00,card,general,X-1\n')
    const { code, failed } = await importOf(file).ended
    expect(failed).toContain(`${file}, row 2, column date: "2025-02-30": it must be a real day, like 2026-11-25.`)
    expect(code).toBe(1)
  }, 60_000)

  it('says in one sentence that there is no such file, or that it is a folder', async () => {
    const [missing, aFolder] = [await importOf(path.join(folder, 'missing.csv')).ended, await importOf(folder).ended]
    expect([missing.code, missing.failed.trim()]).toEqual([1, 'There is no file missing.csv.'])
    expect([aFolder.code, aFolder.failed.trim()]).toEqual([1, `${path.basename(folder)} is a folder, not a file.`])
  }, 60_000)
})
