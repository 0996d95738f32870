import { clocksOfDonation } from '@/lib/data/donations/clocks'
import { correctDonation } from '@/lib/data/donations/correct'
import { donationRefundValues } from '@/lib/data/donations/form-values'
import { getDonation } from '@/lib/data/donations/get'
import { recordTypedDonation } from '@/lib/data/donations/record'
import { voidDonation } from '@/lib/data/donations/void'
import { newId } from '@/lib/data/database/uuid'
import { historyOfRecord } from '@/lib/data/journal/history'
import { recordFiling } from '@/lib/data/filings/record'
import { decideScreeningHit } from '@/lib/data/screening/decide'
import { screeningOverview } from '@/lib/data/screening/list'
import { calendarDate } from '@/lib/domain/calendar-date'
import type { Donation } from '@/lib/domain/donation'
import { cents } from '@/lib/domain/money'
import { deadlinesOf, filingOf } from '../../factories/deadlines'
import { aDonation, typedDonation } from '../../factories/donation'
import { aRecordedPerson, anOrganization, refusalOf, valueOf, type TestOrganization } from '../../factories/organization'
import { aList } from '../../factories/screening'
import { useDatabase } from '../database'

useDatabase()

const day = calendarDate
const forElection = { purpose: 'us_election' } as const
const forCandidate = { ...forElection, electionRecipient: 'candidate', electionCandidate: 'Jane Roe', electionCode: 'P2026' } as const
let organization: TestOrganization

beforeEach(async () => {
  organization = await anOrganization()
})

const aCitizen = () => aRecordedPerson(organization, { citizenStatus: 'us_citizen', citizenStatusBasis: 'passport_seen' })
const place = ({ id, revision }: Donation) => ({ chapterId: organization.chapter.id, id, revision })
const stateOf = async ({ id }: Donation) => valueOf(await getDonation(organization.administrator, { chapterId: organization.chapter.id, id })).donation
const typesOf = async ({ id }: Donation) => valueOf(await historyOfRecord(organization.administrator, { chapterId: organization.chapter.id, id })).map(({ type }) => type)
const clockOf = async (donation: Donation) => (await deadlinesOf(organization)).find(({ gift }) => gift?.id === donation.id)
const refusedGift = async (facts: Partial<Donation> = {}) => aDonation(organization, { ...forElection, donorId: (await aRecordedPerson(organization, { citizenStatus: 'other' })).id, ...facts })
const refundOf = (gift: Donation, amount = -10_000) => aDonation(organization, { kind: 'refund', donorId: gift.donorId, amountCents: cents(amount), receivedOn: day('2026-03-09'), originalDonationId: gift.id, purpose: gift.purpose })

describe('a gift that the law refuses', () => {
  it('is due back in ten days among the deadlines and on its record, until a refund says that it went back: neither of the two counts', async () => {
    const gift = await refusedGift()
    expect(await clockOf(gift)).toMatchObject({ kind: 'gift-return', title: gift.number, dueOn: '2026-03-11', state: 'late', chapterId: organization.chapter.id })
    const back = await refundOf(gift)
    expect(back).toMatchObject({ state: 'returned', amountCents: -10_000 })
    expect(await stateOf(gift)).toMatchObject({ state: 'returned', stateReason: gift.stateReason, revision: 2 })
    expect(await typesOf(gift)).toEqual(['donation.refused', 'donation.returned'])
    expect(await clockOf(gift)).toMatchObject({ state: 'done', filedOn: '2026-03-09' })
    expect(valueOf(await clocksOfDonation(organization.administrator, { donation: await stateOf(gift), timeZone: 'America/Chicago' }))).toMatchObject([{ kind: 'gift-return', state: 'done' }])
  })

  it('is returned once all of it went back, and refused again when the row that said so is voided', async () => {
    const gift = await refusedGift()
    await refundOf(gift, -4_000)
    expect((await stateOf(gift)).state).toBe('refused')
    const rest = await refundOf(gift, -6_000)
    expect((await stateOf(gift)).state).toBe('returned')
    valueOf(await voidDonation(organization.administrator, { ...place(rest), reason: 'The check came back.' }))
    expect(await stateOf(gift)).toMatchObject({ state: 'refused', revision: 3 })
    expect(await typesOf(gift)).toEqual(['donation.refused', 'donation.returned', 'donation.corrected'])
    expect((await clockOf(gift))?.state).toBe('late')
  })

  it('is released by a correction after which nothing stands in its way: its clock is gone', async () => {
    const gift = await refusedGift({ donorId: (await aRecordedPerson(organization, { citizenStatus: 'unknown' })).id })
    expect(await clockOf(gift)).toMatchObject({ kind: 'gift-confirm', dueOn: '2026-03-31' })
    const released = valueOf(await correctDonation(organization.administrator, { ...place(gift), reason: 'The passport was seen.', donation: { ...gift, citizenship: 'us_citizen', citizenshipBasis: 'passport_seen' } }))
    expect(released.state).toBe('recorded')
    expect(await clockOf(gift)).toBeUndefined()
  })

  it('that was accepted first is due back thirty days after it was found out', async () => {
    const donor = await aCitizen()
    const gift = await aDonation(organization, { ...forElection, donorId: donor.id })
    const found = valueOf(await correctDonation(organization.administrator, { ...place(gift), reason: 'The donor told us.', donation: { ...gift, citizenship: 'other' } }))
    expect(found.state).toBe('refused')
    expect(await clockOf(gift)).toMatchObject({ kind: 'gift-return', rules: ['feca.discovered.refund'], dueOn: '2026-04-14' })
  })

  it('is given back from its form: kind, number and what is left of it stand there', async () => {
    const gift = await refusedGift()
    await refundOf(gift, -2_500)
    const view = valueOf(await getDonation(organization.administrator, { chapterId: organization.chapter.id, id: gift.id }))
    expect(donationRefundValues(view)).toMatchObject({ kind: 'refund', originalNumber: gift.number, amount: '75.00', purpose: 'us_election' })
    const typed = { ...typedDonation(organization), kind: 'refund' as const, amountCents: cents(-7_500), purpose: 'us_election' as const, originalNumber: gift.number, donor: { typed: view.donorName ?? '', id: gift.donorId ?? '', newKind: null, newSortName: '', newOtherScript: '' } }
    expect(valueOf(await recordTypedDonation(organization.administrator, { ...typed, formKey: newId() })).state).toBe('returned')
    expect((await stateOf(gift)).state).toBe('returned')
  })

  it('is not ended where deadlines are: what became of it is recorded with the gift', async () => {
    const gift = await refusedGift()
    const key = (await clockOf(gift))?.key ?? ''
    expect(refusalOf(await recordFiling(organization.administrator, filingOf(organization, key))).key).toBe('endedAtGift')
  })
})

describe('a gift over a limit', () => {
  const overLimit = async () => {
    const { id: donorId } = await aCitizen()
    const first = await aDonation(organization, { ...forCandidate, donorId, amountCents: cents(300_000) })
    return { first, over: await aDonation(organization, { ...forCandidate, donorId, amountCents: cents(100_000), receivedOn: day('2026-03-02') }) }
  }

  it('is mended in sixty days, it alone and not the gift before it', async () => {
    const { first, over } = await overLimit()
    expect(over.state).toBe('recorded')
    expect(await clockOf(over)).toMatchObject({ kind: 'gift-excess', dueOn: '2026-05-01', state: 'ahead' })
    expect(await clockOf(first)).toBeUndefined()
  })

  it.each(['redesignated', 'reattributed'] as const)('is %s by a correction, which ends its clock on that day', async (remedy) => {
    const { first, over } = await overLimit()
    valueOf(await correctDonation(organization.administrator, { ...place(over), reason: 'The donor wrote to us.', donation: { ...over, remedy, remedyOn: day('2026-03-12') } }))
    expect(await clockOf(over)).toMatchObject({ state: 'done', filedOn: '2026-03-12' })
    expect(await clockOf(first)).toBeUndefined()
    expect(await typesOf(over)).toEqual(['donation.recorded', 'donation.corrected'])
  })

  it('is refunded to the limit, by a row of its own that counts', async () => {
    const { over } = await overLimit()
    await refundOf(over, -49_999)
    expect((await clockOf(over))?.state).toBe('ahead')
    expect((await refundOf(over, -1)).state).toBe('recorded')
    expect(await clockOf(over)).toMatchObject({ state: 'done', filedOn: '2026-03-09' })
    expect((await stateOf(over)).state).toBe('recorded')
  })

  it('counts the share of somebody in a joint gift that another one made', async () => {
    const [{ id: donorId }, { id: other }] = [await aCitizen(), await aCitizen()]
    const jointShares = [other, donorId].map((personId) => ({ personId, shareCents: cents(300_000) }))
    await aDonation(organization, { ...forCandidate, donorId: other, amountCents: cents(600_000), jointShares })
    const over = await aDonation(organization, { ...forCandidate, donorId, amountCents: cents(50_001), receivedOn: day('2026-03-02') })
    expect((await clockOf(over))?.kind).toBe('gift-excess')
  })
})

describe('the clock of a gift', () => {
  it('is told to who reads the gift, of another chapter not at all', async () => {
    const gift = await refusedGift()
    const of = { donation: gift, timeZone: 'America/Chicago' }
    expect(valueOf(await clocksOfDonation(organization.actorAs('treasurer'), of))).toHaveLength(1)
    expect(refusalOf(await clocksOfDonation(organization.actorAs('secretary'), of)).reason).toBe('not-found')
    expect(refusalOf(await clocksOfDonation(organization.actorAs('treasurer', organization.otherChapter.id), of)).reason).toBe('not-found')
    expect(valueOf(await clocksOfDonation((await anOrganization()).administrator, of).catch(() => ({ ok: true as const, value: [] })))).toEqual([])
  })

  it('of money that a confirmed match holds is the report to OFAC, which a recorded filing ends; afterwards it is overdue for every gift', async () => {
    await aList(organization)
    const donor = await aRecordedPerson(organization, { name: 'Farhad Rostamidor' })
    const { administrator, chapter } = organization
    const hit = valueOf(await screeningOverview(administrator, { chapterId: chapter.id, decided: false })).hits.find(({ hit: { personId } }) => personId === donor.id)?.hit
    valueOf(await decideScreeningHit(administrator, { chapterId: chapter.id, id: hit?.id ?? '', revision: hit?.revision ?? 0, decision: 'confirmed', compared: ['birth', 'ofac-asked'], decisionNote: 'Same birth date and place.' }))
    const held = await aDonation(organization, { donorId: donor.id })
    expect(held.state).toBe('held')
    const clocks = valueOf(await clocksOfDonation(administrator, { donation: held, timeZone: 'America/Chicago' }))
    expect(clocks).toMatchObject([{ kind: 'ofac-report', dueOn: '2026-03-27', filing: null }])
    valueOf(await recordFiling(administrator, filingOf(organization, clocks[0]?.key ?? '')))
    expect(valueOf(await clocksOfDonation(administrator, { donation: held, timeZone: 'America/Chicago' }))[0]?.filing).not.toBeNull()
  })
})
