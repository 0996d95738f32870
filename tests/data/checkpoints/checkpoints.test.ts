import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { createHash, randomBytes } from 'node:crypto'
import { sqlAs } from '@/lib/data/database/transaction'
import { withConnection } from '@/lib/data/database/connect'
import { databaseError } from '@/lib/data/database/database-errors'
import { makeCheckpoint } from '@/lib/data/checkpoints/make'
import { makeDailyCheckpoint } from '@/lib/data/checkpoints/make-daily'
import { checkpointNote, listCheckpoints } from '@/lib/data/checkpoints/list'
import { proveConsistency, proveInclusion } from '@/lib/data/checkpoints/prove'
import { checkpointAfterRotation, rotateSigningKey } from '@/lib/data/checkpoints/rotate-key'
import { toldKeys } from '@/lib/data/journal/signing-key'
import { checkSignature } from '@/lib/data/keys/ed25519'
import { adoptNextSigningKey, ensureNextSigningKey, ensureSigningKey, newSigningKey, readSigningKey } from '@/lib/data/keys/signing-key'
import { env } from '@/lib/env'
import { parseCheckpoint } from '@/lib/domain/journal/checkpoint'
import { verifyConsistency, verifyInclusion } from '@/lib/domain/journal/merkle-proof'
import { rootOf } from '@/lib/domain/journal/merkle-tree'
import { parseNote, parseVerifierKey, signerOf } from '@/lib/domain/journal/signed-note'
import { followsFrom, keyAt } from '@/lib/domain/journal/signing-key'
import { instant, type Instant } from '@/lib/domain/instant'
import type { Actor } from '@/lib/domain/permission'
import { aDonation } from '../../factories/donation'
import { anOrganization, refusalOf, valueOf, type TestOrganization } from '../../factories/organization'
import { useDatabase } from '../database'

const database = useDatabase()

/** Appends entries through the function alone: they concern no record. */
async function append(actor: Actor, count: number): Promise<void> {
  await sqlAs(actor, async (client) => {
    for (let done = 0; done < count; done += 1) {
      const salt = randomBytes(16).toString('hex')
      const subject = '"subject":{"id":"01900000-0000-7000-8000-000000000009","kind":"person","revision":1}'
      await client.query('SELECT journal_append($1::uuid, $2, $3)', [
        actor.organizationId, `{"actor":{"kind":"system","name":"Test","userId":null},"after":null,"at":"${actor.at}","before":null,"index":`,
        `,"reason":null,"salt":"${salt}",${subject},"type":"person.unmasked","v":1}`,
      ])
    }
  })
}

async function leavesOf(actor: Actor): Promise<readonly Uint8Array[]> {
  const rows = await sqlAs(actor, async (client) => (await client.query<{ text: string }>('SELECT text FROM journal_entry ORDER BY index')).rows)
  return rows.map(({ text }) => new Uint8Array(createHash('sha256').update('\0').update(text).digest()))
}

function readNote(note: string) {
  const parsed = parseNote(note)
  const checkpoint = parsed === null ? null : parseCheckpoint(parsed.text)
  if (parsed === null || checkpoint === null) throw new Error('The note is a checkpoint')
  return { parsed, checkpoint }
}

async function shown(organization: TestOrganization) {
  return valueOf(await listCheckpoints(organization.administrator, organization.chapter.id))
}

/** A key of this file's own: other tests, and whoever works on this machine, keep theirs. */
beforeAll(() => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sunledger-key-'))
  jest.replaceProperty(env, 'signingKeyFile', path.join(folder, 'signing.key'))
})

afterAll(() => {
  fs.rmSync(path.dirname(env.signingKeyFile), { recursive: true })
})

describe('a checkpoint', () => {
  it('covers the whole journal, is signed by the key of the machine, and comes from the text of the entries alone', async () => {
    const organization = await anOrganization()
    await aDonation(organization)
    const made = valueOf(await makeCheckpoint(organization.administrator))
    const leaves = await leavesOf(organization.administrator)
    const { parsed, checkpoint } = readNote(made.note)
    const key = parseVerifierKey((await shown(organization)).key ?? '')
    expect(checkpoint).toEqual({ origin: `${readSigningKey()?.installation}/${organization.organizationId}`, size: leaves.length, root: rootOf(leaves) })
    expect(key === null ? null : signerOf(parsed, [key], checkSignature)).toEqual(key)
  })

  it('tells the journal which key signs, the first time', async () => {
    const organization = await anOrganization()
    valueOf(await makeCheckpoint(organization.administrator))
    const types = await sqlAs(organization.administrator, async (client) => (await client.query<{ type: string }>('SELECT type FROM journal_entry ORDER BY index DESC LIMIT 2')).rows)
    expect(types.map(({ type }) => type)).toEqual(['signing-key.introduced', 'bank-account.recorded'])
  })

  it('is the last one while nothing was written', async () => {
    const organization = await anOrganization()
    const first = valueOf(await makeCheckpoint(organization.administrator))
    expect(valueOf(await makeCheckpoint(organization.administrator)).note).toBe(first.note)
    await aDonation(organization)
    expect(valueOf(await makeCheckpoint(organization.administrator)).size).toBeGreaterThan(first.size)
    expect((await shown(organization)).checkpoints).toHaveLength(2)
  })

  it('is made once by many who ask at one time', async () => {
    const organization = await anOrganization()
    const made = await Promise.all(Array.from({ length: 8 }, () => makeCheckpoint(organization.administrator)))
    expect(new Set(made.map((each) => valueOf(each).size)).size).toBe(1)
    expect((await shown(organization)).checkpoints).toHaveLength(1)
  })

  it('grows from the stored subtrees to the root that all entries give, and every proof holds', async () => {
    const organization = await anOrganization()
    const { administrator } = organization
    const checkpoints = []
    for (const more of [200, 130, 1, 700]) {
      await append(administrator, more)
      checkpoints.push(readNote(valueOf(await makeCheckpoint(administrator)).note).checkpoint)
    }
    const leaves = await leavesOf(administrator)
    for (const { size, root } of checkpoints) {
      expect(rootOf(leaves.slice(0, size))).toEqual(root)
      for (const index of [0, 100, size - 1]) {
        const proof = valueOf(await proveInclusion(administrator, { index, size }))
        expect(verifyInclusion({ index, size, root, leafHash: leaves[index] ?? root, proof })).toBe(true)
      }
    }
    for (const [place, later] of checkpoints.entries()) {
      for (const earlier of checkpoints.slice(0, place + 1)) {
        const proof = valueOf(await proveConsistency(administrator, { earlier: earlier.size, later: later.size }))
        expect(verifyConsistency({ earlier, later, proof })).toBe(true)
      }
    }
    expect(refusalOf(await proveInclusion(administrator, { index: 0, size: 3 })).reason).toBe('not-found')
    expect(refusalOf(await proveInclusion(administrator, { index: leaves.length, size: leaves.length })).reason).toBe('not-found')
  })

  it('is refused to those who may not make one, and shown to those who read the journal', async () => {
    const organization = await anOrganization()
    valueOf(await makeCheckpoint(organization.administrator))
    const treasurer = organization.actorAs('treasurer', null)
    expect(refusalOf(await makeCheckpoint(treasurer)).reason).toBe('not-allowed')
    const [newest] = valueOf(await listCheckpoints(treasurer, organization.chapter.id)).checkpoints
    expect(valueOf(await checkpointNote(treasurer, { chapterId: organization.chapter.id, size: newest?.size ?? 0 }))).toBe(newest?.note)
    expect(refusalOf(await checkpointNote(treasurer, { chapterId: organization.chapter.id, size: 1 })).reason).toBe('not-found')
    expect(refusalOf(await listCheckpoints(organization.actorAs('viewer'), organization.chapter.id)).reason).toBe('not-allowed')
    const other = await anOrganization()
    expect(refusalOf(await checkpointNote(other.administrator, { chapterId: other.chapter.id, size: newest?.size ?? 0 })).reason).toBe('not-found')
  })
})

describe('the checkpoint of the day', () => {
  it('is made after three in the night of the time zone, once, for what was written before', async () => {
    const organization = await anOrganization()
    const { administrator } = organization
    const sizeAt = async (at: Instant) => valueOf(await makeDailyCheckpoint({ ...administrator, at }, 'America/Chicago'))?.size ?? null
    await append({ ...administrator, at: instant('2126-07-01T15:00:00.000Z') }, 1)
    expect(await sizeAt(instant('2126-07-01T15:00:01.000Z'))).toBe(7)
    await append({ ...administrator, at: instant('2126-07-01T16:00:00.000Z') }, 1)
    expect(await sizeAt(instant('2126-07-02T07:59:59.000Z'))).toBeNull()
    expect(await sizeAt(instant('2126-07-02T08:00:00.000Z'))).toBe(8)
    expect(await sizeAt(instant('2126-07-02T08:10:00.000Z'))).toBeNull()
  })
})

describe('the key that signs', () => {
  it('is a file that only its owner reads', () => {
    ensureSigningKey()
    expect(fs.statSync(env.signingKeyFile).mode & 0o777).toBe(0o600)
  })

  it('is missed: no checkpoint is signed by another one unsaid', async () => {
    const organization = await anOrganization()
    valueOf(await makeCheckpoint(organization.administrator))
    const text = fs.readFileSync(env.signingKeyFile)
    fs.rmSync(env.signingKeyFile)
    expect(refusalOf(await makeCheckpoint(organization.administrator)).key).toBe('signingKeyMissing')
    ensureSigningKey()
    expect(refusalOf(await makeCheckpoint(organization.administrator)).key).toBe('signingKeyOther')
    fs.writeFileSync(env.signingKeyFile, text)
    expect((await makeCheckpoint(organization.administrator)).ok).toBe(true)
  })

  it('is replaced by an entry that it signs itself; the next checkpoint is the new one\'s', async () => {
    const organization = await anOrganization()
    const { administrator } = organization
    const before = valueOf(await makeCheckpoint(administrator))
    const current = readSigningKey()
    const next = ensureNextSigningKey(current?.installation)
    expect(refusalOf(await rotateSigningKey(organization.actorAs('treasurer', null), { current, next })).reason).toBe('not-allowed')
    expect(refusalOf(await rotateSigningKey(administrator, { current: newSigningKey(), next })).key).toBe('signingKeyOther')
    expect(valueOf(await rotateSigningKey(administrator, { current, next }))).toBe('told')
    expect(valueOf(await rotateSigningKey(administrator, { current, next }))).toBe('nothing to do')
    adoptNextSigningKey()
    const after = valueOf(await checkpointAfterRotation(administrator))
    const keys = await sqlAs(administrator, (client) => toldKeys(client, organization.organizationId), 'read')
    const [old, fresh] = keys
    if (old === undefined || fresh === undefined) throw new Error('Two keys were told')
    expect(followsFrom(fresh, old.key, checkSignature)).toBe(true)
    expect(keyAt(keys, before.size)).toEqual(old.key)
    expect(keyAt(keys, after.size)).toEqual(fresh.key)
    const { note } = (await shown(organization)).checkpoints[0] ?? { note: '' }
    expect(signerOf(readNote(note).parsed, [fresh.key], checkSignature)).toEqual(fresh.key)
    expect(signerOf(readNote(note).parsed, [old.key], checkSignature)).toBeNull()
  })
})

describe('the tables of checkpoints', () => {
  it.each(['checkpoint', 'journal_node'])('are append-only: %s is neither changed nor emptied, by nobody', async (table) => {
    const organization = await anOrganization()
    await append(organization.administrator, 260)
    valueOf(await makeCheckpoint(organization.administrator))
    const states = []
    for (const sql of [`UPDATE ${table} SET organization_id = organization_id`, `DELETE FROM ${table}`, `TRUNCATE ${table}`]) {
      const asApplication = sqlAs(organization.administrator, (client) => client.query(sql))
      const asOwner = withConnection(database().owner, (client) => client.query(sql))
      states.push(...(await Promise.all([asApplication, asOwner].map((tried) => tried.then(() => null, (error: unknown) => databaseError(error).sqlState)))))
    }
    expect(new Set(states)).toEqual(new Set(['42501']))
  })
})
