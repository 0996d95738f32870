/** A whole backup of every kind of row, in this process: what the command line wraps. */
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { checkBackup } from '@/lib/data/backup/read'
import { restoreBackup } from '@/lib/data/backup/restore'
import { adoptRestored, stagedPart } from '@/lib/data/backup/staged'
import { contentAt, placeBelow, writeBelow } from '@/lib/data/backup/stored-files'
import { writeBackup } from '@/lib/data/backup/write'
import { setAddresses } from '@/lib/data/database/addresses'
import { close } from '@/lib/data/database/client'
import { ownerSql } from '@/lib/data/database/transaction'
import { newId } from '@/lib/data/database/uuid'
import { env } from '@/lib/env'
import { placeOf } from '@/lib/files/content-name'
import { everyKindOfRow } from '@/tests/factories/every-table'
import { createDatabase, dropDatabase, useDatabase, type TestDatabase } from '../database'
import { ask, contentOf, guardsOf } from './content'

const source = useDatabase()
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'backup-'))
const file = path.join(folder, 'whole.backup')
const order = { file, passphrase: 'correct horse battery', automatic: false, program: '0.1.0', onProgress: () => undefined }

let target: TestDatabase

beforeAll(async () => {
  jest.replaceProperty(env, 'dataFolder', folder)
  jest.replaceProperty(env, 'signingKeyFile', path.join(folder, 'signing.key'))
  await everyKindOfRow()
  target = await createDatabase()
  await writeBackup(order)
})

afterAll(async () => {
  await dropDatabase(target.name)
  fs.rmSync(folder, { recursive: true, force: true })
})

/** Restores into the other database, as another machine would. */
async function restored(): Promise<void> {
  await close()
  setAddresses(target)
  try {
    await restoreBackup({ ...order, checked: await checkBackup(file, order.passphrase, order.onProgress), replace: true })
  } finally {
    await close()
    setAddresses(source())
  }
}

describe('a backup', () => {
  it('holds a row of every table that an organization has, and brings each back', async () => {
    const before = await contentOf(source())
    const tenant = await ask<{ name: string }>(source(), `SELECT table_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'organization_id' AND table_name <> 'access_link'`)
    expect(tenant.filter(({ name }) => before[name]?.startsWith('0 rows') !== false)).toEqual([])
    const guards = await guardsOf(target)
    await restored()
    expect(await contentOf(target)).toEqual(before)
    expect(await guardsOf(target)).toEqual(guards)
  })

  it('counts on where a sequence stood', async () => {
    await ask(source(), 'CREATE SEQUENCE counted; SELECT nextval(\'counted\') FROM generate_series(1, 41)')
    await ask(target, 'CREATE SEQUENCE counted')
    fs.rmSync(file)
    await writeBackup(order)
    await restored()
    expect(await ask(target, `SELECT nextval('counted')::int AS next`)).toEqual([{ next: 42 }])
    await ask(source(), 'DROP SEQUENCE counted')
    await ask(target, 'DROP SEQUENCE counted')
    fs.rmSync(file)
    await writeBackup(order)
  })

  it('of other tables is refused in one sentence', async () => {
    const checked = await checkBackup(file, order.passphrase, order.onProgress)
    const other = { ...checked, head: { ...checked.head, program: '9.0.0', migrations: [...checked.head.migrations, { name: 'later', checksum: '00' }] } }
    await expect(restoreBackup({ ...order, checked: other, replace: true })).rejects.toThrow('The backup was made by version 9.0.0, whose tables are others than here: restore it with that version, then start the newer one, which brings it up to date.')
  })

  it('that fills the disk is none: one sentence, no file, and a note of it', async () => {
    const full = jest.spyOn(fs, 'fsyncSync').mockImplementation(() => { throw Object.assign(new Error('ENOSPC: no space left on device, fsync'), { code: 'ENOSPC' }) })
    const other = path.join(folder, 'other.backup')
    await expect(writeBackup({ ...order, file: other })).rejects.toThrow(`The disk that holds ${other} became full: no backup was made.`)
    full.mockRestore()
    expect(fs.readdirSync(folder).filter((name) => name.startsWith('other'))).toEqual([])
    expect(await ask(source(), `SELECT problem FROM backup_run ORDER BY at DESC LIMIT 1`)).toEqual([{ problem: `The disk that holds ${other} became full: no backup was made.` }])
  })

  it('that fills the disk of the database while it is restored changes nothing', async () => {
    const before = await contentOf(target)
    const gone = jest.spyOn(fs.promises, 'open').mockRejectedValue(Object.assign(new Error('ENOSPC: no space left on device, open'), { code: 'ENOSPC' }))
    await expect(restored()).rejects.toThrow('The disk became full while the backup was restored: nothing was changed.')
    expect(gone).toHaveBeenCalled()
    gone.mockRestore()
    expect(await contentOf(target)).toEqual(before)
    expect(await guardsOf(target)).toEqual(await guardsOf(source()))
    expect(fs.readdirSync(folder).filter((name) => name.startsWith('restore-'))).toEqual([])
  })
})

describe('keys and files that wait for their restore', () => {
  async function* bytes(text: string): AsyncGenerator<Buffer> {
    yield await Promise.resolve(Buffer.from(text))
  }

  it('are put into their places by the next start when the restore was committed', async () => {
    const id = newId()
    const standing = fs.readFileSync(env.signingKeyFile, 'utf8')
    const place = placeOf({ organizationId: newId(), sha256: 'cd'.repeat(32) })
    await writeBelow(stagedPart(id, 'file'), place, bytes('a receipt'))
    await writeBelow(stagedPart(id, 'key'), 'signing.key', bytes('another key'))
    await ask(source(), `INSERT INTO backup_run (id, kind, automatic, file_name, size_bytes, sha256, row_count, at) VALUES ('${id}', 'restore', false, '', 0, '', 0, now())`)
    expect(await ownerSql(adoptRestored)).toEqual([`${env.signingKeyFile}.before-${id}`])
    expect(fs.readFileSync(path.join(env.filesFolder, place), 'utf8')).toBe('a receipt')
    expect(fs.readFileSync(env.signingKeyFile, 'utf8')).toBe('another key')
    fs.writeFileSync(env.signingKeyFile, standing)
  })

  it('are dropped when it was not', async () => {
    const id = newId()
    await writeBelow(stagedPart(id, 'key'), 'signing.key', bytes('another key'))
    expect(await ownerSql(adoptRestored)).toEqual([])
    expect(fs.existsSync(stagedPart(id, 'key'))).toBe(false)
    expect(fs.readFileSync(env.signingKeyFile, 'utf8')).toContain('PRIVATE+KEY')
  })

  it('never leave their folder', () => {
    expect(() => placeBelow(folder, '../outside')).toThrow('outside its folder')
    expect(() => placeBelow(folder, 'a/../../outside')).toThrow('outside its folder')
    expect(() => contentAt('a/b/c')).toThrow('A content is named by an id and a hash')
  })
})
