import { readAs } from '@/lib/data/database/transaction'
import { newId } from '@/lib/data/database/uuid'
import { correctRegistration } from '@/lib/data/registrations/correct'
import { listRegistrations } from '@/lib/data/registrations/list'
import { draftReport } from '@/lib/data/reports/draft'
import { followedReports } from '@/lib/data/reports/followed'
import { calendarDate } from '@/lib/domain/calendar-date'
import { cents } from '@/lib/domain/money'
import { aDonation } from '../../factories/donation'
import { refusalOf, valueOf, type TestOrganization } from '../../factories/organization'
import { drafted } from '../../factories/reports'
import { keyOf, period, registered } from '../../factories/statement'
import { useDatabase } from '../database'

useDatabase()

async function cover(organization: TestOrganization, coveredChapterIds: readonly string[]) {
  const { administrator, chapter } = organization
  const [registration] = valueOf(await listRegistrations(administrator, chapter.id))
  if (registration === undefined) throw new Error('There is a registration')
  const { id, revision } = registration
  return correctRegistration(administrator, { chapterId: chapter.id, id, revision, reason: 'As filed', registration: { ...registration, coveredChapterIds } })
}

/** A gift of the principal in each of the two chapters. */
async function inTwoChapters(): Promise<TestOrganization> {
  const organization = await registered()
  const { otherChapter, principalId } = organization
  const gift = { chapterId: otherChapter.id, bankAccountId: null, principalId, receivedOn: calendarDate('2026-02-05'), amountCents: cents(50_000), reportText: 'Ticket for the conference', receiptNumber: 'R-9' }
  await aDonation({ ...organization, actorAs: (role) => organization.actorAs(role, null) }, gift)
  return organization
}

const received = async ({ administrator }: TestOrganization) => (await drafted(administrator, keyOf())).items.find(({ id }) => id === 'item-14-a')?.totalCents

describe('the chapters that a registration covers', () => {
  it('are all until some are named; then its reports are made from the books of those alone', async () => {
    const organization = await inTwoChapters()
    const { administrator, chapter, otherChapter } = organization
    expect(await received(organization)).toBe(62_345)
    valueOf(await cover(organization, [chapter.id]))
    expect(await received(organization)).toBe(12_345)
    expect((await drafted(administrator, keyOf())).chapters.map(({ name }) => name)).toEqual(['Chicago'])
    expect(refusalOf(await draftReport(administrator, 'fara-nsd2', { chapterId: otherChapter.id, period })).reason).toBe('not-found')
    expect(valueOf(await followedReports(administrator, otherChapter.id))).toEqual([])
    expect(valueOf(await followedReports(administrator, chapter.id)).length).toBeGreaterThan(0)
    const whole = await drafted(administrator, { ...keyOf(), form: 'quarterly-disclosure' })
    expect(whole.chapters).toHaveLength(2)
  })

  it('stand in the journal with the reason, and are chapters of the organization', async () => {
    const organization = await registered()
    valueOf(await cover(organization, [organization.otherChapter.id]))
    const entry = await readAs(organization.administrator, (tx) => tx.journalEntry.findFirst({ where: { type: 'registration.corrected' } }))
    expect(JSON.parse(entry?.text ?? '{}')).toMatchObject({ reason: 'As filed', before: { coveredChapterIds: [] }, after: { coveredChapterIds: [organization.otherChapter.id] } })
    expect(refusalOf(await cover(organization, [newId()])).fields).toEqual({ coveredChapterIds: { key: 'choiceUnknown' } })
  })
})
