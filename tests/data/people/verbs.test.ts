import { historyOfRecord } from '@/lib/data/journal/history'
import { correctPerson } from '@/lib/data/people/correct'
import { getPerson } from '@/lib/data/people/get'
import { listPeople, type PersonFilter } from '@/lib/data/people/list'
import { recordPerson } from '@/lib/data/people/record'
import { voidPerson } from '@/lib/data/people/void'
import { personSchema } from '@/lib/schemas/person'
import { anOrganization, aRecordedPerson, personInput, refusalOf, testToday, valueOf, type TestOrganization } from '@/tests/factories/organization'
import { useDatabase } from '../database'

useDatabase()

let organization: TestOrganization

beforeAll(async () => {
  organization = await anOrganization()
})

const chapterId = () => organization.chapter.id
const secretary = () => organization.actorAs('secretary')
const typesOf = async (id: string) => valueOf(await historyOfRecord(organization.administrator, { chapterId: chapterId(), id })).map(({ type }) => type)
const everybody = (more: Partial<PersonFilter> = {}): PersonFilter => ({ chapterId: chapterId(), text: '', kind: null, tag: null, ...more })

describe('a person of the directory', () => {
  it('is recorded once for one submit, with a journal entry', async () => {
    const input = { ...personInput(), chapterId: chapterId() }
    const first = valueOf(await recordPerson(secretary(), input))
    expect(valueOf(await recordPerson(secretary(), input)).id).toBe(first.id)
    expect(await typesOf(first.id)).toEqual(['person.recorded'])
    expect(refusalOf(await recordPerson(organization.actorAs('viewer'), input)).reason).toBe('not-allowed')
    expect(refusalOf(await recordPerson(organization.actorAs('secretary', organization.otherChapter.id), input)).reason).toBe('not-found')
  })

  it('shows personal details in clear to a treasurer alone', async () => {
    const { id } = await aRecordedPerson(organization, { bankReference: 'DE0012345678' })
    const clear = valueOf(await getPerson(organization.actorAs('treasurer'), { chapterId: chapterId(), id }))
    expect(clear).toMatchObject({ masked: false, person: { email: 'ayesha@example.org', bankReference: 'DE0012345678' } })
    const masked = valueOf(await getPerson(secretary(), { chapterId: chapterId(), id }))
    expect(masked).toMatchObject({ masked: true, known: { address: true, email: true }, person: { address: null, email: '', telephone: '', bankReference: '5678' } })
  })

  it('is not found from another organization', async () => {
    const { id } = await aRecordedPerson(organization)
    const other = await anOrganization()
    expect(refusalOf(await getPerson(other.administrator, { chapterId: other.chapter.id, id })).reason).toBe('not-found')
    expect(refusalOf(await voidPerson(other.administrator, { chapterId: other.chapter.id, id, revision: 1, reason: 'No' })).reason).toBe('not-found')
  })

  it('keeps closed details when somebody corrects who does not see them', async () => {
    const { id } = await aRecordedPerson(organization)
    const person = personInput({ name: 'Ayesha Siddiqui', address: null, email: '', telephone: '' })
    valueOf(await correctPerson(secretary(), { chapterId: chapterId(), id, revision: 1, reason: 'Married', person }))
    const read = valueOf(await getPerson(organization.administrator, { chapterId: chapterId(), id }))
    expect(read.person).toMatchObject({ name: 'Ayesha Siddiqui', email: 'ayesha@example.org', state: 'IL', revision: 2 })
  })

  it('shows both values to the second of two people', async () => {
    const { id } = await aRecordedPerson(organization)
    const correct = (office: string) =>
      correctPerson(organization.administrator, { chapterId: chapterId(), id, revision: 1, reason: 'Office', person: personInput({ name: 'Same', office }) })
    valueOf(await correct('House'))
    expect(refusalOf(await correct('Senate')).conflicts).toContainEqual({ field: 'office', before: '', theirs: 'House', yours: 'Senate' })
  })

  it('is voided once, with a reason, and stays in the history', async () => {
    const { id } = await aRecordedPerson(organization)
    const request = { chapterId: chapterId(), id, revision: 1, reason: 'Entered twice' }
    expect(refusalOf(await voidPerson(organization.actorAs('viewer'), request)).reason).toBe('not-allowed')
    expect(valueOf(await voidPerson(secretary(), request)).recordState).toBe('voided')
    expect(refusalOf(await voidPerson(secretary(), request)).reason).toBe('already-voided')
    expect(await typesOf(id)).toEqual(['person.recorded', 'person.voided'])
  })
})

describe('the list of people', () => {
  it('is in the order of names, 50 a page, both ways', async () => {
    const many = await anOrganization()
    for (let index = 0; index < 52; index += 1) await aRecordedPerson(many, { name: `Person ${String(index).padStart(2, '0')}`, tags: index === 7 ? ['official'] : [] })
    const filter = { ...everybody(), chapterId: many.chapter.id }
    const first = valueOf(await listPeople(many.administrator, filter, null))
    expect([first.rows[0]?.name, first.rows.length, first.count, first.previous]).toEqual(['Person 00', 50, 52, null])
    const second = valueOf(await listPeople(many.administrator, filter, first.next))
    expect([second.rows.map(({ name }) => name), second.next]).toEqual([['Person 50', 'Person 51'], null])
    expect(valueOf(await listPeople(many.administrator, filter, second.previous)).rows).toEqual(first.rows)
    expect(valueOf(await listPeople(many.administrator, { ...filter, tag: 'official' }, null)).rows.map(({ name }) => name)).toEqual(['Person 07'])
  })

  it('reads what the form says', () => {
    const read = personSchema({ today: testToday }).parse({ kind: 'individual', name: 'Noor Ali', tags: ['donor', 'nobody'], addressCity: 'Chicago', addressCountry: 'US' })
    expect(read).toMatchObject({ tags: ['donor'], nameSort: null, address: { city: 'Chicago', country: 'US' }, citizenStatus: 'unknown', screeningResult: 'not-screened' })
  })
})
