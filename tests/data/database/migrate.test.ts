import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { withConnection } from '@/lib/data/database/connect'
import { migrate } from '@/lib/data/database/migrate'
import { createDatabase, dropDatabase, useEmptyDatabase } from '../database'

useEmptyDatabase()

const folders: string[] = []
const databases: string[] = []

async function emptyDatabase(): Promise<string> {
  const { name, owner } = await createDatabase(null)
  databases.push(name)
  return owner
}

function migrations(files: Record<string, string>): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sunledger-migrations-'))
  folders.push(folder)
  for (const [name, sql] of Object.entries(files)) {
    fs.mkdirSync(path.join(folder, name))
    fs.writeFileSync(path.join(folder, name, 'migration.sql'), sql)
  }
  return folder
}

function tables(owner: string): Promise<string[]> {
  return withConnection(owner, async (client) => {
    const found = await client.query<{ name: string }>(`SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`)
    return found.rows.map((row) => row.name)
  })
}

afterAll(async () => {
  for (const folder of folders) fs.rmSync(folder, { recursive: true })
  for (const name of databases) await dropDatabase(name)
})

describe('migrate', () => {
  test('applies what is missing in the order of the names, and nothing the second time', async () => {
    const owner = await emptyDatabase()
    const folder = migrations({ '2_second': 'ALTER TABLE first ADD COLUMN more int', '1_first': 'CREATE TABLE first (id int)' })
    expect(await migrate(owner, folder)).toEqual(['1_first', '2_second'])
    expect(await migrate(owner, folder)).toEqual([])
    expect(await tables(owner)).toEqual(['_prisma_migrations', 'first'])
  })

  test('refuses a file that was edited after it was applied', async () => {
    const owner = await emptyDatabase()
    const folder = migrations({ '1_first': 'CREATE TABLE first (id int)' })
    await migrate(owner, folder)
    fs.writeFileSync(path.join(folder, '1_first', 'migration.sql'), 'CREATE TABLE first (id bigint)')
    await expect(migrate(owner, folder)).rejects.toThrow('The migration 1_first was edited after it was applied')
  })

  test('refuses a migration that another tool left half applied', async () => {
    const owner = await emptyDatabase()
    const folder = migrations({ '1_first': 'CREATE TABLE first (id int)' })
    await migrate(owner, folder)
    await withConnection(owner, (client) => client.query('UPDATE _prisma_migrations SET finished_at = NULL'))
    await expect(migrate(owner, folder)).rejects.toThrow('1_first was left half applied')
  })

  test('refuses a database that is newer than the program, before it applies anything', async () => {
    const owner = await emptyDatabase()
    await migrate(owner, migrations({ '9_later': 'CREATE TABLE later (id int)' }))
    await expect(migrate(owner, migrations({ '1_first': 'CREATE TABLE first (id int)' }))).rejects.toThrow('newer than this program (it has 9_later)')
    expect(await tables(owner)).toEqual(['_prisma_migrations', 'later'])
  })

  test('keeps nothing of a file that fails in the middle', async () => {
    const owner = await emptyDatabase()
    const folder = migrations({ '1_first': 'CREATE TABLE first (id int); SELECT 1/0;' })
    await expect(migrate(owner, folder)).rejects.toThrow('The migration 1_first failed and nothing of it was kept: division by zero')
    expect(await tables(owner)).toEqual(['_prisma_migrations'])
  })

  test('is applied once when three start at the same time', async () => {
    const owner = await emptyDatabase()
    const folder = migrations({ '1_first': 'CREATE TABLE first (id int)' })
    const applied = await Promise.all([migrate(owner, folder), migrate(owner, folder), migrate(owner, folder)])
    expect(applied.flat()).toEqual(['1_first'])
  })
})
