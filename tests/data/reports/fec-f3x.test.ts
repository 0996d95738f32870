import { draftReport } from '@/lib/data/reports/draft'
import { fecFile } from '@/lib/data/reports/fec-files'
import { calendarDate } from '@/lib/domain/calendar-date'
import { quarter } from '@/lib/domain/reporting-period'
import { useDatabase } from '../database'
import { readFec } from '../../domain/reports/fec/read-fec'
import { aChapter, actorWith, aDonation, anExpenditure, aPerson, aRegistration } from '../../factories/checklist-records'

useDatabase()

const period = quarter(2025, 3)
const day = (text: string): Date => new Date(`${text}T00:00:00.000Z`)
const committee = aRegistration({ regime: 'other', jurisdiction: 'FEC', number: 'C00123456', registeredOn: calendarDate('2024-01-10') })

describe('Form 3X of a chapter that is a political committee', () => {
  it('is a file with Schedules A and B, in Latin letters, while the books keep the name as it was typed', async () => {
    const world = await aChapter({ registrations: [committee] })
    const donor = await aPerson(world, { name: 'Zoë Müller', employer: 'Café Zoë', occupation: 'Cook' })
    const gift = await aDonation(world, { donorId: donor.id, amountCents: 30_000n, receivedOn: day('2025-08-15'), purpose: 'us_election' })
    const payment = await anExpenditure(world, { amountCents: 4000n, paidOn: day('2025-08-20') })
    const key = { chapterId: world.chapterId, form: 'fec-f3x', period } as const
    const file = await fecFile(world.actor, key, '0.1.0')
    if (!file.ok) throw new Error(file.refusal.key)
    const { records } = readFec(file.value.bytes)
    expect(records.map((fields) => fields[0])).toEqual(['HDR', 'F3XN', 'SA11AI', 'SB21B'])
    expect(records[1]?.[1]).toBe('C00123456')
    expect(records[2]?.slice(1, 25)).toEqual([
      'C00123456', gift.number, '', '', 'IND', '', 'Muller', 'Zoe', '', '', '', '1 Main St', '', 'Chicago', 'IL', '60601', '', '', '20250815', '300.00', '300.00', '', 'Cafe Zoe', 'Cook',
    ])
    expect(records[3]?.[2]).toBe(payment.number)
    const report = await draftReport(world.actor, 'fec-f3x', key)
    expect(report.ok && JSON.stringify(report.value.items)).toContain('Zoë Müller')
    expect(report.ok && report.value.findings.map(({ check }) => check)).not.toContain('fec.committee')
  })

  it('is no file for who sees addresses masked or money as totals, for another organization, or of another form', async () => {
    const [world, other] = [await aChapter({ registrations: [committee] }), await aChapter()]
    const key = { chapterId: world.chapterId, form: 'fec-f3x', period } as const
    for (const actor of [actorWith(world, 'viewer'), actorWith(world, 'secretary'), other.actor]) expect(await fecFile(actor, key, '0.1.0')).toMatchObject({ ok: false, refusal: { reason: 'not-found' } })
    expect(await fecFile(world.actor, { ...key, form: 'quarterly-disclosure' }, '0.1.0')).toMatchObject({ ok: false, refusal: { reason: 'not-found' } })
  })
})
