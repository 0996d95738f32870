/**
 * Backup and restore as an operator runs them: an installation with the example organization and another one goes into one file, comes
 * back the same into an empty database on another machine, and goes on from there.
 */
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { setAddresses } from '@/lib/data/database/addresses'
import { close, prisma } from '@/lib/data/database/client'
import { newId } from '@/lib/data/database/uuid'
import { readAs } from '@/lib/data/database/transaction'
import { forgetInstallationKey } from '@/lib/data/keys/installation-key'
import { forgetOrganizationKeys } from '@/lib/data/keys/organization-key'
import { getPerson } from '@/lib/data/people/get'
import { now } from '@/lib/data/installation/clock'
import { authenticate } from '@/lib/auth/sign-in'
import { hashPassword } from '@/lib/auth/password'
import { env } from '@/lib/env'
import { placeOf } from '@/lib/files/content-name'
import { loadExample } from '@/lib/example/load'
import { ask, contentOf, guardsOf } from '../data/backup/content'
import { createDatabase, dropDatabase, useDatabase, type TestDatabase } from '../data/database'
import { anAttachment, pdf } from '../factories/attachment'
import { aDonation } from '../factories/donation'
import { anOrganization, aRecordedPerson, valueOf, type TestOrganization } from '../factories/organization'
import { temporaryFolder } from './start'

const source = useDatabase()
const root = path.join(__dirname, '../..')
const folder = temporaryFolder()
const [here, there] = [path.join(folder, 'here'), path.join(folder, 'there')]
const file = path.join(folder, 'whole.backup')
const passphrase = 'correct horse battery staple'

let target: TestDatabase
let organization: TestOrganization
let personId = ''
/** Places of attached files below the folder of files. */
const files: string[] = []
const email = `${newId()}@example.org`

/** A command on one machine: its database and its data folder. */
function command(script: string, words: readonly string[], on: { readonly database: TestDatabase; readonly folder: string }, settings: Readonly<Record<string, string>> = {}) {
  const { owner, app } = on.database
  const places = { DATABASE_URL: owner, DATABASE_URL_APP: app, DATA_DIR: on.folder, BACKUP_PASSPHRASE: passphrase }
  return spawnSync(process.execPath, ['--conditions=react-server', '--import', 'tsx', `scripts/${script}.ts`, ...words], { cwd: root, encoding: 'utf8', env: { ...process.env, ...places, ...settings } })
}

const onSource = () => ({ database: source(), folder: here })
const onTarget = () => ({ database: target, folder: there })

beforeAll(async () => {
  jest.replaceProperty(env, 'dataFolder', here)
  jest.replaceProperty(env, 'filesFolder', path.join(here, 'files'))
  jest.replaceProperty(env, 'signingKeyFile', path.join(here, 'signing.key'))
  await loadExample()
  organization = await anOrganization()
  await aDonation(organization)
  personId = (await aRecordedPerson(organization, { name: 'Zehra "Tab\\\t" سیدہ', email: 'zehra@example.org', note: 'first line\nsecond line' })).id
  const user = await prisma().user.create({ data: { id: newId(), email, name: 'Amina Khan', passwordHash: await hashPassword(passphrase), createdAt: now() } })
  await prisma().session.create({ data: { id: newId(), userId: user.id, createdAt: now(), lastSeenAt: now(), expiresAt: now() } })
  const donation = await aDonation(organization)
  for (const words of ['the receipt', 'the check']) {
    const { sha256 } = await anAttachment(organization, { kind: 'donation', id: donation.id }, { bytes: pdf(words), beside: 'server' })
    files.push(placeOf({ organizationId: organization.organizationId, sha256 }))
  }
  target = await createDatabase()
}, 120_000)

afterAll(async () => {
  await dropDatabase(target.name)
  fs.rmSync(folder, { recursive: true, force: true })
})

describe('npm run backup', () => {
  it('writes one file, reads it back, and says its hash', () => {
    const { status, stdout, stderr } = command('backup', [file], onSource())
    expect([status, stderr]).toEqual([0, expect.not.stringContaining('rror')])
    expect(stdout).toMatch(/whole\.backup: \d+ bytes, \d+ tables with \d+ rows, [1-9]\d* files, read back and checked\.\nSHA-256 [0-9a-f]{64}\n/)
    expect(fs.statSync(file).mode & 0o777).toBe(0o600)
    expect(fs.readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([])
  })

  it('shows nothing of what is in it', () => {
    const bytes = fs.readFileSync(file)
    expect(['zehra', 'donation', 'PRIVATE+KEY', passphrase].filter((words) => bytes.includes(words))).toEqual([])
  })

  it('leaves a note for the settings page', async () => {
    expect(await ask(source(), 'SELECT kind, automatic, file_name, problem, size_bytes::int AS size FROM backup_run')).toEqual([{ kind: 'backup', automatic: false, file_name: 'whole.backup', problem: null, size: fs.statSync(file).size }])
  })

  it.each([
    ['a file that is there', () => [file], () => `The file ${file} is there already: a backup is never written over.`],
    ['a folder that is not there', () => ['/nowhere/at/all'], () => 'The file /nowhere/at/all cannot be written: no backup was made.'],
    ['no file', () => [], () => 'Name one file to write. See npm run backup -- --help.'],
  ])('refuses %s in one sentence', (_what, words, sentence) => {
    const { status, stderr } = command('backup', words(), onSource())
    expect([status, stderr]).toEqual([1, `${sentence()}\n`])
  })

  it('refuses to write without a passphrase, and makes a key that is shown once', () => {
    const none = { BACKUP_PASSPHRASE: '' }
    const other = path.join(folder, 'other.backup')
    expect(command('backup', [other], onSource(), none).stderr).toMatch(/^There is no passphrase: set BACKUP_PASSPHRASE, .*\n$/)
    const { stdout } = command('backup', ['--new-key'], onSource(), none)
    expect(stdout).toContain(`  ${fs.readFileSync(path.join(here, 'backup.key'), 'utf8')}\n`)
    expect(stdout).toMatch(/ {2}(?:[A-Z2-9]{4}-){7}[A-Z2-9]{4}\n/)
    expect(command('backup', ['--new-key'], onSource(), none).stderr).toContain('it is not shown again and not replaced')
    expect(command('backup', [other], onSource(), none).status).toBe(0)
    expect(command('restore', [other, '--check'], onTarget()).stderr).toContain('This is not the passphrase of the backup')
    expect(command('restore', [other, '--check', '--key-file', path.join(here, 'backup.key')], onTarget()).status).toBe(0)
  }, 120_000)
})

describe('npm run restore', () => {
  /** The file with something done to it, under another name. */
  function spoiled(change: (bytes: Buffer) => Buffer): string {
    const other = path.join(folder, `${newId()}.backup`)
    fs.writeFileSync(other, change(Buffer.from(fs.readFileSync(file))))
    return other
  }

  it.each([
    ['a wrong passphrase', (bytes: Buffer) => bytes, { BACKUP_PASSPHRASE: 'wrong horse battery staple' }, 'This is not the passphrase of the backup, or the first lines of the file were changed.'],
    ['a file that is cut off', (bytes: Buffer) => bytes.subarray(0, bytes.length - 1000), {}, 'The backup is cut off: its end is missing.'],
    ['a changed byte', (bytes: Buffer) => { bytes[bytes.length - 500] = (bytes[bytes.length - 500] ?? 0) ^ 1; return bytes }, {}, 'The backup is damaged: some of its bytes are not those that were written.'],
    ['another file', () => Buffer.from('something else\n'), {}, 'This file is not a backup of Sunledger.'],
    ['a later form', () => Buffer.from('sunledger-backup 9\n{}\n'), {}, 'This backup has a form that this program does not know: it was made by a newer version.'],
    ['another key in the settings', (bytes: Buffer) => bytes, { ENCRYPTION_KEY: Buffer.alloc(32).toString('base64') }, 'ENCRYPTION_KEY is another key than that of the backup: unset it, so that the key of the backup is put into its file, or set it to the key of the installation that was backed up.'],
  ])('says that there is %s, and changes nothing', async (_what, change, settings, sentence) => {
    const before = await contentOf(target)
    const { status, stderr } = command('restore', [spoiled(change)], onTarget(), settings)
    expect([status, stderr]).toEqual([1, `${sentence}\n`])
    expect(await contentOf(target)).toEqual(before)
    expect(fs.existsSync(path.join(there, 'encryption.key'))).toBe(false)
  })

  it('reads a backup through without restoring it', async () => {
    const { status, stdout } = command('restore', [file, '--check'], onTarget())
    expect([status, stdout]).toEqual([0, expect.stringContaining('every byte is as it was written.')])
    expect(await ask(target, `SELECT kind, problem FROM backup_run ORDER BY at DESC LIMIT 1`)).toEqual([{ kind: 'check', problem: null }])
    expect(await ask(target, 'SELECT FROM organization')).toEqual([])
  })

  it('rehearses: restores into a database of its own beside the running one, verifies it, notes that, and leaves nothing behind', async () => {
    const before = await contentOf(source())
    const { status, stdout, stderr } = command('restore', [file, '--rehearse'], onSource(), { CHECKPOINT_DISABLE: '1' })
    expect([status, stdout, stderr]).toEqual([0, expect.stringMatching(/Nothing was found: this is what was written\.[^]*Rehearsed: /), expect.not.stringContaining('rror')])
    expect(await contentOf(source())).toEqual(before)
    expect(fs.readdirSync(here).filter((name) => name.startsWith('rehearsal-'))).toEqual([])
    const noted = `SELECT problem, verified_at IS NOT NULL AS verified FROM backup_run WHERE kind = 'rehearsal' ORDER BY at`
    expect(await ask(source(), noted)).toEqual([{ problem: null, verified: true }])
    expect(command('restore', [spoiled((bytes) => bytes.subarray(0, bytes.length - 1000)), '--rehearse'], onSource()).status).toBe(1)
    expect(await ask(source(), noted)).toHaveLength(1)
  }, 120_000)

  it('brings back every row of every table, the keys and the files, verifies the journals, and puts every guard back', async () => {
    const guards = await guardsOf(target)
    const { status, stdout } = command('restore', [file], onTarget())
    expect([status, stdout]).toEqual([0, expect.stringContaining('Nothing was found: this is what was written.')])
    expect(await contentOf(target)).toEqual(await contentOf(source()))
    expect(await guardsOf(target)).toEqual(guards)
    for (const name of ['encryption.key', 'signing.key', ...files.map((file) => `files/${file}`)]) expect([name, fs.readFileSync(path.join(there, name)).equals(fs.readFileSync(path.join(here, name)))]).toEqual([name, true])
    expect(fs.readdirSync(there).filter((name) => name.startsWith('restore-'))).toEqual([])
    expect(await ask(target, `SELECT verified_at IS NOT NULL AS verified FROM backup_run WHERE kind = 'restore'`)).toEqual([{ verified: true }])
  }, 120_000)

  it('lets people sign in, reads what is personal and goes on, but ends every session', async () => {
    await close()
    setAddresses(target)
    jest.replaceProperty(env, 'dataFolder', there)
    forgetInstallationKey()
    forgetOrganizationKeys()
    try {
      expect(valueOf(await authenticate({ email, password: passphrase, address: '192.0.2.1', at: now() })).name).toBe('Amina Khan')
      const shown = valueOf(await getPerson(organization.administrator, { chapterId: organization.chapter.id, id: personId }))
      expect(shown.person).toMatchObject({ name: 'Zehra "Tab\\\t" سیدہ', email: 'zehra@example.org', note: 'first line\nsecond line' })
      expect(await prisma().session.count({ where: { revokedAt: null } })).toBe(0)
      await aDonation(organization)
      expect(await readAs(organization.administrator, (tx) => tx.donation.count())).toBe(3)
    } finally {
      await close()
      setAddresses(source())
      jest.replaceProperty(env, 'dataFolder', here)
      forgetInstallationKey()
      forgetOrganizationKeys()
    }
    expect(command('verify', [], onTarget()).status).toBe(0)
  })

  it('does not restore over organizations unless it is told to', async () => {
    const { status, stderr } = command('restore', [file], onTarget())
    expect([status, stderr]).toEqual([1, 'There are organizations in this database already: restore into an empty one, or add --replace to lose what is here.\n'])
    expect(command('restore', [file, '--replace'], onTarget()).status).toBe(0)
    expect(await contentOf(target)).toEqual(await contentOf(source()))
  }, 120_000)

  it('is undone whole when it fails in the middle', async () => {
    const before = await contentOf(target)
    await ask(target, `ALTER TABLE donation ADD CONSTRAINT no_gift CHECK (amount_cents = 0) NOT VALID`)
    const { status } = command('restore', [file, '--replace'], onTarget())
    expect(status).toBe(1)
    await ask(target, 'ALTER TABLE donation DROP CONSTRAINT no_gift')
    expect(await contentOf(target)).toEqual(before)
    expect(await guardsOf(target)).toEqual(await guardsOf(source()))
    expect(fs.readdirSync(there).filter((name) => name.startsWith('restore-'))).toEqual([])
    expect(command('verify', [], onTarget()).status).toBe(0)
  }, 120_000)
})
