import { listJournal } from '@/lib/data/journal/list'
import { previewDonation } from '@/lib/data/donations/preview'
import { draftReport } from '@/lib/data/reports/draft'
import { addDays } from '@/lib/domain/calendar-date'
import { cents } from '@/lib/domain/money'
import type { PersonChoice } from '@/lib/domain/person-choice'
import { quarterOf } from '@/lib/domain/reporting-period'
import { aDonation, typedDonation } from '../../factories/donation'
import { anOrganization, aRecordedPerson, refusalOf, testToday, valueOf, type TestOrganization } from '../../factories/organization'
import { useDatabase } from '../database'

useDatabase()

let organization: TestOrganization

beforeAll(async () => {
  organization = await anOrganization()
})

type Facts = Partial<Parameters<typeof previewDonation>[1]>

const chosen = (id: string, typed = 'Somebody'): PersonChoice => ({ typed, id, newKind: null, newSortName: '', newOtherScript: '' })
const stranger = chosen('new', 'New Person')
const preview = (facts: Facts, actor = organization.administrator) => previewDonation(actor, { ...typedDonation(organization), id: null, ...facts })
const checksOf = async (facts: Facts) => valueOf(await preview(facts)).findings.map(({ check }) => check)

describe('a donation while it is typed', () => {
  it('is looked at with everything that its donor has given, and says when the gifts of the year are listed singly', async () => {
    const { id } = await aRecordedPerson(organization)
    await aDonation(organization, { donorId: id, amountCents: cents(15_000) })
    const purpose = 'us_election'
    expect(await checksOf({ donor: chosen(id), purpose, amountCents: cents(5_000) })).not.toContain('don.itemize.over200')
    expect(await checksOf({ donor: chosen(id), purpose, amountCents: cents(5_001) })).toContain('don.itemize.over200')
  })

  it('is asked what the laws ask that are on: election law for an election alone, tax law where the tax kind is known', async () => {
    const charity = await anOrganization({ profile: { taxKind: '501c3' } })
    const asked = async (of: TestOrganization, facts: Facts) => {
      const { id } = await aRecordedPerson(of)
      return valueOf(await previewDonation(of.administrator, { ...typedDonation(of), id: null, donor: chosen(id), amountCents: cents(30_000), ...facts })).findings.map(({ check }) => check)
    }
    expect(await asked(organization, {})).toEqual([])
    expect(await asked(charity, {})).toEqual(['don.receipt.250'])
    expect(await asked(organization, { purpose: 'us_election' })).toEqual(expect.arrayContaining(['don.itemize.over200', 'don.occupation.over200']))
  })

  it('is stopped for an election where nobody knows that the donor may give, also somebody who is not in the directory yet', async () => {
    const { id } = await aRecordedPerson(organization, { citizenStatus: 'us_citizen', citizenStatusBasis: 'passport_seen' })
    expect(valueOf(await preview({ donor: chosen(id), purpose: 'us_election' })).state).toBe('recorded')
    const { findings, state } = valueOf(await preview({ donor: stranger, purpose: 'us_election' }))
    expect([state, findings.find(({ check }) => check === 'don.foreign.usElection')?.severity]).toEqual(['refused', 'stop'])
    expect(await checksOf({ donor: stranger })).not.toContain('don.donor.missing')
  })

  it('is held for an open match, and told apart from a box of cash that one person counted', async () => {
    const { id } = await aRecordedPerson(organization, { screeningResult: 'possible-match' })
    expect(valueOf(await preview({ donor: chosen(id) })).state).toBe('held')
    expect(await checksOf({ donor: null, anonymous: true, method: 'cash', firstCounter: 'A' })).toContain('don.box.count')
  })

  it('does not count beside itself when it is corrected', async () => {
    const { id: donorId } = await aRecordedPerson(organization)
    const { id } = await aDonation(organization, { donorId })
    expect(await checksOf({ donor: chosen(donorId) })).toContain('dup.exact')
    expect(await checksOf({ donor: chosen(donorId), id })).not.toContain('dup.exact')
  })

  it('in cash near a reporting line is looked at with the cash of whoever has the address of its donor, however that is written', async () => {
    const at = (lines: string) => ({ address: { lines, city: 'Chicago', state: 'IL', postalCode: '60659', country: 'US' } })
    const [first, second, third, elsewhere] = [
      await aRecordedPerson(organization, at('12 Oak St.')), await aRecordedPerson(organization, at('12 oak st')), await aRecordedPerson(organization, at('12  OAK ST')),
      await aRecordedPerson(organization, at('14 Oak St.')),
    ]
    const cash = { method: 'cash', amountCents: cents(900_000) } as const
    const gifts = [await aDonation(organization, { ...cash, donorId: first.id }), await aDonation(organization, { ...cash, donorId: second.id })]
    const pattern = async (id: string, facts: Facts = {}) =>
      valueOf(await preview({ donor: chosen(id), ...cash, ...facts })).findings.find(({ check }) => check === 'don.cash.structuring')?.records.slice(1).map(({ id: each }) => each).toSorted()
    expect(await pattern(third.id)).toEqual(gifts.map(({ id }) => id).toSorted())
    expect(await pattern(elsewhere.id)).toBeUndefined()
    expect(await pattern(third.id, { receivedOn: addDays(gifts[0]?.receivedOn ?? testToday, -8) })).toBeUndefined()
    const found = async () => {
      const request = { chapterId: organization.chapter.id, period: quarterOf(gifts[0]?.receivedOn ?? testToday) }
      const { findings } = valueOf(await draftReport(organization.administrator, 'quarterly-disclosure', request))
      return [...new Set(findings.filter(({ check }) => check === 'don.cash.structuring').flatMap(({ records }) => records.map((record) => record.id)))].toSorted()
    }
    expect(await found()).toEqual([])
    const { id } = await aDonation(organization, { ...cash, donorId: third.id })
    expect(await found()).toEqual([...gifts.map((gift) => gift.id), id].toSorted())
  })

  it('tells no finding by how much an amount stays below a line', async () => {
    const { id } = await aRecordedPerson(organization)
    const { findings } = valueOf(await preview({ donor: chosen(id), amountCents: cents(990_000), method: 'cash' }))
    expect(findings.map(({ sentence }) => sentence).filter((sentence) => /remaining|left|below|under the (?:limit|line)|headroom/i.test(sentence))).toEqual([])
  })

  it('writes nothing, and answers nobody who may not record it', async () => {
    const { administrator, chapter, otherChapter, actorAs } = organization
    const entries = async () => valueOf(await listJournal(administrator, { chapterId: chapter.id, kind: null, from: null, through: null, beforeIndex: null })).entries.at(0)?.index
    const before = await entries()
    valueOf(await preview({ donor: stranger }))
    expect(await entries()).toBe(before)
    expect(refusalOf(await preview({ donor: stranger }, actorAs('viewer'))).reason).toBe('not-allowed')
    expect(refusalOf(await preview({ donor: stranger }, actorAs('treasurer', otherChapter.id))).reason).toBe('not-found')
    expect(refusalOf(await preview({ donor: stranger }, (await anOrganization()).administrator)).reason).toBe('not-found')
  })
})
