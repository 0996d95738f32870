import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { makeCheckpoint } from '@/lib/data/checkpoints/make'
import { withConnection } from '@/lib/data/database/connect'
import { readSigningKey } from '@/lib/data/keys/signing-key'
import { env } from '@/lib/env'
import { useDatabase } from '../data/database'
import { aDonation } from '../factories/donation'
import { anOrganization, valueOf, type TestOrganization } from '../factories/organization'
import { aSealedPack } from '../factories/pack'

const database = useDatabase()
const root = path.join(__dirname, '../..')
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'verify-'))
const pack = path.join(folder, 'journal.tar')
const kept = path.join(folder, 'kept.txt')

let organization: TestOrganization

beforeAll(async () => {
  jest.replaceProperty(env, 'signingKeyFile', path.join(folder, 'signing.key'))
  organization = await anOrganization()
  await aDonation(organization)
  fs.writeFileSync(kept, valueOf(await makeCheckpoint(organization.administrator)).note)
})

afterAll(() => { fs.rmSync(folder, { recursive: true, force: true }) })

function command(script: string, ...words: readonly string[]) {
  const { owner, app } = database()
  const settings = { DATABASE_URL: owner, DATABASE_URL_APP: app, SIGNING_KEY_FILE: path.join(folder, 'signing.key') }
  return spawnSync(process.execPath, ['--conditions=react-server', '--import', 'tsx', `scripts/${script}.ts`, ...words], { cwd: root, encoding: 'utf8', env: { ...process.env, ...settings } })
}

describe('npm run verify', () => {
  it('ends with 0 on what was written, against a checkpoint kept elsewhere, and gives its result as JSON', () => {
    const { status, stdout } = command('verify', '--checkpoint', kept, '--json')
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ ok: true, journals: [{ ok: true, findings: [], checkpoints: { inside: 1, outside: 1 }, people: 'checked' }] })
  })

  it('checks an exported journal alone', () => {
    expect(command('export-journal', pack).status).toBe(0)
    const { status, stdout } = command('verify', '--pack', pack, '--checkpoint', kept)
    expect(stdout).toContain('Nothing was found: this is what was written.')
    expect(status).toBe(0)
  })

  it('checks the pack of one report alone: 0 with every step told, 1 with the first line that is wrong, also as JSON', () => {
    const [whole, changed] = [path.join(folder, 'whole.zip'), path.join(folder, 'changed.zip')]
    fs.writeFileSync(whole, aSealedPack())
    fs.writeFileSync(changed, aSealedPack((report) => report.replace(/"amountCents":(?=[1-9])/, '"amountCents":1')))
    const held = command('verify', '--pack', whole)
    expect(held.stdout).toContain('Nothing was found: this is the sealed report CHI-QD-2025-Q4-1 of quarterly-disclosure')
    expect(held.status).toBe(0)
    const { status, stdout } = command('verify', '--pack', changed, '--json')
    expect(status).toBe(1)
    const told: unknown = JSON.parse(stdout)
    expect(told).toMatchObject({ ok: false, packs: [{ first: 'report/report.json was changed', faults: expect.arrayContaining([expect.stringMatching(/^items\/\S+ was changed$/)]) }] })
  })

  it('goes on under a new key, which the old one vouches for', () => {
    const before = readSigningKey()
    const rotated = command('rotate-key')
    expect([rotated.status, rotated.stderr]).toEqual([0, ''])
    expect(readSigningKey()?.installation).toBe(before?.installation)
    expect(readSigningKey()?.publicKey).not.toEqual(before?.publicKey)
    expect(command('verify', '--checkpoint', kept).status).toBe(0)
  })

  it.each([
    [['--organization', 'nowhere'], 'There is no organization nowhere.'],
    [['--checkpoint', '/nowhere'], 'The file /nowhere cannot be read.'],
    [['--key', 'x'], '"x" is not a public key: it looks like name+01234567+base64.'],
    [['--pack', __filename], `${__filename} is not a pack of a journal: it was not made by this program, or it was cut off.`],
  ])('ends with 2 and one sentence for %j: nothing was checked', (words, sentence) => {
    const { status, stderr } = command('verify', ...words)
    expect([status, stderr]).toEqual([2, `${sentence}\n`])
  })

  it('explains itself', () => {
    expect(command('verify', '--help').stdout).toContain('npm run verify -- --pack FILE')
  })

  it('ends with 1 and says first what was changed', async () => {
    await withConnection(database().superuser, (client) => client.query(`SET session_replication_role = replica; UPDATE donation SET amount_cents = amount_cents + 1`))
    const { status, stdout } = command('verify')
    expect(stdout).toMatch(/First: \[edited\] The row of donation that entry \d+ tells was changed past the journal: amount_cents\.\n/)
    expect(status).toBe(1)
  })
})
