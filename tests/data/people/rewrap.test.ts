/** Rotation of the organization's key: everything is wrapped anew, and nothing else of anybody changes. */
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { withConnection } from '@/lib/data/database/connect'
import { ownerSql, readAs } from '@/lib/data/database/transaction'
import { newId } from '@/lib/data/database/uuid'
import { getDraft } from '@/lib/data/drafts/get'
import { saveDraft } from '@/lib/data/drafts/save'
import { verifyDatabase } from '@/lib/data/journal/verify/database'
import { openBytes } from '@/lib/data/keys/envelope'
import { forgetOrganizationKeys, organizationKeys } from '@/lib/data/keys/organization-key'
import { getPerson } from '@/lib/data/people/get'
import { rotateOrganizationKey } from '@/lib/data/people/rewrap'
import { searchPeople } from '@/lib/data/people/search'
import { describeEntry } from '@/lib/domain/journal/describe'
import { parseEntry } from '@/lib/domain/journal/entry'
import { env } from '@/lib/env'
import { aDonation } from '@/tests/factories/donation'
import { anAttachment } from '@/tests/factories/attachment'
import { anOrganization, aRecordedPerson, refusalOf, valueOf, type TestOrganization } from '@/tests/factories/organization'
import { useDatabase } from '../database'

const database = useDatabase()
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'rewrap-'))

let organization: TestOrganization
let personId = ''
const reason = 'A laptop was stolen'

beforeAll(async () => {
  jest.replaceProperty(env, 'signingKeyFile', path.join(folder, 'signing.key'))
})

afterAll(() => { fs.rmSync(folder, { recursive: true, force: true }) })

beforeEach(async () => {
  organization = await anOrganization()
  personId = (await aRecordedPerson(organization, { name: 'Ayesha Khan', email: 'ayesha@example.org' })).id
  await anAttachment(organization, { kind: 'donation', id: (await aDonation(organization)).id })
})

type Held = { readonly id: string; readonly row: string; readonly wrapped: string }

/** Every row with a data key: all of it but the wrapped key, and the wrapped key. */
async function held(): Promise<readonly Held[]> {
  const parts = ['person', 'attachment'].map((table) => `SELECT id, (to_jsonb(t) - 'data_key_wrapped')::text AS row, encode(data_key_wrapped, 'hex') AS wrapped FROM ${table} t WHERE organization_id = '${organization.organizationId}'`)
  return (await ownerSql((client) => client.query<Held>(`${parts.join(' UNION ALL ')} ORDER BY id`))).rows
}

const keysNow = () => readAs(organization.administrator, (tx) => organizationKeys(tx, organization.organizationId))
const verified = () => verifyDatabase(organization.administrator, { outside: [], trusted: [], parts: 'all', onProgress: () => undefined })

/** How many data keys open with the newest version alone. */
async function underNewest(): Promise<number> {
  const { wrap } = await keysNow()
  return (await held()).filter(({ id, wrapped }) => {
    try {
      return openBytes(wrap, `data-key/${organization.organizationId}/${id}`, Buffer.from(wrapped, 'hex')).length === 32
    } catch {
      return false
    }
  }).length
}

describe('the rotation of the key of an organization', () => {
  it('asks an administrator of the whole organization, and for the password', async () => {
    const { administrator, actorAs } = organization
    expect(refusalOf(await rotateOrganizationKey(actorAs('treasurer', null), { reason })).reason).toBe('not-allowed')
    expect(refusalOf(await rotateOrganizationKey(actorAs('administrator'), { reason })).reason).toBe('not-found')
    expect(refusalOf(await rotateOrganizationKey({ ...administrator, provedRecently: false }, { reason })).reason).toBe('step-up')
  })

  it('wraps every data key anew and touches nothing else: rows, ciphertext, digests and entries stay, and verify proves it', async () => {
    const [before, size] = [await held(), (await verified()).size]
    expect(valueOf(await rotateOrganizationKey(organization.administrator, { reason }))).toEqual({ version: 2, rewrapped: before.length, resumed: false })
    const after = await held()
    expect(after.map(({ row }) => row)).toEqual(before.map(({ row }) => row))
    expect(after.filter(({ wrapped }, place) => wrapped === before[place]?.wrapped)).toEqual([])
    expect(await underNewest()).toBe(before.length)
    expect(await verified()).toMatchObject({ size: size + 1, people: 'checked', findings: [] })
    const { rows } = await ownerSql((client) => client.query<{ text: string }>('SELECT text FROM journal_entry WHERE organization_id = $1 ORDER BY index DESC LIMIT 1', [organization.organizationId]))
    expect(describeEntry(parseEntry(rows[0]?.text ?? ''))).toBe('A administrator replaced the key that wraps personal details by version 2.')
  })

  it('lets everything be read and found as before, with keys opened anew', async () => {
    const draft = { id: newId(), form: 'donation', chapterId: organization.chapter.id }
    valueOf(await saveDraft(organization.administrator, { ...draft, values: { amount: '12' } }))
    valueOf(await rotateOrganizationKey(organization.administrator, { reason }))
    forgetOrganizationKeys()
    expect(valueOf(await getPerson(organization.administrator, { chapterId: organization.chapter.id, id: personId })).person.email).toBe('ayesha@example.org')
    expect(valueOf(await searchPeople(organization.administrator, { chapterId: organization.chapter.id, query: 'ayesha@example.org' })).map(({ id }) => id)).toContain(personId)
    expect(valueOf(await getDraft(organization.administrator, draft)).values).toEqual({ amount: '12' })
    expect(valueOf(await rotateOrganizationKey(organization.administrator, { reason }))).toMatchObject({ version: 3, resumed: false })
    expect((await verified()).findings).toEqual([])
  })

  it('goes on where it was cut off, with no second entry and no third version', async () => {
    const all = (await held()).length
    const cut = rotateOrganizationKey(organization.administrator, { reason, onProgress: () => { throw new Error('killed') } })
    await expect(cut).rejects.toThrow('killed')
    const done = await underNewest()
    expect(done).toBeGreaterThan(0)
    expect(done).toBeLessThan(all)
    expect((await verified()).findings).toEqual([])
    expect(valueOf(await getPerson(organization.administrator, { chapterId: organization.chapter.id, id: personId })).person.email).toBe('ayesha@example.org')
    const size = (await verified()).size
    expect(valueOf(await rotateOrganizationKey(organization.administrator, { reason }))).toEqual({ version: 2, rewrapped: all - done, resumed: true })
    expect(await underNewest()).toBe(all)
    expect((await verified()).size).toBe(size)
  })

  it('opens a way past the journal for the wrapped key alone, and verify finds a key that is not the one', async () => {
    const owner = (sql: string) => withConnection(database().owner, (client) => client.query(sql))
    const where = `WHERE id = '${personId}'`
    await expect(owner(`UPDATE person SET data_key_wrapped = '\\x00', name = 'Somebody' ${where}`)).rejects.toThrow('needs the journal entry')
    await expect(owner(`UPDATE person SET data_key_wrapped = data_key_wrapped ${where}`)).rejects.toThrow('needs the journal entry')
    await expect(owner(`UPDATE person SET data_key_wrapped = NULL, record_state = 'erased' ${where}`)).rejects.toThrow('needs the journal entry')
    await owner(`UPDATE person SET data_key_wrapped = (SELECT data_key_wrapped FROM person o WHERE o.id <> '${personId}' AND o.organization_id = person.organization_id LIMIT 1) ${where}`)
    expect((await verified()).findings).toMatchObject([{ change: 'edited', columns: ['data_key_wrapped'] }])
  })
})
