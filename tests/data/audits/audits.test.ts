import { listAudits } from '@/lib/data/audits/list'
import { marksOfAudit } from '@/lib/data/audits/marks'
import { noteAuditMark, resolveAuditMark } from '@/lib/data/audits/mark'
import { openAudit } from '@/lib/data/audits/open'
import { populationOfAudit } from '@/lib/data/audits/population'
import { getDonation } from '@/lib/data/donations/get'
import { listExpenditures } from '@/lib/data/expenditures/list'
import { exportDonations } from '@/lib/data/exports/donations'
import { newId } from '@/lib/data/database/uuid'
import { historyOfRecord } from '@/lib/data/journal/history'
import { listJournal } from '@/lib/data/journal/list'
import { noMateriality } from '@/lib/domain/audit/engagement'
import { nothingTicked } from '@/lib/domain/audit/mark'
import { calendarDate } from '@/lib/domain/calendar-date'
import { opens, type Actor } from '@/lib/domain/permission'
import { useDatabase } from '../database'
import { aDonation } from '../../factories/donation'
import { anOrganization, valueOf, type TestOrganization } from '../../factories/organization'

useDatabase()

let organization: TestOrganization
let auditId: string
let auditor: Actor

const engagement = () => ({
  formKey: newId(), chapterId: organization.chapter.id, periodFrom: calendarDate('2026-02-01'), periodThrough: calendarDate('2026-02-28'), endsOn: calendarDate('2026-04-30'),
  auditorName: 'Outside Auditor', email: 'auditor@example.org', scope: '', ...noMateriality,
})

beforeAll(async () => {
  organization = await anOrganization()
  auditId = valueOf(await openAudit(organization.administrator, engagement())).audit.id
  auditor = { ...organization.actorAs('viewer'), memberships: [{ role: 'auditor', chapterId: organization.chapter.id, until: calendarDate('2026-04-30'), auditId }] }
})

describe('an engagement', () => {
  it('is opened by an administrator, not by a treasurer, and once for one form key', async () => {
    expect(await openAudit(organization.actorAs('treasurer'), engagement())).toMatchObject({ ok: false, refusal: { reason: 'not-allowed' } })
    const input = engagement()
    const [first, second] = [await openAudit(organization.administrator, input), await openAudit(organization.administrator, input)]
    expect(valueOf(first).audit.id).toBe(valueOf(second).audit.id)
  })

  it('opens its own period to the auditor and nothing else', async () => {
    const inside = await aDonation(organization, { receivedOn: calendarDate('2026-02-10') })
    const outside = await aDonation(organization, { receivedOn: calendarDate('2026-03-02') })
    expect(valueOf(await listAudits(auditor, organization.chapter.id)).map(({ id }) => id)).toEqual([auditId])
    expect(valueOf(await populationOfAudit(auditor, { chapterId: organization.chapter.id, id: auditId, page: 1 })).rows.map(({ id }) => id)).toContain(inside.id)
    expect((await getDonation(auditor, { chapterId: organization.chapter.id, id: inside.id })).ok).toBe(true)
    expect(await getDonation(auditor, { chapterId: organization.chapter.id, id: outside.id })).toMatchObject({ ok: false, refusal: { reason: 'not-found' } })
  })
})

describe('an auditor', () => {
  it('finds no payment, transfer, contact, person or journal, and exports the donations of the engagement alone', async () => {
    const { id: chapterId } = organization.chapter
    const dates = { chapterId, from: null, through: null, text: '' }
    const inside = await aDonation(organization, { receivedOn: calendarDate('2026-02-20') })
    const outside = await aDonation(organization, { receivedOn: calendarDate('2026-03-05') })
    const refused = [
      await listExpenditures(auditor, { ...dates, category: null, purpose: null, approval: null, receiptState: null, state: null }, null),
      await listJournal(auditor, { chapterId, kind: null, from: null, through: null, beforeIndex: null }),
    ]
    expect(refused.map(({ ok }) => ok)).toEqual([false, false])
    for (const area of ['spending', 'contacts', 'people', 'checklists'] as const) expect(opens(auditor, area, chapterId)).toBe(false)
    const filter = { ...dates, kind: null, method: null, purpose: null, state: null, amountFrom: null, amountThrough: null }
    const file = await new Response(valueOf(await exportDonations(auditor, filter))).text()
    expect(file).toContain(inside.number)
    expect(file).not.toContain(outside.number)
  })
})

describe('a mark', () => {
  it('is noted by the auditor and resolved, each with its journal entry', async () => {
    const donation = await aDonation(organization, { receivedOn: calendarDate('2026-02-11') })
    const of = { formKey: newId(), chapterId: organization.chapter.id, auditId, donationId: donation.id }
    const mark = valueOf(await noteAuditMark(auditor, { ...of, result: 'exception', note: 'No deposit slip.', ...nothingTicked }))
    valueOf(await resolveAuditMark(organization.administrator, { ...of, resolution: 'The slip was found and scanned.' }))
    const marks = valueOf(await marksOfAudit(auditor, { chapterId: organization.chapter.id, id: auditId }))
    expect(marks.get(donation.id)).toMatchObject({ result: 'exception', resolution: 'The slip was found and scanned.', revision: 2 })
    const history = valueOf(await historyOfRecord(organization.administrator, { chapterId: organization.chapter.id, id: mark.id }))
    expect(history.map(({ type }) => type)).toEqual(['audit-mark.noted', 'audit-mark.resolved'])
  })

  it('is refused to whoever enters the records, and not found outside the period', async () => {
    const donation = await aDonation(organization, { receivedOn: calendarDate('2026-03-03') })
    const of = { formKey: newId(), chapterId: organization.chapter.id, auditId, donationId: donation.id, result: 'pass' as const, note: '', ...nothingTicked }
    expect(await noteAuditMark(organization.actorAs('treasurer'), of)).toMatchObject({ ok: false, refusal: { reason: 'not-allowed' } })
    expect(await noteAuditMark(auditor, of)).toMatchObject({ ok: false, refusal: { reason: 'not-found' } })
  })
})
