import { readAs } from '@/lib/data/database/transaction'
import { newId } from '@/lib/data/database/uuid'
import { donorsGiftsSql, donorTotals } from '@/lib/data/donations/donor-totals'
import { voidDonation } from '@/lib/data/donations/void'
import { calendarDate } from '@/lib/domain/calendar-date'
import { cents } from '@/lib/domain/money'
import { aDonation } from '../../factories/donation'
import { aRecordedPerson, anOrganization, valueOf, type TestOrganization } from '../../factories/organization'
import { useDatabase } from '../database'

useDatabase()

let organization: TestOrganization

beforeAll(async () => {
  organization = await anOrganization()
})

const totalsOf = (personId: string, on = '2026-05-10') =>
  donorTotals(organization.administrator, { chapterId: organization.chapter.id, personId, on: calendarDate(on) })

describe('donorTotals', () => {
  it('adds the gifts of the year and the quarter in all chapters, less refunds and without pledges and what was voided', async () => {
    const { id: donorId } = await aRecordedPerson(organization)
    const gift = (receivedOn: string, amountCents: number, facts: Parameters<typeof aDonation>[1] = {}) =>
      aDonation(organization, { donorId, receivedOn: calendarDate(receivedOn), amountCents: cents(amountCents), ...facts })
    await gift('2025-12-31', 90_000)
    const early = await gift('2026-01-05', 15_000, { chapterId: organization.otherChapter.id })
    await gift('2026-04-02', 5_000)
    await gift('2026-04-03', 70_000, { kind: 'pledge' })
    const wrong = await gift('2026-04-04', 1_000)
    valueOf(await voidDonation(organization.administrator, { chapterId: organization.chapter.id, id: wrong.id, revision: 1, reason: 'Typed twice.' }))
    expect(valueOf(await totalsOf(donorId))).toEqual({ year: 2026, yearCents: 20_000, quarterCents: 5_000, listedSingly: false })
    await gift('2026-04-20', 1)
    expect(valueOf(await totalsOf(donorId))).toEqual({ year: 2026, yearCents: 20_001, quarterCents: 5_001, listedSingly: true })
    // The refund goes back to the quarter of its gift, not to the day of the refund.
    await gift('2026-05-01', -15_000, { chapterId: organization.otherChapter.id, kind: 'refund', originalDonationId: early.id })
    expect(valueOf(await totalsOf(donorId))).toEqual({ year: 2026, yearCents: 5_001, quarterCents: 5_001, listedSingly: false })
  })

  it('counts the share of each in a joint gift, whoever is named as its donor', async () => {
    const [{ id: donorId }, { id: other }] = [await aRecordedPerson(organization), await aRecordedPerson(organization)]
    await aDonation(organization, {
      donorId, receivedOn: calendarDate('2026-04-02'), amountCents: cents(10_000),
      jointShares: [{ personId: donorId, shareCents: cents(7_500) }, { personId: other, shareCents: cents(2_500) }],
    })
    expect(valueOf(await totalsOf(donorId))).toMatchObject({ yearCents: 7_500 })
    expect(valueOf(await totalsOf(other))).toMatchObject({ yearCents: 2_500 })
  })

  it('looks for joint gifts among joint gifts alone, which have an index that row-level security can use: they are asked for at each key stroke', async () => {
    const { administrator } = organization
    const { plan, indexes } = await readAs(administrator, async (tx) => ({
      plan: await tx.$queryRaw<{ 'QUERY PLAN': string }[]>`EXPLAIN ${donorsGiftsSql(administrator.organizationId, newId())}`,
      indexes: await tx.$queryRaw<{ indexdef: string }[]>`SELECT indexdef FROM pg_indexes WHERE indexname = 'donation_joint_shares'`,
    }))
    expect(plan.map((row) => row['QUERY PLAN']).join('\n')).toContain('joint_shares IS NOT NULL')
    expect(indexes.map(({ indexdef }) => indexdef)).toEqual([expect.stringContaining('(organization_id) WHERE (joint_shares IS NOT NULL)')])
  })

  it('is for those who record gifts, and knows nobody of another organization', async () => {
    const { id: personId } = await aRecordedPerson(organization)
    const place = { chapterId: organization.chapter.id, personId, on: calendarDate('2026-05-10') }
    expect(await donorTotals(organization.actorAs('secretary'), place)).toMatchObject({ ok: false, refusal: { reason: 'not-allowed' } })
    const elsewhere = await anOrganization()
    expect(await donorTotals(elsewhere.administrator, { ...place, chapterId: elsewhere.chapter.id })).toMatchObject({ ok: false, refusal: { reason: 'not-found' } })
    expect(await totalsOf('nobody')).toMatchObject({ ok: false, refusal: { reason: 'not-found' } })
  })
})
