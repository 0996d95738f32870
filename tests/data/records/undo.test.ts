import { correctDonation } from '@/lib/data/donations/correct'
import { undoDonation } from '@/lib/data/donations/undo'
import { hoursLater } from '@/lib/data/installation/clock'
import { historyOfRecord } from '@/lib/data/journal/history'
import { undoPerson } from '@/lib/data/people/undo'
import { isUndoable } from '@/lib/data/records/undo'
import { enteredByMistake, reasonText } from '@/lib/domain/record'
import { aDonation } from '@/tests/factories/donation'
import { anOrganization, aRecordedPerson, refusalOf, valueOf, type TestOrganization } from '@/tests/factories/organization'
import { useDatabase } from '../database'

useDatabase()

let organization: TestOrganization

beforeAll(async () => {
  organization = await anOrganization()
})

const place = (id: string) => ({ chapterId: organization.chapter.id, id })

describe('undo after a save', () => {
  it('voids what one has just entered, with the code of a mistake; nothing is deleted', async () => {
    const donation = await aDonation(organization)
    const undone = valueOf(await undoDonation(organization.administrator, place(donation.id)))
    expect(undone).toMatchObject({ number: donation.number, state: 'voided', stateReason: 'entered-by-mistake' })
    const history = valueOf(await historyOfRecord(organization.administrator, place(donation.id)))
    expect(history.map(({ type, reason }) => [type, reason])).toEqual([['donation.recorded', null], ['donation.voided', enteredByMistake]])
    expect(refusalOf(await undoDonation(organization.administrator, place(donation.id))).key).toBe('undoTooLate')
  })

  it('lasts ten minutes', async () => {
    const donation = await aDonation(organization)
    const history = valueOf(await historyOfRecord(organization.administrator, place(donation.id)))
    const after = (minutes: number) => ({ ...organization.administrator, at: hoursLater(organization.administrator.at, minutes / 60) })
    expect([9.9, 10].map((minutes) => isUndoable(history, after(minutes)))).toEqual([true, false])
    expect(refusalOf(await undoDonation(after(10), place(donation.id)))).toMatchObject({ reason: 'not-allowed', key: 'undoTooLate' })
  })

  it('belongs to whoever entered the record, and ends when it is used', async () => {
    const donation = await aDonation(organization)
    expect(refusalOf(await undoDonation(organization.actorAs('treasurer'), place(donation.id))).key).toBe('undoTooLate')
    expect(refusalOf(await undoDonation(organization.actorAs('secretary'), place(donation.id))).key).toBe('notAllowed')
    expect(refusalOf(await undoDonation(organization.administrator, { ...place(donation.id), chapterId: organization.otherChapter.id })).key).toBe('undoTooLate')
    valueOf(await correctDonation(organization.administrator, { ...place(donation.id), revision: 1, reason: 'Seen on the statement', donation }))
    expect(refusalOf(await undoDonation(organization.administrator, place(donation.id))).key).toBe('undoTooLate')
  })

  it('takes a new person out of the directory again', async () => {
    const person = await aRecordedPerson(organization)
    expect(valueOf(await undoPerson(organization.administrator, place(person.id)))).toMatchObject({ recordState: 'voided', stateReason: enteredByMistake })
  })

  it('is said in words', () => {
    expect([reasonText(enteredByMistake), reasonText('Entered twice')]).toEqual(['Entered by mistake', 'Entered twice'])
  })
})
