/** Erasing somebody: nothing says any more who it was, and everything else stays as it was and can be proved. */
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { exportOf } from '@/lib/data/exports/lists'
import { makeCheckpoint } from '@/lib/data/checkpoints/make'
import { withConnection } from '@/lib/data/database/connect'
import { ownerSql } from '@/lib/data/database/transaction'
import { newId } from '@/lib/data/database/uuid'
import { getDraft } from '@/lib/data/drafts/get'
import { saveDraft } from '@/lib/data/drafts/save'
import { historyOfRecord } from '@/lib/data/journal/history'
import { verifyDatabase } from '@/lib/data/journal/verify/database'
import { correctPerson } from '@/lib/data/people/correct'
import { erasePerson, viewErasure } from '@/lib/data/people/erase'
import { getPerson } from '@/lib/data/people/get'
import { listPeople } from '@/lib/data/people/list'
import { searchPeople } from '@/lib/data/people/search'
import { unmaskPerson } from '@/lib/data/people/unmask'
import { voidPerson } from '@/lib/data/people/void'
import { changesOf } from '@/lib/domain/journal/history'
import { cents } from '@/lib/domain/money'
import type { Person } from '@/lib/domain/person'
import { env } from '@/lib/env'
import { aDonation } from '@/tests/factories/donation'
import { aProfileEntry, officerTyped } from '@/tests/factories/profile'
import { aStatementRecord } from '@/tests/factories/statement-records'
import { anOrganization, aRecordedPerson, personInput, refusalOf, testToday, valueOf, type TestOrganization } from '@/tests/factories/organization'
import { useDatabase } from '../database'

const database = useDatabase()
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'erase-'))

let organization: TestOrganization
let person: Person

const name = 'Zehra Mirzai'
const secrets = ['Mirzai', 'mirzai', 'زہرا', '17 Orchard', 'zehra@example.org', '2125550177', 'Lantern Works', 'Glazier', 'DE00ZKXQ', 'ZKXQ', 'Met at the picnic', 'Office of the Mayor']
const facts = {
  name, nameSort: 'Mirzai, Zehra', nameOtherScript: 'زہرا', email: 'zehra@example.org', telephone: '2125550177', employer: 'Lantern Works', occupation: 'Glazier', bankReference: 'DE00ZKXQ',
  address: { lines: '17 Orchard St', city: 'Chicago', state: 'IL', postalCode: '60601', country: 'US' }, note: 'Met at the picnic', office: 'Office of the Mayor',
}
const chapterId = () => organization.chapter.id
const erasing = (more: object = {}) => ({ id: person.id, revision: person.revision, reason: 'Asked for it in writing', confirmation: name, ...more })

beforeAll(async () => {
  jest.replaceProperty(env, 'signingKeyFile', path.join(folder, 'signing.key'))
  organization = await anOrganization()
})

afterAll(() => { fs.rmSync(folder, { recursive: true, force: true }) })

beforeEach(async () => {
  person = await aRecordedPerson(organization, facts)
})

const verified = () => verifyDatabase(organization.administrator, { outside: [], trusted: [], parts: 'all', onProgress: () => undefined })
/** Whatever a table of the organization holds in clear, in one text; the journal's texts are left aside, because they never change. */
async function everythingInClear(): Promise<string> {
  const { rows: tables } = await ownerSql((client) => client.query<{ name: string }>(`SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'journal_entry'`))
  const texts = await Promise.all(tables.map(async ({ name: table }) => (await ownerSql((client) => client.query<{ text: string }>(`SELECT t::text AS text FROM "${table}" t`))).rows.map(({ text }) => text)))
  return texts.flat().join('\n')
}

async function exportedDonations(): Promise<string> {
  const stream = valueOf(await exportOf(organization.administrator, 'donations', {}, { id: chapterId(), today: testToday }))
  return new Response(stream).text()
}

describe('erasing somebody', () => {
  it('asks an administrator of the whole organization, for the name once more, and for the password', async () => {
    const { administrator, actorAs } = organization
    expect(refusalOf(await erasePerson(actorAs('treasurer', null), erasing())).reason).toBe('not-allowed')
    expect(refusalOf(await erasePerson(actorAs('administrator', chapterId()), erasing())).reason).toBe('not-found')
    expect(refusalOf(await erasePerson((await anOrganization()).administrator, erasing())).reason).toBe('not-found')
    expect(refusalOf(await erasePerson({ ...administrator, provedRecently: false }, erasing())).reason).toBe('step-up')
    expect(refusalOf(await erasePerson(administrator, erasing({ confirmation: 'Zehra' }))).fields).toEqual({ confirmation: { key: 'nameDiffers', values: { name } } })
    expect(refusalOf(await erasePerson(administrator, erasing({ revision: 9 }))).reason).toBe('conflict')
    expect(valueOf(await getPerson(administrator, { chapterId: chapterId(), id: person.id })).person.name).toBe(name)
  })

  it('says before what stays', async () => {
    const { number } = await aDonation(organization, { donorId: person.id })
    expect(number).toContain('-D-')
    const known = { typed: name, id: person.id, newKind: null, newSortName: '', newOtherScript: '' }
    const { id: other } = await aRecordedPerson(organization)
    await aDonation(organization, { amountCents: cents(5_000), jointShares: [{ personId: person.id, shareCents: cents(2_000) }, { personId: other, shareCents: cents(3_000) }] })
    await aStatementRecord(organization, 'thing-of-value', { person: known })
    await aProfileEntry(organization, officerTyped({ person: known }))
    expect(valueOf(await viewErasure(organization.administrator, { id: person.id }))).toEqual({
      id: person.id, name, revision: 1, donations: 2, expenditures: 0, transfers: 0, contacts: 0, statementRecords: 1, profileEntries: 1,
      filesLost: [], filesKept: [], filesBeside: 0, merged: 0, bankLines: 0, bankFiles: 0,
    })
  })

  it('leaves no text of the person in any table, search, list, draft or export, and a pseudonym in their place', async () => {
    const { administrator } = organization
    const gift = await aDonation(organization, { donorId: person.id })
    const [mine, others] = [newId(), newId()]
    valueOf(await saveDraft(administrator, { id: mine, form: 'donation', chapterId: chapterId(), values: { donor: 'zehra mirzai', amount: '12' } }))
    valueOf(await saveDraft(administrator, { id: others, form: 'donation', chapterId: chapterId(), values: { donor: 'Somebody else' } }))
    expect(await everythingInClear()).toContain('Mirzai')
    const namesakes = valueOf(await listPeople(administrator, { chapterId: chapterId(), text: 'mirzai', kind: null, tag: null }, null)).rows.filter(({ id }) => id !== person.id)
    const { person: erased, drafts } = valueOf(await erasePerson(administrator, erasing()))
    for (const { id } of namesakes) valueOf(await erasePerson(administrator, erasing({ id })))
    expect(erased).toMatchObject({ name: `Erased person ${person.id.slice(-6).toUpperCase()}`, recordState: 'erased', country: 'US', state: 'IL', revision: 2 })
    expect(drafts).toBe(1)
    expect(await getDraft(administrator, { id: mine, form: 'donation', chapterId: chapterId() })).toMatchObject({ ok: false })
    expect(await getDraft(administrator, { id: others, form: 'donation', chapterId: chapterId() })).toMatchObject({ ok: true })
    const left = await everythingInClear()
    expect(secrets.filter((secret) => left.includes(secret))).toEqual([])
    const listed = valueOf(await listPeople(administrator, { chapterId: chapterId(), text: '', kind: null, tag: null }, null))
    expect(listed.rows.find(({ id }) => id === person.id)).toMatchObject({ name: erased.name, office: '', recordState: 'erased' })
    for (const query of ['Mirzai', 'zehra@example.org', 'ZKXQ']) expect(valueOf(await searchPeople(administrator, { chapterId: chapterId(), query })).filter(({ id }) => id === person.id)).toEqual([])
    expect(valueOf(await getPerson(administrator, { chapterId: chapterId(), id: person.id }))).toMatchObject({ masked: false, person: { email: '', address: null, note: '', bankReference: '' }, known: { email: false } })
    const csv = await exportedDonations()
    expect(csv).toContain(gift.number)
    expect(csv).toContain(erased.name)
    expect(csv).not.toContain('Mirzai')
  })

  it('leaves the journal, its checkpoint and every row provable', async () => {
    const checkpoint = valueOf(await makeCheckpoint(organization.administrator))
    const before = await verified()
    valueOf(await erasePerson(organization.administrator, erasing()))
    const after = await verifyDatabase(organization.administrator, { outside: [checkpoint.note], trusted: [], parts: 'all', onProgress: () => undefined })
    expect(after.findings).toEqual([])
    expect([after.size, after.rows, after.people]).toEqual([before.size + 1, before.rows, 'checked'])
  })

  it('closes the history: who did what and when, no value and no reason of before', async () => {
    valueOf(await correctPerson(organization.administrator, { chapterId: chapterId(), id: person.id, revision: 1, reason: 'Zehra Mirzai wrote to us', person: personInput({ ...facts, note: 'Other' }) }))
    valueOf(await erasePerson(organization.administrator, erasing({ revision: 2 })))
    const entries = valueOf(await historyOfRecord(organization.administrator, { chapterId: chapterId(), id: person.id }))
    expect(entries.map(({ type, reason }) => [type, reason])).toEqual([['person.recorded', null], ['person.corrected', null], ['person.erased', 'Asked for it in writing']])
    expect(entries.flatMap(changesOf)).toEqual([])
  })

  it('cannot be undone, corrected, voided, looked into or repeated', async () => {
    const { administrator } = organization
    valueOf(await erasePerson(administrator, erasing()))
    const again = { chapterId: chapterId(), id: person.id, revision: 2, reason: 'Again' }
    expect(refusalOf(await erasePerson(administrator, erasing({ revision: 2 }))).key).toBe('alreadyErased')
    expect(refusalOf(await correctPerson(administrator, { ...again, person: personInput() })).key).toBe('alreadyErased')
    expect(refusalOf(await voidPerson(administrator, again)).key).toBe('alreadyErased')
    expect(refusalOf(await unmaskPerson(administrator, again)).reason).toBe('not-found')
    expect(refusalOf(await viewErasure(administrator, { id: person.id })).reason).toBe('not-found')
  })

  it('is told apart by verify from a key that was taken away past the journal, and from a name that was put back', async () => {
    const past = (sql: string) => withConnection(database().superuser, (client) => client.query(`SET session_replication_role = replica; ${sql}`))
    valueOf(await erasePerson(organization.administrator, erasing()))
    await past(`UPDATE person SET name = '${name}' WHERE id = '${person.id}'`)
    expect((await verified()).findings).toMatchObject([{ change: 'edited', columns: ['name'] }])
    await past(`UPDATE person SET name = 'Erased person ${person.id.slice(-6).toUpperCase()}' WHERE id = '${person.id}'`)
    expect((await verified()).findings).toEqual([])
    const other = await aRecordedPerson(organization)
    await expect(past(`UPDATE person SET data_key_wrapped = NULL WHERE id = '${other.id}'`)).rejects.toThrow('person_data_key')
    await past(`UPDATE person SET data_key_wrapped = NULL, record_state = 'erased' WHERE id = '${other.id}'`)
    expect((await verified()).findings).toMatchObject([{ change: 'edited', columns: ['record_state'] }])
  })
})
