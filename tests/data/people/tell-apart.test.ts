/** Two entries that look like one person and are two. */
import { listJournal } from '@/lib/data/journal/list'
import { verifyDatabase } from '@/lib/data/journal/verify/database'
import { listDuplicates } from '@/lib/data/people/duplicates'
import { mergePeople } from '@/lib/data/people/merge'
import { tellApart } from '@/lib/data/people/tell-apart'
import type { Person } from '@/lib/domain/person'
import { anOrganization, aRecordedPerson, refusalOf, valueOf, type TestOrganization } from '@/tests/factories/organization'
import { useDatabase } from '../database'

useDatabase()

let organization: TestOrganization
let father: Person
let son: Person

beforeEach(async () => {
  organization = await anOrganization()
  father = await aRecordedPerson(organization, { name: 'Amina Khan', email: 'family@example.org' })
  son = await aRecordedPerson(organization, { name: 'Khan, Amina', email: 'family@example.org' })
})

const place = () => ({ chapterId: organization.chapter.id })
const told = () => ({ ...place(), id: father.id, otherId: son.id, reason: 'Mother and daughter of one name' })
const pairs = async () => valueOf(await listDuplicates(organization.actorAs('secretary'), place())).total

describe('two entries that are not one person', () => {
  it('are suggested no more, whichever of them was asked about, and the journal says who said so and why', async () => {
    expect(await pairs()).toBe(1)
    valueOf(await tellApart(organization.actorAs('secretary'), told()))
    valueOf(await tellApart(organization.actorAs('treasurer'), { ...told(), id: son.id, otherId: father.id }))
    expect(await pairs()).toBe(0)
    const { findings } = await verifyDatabase(organization.administrator, { outside: [], trusted: [], parts: 'all', onProgress: () => undefined })
    expect(findings).toEqual([])
    const { entries } = valueOf(await listJournal(organization.administrator, { ...place(), kind: 'distinction', from: null, through: null, beforeIndex: null }))
    expect(entries.map(({ type, reason, actor }) => [type, reason, actor.name])).toEqual([['distinction.recorded', 'Mother and daughter of one name', 'A secretary']])
  })

  it('can still be merged by who learns better', async () => {
    valueOf(await tellApart(organization.actorAs('secretary'), told()))
    valueOf(await mergePeople(organization.actorAs('secretary'), { ...place(), id: father.id, revision: 1, otherId: son.id, otherRevision: 1, taken: [], reason: 'One person after all' }))
    expect(refusalOf(await tellApart(organization.actorAs('secretary'), told())).key).toBe('alreadyMerged')
  })

  it('are two, are entries of this organization, and are told apart by who may merge', async () => {
    const stranger = await aRecordedPerson(await anOrganization(), { name: 'Amina Khan' })
    expect(refusalOf(await tellApart(organization.actorAs('viewer'), told())).reason).toBe('not-allowed')
    expect(refusalOf(await tellApart(organization.actorAs('secretary'), { ...told(), otherId: father.id })).reason).toBe('not-found')
    expect(refusalOf(await tellApart(organization.actorAs('secretary'), { ...told(), otherId: stranger.id })).reason).toBe('not-found')
  })
})
