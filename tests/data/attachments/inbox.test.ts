import { attachFiles } from '@/lib/data/attachments/attach'
import { collectUploads } from '@/lib/data/attachments/collect'
import { throwAwayPaper } from '@/lib/data/attachments/drop'
import { openInbox } from '@/lib/data/attachments/inbox'
import { openFile } from '@/lib/data/attachments/open'
import { uploadFile } from '@/lib/data/attachments/upload'

import { voidExpenditure } from '@/lib/data/expenditures/void'
import { hoursLater } from '@/lib/data/installation/clock'
import { erasePerson } from '@/lib/data/people/erase'
import type { Upload } from '@/lib/domain/attachment'
import { calendarDate } from '@/lib/domain/calendar-date'
import { cents } from '@/lib/domain/money'
import type { Actor } from '@/lib/domain/permission'
import { arriving, filesFolder } from '@/tests/factories/attachment'
import { anOrganization, aRecordedPerson, refusalOf, valueOf, type TestOrganization } from '@/tests/factories/organization'
import { anExpenditure } from '@/tests/factories/spending'
import { useDatabase } from '../database'

useDatabase()

async function aPaper({ administrator, chapter }: TestOrganization, { name = 'bill.txt', text, actor = administrator }: { readonly name?: string; readonly text: string; readonly actor?: Actor }): Promise<Upload> {
  filesFolder()
  return valueOf(await uploadFile(actor, { chapterId: chapter.id, record: null, name, content: arriving(Buffer.from(text)) }))
}

const told = async ({ administrator, chapter }: TestOrganization) =>
  valueOf(await openInbox(administrator, chapter.id)).files.map(({ upload, suggestions }) => [upload.name, ...suggestions.map(({ record, fits }) => `${record.number} ${fits.join(' ')}`)])

describe('the receipt inbox', () => {
  it('keeps papers without a record past a day, suggests payments that have none by amount, day and payee, and one of several people links them', async () => {
    const organization = await anOrganization()
    const { administrator, chapter: { id: chapterId } } = organization
    const printed = await anExpenditure(organization, 'Crescent Print', { amountCents: cents(62_500), paidOn: calendarDate('2026-03-02') })
    const hosted = await anExpenditure(organization, 'Lakeshore Hosting', { amountCents: cents(4_000), paidOn: calendarDate('2026-03-05') })
    const secretary = organization.actorAs('secretary')
    const bill = await aPaper(organization, { text: 'Crescent Print. March 1, 2026. Total $625.00', actor: { ...secretary, at: hoursLater(administrator.at, -48) } })
    await aPaper(organization, { name: 'lakeshore hosting 2026-03-05.txt', text: 'Thank you' })
    expect(await told(organization)).toEqual([['bill.txt', `${printed.number} amount day name`], ['lakeshore hosting 2026-03-05.txt', `${hosted.number} day name`]])
    expect(valueOf(await openInbox(secretary, chapterId)).files.map(({ suggestions }) => suggestions)).toEqual([[], []])

    valueOf(await collectUploads(administrator))
    const record = { kind: 'expenditure', id: printed.id } as const
    const [attached] = valueOf(await attachFiles(administrator, { chapterId, record, uploadIds: [bill.id], evidenceOn: null, note: '' }))
    expect(attached).toMatchObject({ name: 'bill.txt', record })
    expect(await told(organization)).toEqual([['lakeshore hosting 2026-03-05.txt', `${hosted.number} day name`]])
    expect(valueOf(await openInbox(administrator, chapterId)).others.map(({ number }) => number)).toEqual([hosted.number])
    valueOf(await voidExpenditure(administrator, { chapterId, id: hosted.id, revision: hosted.revision, reason: 'Entered twice' }))
    expect(valueOf(await openInbox(administrator, chapterId)).others).toEqual([])
  })

  it('throws a paper away that belongs to no payment, once, and none of another chapter; one that was linked stays beside its record', async () => {
    const organization = await anOrganization()
    const { administrator, chapter: { id: chapterId }, otherChapter } = organization
    const { id } = await aPaper(organization, { text: 'An advertisement' })
    valueOf(await throwAwayPaper(administrator, { chapterId: otherChapter.id, id }))
    expect(await told(organization)).toHaveLength(1)
    expect(refusalOf(await throwAwayPaper(organization.actorAs('viewer'), { chapterId, id })).reason).toBe('not-allowed')
    expect([await throwAwayPaper(administrator, { chapterId, id }), await throwAwayPaper(administrator, { chapterId, id })].map(({ ok }) => ok)).toEqual([true, true])
    expect(await told(organization)).toEqual([])
    expect(refusalOf(await openFile(administrator, { chapterId, id })).reason).toBe('not-found')

    const record = { kind: 'expenditure', id: (await anExpenditure(organization, 'Crescent Print')).id } as const
    const bill = await aPaper(organization, { text: 'A bill' })
    const [attached] = valueOf(await attachFiles(administrator, { chapterId, record, uploadIds: [bill.id], evidenceOn: null, note: '' }))
    valueOf(await throwAwayPaper(administrator, { chapterId, id: bill.id }))
    expect(valueOf(await openFile(administrator, { chapterId, id: attached?.id ?? '' })).file.name).toBe('bill.txt')
  })

  it('is open to who attaches files in the chapter, and to nobody else', async () => {
    const organization = await anOrganization()
    const { administrator, chapter, otherChapter } = organization
    const { id } = await aPaper(organization, { text: 'A bill' })
    expect(refusalOf(await openInbox(organization.actorAs('viewer'), chapter.id)).reason).toBe('not-allowed')
    expect(refusalOf(await openInbox(organization.actorAs('treasurer', otherChapter.id), chapter.id)).reason).toBe('not-found')
    expect(valueOf(await openInbox(administrator, otherChapter.id)).files).toEqual([])
    const { content } = valueOf(await openFile(administrator, { chapterId: chapter.id, id }))
    const pieces: Uint8Array[] = []
    for await (const piece of content) pieces.push(piece)
    expect(Buffer.concat(pieces).toString()).toBe('A bill')
    for (const other of [organization.actorAs('viewer'), organization.actorAs('treasurer', otherChapter.id)]) expect(refusalOf(await openFile(other, { chapterId: chapter.id, id })).reason).toBe('not-found')
    const stranger = await anOrganization()
    const payment = await anExpenditure(stranger, 'Somebody')
    const theirs = await attachFiles(stranger.administrator, { chapterId: stranger.chapter.id, record: { kind: 'expenditure', id: payment.id }, uploadIds: [id], evidenceOn: null, note: '' })
    expect(refusalOf(theirs)).toMatchObject({ key: 'fileGone' })
  })

  it('throws away what speaks of somebody who is erased, by its text or its name', async () => {
    const organization = await anOrganization()
    const { id, name } = await aRecordedPerson(organization, { name: 'Shahrbanu Darwish' })
    for (const [file, text] of [['bill.txt', 'Paid to SHAHRBANU DARWISH'], ['shahrbanu_darwish.txt', 'Bill'], ['other.txt', 'Bill of nobody']] as const) await aPaper(organization, { name: file, text })
    valueOf(await erasePerson(organization.administrator, { id, revision: 1, reason: 'Asked for', confirmation: name }))
    expect(await told(organization)).toEqual([['other.txt']])
  })
})
