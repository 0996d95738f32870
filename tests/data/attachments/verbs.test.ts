import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { attachFiles } from '@/lib/data/attachments/attach'
import { collectUploads } from '@/lib/data/attachments/collect'
import { detachFile } from '@/lib/data/attachments/detach'
import { getAttachment } from '@/lib/data/attachments/get'
import { listAttachments } from '@/lib/data/attachments/list'
import { openFile } from '@/lib/data/attachments/open'
import { uploadFile } from '@/lib/data/attachments/upload'
import { openUploads } from '@/lib/data/attachments/uploads'
import { withConnection } from '@/lib/data/database/connect'
import { newId } from '@/lib/data/database/uuid'
import { hoursLater } from '@/lib/data/installation/clock'
import { historyOfRecord } from '@/lib/data/journal/history'
import type { FiledRecord } from '@/lib/domain/attachment'
import { calendarDate } from '@/lib/domain/calendar-date'
import type { Actor } from '@/lib/domain/permission'
import { env } from '@/lib/env'
import { anAttachment, arriving, filesFolder, pdf } from '@/tests/factories/attachment'
import { aBankStatement } from '@/tests/factories/bank-statement'
import { aDonation } from '@/tests/factories/donation'
import { anOrganization, aRecordedPerson, refusalOf, valueOf, type TestOrganization } from '@/tests/factories/organization'
import { aLobbyingContact, anExpenditure, aTransfer } from '@/tests/factories/spending'
import { useDatabase } from '../database'

const database = useDatabase()

let organization: TestOrganization
let other: TestOrganization
let folder: string
let record: FiledRecord

beforeAll(async () => {
  folder = filesFolder()
  organization = await anOrganization()
  other = await anOrganization()
  record = { kind: 'donation', id: (await aDonation(organization)).id }
})

const chapterId = () => organization.chapter.id
const administrator = () => organization.administrator
const contentPath = (bytes: Buffer, organizationId = organization.organizationId) => {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return path.join(folder, organizationId, sha256.slice(0, 2), sha256)
}

function send(bytes: Buffer, { name = 'receipt.pdf', actor = administrator(), to = record }: { readonly name?: string; readonly actor?: Actor; readonly to?: FiledRecord } = {}) {
  return uploadFile(actor, { chapterId: chapterId(), record: to, name, content: arriving(bytes) })
}

function attach(uploadIds: readonly string[], { actor = administrator(), to = record }: { readonly actor?: Actor; readonly to?: FiledRecord } = {}) {
  return attachFiles(actor, { chapterId: chapterId(), record: to, uploadIds, evidenceOn: calendarDate('2026-02-27'), note: 'The bank slip' })
}

async function bytesOf(actor: Actor, id: string): Promise<Buffer> {
  const { content } = valueOf(await openFile(actor, { chapterId: chapterId(), id }))
  const pieces: Buffer[] = []
  for await (const piece of content) pieces.push(Buffer.from(piece))
  return Buffer.concat(pieces)
}

describe('a file beside a record', () => {
  it('is kept under its hash, with the day of the document apart from the moment of the upload, and comes back the same', async () => {
    const bytes = pdf('Kept')
    const upload = valueOf(await send(bytes, { name: '../../slip.pdf' }))
    const [attachment] = valueOf(await attach([upload.id]))
    expect(attachment).toMatchObject({
      name: 'slip.pdf', fileType: 'pdf', sizeBytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex'), evidenceOn: '2026-02-27', uploadedAt: administrator().at,
      note: 'The bank slip', state: 'attached', uploadedName: administrator().name,
    })
    expect(fs.readFileSync(contentPath(bytes))).toEqual(bytes)
    expect(fs.readdirSync(path.join(folder, 'incoming'))).toEqual([])
    expect(await bytesOf(administrator(), upload.id)).toEqual(bytes)
    expect(valueOf(await listAttachments(administrator(), { chapterId: chapterId(), record })).files).toContainEqual(attachment)
  })

  it('is told by the journal without its name in clear, with the number of its record', async () => {
    const { id } = await anAttachment(organization, record, { name: 'Passport of Ayesha Khan.pdf', bytes: pdf('Told') })
    const [entry] = valueOf(await historyOfRecord(administrator(), { chapterId: chapterId(), id }))
    expect(entry).toMatchObject({ type: 'attachment.added', subject: { kind: 'attachment', id, revision: 1 }, after: { donationId: record.id, number: expect.stringMatching(/^CHI-D-/) } })
    expect(JSON.stringify(entry)).not.toContain('Passport')
  })

  it.each([
    ['expenditure', anExpenditure], ['transfer', aTransfer], ['lobbying-contact', aLobbyingContact], ['person', aRecordedPerson],
    ['principal', (each: TestOrganization) => Promise.resolve({ id: each.principalId })], ['bank-account', (each: TestOrganization) => Promise.resolve({ id: each.bankAccountId })],
    ['bank-statement', (each: TestOrganization) => aBankStatement(each)],
  ] as const)('stands beside a record of the kind %s', async (kind, make) => {
    const to = { kind, id: (await make(organization)).id }
    const { id } = await anAttachment(organization, to, { bytes: pdf(kind) })
    expect(valueOf(await listAttachments(administrator(), { chapterId: chapterId(), record: to })).files.map((each) => each.id)).toEqual([id])
  })

  it('is attached once, however often the form is sent', async () => {
    const { id } = valueOf(await send(pdf('Twice')))
    const [first, second] = await Promise.all([attach([id]), attach([id])])
    expect(valueOf(first)).toEqual(valueOf(second))
    expect(valueOf(await historyOfRecord(administrator(), { chapterId: chapterId(), id }))).toHaveLength(1)
  })

  it('is refused to who may not attach, and to who does not see the record', async () => {
    expect(refusalOf(await send(pdf(), { actor: organization.actorAs('viewer') })).reason).toBe('not-allowed')
    expect(refusalOf(await send(pdf(), { actor: organization.actorAs('secretary') })).reason).toBe('not-found')
    expect(refusalOf(await send(pdf(), { actor: organization.actorAs('treasurer', organization.otherChapter.id) })).reason).toBe('not-found')
    expect(refusalOf(await send(pdf(), { to: { kind: 'donation', id: newId() } })).reason).toBe('not-found')
    expect(refusalOf(await send(pdf(), { to: { kind: 'donation', id: (await aDonation(other)).id } })).reason).toBe('not-found')
  })

  it('is not found by another organization, by another chapter, or by who sees no single gifts, and not read by who sees records masked', async () => {
    const { id } = await anAttachment(organization, record, { bytes: pdf('Closed') })
    const find = (actor: Actor) => openFile(actor, { chapterId: actor === other.administrator ? other.chapter.id : chapterId(), id })
    expect(refusalOf(await find(other.administrator)).reason).toBe('not-found')
    expect(refusalOf(await find(organization.actorAs('secretary'))).reason).toBe('not-found')
    expect(refusalOf(await openFile(administrator(), { chapterId: organization.otherChapter.id, id })).reason).toBe('not-found')
    expect(refusalOf(await find(organization.actorAs('viewer'))).reason).toBe('not-allowed')
    expect((await find(organization.actorAs('reviewer'))).ok).toBe(true)
    expect(refusalOf(await getAttachment(administrator(), { chapterId: chapterId(), id: '../../secrets' })).reason).toBe('not-found')
  })

  it('is attached by who sent it alone', async () => {
    const { id } = valueOf(await send(pdf('Mine')))
    const treasurer = organization.actorAs('treasurer')
    expect(valueOf(await openUploads(treasurer, { chapterId: chapterId(), record, ids: [id] })).uploads).toEqual([])
    expect(refusalOf(await attach([id], { actor: treasurer })).key).toBe('fileGone')
    expect(valueOf(await openUploads(administrator(), { chapterId: chapterId(), record, ids: [id] })).uploads).toHaveLength(1)
  })

  it('is taken off with a reason, stays readable, and its content stays even when it is collected', async () => {
    const bytes = pdf('Off')
    const { id } = await anAttachment(organization, record, { bytes })
    const detached = valueOf(await detachFile(administrator(), { chapterId: chapterId(), id, reason: 'The wrong slip' }))
    expect(detached).toMatchObject({ state: 'detached', stateReason: 'The wrong slip', revision: 2 })
    const [, entry] = valueOf(await historyOfRecord(administrator(), { chapterId: chapterId(), id }))
    expect(entry).toMatchObject({ type: 'attachment.detached', reason: 'The wrong slip', before: { state: 'attached', stateReason: '' } })
    await collectUploads({ ...administrator(), at: hoursLater(administrator().at, 48) })
    expect(await bytesOf(administrator(), id)).toEqual(bytes)
    expect(refusalOf(await detachFile(administrator(), { chapterId: chapterId(), id, reason: 'Again' })).key).toBe('fileDetached')
    expect(refusalOf(await detachFile(organization.actorAs('reviewer'), { chapterId: chapterId(), id, reason: 'Not mine' })).reason).toBe('not-allowed')
  })

  it('breaks off instead of arriving whole when its content was changed, and says so when it is missing', async () => {
    const bytes = pdf('Changed')
    const { id } = await anAttachment(organization, record, { bytes })
    fs.writeFileSync(contentPath(bytes), Buffer.from(bytes.toString().replace('Changed', 'chAnged')))
    await expect(bytesOf(administrator(), id)).rejects.toThrow('was changed')
    fs.rmSync(contentPath(bytes))
    expect(refusalOf(await openFile(administrator(), { chapterId: chapterId(), id })).key).toBe('fileContent')
    valueOf(await send(bytes))
    expect(await bytesOf(administrator(), id)).toEqual(bytes)
  })
})

describe('what is refused, and what is not kept', () => {
  const nothingKept = () => { expect(fs.readdirSync(path.join(folder, 'incoming'))).toEqual([]) }

  it.each([
    ['a program', Buffer.from('MZ\x90\x00\x03'), 'setup.pdf', 'fileType'], ['nothing', Buffer.alloc(0), 'empty.pdf', 'fileEmpty'],
    ['an archive that is no spreadsheet', Buffer.from('PK\x03\x04\x14\x00other.txt'), 'book.xlsx', 'fileType'],
  ])('refuses %s, whatever its name says', async (_what, bytes, name, key) => {
    expect(refusalOf(await send(bytes, { name })).key).toBe(key)
    nothingKept()
  })

  it('stops an upload at the limit without reading on', async () => {
    const limit = jest.replaceProperty(env, 'fileMegabytesMax', 1)
    let pieces = 0
    async function* endless(): AsyncGenerator<Buffer> {
      for (;;) yield await Promise.resolve((pieces += 1) === 1 ? pdf() : Buffer.alloc(64 * 1024, 32))
    }
    expect(refusalOf(await uploadFile(administrator(), { chapterId: chapterId(), record, name: 'huge.pdf', content: endless() }))).toMatchObject({ key: 'fileTooLarge', values: { megabytes: 1 } })
    expect(pieces).toBeLessThan(20)
    nothingKept()
    limit.restore()
  })

  it('leaves nothing behind when the sender breaks off', async () => {
    async function* broken(): AsyncGenerator<Buffer> {
      yield await Promise.resolve(pdf())
      throw new Error('The sender went away')
    }
    await expect(uploadFile(administrator(), { chapterId: chapterId(), record, name: 'half.pdf', content: broken() })).rejects.toThrow('went away')
    nothingKept()
  })

  it('refuses what would take the organization over its quota, counts a content once, and does not count those of others', async () => {
    const owner = await anOrganization()
    const to = { kind: 'donation', id: (await aDonation(owner)).id } as const
    const quota = jest.replaceProperty(env, 'fileQuotaMegabytes', 1)
    const upload = (bytes: Buffer) => uploadFile(owner.administrator, { chapterId: owner.chapter.id, record: to, name: 'a.pdf', content: arriving(bytes) })
    const large = Buffer.concat([pdf('Large'), Buffer.alloc(700_000, 32)])
    valueOf(await upload(large))
    valueOf(await upload(large))
    const another = Buffer.concat([pdf('Another'), Buffer.alloc(700_000, 32)])
    expect(refusalOf(await upload(another))).toMatchObject({ key: 'fileQuota', values: { megabytes: 1 } })
    expect(fs.existsSync(contentPath(another, owner.organizationId))).toBe(false)
    quota.restore()
  })

  it('refuses while the disk is short of room', async () => {
    const short = jest.spyOn(fs, 'statfsSync').mockReturnValue(Object.assign(fs.statfsSync(folder), { bavail: 1, bsize: 4096 }))
    expect(refusalOf(await send(pdf('No room'))).key).toBe('fileDiskShort')
    short.mockRestore()
  })

  it('takes away after a day what nobody attached, and a content that is still named stays', async () => {
    const [lost, shared] = [pdf('Nobody wants it'), pdf('Sent twice')]
    valueOf(await send(lost))
    valueOf(await send(shared))
    const kept = await anAttachment(organization, record, { bytes: shared })
    const later = (hours: number) => ({ ...administrator(), at: hoursLater(administrator().at, hours) })
    valueOf(await collectUploads(later(23)))
    expect(fs.existsSync(contentPath(lost))).toBe(true)
    expect(valueOf(await collectUploads(later(25))).collected).toBeGreaterThanOrEqual(2)
    expect([fs.existsSync(contentPath(lost)), fs.existsSync(contentPath(shared))]).toEqual([false, true])
    expect(await bytesOf(administrator(), kept.id)).toEqual(shared)
  })

  it('cannot stand beside two records, or beside none, or beside one of another organization, whatever writes it', async () => {
    const { id } = await anAttachment(organization, record, { bytes: pdf('One record') })
    const foreign = (await aDonation(other)).id
    await withConnection(database().superuser, async (client) => {
      await client.query('ALTER TABLE attachment DISABLE TRIGGER USER')
      const change = (set: string) => client.query(`UPDATE attachment SET ${set} WHERE id = '${id}'`)
      await expect(change(`person_id = gen_random_uuid()`)).rejects.toThrow('attachment_record')
      await expect(change('donation_id = NULL')).rejects.toThrow('attachment_record')
      await expect(change(`donation_id = '${foreign}'`)).rejects.toThrow('foreign key')
      await expect(change(`state = 'detached'`)).rejects.toThrow('attachment_reason')
      await expect(change(`sha256 = '../../secrets'`)).rejects.toThrow('attachment_sha256')
      await client.query('ALTER TABLE attachment ENABLE TRIGGER USER')
    })
  })
})
