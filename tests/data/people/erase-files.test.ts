/** The files beside somebody who is erased: their content and name go, unless a sealed report stands on them. */
import { detachFile } from '@/lib/data/attachments/detach'
import { listAttachments } from '@/lib/data/attachments/list'
import { openFile } from '@/lib/data/attachments/open'
import { namedContents } from '@/lib/data/backup/stored-files'
import { withConnection } from '@/lib/data/database/connect'
import { ownerSql } from '@/lib/data/database/transaction'
import { historyOfRecord } from '@/lib/data/journal/history'
import { verifyDatabase } from '@/lib/data/journal/verify/database'
import { erasePerson, viewErasure } from '@/lib/data/people/erase'
import { changesOf } from '@/lib/domain/journal/history'
import type { Person } from '@/lib/domain/person'
import { fileStore } from '@/lib/files/store'
import { anAttachment, pdf } from '@/tests/factories/attachment'
import { aDonation } from '@/tests/factories/donation'
import { anOrganization, aRecordedPerson, refusalOf, valueOf, type TestOrganization } from '@/tests/factories/organization'
import { aSealedReport } from '@/tests/factories/reports'
import { useDatabase } from '../database'

const database = useDatabase()
const name = 'Zehra Mirzai'

let organization: TestOrganization
let person: Person

beforeEach(async () => {
  organization = await anOrganization()
  person = await aRecordedPerson(organization, { name })
})

const beside = (words: string, file = 'passport of Zehra.pdf') => anAttachment(organization, { kind: 'person', id: person.id }, { bytes: pdf(words), name: file, note: 'Zehra sent it' })
const erase = () => erasePerson(organization.administrator, { id: person.id, revision: 1, reason: 'Asked for it in writing', confirmation: name })
const isStored = async (sha256: string) => {
  const opened = await fileStore().open({ organizationId: organization.organizationId, sha256 })
  opened?.content.destroy()
  return opened !== null
}
const found = async () => (await verifyDatabase(organization.administrator, { outside: [], trusted: [], parts: 'all', onProgress: () => undefined })).findings
const place = (id: string) => ({ chapterId: organization.chapter.id, id })

describe('the files beside somebody who is erased', () => {
  it('are named on the page before, and go with their names and notes; row, hash and entries stay and are proved', async () => {
    const { administrator } = organization
    const { id, sha256 } = await beside('a passport')
    expect(valueOf(await viewErasure(administrator, { id: person.id }))).toMatchObject({ filesLost: ['passport of Zehra.pdf'], filesKept: [], filesBeside: 0 })
    expect(valueOf(await erase()).files).toBe(1)
    expect(await isStored(sha256)).toBe(false)
    const { files } = valueOf(await listAttachments(administrator, { chapterId: organization.chapter.id, record: { kind: 'person', id: person.id } }))
    expect(files).toMatchObject([{ id, sha256, name: 'Erased file', note: '', state: 'erased', stateReason: 'Asked for it in writing', revision: 2 }])
    expect(refusalOf(await openFile(administrator, place(id))).reason).toBe('not-found')
    expect(refusalOf(await detachFile(administrator, { ...place(id), reason: 'Again' })).key).toBe('fileErased')
    const history = valueOf(await historyOfRecord(administrator, place(id)))
    expect([history.map(({ type }) => type), history.flatMap(changesOf)]).toEqual([['attachment.added', 'attachment.erased'], []])
    expect((await ownerSql(namedContents)).filter((content) => content.sha256 === sha256)).toEqual([])
    expect(await found()).toEqual([])
  })

  it('stay when a sealed report stands on them, and where another file has the same content', async () => {
    const { administrator, organizationId } = organization
    const gift = await aDonation(organization, { donorId: person.id })
    const giftSlip = await anAttachment(organization, { kind: 'donation', id: gift.id }, { bytes: pdf('the same slip') })
    const linked = await beside('linked', 'attestation.pdf')
    const sealed = await aSealedReport(organization)
    // No report of today names a person by id; one that does keeps the file.
    await withConnection(database().superuser, (client) => client.query(`SET session_replication_role = replica; UPDATE sealed_report_file SET bytes = bytes || convert_to('${person.id}', 'UTF8'), hash = encode(sha256(bytes || convert_to('${person.id}', 'UTF8')), 'hex') WHERE organization_id = '${organizationId}' AND format = 'text'`))
    const after = await beside('the same slip')
    expect(valueOf(await viewErasure(administrator, { id: person.id }))).toMatchObject({ filesLost: ['passport of Zehra.pdf'], filesKept: [{ name: 'attestation.pdf', report: sealed.number }], filesBeside: 1 })
    expect(valueOf(await erase()).files).toBe(1)
    expect([await isStored(linked.sha256), await isStored(giftSlip.sha256), after.sha256 === giftSlip.sha256]).toEqual([true, true, true])
    const { files } = valueOf(await listAttachments(administrator, { chapterId: organization.chapter.id, record: { kind: 'person', id: person.id } }))
    expect(files.map(({ name: shown, state }) => [shown, state])).toEqual([['attestation.pdf', 'attached'], ['Erased file', 'erased']])
  })

  it('stay in the store when the erasure does not come through', async () => {
    const { sha256 } = await beside('kept')
    expect(refusalOf(await erasePerson(organization.administrator, { id: person.id, revision: 1, reason: 'Asked', confirmation: 'Somebody else' })).reason).toBe('invalid')
    expect(await isStored(sha256)).toBe(true)
  })

  it('cannot be called erased past the journal: the database wants the key gone, and verify names the row', async () => {
    const { id } = await beside('past')
    const past = (set: string) => withConnection(database().superuser, (client) => client.query(`SET session_replication_role = replica; UPDATE attachment SET ${set} WHERE id = '${id}'`))
    await expect(past(`state = 'erased', state_reason = 'x'`)).rejects.toThrow('attachment_data_key')
    await past(`state = 'erased', state_reason = 'x', data_key_wrapped = NULL`)
    expect((await found()).map(({ change, columns }) => [change, columns])).toEqual([['edited', ['state', 'state_reason']]])
  })

  it('are locked against another who attaches the same content meanwhile', async () => {
    const { sha256 } = await beside('shared')
    const gift = await aDonation(organization)
    const [, erased] = await Promise.all([
      anAttachment(organization, { kind: 'donation', id: gift.id }, { bytes: pdf('shared') }),
      erase(),
    ])
    expect(erased.ok).toBe(true)
    expect(await isStored(sha256)).toBe(true)
  })
})
