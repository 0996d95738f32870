import { detachFile } from '@/lib/data/attachments/detach'
import { calendarDate } from '@/lib/domain/calendar-date'
import { cents } from '@/lib/domain/money'
import { anAttachment, filesFolder, pdf } from '@/tests/factories/attachment'
import { aDonation } from '@/tests/factories/donation'
import { anOrganization, refusalOf, valueOf, type TestOrganization } from '@/tests/factories/organization'
import { aSealedReport } from '@/tests/factories/reports'
import { anExpenditure } from '@/tests/factories/spending'
import { useDatabase } from '../database'

useDatabase()

let organization: TestOrganization

beforeAll(async () => {
  filesFolder()
  organization = await anOrganization()
})

const takeOff = (id: string) => detachFile(organization.administrator, { chapterId: organization.chapter.id, id, reason: 'The wrong slip' })
const besideGift = async (id: string, words: string) => anAttachment(organization, { kind: 'donation', id }, { bytes: pdf(words) })

describe('a file beside a record that a report was sealed on', () => {
  it('stays: beside a gift that is listed, one that is only part of a sum, and a payment; others may be taken off', async () => {
    const listed = await aDonation(organization, { amountCents: cents(90_000) })
    const inSum = await aDonation(organization, { amountCents: cents(1_000) })
    const afterwards = await aDonation(organization, { receivedOn: calendarDate('2026-03-12') })
    const payment = await anExpenditure(organization)
    const [first, second, outside] = [await besideGift(listed.id, 'listed'), await besideGift(inSum.id, 'sum'), await besideGift(afterwards.id, 'later day')]
    const receipt = await anAttachment(organization, { kind: 'expenditure', id: payment.id }, { bytes: pdf('payment') })
    const mistaken = await besideGift(listed.id, 'mistaken')
    expect(valueOf(await takeOff(mistaken.id)).state).toBe('detached')

    const sealed = await aSealedReport(organization)
    for (const { id } of [first, second, receipt]) {
      expect(refusalOf(await takeOff(id))).toMatchObject({ reason: 'already-sealed', key: 'fileSealed', values: { number: sealed.number } })
    }
    const added = await besideGift(listed.id, 'after the seal')
    expect(valueOf(await takeOff(added.id)).state).toBe('detached')
    expect(valueOf(await takeOff(outside.id)).state).toBe('detached')
  })
})
