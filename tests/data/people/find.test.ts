import { historyOfRecord } from '@/lib/data/journal/history'
import { newId } from '@/lib/data/database/uuid'
import { hoursLater } from '@/lib/data/installation/clock'
import { getPerson } from '@/lib/data/people/get'
import { recordTypedPerson } from '@/lib/data/people/record'
import { searchPeople } from '@/lib/data/people/search'
import { unmaskPerson } from '@/lib/data/people/unmask'
import { aDonation } from '@/tests/factories/donation'
import { anOrganization, aRecordedPerson, personInput, refusalOf, valueOf, type TestOrganization } from '@/tests/factories/organization'
import { useDatabase } from '../database'

useDatabase()

let organization: TestOrganization

beforeAll(async () => {
  organization = await anOrganization()
})

const chapterId = () => organization.chapter.id

describe('a new person who may be here already', () => {
  const typed = (facts: Parameters<typeof personInput>[0], sameAs = '') => ({ ...personInput({ email: '', telephone: '', ...facts }), chapterId: chapterId(), sameAs, formKey: newId() })

  it.each([
    ['the same name', { name: 'Mehwish Qureshi' }],
    ['the words in another order', { name: 'Qureshi Mehwish' }],
    ['one letter more', { name: 'Mehwish Quraishi' }],
    ['the same e-mail', { name: 'M. Q.', email: 'MEHWISH@example.org ' }],
    ['the same telephone', { name: 'M. Q.', telephone: '(312) 555 0177' }],
  ])('is asked about once for %s, and nothing is added', async (_what, facts) => {
    const own = await anOrganization()
    const known = await aRecordedPerson(own, { name: 'Mehwish Qureshi', email: 'mehwish@example.org', telephone: '312-555-0177' })
    const refusal = refusalOf(await recordTypedPerson(own.administrator, { ...typed(facts), chapterId: own.chapter.id }))
    expect(refusal).toMatchObject({ fields: { sameAs: { key: 'personSimilar' } }, choices: { sameAs: [{ id: known.id, label: 'Mehwish Qureshi' }, { id: 'new' }] } })
  })

  it('is met in another script, is added anyway or taken as the one who is here', async () => {
    const known = await aRecordedPerson(organization, { name: 'Tahir Mahmood', nameOtherScript: 'طاہر محمود' })
    const other = { name: 'T. M. of Houston', nameOtherScript: 'طاہر محمود' }
    expect(refusalOf(await recordTypedPerson(organization.administrator, typed(known))).choices?.['sameAs']?.map(({ id }) => id)).toEqual([known.id, 'new'])
    expect(valueOf(await recordTypedPerson(organization.administrator, typed(other, known.id))).id).toBe(known.id)
    expect(valueOf(await recordTypedPerson(organization.administrator, typed(other, 'new'))).id).not.toBe(known.id)
    expect(refusalOf(await recordTypedPerson(organization.administrator, typed(other, newId()))).fields).toHaveProperty('sameAs')
  })

  it('is added without a question when nobody is like them', async () => {
    expect(valueOf(await recordTypedPerson(organization.actorAs('secretary'), typed({ name: 'Xerxes Vanderbilt' }))).revision).toBe(1)
    expect(refusalOf(await recordTypedPerson(organization.actorAs('viewer'), typed({ name: 'Xerxes Two' }))).reason).toBe('not-allowed')
  })
})

describe('personal details that a role does not see', () => {
  it('are shown for ten minutes to whoever may ask, and the journal keeps who looked and why', async () => {
    const reviewer = organization.actorAs('reviewer')
    const { id } = await aRecordedPerson(organization, { bankReference: 'DE0012345678' })
    const { entry } = valueOf(await unmaskPerson(reviewer, { chapterId: chapterId(), id, reason: 'Checking the payer' }))
    const seen = async (actor: typeof reviewer, shown: string) => valueOf(await getPerson(actor, { chapterId: chapterId(), id, shown }))
    expect(await seen(reviewer, entry)).toMatchObject({ masked: false, shown: true, person: { email: 'ayesha@example.org', bankReference: 'DE0012345678' } })
    const history = valueOf(await historyOfRecord(organization.administrator, { chapterId: chapterId(), id }))
    expect(history.at(-1)).toMatchObject({ type: 'person.unmasked', actor: { userId: reviewer.userId }, reason: 'Checking the payer' })
    expect(await seen({ ...reviewer, at: hoursLater(reviewer.at, 1) }, entry)).toMatchObject({ masked: true, shown: false, person: { email: '' } })
    expect(await seen(organization.actorAs('reviewer'), entry)).toMatchObject({ masked: true })
    expect(await seen(reviewer, '0')).toMatchObject({ masked: true })
  })

  it('stay closed to a secretary, and to another organization', async () => {
    const { id } = await aRecordedPerson(organization)
    expect(refusalOf(await unmaskPerson(organization.actorAs('secretary'), { chapterId: chapterId(), id, reason: 'Curious' })).reason).toBe('not-allowed')
    const other = await anOrganization()
    expect(refusalOf(await unmaskPerson(other.administrator, { chapterId: other.chapter.id, id, reason: 'Curious' })).reason).toBe('not-found')
  })
})

describe('the suggestions of a person field', () => {
  it('find by a part of the name, the whole e-mail address, or the last four signs of the bank reference', async () => {
    const person = await aRecordedPerson(organization, { name: 'Gulzar Peerzada', email: 'gulzar@example.org', bankReference: 'PK00998877' })
    for (const query of ['peer', 'GULZAR@example.org', '8877']) {
      expect(valueOf(await searchPeople(organization.administrator, { chapterId: chapterId(), query })).map(({ id }) => id)).toEqual([person.id])
    }
    expect(valueOf(await searchPeople(organization.administrator, { chapterId: chapterId(), query: 'gulzar@example' }))).toEqual([])
  })

  it('tell the day of the last gift in this chapter to a treasurer, and not to a secretary', async () => {
    const donor = await aRecordedPerson(organization, { name: 'Nasreen Bhatti' })
    await aDonation(organization, { donorId: donor.id })
    const detail = async (role: 'treasurer' | 'secretary') => valueOf(await searchPeople(organization.actorAs(role), { chapterId: chapterId(), query: 'nasreen' }))[0]?.detail
    expect([await detail('treasurer'), await detail('secretary')]).toEqual(['IL, US, 2026-03-01', 'IL, US'])
  })
})
