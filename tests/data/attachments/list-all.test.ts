import { detachFile } from '@/lib/data/attachments/detach'
import { listAllFiles, type FilesPage } from '@/lib/data/attachments/list-all'
import type { Actor } from '@/lib/domain/permission'
import { anAttachment, pdf } from '@/tests/factories/attachment'
import { aDonation } from '@/tests/factories/donation'
import { anEvidence } from '@/tests/factories/evidence'
import { anOrganization, aRecordedPerson, refusalOf, valueOf, type TestOrganization } from '@/tests/factories/organization'
import { aLobbyingContact, anExpenditure } from '@/tests/factories/spending'
import { useDatabase } from '../database'

useDatabase()

const list = async ({ chapter }: TestOrganization, actor: Actor, after = ''): Promise<FilesPage> => valueOf(await listAllFiles(actor, { chapterId: chapter.id, after }))
const names = ({ files }: FilesPage) => files.map(({ recordName }) => recordName)

describe('all files of a chapter', () => {
  it('are found with their record, the newest first, those too that were taken off, and say how long they are kept', async () => {
    const organization = await anOrganization()
    const [gift, payment, person] = [await aDonation(organization), await anExpenditure(organization), await aRecordedPerson(organization, { name: 'Amina Khan' })]
    const slip = await anAttachment(organization, { kind: 'donation', id: gift.id }, { name: 'slip.pdf', bytes: pdf('slip') })
    await anAttachment(organization, { kind: 'expenditure', id: payment.id }, { bytes: pdf('bill') })
    await anAttachment(organization, { kind: 'person', id: person.id }, { bytes: pdf('letter') })
    valueOf(await detachFile(organization.administrator, { chapterId: organization.chapter.id, id: slip.id, reason: 'The wrong slip' }))
    const page = await list(organization, organization.administrator)
    expect(names(page)).toEqual(['Amina Khan', payment.number, gift.number])
    expect([page.count, page.after]).toEqual([3, null])
    expect(page.files[2]).toMatchObject({ file: { name: 'slip.pdf', state: 'detached', stateReason: 'The wrong slip', sha256: slip.sha256 }, keptUntil: expect.stringMatching(/^20\d\d-03-15$/) })
  })

  it('are those of the records that a role opens', async () => {
    const organization = await anOrganization()
    const [gift, contact, evidence] = [await aDonation(organization), await aLobbyingContact(organization), await anEvidence(organization)]
    await anAttachment(organization, { kind: 'donation', id: gift.id }, { bytes: pdf('slip') })
    await anAttachment(organization, { kind: 'lobbying-contact', id: contact.id }, { bytes: pdf('letter') })
    const before = await list(organization, organization.actorAs('secretary'))
    expect(names(before)).toContain(contact.number)
    expect(names(before)).not.toContain(gift.number)
    expect(names(await list(organization, organization.actorAs('viewer')))).toContain(gift.number)
    expect((await list(organization, organization.actorAs('viewer'))).mayRead).toBe(false)
    expect(evidence.itemId).not.toBe('')
    expect(refusalOf(await listAllFiles((await anOrganization()).administrator, { chapterId: organization.chapter.id, after: '' })).reason).toBe('not-found')
    const auditor: Actor = { ...organization.actorAs('viewer'), memberships: [{ role: 'auditor', chapterId: organization.chapter.id, until: null, auditId: gift.id }] }
    expect(refusalOf(await listAllFiles(auditor, { chapterId: organization.chapter.id, after: '' })).reason).toBe('not-found')
  })

  it('come page by page', async () => {
    const organization = await anOrganization()
    const { id } = await aDonation(organization)
    for (let made = 0; made < 51; made += 1) await anAttachment(organization, { kind: 'donation', id }, { bytes: pdf(`slip ${String(made)}`) })
    const first = await list(organization, organization.administrator)
    expect([first.files.length, first.count]).toEqual([50, 51])
    const second = await list(organization, organization.administrator, first.after ?? '')
    expect([second.files.length, second.after]).toEqual([1, null])
    expect(first.files.map(({ file }) => file.id)).not.toContain(second.files[0]?.file.id)
  })
})
