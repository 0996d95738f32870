import { readAs } from '@/lib/data/database/transaction'
import { draftReport } from '@/lib/data/reports/draft'
import { readPeriodFacts } from '@/lib/data/reports/facts/period-facts'
import { readReceiptTotals } from '@/lib/data/reports/facts/receipt-totals'
import { eachDonation, type DonationInPeriod } from '@/lib/data/reports/facts/donation-rows'
import { reportFiles } from '@/lib/data/reports/files'
import { calendarDate } from '@/lib/domain/calendar-date'
import type { Actor } from '@/lib/domain/permission'
import { canonicalText } from '@/lib/domain/reports/canonical-text'
import { receiptTotalsOf } from '@/lib/domain/reports/receipt-totals'
import type { ReportDocument } from '@/lib/domain/reports/report-document'
import { quarter } from '@/lib/domain/reporting-period'
import { useDatabase } from '../database'
import {
  aChapter,
  actorWith,
  aContact,
  aDonation,
  anAudit,
  anExpenditure,
  aPerson,
  aTransfer,
  type World,
} from '../../factories/checklist-records'

useDatabase()

const q3 = quarter(2025, 3)
const day = (text: string): Date => new Date(`${text}T00:00:00.000Z`)

async function draft(
  actor: Actor,
  form: Parameters<typeof draftReport>[1],
  chapterId: string | null,
  period = q3,
): Promise<ReportDocument> {
  const report = await draftReport(actor, form, { chapterId, period })
  if (!report.ok) throw new Error(`No report: ${report.refusal.key}`)
  return report.value
}

function operator(world: World): Actor {
  return { ...world.actor, kind: 'operator', userId: null, name: 'Operator', memberships: [] }
}

/** A generator with a fixed seed, so that a failing run can be repeated. */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * below)
  }
}

/** Gifts of all kinds around the line and around the ends of the period and year. */
async function randomDonations(world: World, count: number): Promise<void> {
  const pick = numbersFrom(7)
  const donors = await Promise.all(Array.from({ length: 6 }, () => aPerson(world)))
  const given: { readonly id: string; readonly donorId: string | null }[] = []
  for (let index = 0; index < count; index += 1) {
    const donorId = donors[pick(donors.length)]?.id ?? null
    const other = donors[pick(donors.length)]?.id ?? ''
    const receivedOn = day(`${2024 + pick(2)}-${String(1 + pick(12)).padStart(2, '0')}-${String(1 + pick(28)).padStart(2, '0')}`)
    const amountCents = BigInt([20_000, 20_001, 5000, 10_000, 3333][pick(5)] ?? 0)
    const kinds = ['gift', 'gift', 'gift', 'in_kind', 'dues', 'pledge', 'from_foreign_principal'] as const
    const base = { receivedOn, amountCents, kind: kinds[pick(kinds.length)] ?? 'gift', donorId, method: 'check' }
    const original = given[pick(Math.max(1, given.length))]
    const turn = pick(12)
    if (turn === 0 && original !== undefined) {
      await aDonation(world, {
        ...base,
        receivedOn: day(`2025-0${7 + pick(3)}-15`),
        kind: 'refund',
        amountCents: -1000n,
        donorId: original.donorId,
        originalDonationId: original.id,
      })
    } else if (turn === 1) await aDonation(world, { ...base, kind: 'gift', anonymous: true, donorId: null, method: 'cash' })
    else if (turn === 2) await aDonation(world, { ...base, state: 'voided', stateReason: 'entered by mistake' })
    else if (turn === 3 && donorId !== null && other !== donorId) {
      const first = Number(amountCents) - 1000
      await aDonation(world, {
        ...base,
        kind: 'gift',
        jointShares: [
          { personId: donorId, shareCents: first },
          { personId: other, shareCents: 1000 },
        ],
      })
    } else {
      const row = await aDonation(world, base)
      if (base.kind !== 'pledge') given.push({ id: row.id, donorId })
    }
  }
}

describe('facts of a report', () => {
  it('adds up in SQL what the domain adds up row by row, on random records', async () => {
    const world = await aChapter()
    await randomDonations(world, 220)
    const { tx: rows, sql } = await readAs(world.actor, async (tx) => {
      const chapters = { tx, organizationId: world.actor.organizationId, chapterIds: [world.chapterId] }
      const all: DonationInPeriod[] = []
      await eachDonation({ ...chapters, from: calendarDate('2023-01-01'), through: calendarDate('2026-12-31') }, (row) => all.push(row))
      return { tx: all, sql: await readReceiptTotals({ ...chapters, from: q3.from, through: q3.through }) }
    })
    const pure = receiptTotalsOf(rows, q3)
    const ofYears = (years: typeof sql.donorYears) =>
      years
        .filter(({ periodCount, year }) => periodCount > 0 || year === 2025)
        .map((each) => JSON.stringify([each.donorId, each.year, each.periodCents, each.periodCount, each.aggregateCents]))
        .sort()
    expect(ofYears(sql.donorYears)).toEqual(ofYears(pure.donorYears))
    expect(sql.anonymous).toEqual(pure.anonymous)
    expect(sql.receiptGroups.map((group) => JSON.stringify(Object.entries(group).sort())).sort()).toEqual(
      pure.receiptGroups.map((group) => JSON.stringify(Object.entries(group).sort())).sort(),
    )
    expect(sql.receiptPurposes.toSorted((left, right) => (left.purpose < right.purpose ? -1 : 1))).toEqual(pure.receiptPurposes.toSorted((left, right) => (left.purpose < right.purpose ? -1 : 1)))
    const [report, audit] = [
      await draft(world.actor, 'quarterly-disclosure', world.chapterId),
      await draft(world.actor, 'donation-audit', world.chapterId),
    ]
    const receipts = report.summary.find(({ id }) => id === 'receipts')?.amountCents
    expect(audit.summary.map(({ amountCents }) => amountCents)).toEqual([receipts, receipts, 0])
  })

  it('keeps in memory the gifts of listed donors and none of the others', async () => {
    const world = await aChapter()
    await aDonation(world, { amountCents: 20_001n, number: 'CHI-D-2025-9001', numberSequence: 9001 })
    await aDonation(world, { amountCents: 20_000n, number: 'CHI-D-2025-9002', numberSequence: 9002 })
    const request = { chapterId: world.chapterId, period: q3 }
    const facts = await readAs(world.actor, (tx) =>
      readPeriodFacts(tx, world.actor, request, { personal: 'clear', money: 'lines', auditId: null }),
    )
    expect(facts?.receipts.map(({ number }) => number)).toEqual(['CHI-D-2025-9001'])
    expect(facts?.people.map(({ addressText }) => addressText)).toEqual(['1 Main St, Chicago, IL 60601'])
  })
})

describe('a drafted report', () => {
  it('is the same text for the administrator, for the command line, and in the JSON file', async () => {
    const world = await aChapter({ principals: [{}] })
    await aDonation(world, { amountCents: 30_000n })
    await anExpenditure(world)
    await aTransfer(world)
    await aContact(world)
    const [page, command] = [
      await draft(world.actor, 'quarterly-disclosure', world.chapterId),
      await draft(operator(world), 'quarterly-disclosure', world.chapterId),
    ]
    const [file] = await reportFiles(command, 'json')
    expect(canonicalText(command)).toBe(canonicalText(page))
    expect(file?.bytes.toString('utf8')).toBe(canonicalText(page))
    expect(page.summary.map(({ id, amountCents }) => [id, amountCents])).toEqual([
      ['opening', 0],
      ['receipts', 30_000],
      ['in-kind', 0],
      ['cash-in', 30_000],
      ['disbursements', 10_000],
      ['abroad', 5000],
      ['transfers-in', 0],
      ['transfers-out', 0],
      ['closing', 15_000],
    ])
    expect(page.items.at(-2)?.id).toBe('checklist')
  })

  it('opens with what moved before the period', async () => {
    const world = await aChapter()
    await aDonation(world, { amountCents: 7000n, receivedOn: day('2025-06-30') })
    await anExpenditure(world, { amountCents: 2000n, paidOn: day('2025-06-01') })
    const report = await draft(world.actor, 'quarterly-disclosure', world.chapterId)
    expect(report.summary.filter(({ id }) => id === 'opening' || id === 'closing').map(({ amountCents }) => amountCents)).toEqual([
      5000, 5000,
    ])
  })

  it('is a nil report for a period without records', async () => {
    const world = await aChapter()
    const report = await draft(world.actor, 'quarterly-disclosure', world.chapterId, quarter(2020, 1))
    expect(report.items.find(({ id }) => id === 'receipts')?.answer).toBe('none')
  })

  it('masks addresses for a viewer and shows totals alone to a secretary', async () => {
    const world = await aChapter()
    await aDonation(world, { amountCents: 30_000n })
    const viewer = await draft(actorWith(world, 'viewer'), 'quarterly-disclosure', world.chapterId)
    const secretary = await draft(actorWith(world, 'secretary'), 'quarterly-disclosure', world.chapterId)
    const clear = await draft(actorWith(world, 'treasurer'), 'quarterly-disclosure', world.chapterId)
    const listed = (report: ReportDocument) => report.items.find(({ id }) => id === 'receipts-listed')
    expect(JSON.stringify(listed(clear))).toContain('1 Main St')
    expect(JSON.stringify(viewer)).not.toContain('1 Main St')
    expect(listed(secretary)).toMatchObject({ lines: [], totalCents: 30_000 })
  })

  it('is not found in another organization, nor for the whole organization with a role in one chapter', async () => {
    const [world, other] = [await aChapter(), await aChapter()]
    const stranger = {
      ...other.actor,
      memberships: [{ role: 'treasurer', chapterId: other.chapterId, until: null, auditId: null }],
    } as const
    const asked = await Promise.all([
      draftReport(stranger, 'quarterly-disclosure', { chapterId: world.chapterId, period: q3 }),
      draftReport(stranger, 'quarterly-disclosure', { chapterId: null, period: q3 }),
      draftReport(other.actor, 'quarterly-disclosure', { chapterId: world.chapterId, period: q3 }),
    ])
    expect(asked.map((report) => (report.ok ? 'shown' : report.refusal.reason))).toEqual(['not-found', 'not-found', 'not-found'])
  })

  it('is read by an auditor within the engagement, with the marks, and not beyond it', async () => {
    const world = await aChapter()
    const donation = await aDonation(world, { amountCents: 30_000n })
    const mark = await anAudit(world, donation.id, { closed: false })
    const auditor = actorWith(world, 'auditor', {
      memberships: [{ role: 'auditor', chapterId: world.chapterId, until: null, auditId: mark.auditId }],
    })
    const audit = await draft(auditor, 'donation-audit', world.chapterId)
    expect(audit.items.find(({ id }) => id === 'marks')?.lines).toHaveLength(1)
    const beyond = await draftReport(auditor, 'donation-audit', { chapterId: world.chapterId, period: quarter(2025, 2) })
    expect(beyond.ok).toBe(false)
  })

  it('names the numbers that nobody has in an audit', async () => {
    const world = await aChapter()
    for (const sequence of [1, 4]) await aDonation(world, { number: `CHI-D-2025-000${sequence}`, numberSequence: sequence })
    const audit = await draft(world.actor, 'donation-audit', world.chapterId)
    expect(audit.items.find(({ id }) => id === 'numbers')?.lines.map(({ cells }) => cells[1])).toEqual([
      'CHI-D-2025-0002 to CHI-D-2025-0003 are missing, 2 numbers',
    ])
  })

  it('says of a donation without donor that it belongs to no total', async () => {
    const world = await aChapter()
    await aDonation(world, { donorId: null })
    const report = await draft(world.actor, 'quarterly-disclosure', world.chapterId)
    expect(report.items.find(({ id }) => id === 'receipts-without-donor')?.totalCents).toBe(10_000)
  })
})
