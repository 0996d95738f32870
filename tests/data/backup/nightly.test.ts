import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { nightlyBackup } from '@/lib/data/backup/nightly'
import { backupKeyFile, backupPassphrase, makeBackupKey } from '@/lib/data/backup/passphrase'
import { backupState } from '@/lib/data/backup/state'
import { env } from '@/lib/env'
import { anOrganization, refusalOf, valueOf, type TestOrganization } from '@/tests/factories/organization'
import { useDatabase } from '../database'
import { ask } from './content'

const database = useDatabase()
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'nightly-'))
const nights = path.join(folder, 'nights')
const night = { timeZone: 'America/Chicago', program: '0.1.0' }

let organization: TestOrganization

beforeAll(async () => {
  jest.replaceProperty(env, 'dataFolder', folder)
  jest.replaceProperty(env, 'signingKeyFile', path.join(folder, 'signing.key'))
  jest.replaceProperty(env, 'backupFolder', nights)
  organization = await anOrganization()
})

afterAll(() => { fs.rmSync(folder, { recursive: true, force: true }) })

const stateNow = async () => valueOf(await backupState(organization.administrator))

describe('the backup of the night', () => {
  it('is not made without a passphrase, and the settings say so', async () => {
    expect(backupPassphrase()).toBeNull()
    expect(await nightlyBackup(night)).toBeNull()
    expect(fs.existsSync(nights)).toBe(false)
    expect(await stateNow()).toMatchObject({ sealedBy: 'none', isLate: false, lastBackup: null, runs: [] })
  })

  it('begins with a key, which is made once', () => {
    const key = makeBackupKey()
    expect(key).toMatch(/^(?:[A-HJ-NP-Z2-9]{4}-){7}[A-HJ-NP-Z2-9]{4}$/)
    expect(backupPassphrase()).toEqual({ text: key, from: 'file' })
    expect(fs.statSync(backupKeyFile()).mode & 0o777).toBe(0o600)
    expect(makeBackupKey()).toBeNull()
  })

  it('is not missed in the first two nights of an installation, nor of the example alone', async () => {
    const since = (at: string) => ask(database(), `UPDATE organization SET created_at = ${at}`)
    await since(`'2026-03-14T16:00:00Z'`)
    expect((await stateNow()).isLate).toBe(false)
    await since(`'2026-03-13T14:00:00Z'`)
    expect((await stateNow()).isLate).toBe(true)
    await ask(database(), 'UPDATE organization SET example = true')
    expect((await stateNow()).isLate).toBe(false)
    await ask(database(), 'UPDATE organization SET example = false')
  })

  it('is made once a night, however many servers ask, and removes what is outdated', async () => {
    fs.mkdirSync(nights, { recursive: true })
    for (const name of ['sunledger-2019-01-01.backup', 'sunledger-2019-01-02.backup', 'mine.backup']) fs.writeFileSync(path.join(nights, name), '')
    const made = (await Promise.all([nightlyBackup(night), nightlyBackup(night), nightlyBackup(night)])).filter((file) => file !== null)
    expect(made).toHaveLength(1)
    expect(fs.readdirSync(nights).toSorted()).toEqual(['mine.backup', path.basename(made[0] ?? '')])
    expect(await nightlyBackup(night)).toBeNull()
    expect(await stateNow()).toMatchObject({ sealedBy: 'file', lastBackup: { automatic: true, fileName: path.basename(made[0] ?? '') } })
  })

  it('is made again the next night', async () => {
    await ask(database(), `UPDATE backup_run SET at = at - interval '1 day'`)
    for (const name of fs.readdirSync(nights)) fs.renameSync(path.join(nights, name), path.join(nights, 'earlier'))
    expect(await nightlyBackup(night)).not.toBeNull()
  })

  it('is not begun where it would leave no room for the books, is noted, and waits an hour', async () => {
    await ask(database(), `UPDATE backup_run SET at = at - interval '3 days', size_bytes = 9000000000000000`)
    await expect(nightlyBackup(night)).rejects.toThrow(/^The disk that holds the backups has only \d+ MB free, and \d+ MB are needed: no backup was made\.$/)
    expect(await nightlyBackup(night)).toBeNull()
    const { isLate, runs } = await stateNow()
    expect(runs[0]).toMatchObject({ automatic: true, problem: expect.stringContaining('no backup was made') })
    expect(isLate).toBe(false)
  })

  it('is missed after two nights', async () => {
    await ask(database(), `UPDATE backup_run SET at = '2026-03-13T15:00:00Z'`)
    expect((await stateNow()).isLate).toBe(true)
    await ask(database(), `UPDATE backup_run SET at = '2026-03-13T17:00:00Z'`)
    expect((await stateNow()).isLate).toBe(false)
  })
})

describe('what was done with backups', () => {
  it('is shown to administrators of the whole organization alone', async () => {
    const { actorAs, chapter } = organization
    expect(refusalOf(await backupState(actorAs('administrator', chapter.id))).reason).toBe('not-found')
    expect(refusalOf(await backupState(actorAs('treasurer', null))).reason).toBe('not-allowed')
  })
})
