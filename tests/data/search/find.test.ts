import { findEverywhere } from '@/lib/data/search/find'
import { cents } from '@/lib/domain/money'
import { aDonation } from '@/tests/factories/donation'
import { anOrganization, aRecordedPerson, refusalOf, valueOf, type TestOrganization } from '@/tests/factories/organization'
import { useDatabase } from '../database'

useDatabase()

let organization: TestOrganization

beforeAll(async () => {
  organization = await anOrganization()
})

const find = async (query: string, actor = organization.administrator) =>
  valueOf(await findEverywhere(actor, { chapterId: organization.chapter.id, query })).map(({ folder, count, hits }) => [folder, count, hits.map(({ name }) => name)])

describe('the search box', () => {
  it('finds people in any script and records by person, number and exact amount', async () => {
    const donor = await aRecordedPerson(organization, { name: 'Farzana Lodhi', nameOtherScript: 'فرزانہ لودھی' })
    const donation = await aDonation(organization, { donorId: donor.id, amountCents: cents(43_219) })
    expect(await find('farzana')).toEqual([['people', 1, ['Farzana Lodhi']], ['donations', 1, [donation.number]]])
    expect(await find('لودھی')).toEqual([['people', 1, ['Farzana Lodhi']], ['donations', 1, [donation.number]]])
    expect(await find(donation.number)).toEqual([['donations', 1, [donation.number]]])
    expect(await find('$432.19')).toEqual([['donations', 1, [donation.number]]])
    expect(await find('nobody at all')).toEqual([])
    expect(await find('f')).toEqual([])
  })

  it('shows nobody more than their lists do', async () => {
    const donor = await aRecordedPerson(organization, { name: 'Perveen Saleem' })
    await aDonation(organization, { donorId: donor.id })
    expect(await find('perveen', organization.actorAs('secretary'))).toEqual([['people', 1, ['Perveen Saleem']]])
    expect(refusalOf(await findEverywhere(organization.actorAs('treasurer'), { chapterId: organization.otherChapter.id, query: 'perveen' })).reason).toBe('not-found')
  })
})
