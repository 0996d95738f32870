import { getMail, listMails } from '@/lib/data/outbox/list'
import { makeCheckpoint } from '@/lib/data/checkpoints/make'
import { env } from '@/lib/env'
import { verifyDatabase } from '@/lib/data/journal/verify/database'
import { writeCheckpointMails } from '@/lib/worker/checkpoint-mails'
import { sendOutgoingMails } from '@/lib/worker/outgoing-mails'
import { aMember } from '@/tests/factories/account'
import { aMailServer, type MailServer } from '@/tests/factories/mail-server'
import { anOrganization, valueOf, type TestOrganization } from '@/tests/factories/organization'
import { aMail } from '@/tests/factories/outbox'
import { useDatabase } from '../database'

useDatabase()

let server: MailServer
let organization: TestOrganization

beforeEach(async () => {
  server = await aMailServer()
  organization = await anOrganization()
  jest.replaceProperty(env, 'mail', { url: server.url, from: 'Chicago chapter <ledger@ledger.example>' })
})

afterEach(async () => {
  jest.restoreAllMocks()
  await server.close()
})

const kept = async (id: string) => valueOf(await getMail(organization.administrator, { id, chapterId: organization.chapter.id }))

describe('the worker that sends mails', () => {
  it('hands a mail to the mail server with its text, its files and an id of its own, once', async () => {
    const id = await aMail(organization)
    await sendOutgoingMails()
    await sendOutgoingMails()
    expect(server.taken).toHaveLength(1)
    const [message = ''] = server.taken
    for (const part of [`Message-ID: <${id}@ledger.example>`, 'To: Ayesha Khan <ayesha@secret.example>', 'Auto-Submitted: auto-generated', 'Thank you for $250.00 <b>.', 'filename=receipt.pdf', '&lt;b&gt;']) expect(message).toContain(part)
    expect(await kept(id)).toMatchObject({ state: 'sent', tries: 1, problem: null })
  })

  it('keeps one that the server refuses, with its code and without its words, which may hold the address', async () => {
    server.answer('550 5.1.1 <ayesha@secret.example> unknown')
    const id = await aMail(organization)
    await sendOutgoingMails()
    expect(await kept(id)).toMatchObject({ state: 'failed', problem: { word: 'refused', code: '550' } })
  })

  it('waits for a server that says "later" or is not there', async () => {
    server.answer('451 later')
    const id = await aMail(organization)
    await sendOutgoingMails()
    expect(await kept(id)).toMatchObject({ state: 'waiting', tries: 1, problem: { word: 'refused', code: '451' } })
    const other = await aMail(organization)
    jest.replaceProperty(env, 'mail', { url: 'smtp://127.0.0.1:9', from: 'ledger@ledger.example' })
    await sendOutgoingMails()
    expect(await kept(other)).toMatchObject({ state: 'waiting', problem: { word: 'unreachable' } })
  })

  it('sends nothing while no mail server is set', async () => {
    const id = await aMail(organization)
    jest.replaceProperty(env, 'mail', null)
    await sendOutgoingMails()
    expect(await kept(id)).toMatchObject({ state: 'waiting', tries: 0, isSetUp: false })
  })
})

describe('the worker that mails checkpoints', () => {
  it('puts the checkpoint of the month into the outbox of each officer once, and it comes out as one that was kept elsewhere', async () => {
    await aMember(organization, { role: 'treasurer', name: 'Noor', password: 'a long password 2026' })
    await aMember(organization, { role: 'viewer', name: 'Viewer', password: 'a long password 2026' })
    valueOf(await makeCheckpoint(organization.administrator))
    await writeCheckpointMails()
    await writeCheckpointMails()
    const { mails } = valueOf(await listMails(organization.administrator, organization.chapter.id))
    expect(mails.map(({ mail }) => mail.to.name)).toEqual(['Noor'])
    const outside = mails.flatMap(({ mail }) => mail.files.map(({ base64 }) => Buffer.from(base64, 'base64').toString('utf8')))
    const verified = await verifyDatabase(organization.administrator, { outside, trusted: [], parts: 'tree', onProgress: () => undefined })
    expect([outside.length, verified.findings]).toEqual([1, []])
  })
})
