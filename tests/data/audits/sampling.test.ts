import { drawAuditSample } from '@/lib/data/audits/draw'
import { samplesOfAudit } from '@/lib/data/audits/samples'
import { seedOfAudit } from '@/lib/data/audits/seed'
import { withdrawAuditSample } from '@/lib/data/audits/withdraw-sample'
import { newId } from '@/lib/data/database/uuid'
import { correctDonation } from '@/lib/data/donations/correct'
import { getDonation } from '@/lib/data/donations/get'
import { historyOfRecord } from '@/lib/data/journal/history'
import { everything } from '@/lib/domain/audit/sampling/plan'
import { calendarDate } from '@/lib/domain/calendar-date'
import { cents } from '@/lib/domain/money'
import { dateRange } from '@/lib/domain/reporting-period'
import { useDatabase } from '../database'
import { anAuditSample, anEngagement, type TestAudit } from '../../factories/audits'
import { aDonation } from '../../factories/donation'
import { anOrganization, valueOf, type TestOrganization } from '../../factories/organization'
import { aSealedReport } from '../../factories/reports'

useDatabase()

const inPeriod = { receivedOn: calendarDate('2026-02-10') }
let organization: TestOrganization
let audit: TestAudit

beforeEach(async () => {
  organization = await anOrganization()
  for (const amount of [1_000, 2_000, 30_000]) await aDonation(organization, { ...inPeriod, amountCents: cents(amount) })
  await aDonation(organization, { receivedOn: calendarDate('2026-03-10') })
  audit = await anEngagement(organization)
})

const input = () => ({ formKey: newId(), chapterId: audit.chapterId, auditId: audit.id, purpose: '', plan: everything })

describe('a sample', () => {
  it('is drawn by the auditor from what stood at the checkpoint of the opening, with its journal entry, and once for one form key', async () => {
    await aDonation(organization, inPeriod)
    const drawing = input()
    const [first, second] = [valueOf(await drawAuditSample(audit.auditor, drawing)), valueOf(await drawAuditSample(audit.auditor, drawing))]
    expect(second).toEqual(first)
    expect(first).toMatchObject({ number: 'S-1', populationCount: 3, populationCents: 33_000, source: { kind: 'checkpoint' } })
    expect(first.draw.items.map(({ amountCents }) => amountCents)).toEqual([1_000, 2_000, 30_000])
    expect(first.seed).toBe(`sunledger-sample/1/${audit.chapterId}/2026-02-01..2026-02-28/checkpoint/${first.source.hash}`)
    const history = valueOf(await historyOfRecord(organization.administrator, { chapterId: audit.chapterId, id: first.id }))
    expect(history.map(({ type }) => type)).toEqual(['audit-sample.drawn'])
  })

  it('is the same when it is drawn again, whatever was entered since', async () => {
    const first = await anAuditSample(audit.auditor, audit.chapterId, audit.id)
    await aDonation(organization, inPeriod)
    const again = await anAuditSample(audit.auditor, audit.chapterId, audit.id)
    expect(again).toMatchObject({ number: 'S-2', seed: first.seed, populationHash: first.populationHash, draw: first.draw })
  })

  it('takes its seed and its records from the seal over the whole period that stood before the audit was opened', async () => {
    const sealed = await aSealedReport(organization, { chapterId: audit.chapterId, form: 'quarterly-disclosure', period: dateRange(calendarDate('2026-01-01'), calendarDate('2026-03-01')) })
    await aDonation(organization, inPeriod)
    const later = await anEngagement(organization)
    expect(valueOf(await seedOfAudit(later.auditor, { chapterId: later.chapterId, id: later.id }))).toMatchObject({ kind: 'seal', number: sealed.number, hash: sealed.textHash })
    expect(await anAuditSample(later.auditor, later.chapterId, later.id)).toMatchObject({ populationCount: 3 })
    // The engagement that was open before the seal keeps its checkpoint: nothing that happens later changes a seed.
    expect(valueOf(await seedOfAudit(audit.auditor, { chapterId: audit.chapterId, id: audit.id }))?.kind).toBe('checkpoint')
  })

  it('is refused to whoever is no auditor, to the auditor of another engagement, and with a plan that cannot be met', async () => {
    expect(await drawAuditSample(organization.administrator, input())).toMatchObject({ ok: false, refusal: { reason: 'not-allowed' } })
    const other = await anEngagement(organization)
    expect(await drawAuditSample(other.auditor, input())).toMatchObject({ ok: false, refusal: { reason: 'not-found' } })
    expect(await samplesOfAudit(other.auditor, { chapterId: audit.chapterId, id: audit.id })).toMatchObject({ ok: false })
    const tooMuch = { ...everything, method: 'over-amount' as const, cutsCents: [cents(99_999_999)] }
    const many = await anOrganization()
    for (let count = 0; count < 50; count += 1) await aDonation(many, inPeriod)
    const large = await anEngagement(many)
    const refused = await drawAuditSample(large.auditor, { ...input(), chapterId: large.chapterId, auditId: large.id, plan: tooMuch })
    expect(refused).toMatchObject({ ok: false, refusal: { fields: { method: { key: 'sampleEmpty' } } } })
  })

  it('is withdrawn with a reason and stays', async () => {
    const sample = await anAuditSample(audit.auditor, audit.chapterId, audit.id)
    const place = { chapterId: audit.chapterId, auditId: audit.id, id: sample.id, revision: 1 }
    expect(await withdrawAuditSample(organization.administrator, { ...place, reason: 'No' })).toMatchObject({ ok: false, refusal: { reason: 'not-allowed' } })
    valueOf(await withdrawAuditSample(audit.auditor, { ...place, reason: 'Wrong tolerable misstatement' }))
    const [kept] = valueOf(await samplesOfAudit(organization.administrator, { chapterId: audit.chapterId, id: audit.id }))
    expect(kept).toMatchObject({ state: 'withdrawn', stateReason: 'Wrong tolerable misstatement', revision: 2, draw: sample.draw })
  })
})

describe('a drawn donation', () => {
  it('stays open to its auditor though its date is corrected out of the period, and an undrawn one does not', async () => {
    const sample = await anAuditSample(audit.auditor, audit.chapterId, audit.id)
    const [drawn] = sample.draw.items
    const other = await aDonation(organization, inPeriod)
    for (const id of [drawn?.id ?? '', other.id]) {
      const { donation } = valueOf(await getDonation(organization.administrator, { chapterId: audit.chapterId, id }))
      const moved = { ...donation, receivedOn: calendarDate('2026-03-02') }
      valueOf(await correctDonation(organization.administrator, { chapterId: audit.chapterId, id, revision: 1, reason: 'Misread', donation: moved }))
    }
    expect((await getDonation(audit.auditor, { chapterId: audit.chapterId, id: drawn?.id ?? '' })).ok).toBe(true)
    expect((await getDonation(audit.auditor, { chapterId: audit.chapterId, id: other.id })).ok).toBe(false)
  })
})
