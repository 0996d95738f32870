import { screeningTallies } from '@/lib/data/checklists/facts/people'
import { readAs } from '@/lib/data/database/transaction'
import { recordDonation } from '@/lib/data/donations/record'
import { correctPerson } from '@/lib/data/people/correct'
import { getPerson } from '@/lib/data/people/get'
import { decideScreeningHit } from '@/lib/data/screening/decide'
import { screeningOverview } from '@/lib/data/screening/list'
import { importScreeningList } from '@/lib/data/screening/import'
import { screenDue } from '@/lib/data/screening/screen-due'
import { historyOfRecord } from '@/lib/data/journal/history'
import { screenDuePeople } from '@/lib/worker/screening'
import { calendarDate } from '@/lib/domain/calendar-date'
import { aDonation, donationInput } from '@/tests/factories/donation'
import { anOrganization, aRecordedPerson, personInput, refusalOf, testToday, valueOf, type TestOrganization } from '@/tests/factories/organization'
import { aList, listedRow, listOf, screenEverybody } from '@/tests/factories/screening'
import { useDatabase } from '../database'

useDatabase()

const overview = async ({ administrator, chapter }: TestOrganization, decided = false) => valueOf(await screeningOverview(administrator, { chapterId: chapter.id, decided }))

async function withPeople(names: readonly string[]): Promise<{ readonly organization: TestOrganization; readonly ids: readonly string[] }> {
  const organization = await anOrganization()
  const ids: string[] = []
  for (const name of names) ids.push((await aRecordedPerson(organization, { name })).id)
  return { organization, ids }
}

describe('screening everybody', () => {
  it('takes people in batches, finds the listed, and says once on the list that it is done', async () => {
    const { organization, ids } = await withPeople([...Array.from({ length: 51 }, (_, at) => `Harmless Person${at}`), 'Farhad Rostamidor'])
    await aList(organization)
    const before = await overview(organization)
    expect(before.progress).toEqual({ people: before.progress?.people, due: before.progress?.people })
    const batches = await screenEverybody(organization.administrator)
    expect(batches[0]).toBe(50)
    expect(batches.reduce((sum, count) => sum + count, 0)).toBe(before.progress?.people)
    const after = await overview(organization)
    expect(after.progress).toEqual({ people: before.progress?.people, due: 0 })
    expect(after.hits.map(({ hit, personName }) => [personName, hit.entryNumber])).toEqual([['Farhad Rostamidor', '101']])
    expect(after.lists).toMatchObject([{ screenedOn: testToday, peopleScreened: before.progress?.people, hitsOpen: 1, revision: 2 }])
    expect(before.progress?.people).toBeGreaterThanOrEqual(ids.length)
    expect(valueOf(await screenDue(organization.administrator))).toBe(0)
    expect((await overview(organization)).lists).toMatchObject([{ revision: 2 }])
  })

  it('goes on where a killed process stopped: what it had written stays, and nobody is left out', async () => {
    const { organization } = await withPeople([...Array.from({ length: 55 }, (_, at) => `Harmless Person${at}`), 'Ulan Qazibek'])
    await aList(organization)
    valueOf(await screenDue(organization.administrator))
    const halfway = await overview(organization)
    expect(halfway.progress?.due).toBe((halfway.progress?.people ?? 0) - 50)
    expect(halfway.lists).toMatchObject([{ screenedOn: null }])
    await screenEverybody(organization.administrator)
    expect((await overview(organization)).hits).toHaveLength(1)
  })

  it('is shared by two servers without finding anything twice', async () => {
    const { organization } = await withPeople(['Farhad Rostamidor', 'Ulan Qazibek'])
    await aList(organization)
    await Promise.all([screenEverybody(organization.administrator), screenEverybody(organization.administrator)])
    expect((await overview(organization)).hits).toHaveLength(2)
  })

  it('writes nothing beside a person for whom a newer list says the same', async () => {
    const { organization, ids: [id = ''] } = await withPeople(['Ayesha Siddiqui'])
    await aList(organization)
    await screenEverybody(organization.administrator)
    await aList(organization, { publishedOn: calendarDate('2026-03-05') })
    await screenEverybody(organization.administrator)
    const history = valueOf(await historyOfRecord(organization.administrator, { chapterId: organization.chapter.id, id }))
    expect(history.map(({ type }) => type).toSorted()).toEqual(['person.recorded', 'person.screened'])
  })

  it('counts for a donor as a screening of that day and list, though nothing was written beside the donor', async () => {
    const organization = await anOrganization()
    const { administrator, chapter } = organization
    await aList(organization, { publishedOn: calendarDate('2026-03-01') })
    await aDonation(organization)
    const nextQuarter = { ...administrator, today: calendarDate('2026-04-02') }
    const scope = { organizationId: administrator.organizationId, chapterId: chapter.id, from: calendarDate('2026-03-20'), through: calendarDate('2026-04-30'), today: nextQuarter.today }
    const notScreened = async (from: string) => (await readAs(nextQuarter, (tx) => screeningTallies(tx, { ...scope, from: calendarDate(from) }))).notScreened.count
    valueOf(await recordDonation(nextQuarter, donationInput(organization, (await aRecordedPerson(organization)).id, { receivedOn: calendarDate('2026-04-01') })))
    expect(await notScreened('2026-03-20')).toBe(1)
    valueOf(await importScreeningList(nextQuarter, listOf({ publishedOn: calendarDate('2026-04-01') })))
    await screenEverybody(nextQuarter)
    expect(await notScreened('2026-03-20')).toBe(0)
  })

  it('opens a cleared hit again when the entry changes, and when the person changes; else it stays cleared', async () => {
    const { organization, ids: [id = ''] } = await withPeople(['Farhad Rostamidor'])
    const { administrator, chapter } = organization
    const clear = async () => {
      const [found] = (await overview(organization)).hits
      if (found === undefined) throw new Error('There is a hit')
      valueOf(await decideScreeningHit(administrator, { chapterId: chapter.id, id: found.hit.id, revision: found.hit.revision, decision: 'false-hit', compared: [], decisionNote: 'Another man' }))
    }
    await aList(organization)
    await screenEverybody(administrator)
    await clear()
    await aList(organization, { publishedOn: calendarDate('2026-03-03') })
    await screenEverybody(administrator)
    expect((await overview(organization)).hits).toEqual([])
    await aList(organization, { publishedOn: calendarDate('2026-03-04'), rows: [listedRow(101, 'ROSTAMIDOR, Farhad', '"DOB 1961."'), listedRow(102, 'QAZIBEK, Ulan')] })
    await screenEverybody(administrator)
    expect((await overview(organization)).hits).toMatchObject([{ hit: { decision: 'open', decisionNote: '' } }])
    await clear()
    const { person } = valueOf(await getPerson(administrator, { chapterId: chapter.id, id }))
    valueOf(await correctPerson(administrator, { chapterId: chapter.id, id, revision: person.revision, reason: 'Moved', person: personInput({ name: 'Farhad Rostamidor', address: null }) }))
    expect((await overview(organization)).hits).toHaveLength(1)
  })

  it('is asked of who works for the whole organization, and of the program itself', async () => {
    const { organization } = await withPeople(['Farhad Rostamidor'])
    await aList(organization)
    expect(refusalOf(await screenDue(organization.actorAs('viewer', null))).reason).toBe('not-allowed')
    await screenDuePeople()
    expect((await overview(organization)).hits).toHaveLength(1)
  })
})
