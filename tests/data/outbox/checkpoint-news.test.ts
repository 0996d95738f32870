import { checkpointNews, mailCheckpoint, type CheckpointNews } from '@/lib/data/outbox/checkpoint-news'
import { checkpointMail } from '@/lib/mail/checkpoint-mail'
import { hoursLater } from '@/lib/data/installation/clock'
import { aMember } from '@/tests/factories/account'
import { anOrganization, refusalOf, valueOf, type TestOrganization } from '@/tests/factories/organization'
import { aSealedReport } from '@/tests/factories/reports'
import { useDatabase } from '../database'

useDatabase()

let organization: TestOrganization
const password = 'a long password 2026'
const news = async (hours = 0) => valueOf(await checkpointNews({ ...organization.administrator, at: hoursLater(organization.administrator.at, hours) }))
const told = (all: readonly CheckpointNews[]) => all.map(({ occasion, recipients }) => [occasion.kind, recipients.map(({ name }) => name).toSorted()])

beforeEach(async () => {
  organization = await anOrganization()
})

describe('news of checkpoints', () => {
  it('is there once a checkpoint is, for every officer, once in a month', async () => {
    for (const role of ['administrator', 'reviewer', 'secretary', 'viewer'] as const) await aMember(organization, { role, name: role, password })
    expect(await news()).toEqual([])
    await aSealedReport(organization)
    expect(told(await news())).toEqual([['seal', ['administrator', 'reviewer']], ['month', ['administrator', 'reviewer']]])
  })

  it('tells of a seal even if the program did not run for some days, and not for ever', async () => {
    await aMember(organization, { role: 'treasurer', name: 'treasurer', password })
    await aSealedReport(organization)
    expect(told(await news(6 * 24)).map(([kind]) => kind)).toContain('seal')
    expect(told(await news(8 * 24)).map(([kind]) => kind)).not.toContain('seal')
  })

  it('becomes a mail with the signed note as a file and in the text, and is then no news', async () => {
    await aMember(organization, { role: 'treasurer', name: 'Noor', password })
    const sealed = await aSealedReport(organization)
    const [first] = await news()
    if (first === undefined) throw new Error('There is no news')
    const mail = checkpointMail(first, { name: 'Noor', address: 'noor@chapter.example' })
    expect(mail.subject).toContain(sealed.number)
    expect(mail.paragraphs).toContain(first.note.trimEnd())
    expect(Buffer.from(mail.files[0]?.base64 ?? '', 'base64').toString('utf8')).toBe(first.note)
    expect(first.size).toBeGreaterThan(sealed.journalSize)
    expect(valueOf(await mailCheckpoint(organization.administrator, first, () => mail)).queued).toBe(1)
    expect(valueOf(await mailCheckpoint(organization.administrator, first, () => mail)).queued).toBe(0)
    expect(told(await news()).map(([kind]) => kind)).toEqual(['month'])
  })

  it('is for those who make checkpoints', async () => {
    expect(refusalOf(await checkpointNews(organization.actorAs('treasurer', null))).reason).toBe('not-allowed')
  })
})
