import { getDashboard } from '@/lib/data/dashboard/get'
import { newId } from '@/lib/data/database/uuid'
import { calendarDate } from '@/lib/domain/calendar-date'
import {
  aChapter, aCorrection, actorWith, aDonation, anExpenditure, aTransfer, registeredUnderFara,
} from '@/tests/factories/checklist-records'
import { useDatabase } from '../database'

useDatabase()

const day = (text: string): Date => new Date(`${text}T00:00:00.000Z`)

async function dashboardOf(world: Awaited<ReturnType<typeof aChapter>>, actor = world.actor) {
  const dashboard = await getDashboard(actor, world.chapterId)
  if (!dashboard.ok) throw new Error('There is no dashboard')
  return dashboard.value
}

describe('getDashboard', () => {
  it('says what the checks find of the last days, the gravest first and with the records, to who reads them', async () => {
    const world = await aChapter()
    const today = new Date(`${(await dashboardOf(world)).money.asOf.slice(0, 10)}T00:00:00.000Z`)
    const box = await aDonation(world, { receivedOn: today, donorId: null, anonymous: true, method: 'card', amountCents: 5000n })
    await aDonation(world, { receivedOn: day('2024-01-10'), donorId: null, anonymous: true, method: 'card', amountCents: 5000n })
    const { checks } = await dashboardOf(world)
    expect(checks?.find(({ check }) => check === 'don.anonymous.noncash')).toMatchObject({ severity: 'error', records: [{ id: box.id }] })
    expect(checks?.some(({ severity }) => severity === 'info')).toBe(false)
    // Nothing was written since: nothing is checked again.
    expect((await dashboardOf(world)).checks).toBe(checks)
    expect((await dashboardOf(world, actorWith(world, 'secretary'))).checks).toBeNull()
  })

  it('counts what was raised, spent, sent abroad and is on hand, each record once', async () => {
    const world = await aChapter()
    const gift = await aDonation(world, { receivedOn: day('2025-10-02'), amountCents: 50_000n })
    await aDonation(world, { receivedOn: day('2025-10-03'), kind: 'refund', amountCents: -10_000n, originalDonationId: gift.id })
    await aDonation(world, { receivedOn: day('2025-10-04'), kind: 'pledge', amountCents: 99_900n })
    await aDonation(world, { receivedOn: day('2025-10-05'), kind: 'in_kind', amountCents: 7000n })
    await aDonation(world, { receivedOn: day('2025-10-06'), amountCents: 1100n, state: 'voided', stateReason: 'Twice' })
    await anExpenditure(world, { paidOn: day('2025-10-07'), amountCents: 3000n })
    await anExpenditure(world, { paidOn: day('2025-10-08'), amountCents: 500n, kind: 'refund_received' })
    await aTransfer(world, { sentOn: day('2025-10-09'), amountCents: 2000n })
    await aDonation(world, { receivedOn: day('2025-09-30'), amountCents: 100n })
    const { money } = await dashboardOf(world)
    expect(money).toMatchObject({ raisedCents: 47_000, spentCents: 2500, sentAbroadCents: 2000 })
    expect(money.onHandCents).toBe(50_000 - 10_000 + 100 - 2500 - 2000)
    expect(money.months).toHaveLength(12)
    expect(money.months.slice(-3)).toEqual([
      { month: '2025-09', receivedCents: 100, spentCents: 0 },
      { month: '2025-10', receivedCents: 47_000, spentCents: 4500 },
      { month: '2025-11', receivedCents: 0, spentCents: 0 },
    ])
  })

  it('counts what is missing or waiting', async () => {
    const world = await aChapter()
    await aDonation(world, { donorId: null })
    await aDonation(world, { state: 'held', stateReason: 'Foreign source' })
    await aDonation(world, { paymentReference: 'TWICE' })
    await aDonation(world, { paymentReference: 'TWICE' })
    await anExpenditure(world, { approval: 'waiting' })
    const { unresolved, checklist } = await dashboardOf(world)
    expect(unresolved).toEqual({
      donationsWithoutDonor: 1, heldDonations: 1, possibleDuplicates: 2, expendituresWaiting: 1, transfersWaiting: 0, receiptsMissing: 1, contactsIncomplete: 0, materialsUnfiled: 0, bankLinesOpen: 0,
      drafts: 0,
    })
    expect(checklist.period.id).toBe('2025-Q3')
    expect(checklist.summary.open).toBeGreaterThan(0)
  })

  it('tells the last changes as sentences, newest first, to those who may read the journal', async () => {
    const world = await aChapter()
    const gift = await aDonation(world)
    await aCorrection(world, gift, 'The campaign was wrong')
    const { recent } = await dashboardOf(world)
    expect(recent?.slice(0, 2).map(({ sentence }) => sentence)).toEqual([
      `Amina Kareem corrected donation ${gift.number}.`, `Amina Kareem recorded donation ${gift.number}.`,
    ])
    expect((await dashboardOf(world, actorWith(world, 'secretary'))).recent).toBeNull()
  })

  it('shows what is late, the oldest first, and then what comes next, with the days', async () => {
    const world = await aChapter({ registrations: [registeredUnderFara] })
    const { due } = await dashboardOf(world)
    expect(due).toHaveLength(5)
    expect(due.map(({ days }) => days)).toEqual(due.map(({ days }) => days).toSorted((left, right) => left - right))
    expect(due[0]?.state).toBe('late')
    const followed = await aChapter({ registrations: [{ ...registeredUnderFara, followFrom: calendarDate('2026-01-31') }] })
    const next = (await dashboardOf(followed)).due
    expect(next.find(({ kind }) => kind === 'fara-supplemental')).toMatchObject({ dueOn: '2026-03-02', period: { from: '2025-08-01', through: '2026-01-31' }, state: 'ahead' })
    expect(next.find(({ kind }) => kind === 'quarterly-disclosure')).toMatchObject({ dueOn: '2026-01-30', days: 81 })
  })

  it('is not for an auditor, nor for somebody of another organization', async () => {
    const [world, other] = [await aChapter(), await aChapter()]
    const auditor = actorWith(world, 'auditor', { memberships: [{ role: 'auditor', chapterId: world.chapterId, until: null, auditId: newId() }] })
    expect(await getDashboard(auditor, world.chapterId)).toMatchObject({ ok: false, refusal: { reason: 'not-allowed' } })
    expect(await getDashboard(other.actor, world.chapterId)).toMatchObject({ ok: false, refusal: { reason: 'not-found' } })
  })
})
