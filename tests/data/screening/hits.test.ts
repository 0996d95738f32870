import { historyOfRecord } from '@/lib/data/journal/history'
import { verifyDatabase } from '@/lib/data/journal/verify/database'
import { correctPerson } from '@/lib/data/people/correct'
import { getPerson } from '@/lib/data/people/get'
import { decideScreeningHit, type HitDecision } from '@/lib/data/screening/decide'
import { getScreeningHit } from '@/lib/data/screening/get'
import { screeningOverview } from '@/lib/data/screening/list'
import { cents } from '@/lib/domain/money'
import type { Actor } from '@/lib/domain/permission'
import type { Person } from '@/lib/domain/person'
import type { ScreeningHit } from '@/lib/domain/screening/hit'
import { aDonation } from '@/tests/factories/donation'
import { deadlinesOf } from '@/tests/factories/deadlines'
import { anOrganization, aRecordedPerson, personInput, refusalOf, testToday, valueOf, type TestOrganization } from '@/tests/factories/organization'
import { aList, listedRow, screenEverybody } from '@/tests/factories/screening'
import { useDatabase } from '../database'

useDatabase()

const listedName = { name: 'Farhad Rostamidor' }

async function hitsOf({ administrator, chapter }: TestOrganization, decided = false): Promise<readonly ScreeningHit[]> {
  return valueOf(await screeningOverview(administrator, { chapterId: chapter.id, decided })).hits.map(({ hit }) => hit)
}

async function onlyHit(organization: TestOrganization, decided = false): Promise<ScreeningHit> {
  const [hit, ...others] = await hitsOf(organization, decided)
  if (hit === undefined || others.length > 0) throw new Error('There is not one hit')
  return hit
}

function deciding({ chapter, administrator }: TestOrganization, hit: ScreeningHit, more: Partial<HitDecision> = {}, actor: Actor = administrator) {
  return decideScreeningHit(actor, { chapterId: chapter.id, id: hit.id, revision: hit.revision, decision: 'false-hit', compared: ['birth'], decisionNote: 'Born twenty years later', ...more })
}

async function personNow({ administrator, chapter }: TestOrganization, { id }: Pick<Person, 'id'>): Promise<Person> {
  return valueOf(await getPerson(administrator, { chapterId: chapter.id, id })).person
}

const typesOf = async ({ administrator, chapter }: TestOrganization, id: string) => valueOf(await historyOfRecord(administrator, { chapterId: chapter.id, id })).map(({ type }) => type)

describe('somebody who is saved', () => {
  it('is screened at once: without a hit, or as a possible match that waits, in one entry of the person', async () => {
    const organization = await anOrganization()
    await aList(organization)
    const harmless = await aRecordedPerson(organization, { name: 'Ayesha Siddiqui' })
    expect(await personNow(organization, harmless)).toMatchObject({ screeningResult: 'no-match', screenedOn: testToday, screeningListOn: '2026-03-01', revision: 1 })
    const listed = await aRecordedPerson(organization, listedName)
    expect(await personNow(organization, listed)).toMatchObject({ screeningResult: 'possible-match', revision: 1 })
    expect(await onlyHit(organization)).toMatchObject({ personId: listed.id, entryNumber: '101', score: 1_000_000, listedName: 'ROSTAMIDOR, Farhad', spelling: 'name', decision: 'open', method: 'ofac-style 1' })
    expect(await typesOf(organization, listed.id)).toEqual(['person.recorded'])
  })

  it('leaves nothing of the name in the hit or in its entry', async () => {
    const organization = await anOrganization()
    await aList(organization)
    await aRecordedPerson(organization, { name: 'Farhad Rostamidoor' })
    const hit = await onlyHit(organization)
    expect(JSON.stringify(hit)).not.toMatch(/rostamidoor/i)
    const history = valueOf(await historyOfRecord(organization.administrator, { chapterId: organization.chapter.id, id: hit.id }))
    expect(JSON.stringify(history)).not.toMatch(/rostamidoor/i)
  })

  it('keeps what the form says while no list was taken in', async () => {
    const organization = await anOrganization()
    const { id } = await aRecordedPerson(organization, { ...listedName, screeningResult: 'no-match' })
    expect(await personNow(organization, { id })).toMatchObject({ screeningResult: 'no-match' })
    expect(await hitsOf(organization)).toEqual([])
  })

  it('is screened under the new name when it is corrected', async () => {
    const organization = await anOrganization()
    await aList(organization)
    const { id } = await aRecordedPerson(organization, { name: 'Ayesha Siddiqui' })
    valueOf(await correctPerson(organization.administrator, { chapterId: organization.chapter.id, id, revision: 1, reason: 'Misheard', person: personInput(listedName) }))
    expect(await personNow(organization, { id })).toMatchObject({ screeningResult: 'possible-match' })
    expect((await onlyHit(organization)).personId).toBe(id)
  })

  it('is asked for a Latin spelling where the name stands in Arabic letters alone', async () => {
    const organization = await anOrganization()
    const { id } = await aRecordedPerson(organization, { name: 'محمد علي' })
    await aRecordedPerson(organization, { name: 'فاطمة', nameOtherScript: 'Fatima' })
    const { withoutLatin, withoutLatinCount } = valueOf(await screeningOverview(organization.administrator, { chapterId: organization.chapter.id, decided: false }))
    expect([withoutLatin, withoutLatinCount]).toEqual([[{ id, name: 'محمد علي' }], 1])
  })
})

describe('a hit', () => {
  it('is cleared with a reason, for this person and this entry alone', async () => {
    const organization = await anOrganization()
    await aList(organization, { rows: [listedRow(101, 'ROSTAMIDOR, Farhad'), listedRow(102, 'ROSTAMIDOR, Farhad Ali')] })
    const { id } = await aRecordedPerson(organization, listedName)
    const [first, second] = await hitsOf(organization)
    if (first === undefined || second === undefined) throw new Error('There are two hits')
    expect(valueOf(await deciding(organization, first))).toMatchObject({ decision: 'false-hit', decidedName: 'A administrator', compared: ['birth'], revision: 2 })
    expect(await personNow(organization, { id })).toMatchObject({ screeningResult: 'possible-match' })
    valueOf(await deciding(organization, second))
    expect(await personNow(organization, { id })).toMatchObject({ screeningResult: 'match-cleared' })
    expect(await typesOf(organization, first.id)).toEqual(expect.arrayContaining(['screening-hit.found', 'screening-hit.decided']))
    expect(await screenEverybody(organization.administrator)).toEqual([])
    expect(await hitsOf(organization)).toEqual([])
  })

  it('that is confirmed holds what the person gives, refuses a refund, and starts the ten business days once', async () => {
    const organization = await anOrganization()
    const donor = await aRecordedPerson(organization, listedName)
    const gift = await aDonation(organization, { donorId: donor.id })
    expect(gift.state).toBe('recorded')
    await aList(organization)
    await screenEverybody(organization.administrator)
    const hit = await onlyHit(organization)
    expect(refusalOf(await deciding(organization, hit, { decision: 'confirmed', compared: ['kind'] })).fields).toEqual({ compared: { key: 'nameAlone' } })
    const confirmed = valueOf(await deciding(organization, hit, { decision: 'confirmed', compared: ['birth', 'ofac-asked'], decisionNote: 'Same day and place of birth' }))
    expect(await personNow(organization, donor)).toMatchObject({ screeningResult: 'true-match' })
    expect(await aDonation(organization, { donorId: donor.id })).toMatchObject({ state: 'held', stateReason: expect.stringContaining('sanctions') })
    expect(await aDonation(organization, { donorId: donor.id, kind: 'refund', amountCents: cents(-gift.amountCents), originalDonationId: gift.id })).toMatchObject({ state: 'refused' })
    valueOf(await deciding(organization, confirmed, { decision: 'confirmed', compared: ['ofac-asked'], decisionNote: 'OFAC said so' }))
    const due = (await deadlinesOf(organization)).filter(({ kind }) => kind === 'ofac-report')
    // Sunday, March 15; ten business days later is Friday, March 27.
    expect(due.map(({ title, counted, dueOn }) => [title, counted, dueOn])).toEqual([
      ['Match with entry 101 of the sanctions list', { from: testToday, amount: 10, unit: 'business-days' }, '2026-03-27'],
    ])
  })

  it('is decided by who works with money, seen by counsel too, and by nobody else', async () => {
    const organization = await anOrganization()
    await aList(organization)
    await aRecordedPerson(organization, listedName)
    const hit = await onlyHit(organization)
    const seen = (role: Parameters<TestOrganization['actorAs']>[0]) => getScreeningHit(organization.actorAs(role), { chapterId: organization.chapter.id, id: hit.id })
    expect(valueOf(await seen('reviewer'))).toMatchObject({ masked: true, party: { id: '101' }, score: { score: 1_000_000 }, clockId: null })
    for (const role of ['secretary', 'viewer'] as const) expect(refusalOf(await seen(role)).reason).toBe('not-allowed')
    expect(refusalOf(await deciding(organization, hit, {}, organization.actorAs('reviewer'))).reason).toBe('not-allowed')
    const other = await anOrganization()
    expect(refusalOf(await getScreeningHit(other.administrator, { chapterId: other.chapter.id, id: hit.id })).reason).toBe('not-found')
    expect(refusalOf(await deciding(other, hit)).reason).toBe('not-found')
  })

  it('is not closed by correcting the person: who may not decide leaves it open', async () => {
    const organization = await anOrganization()
    const { id } = await aRecordedPerson(organization, { ...listedName, screeningResult: 'possible-match' })
    const cleared = { chapterId: organization.chapter.id, id, revision: 1, reason: 'Not him', person: personInput({ ...listedName, screeningResult: 'match-cleared' }) }
    expect(refusalOf(await correctPerson(organization.actorAs('secretary'), cleared)).reason).toBe('not-allowed')
    await aList(organization)
    valueOf(await correctPerson(organization.administrator, cleared))
    expect(await personNow(organization, { id })).toMatchObject({ screeningResult: 'possible-match' })
  })

  it('shows both decisions to the second of two people', async () => {
    const organization = await anOrganization()
    await aList(organization)
    await aRecordedPerson(organization, listedName)
    const hit = await onlyHit(organization)
    valueOf(await deciding(organization, hit))
    expect(refusalOf(await deciding(organization, hit, { decision: 'confirmed', decisionNote: 'Another day' })).reason).toBe('conflict')
  })

  it('agrees with the journal, whatever was found, decided and opened again', async () => {
    const organization = await anOrganization()
    await aList(organization)
    const { id } = await aRecordedPerson(organization, listedName)
    valueOf(await deciding(organization, await onlyHit(organization)))
    valueOf(await correctPerson(organization.administrator, { chapterId: organization.chapter.id, id, revision: 2, reason: 'The other way round', person: personInput({ name: 'Rostamidor Farhad' }) }))
    expect(await onlyHit(organization)).toMatchObject({ decision: 'open', decisionNote: '', decidedAt: null, revision: 3 })
    const { findings } = await verifyDatabase(organization.administrator, { outside: [], trusted: [], parts: 'all', onProgress: () => undefined })
    expect(findings).toEqual([])
  })
})
