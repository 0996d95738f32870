import { answerAuditPoint, closeAuditPoint, correctAuditPoint } from '@/lib/data/audits/change-point'
import { getAuditPoint, pointsOfAudit, pointsOfDonation } from '@/lib/data/audits/points'
import { raiseAuditPoint } from '@/lib/data/audits/raise-point'
import { newId } from '@/lib/data/database/uuid'
import { historyOfRecord } from '@/lib/data/journal/history'
import { pointState } from '@/lib/domain/audit/point'
import { calendarDate } from '@/lib/domain/calendar-date'
import { useDatabase } from '../database'
import { anAuditPoint, anEngagement, type TestAudit } from '../../factories/audits'
import { aDonation } from '../../factories/donation'
import { anOrganization, valueOf, type TestOrganization } from '../../factories/organization'

useDatabase()

let organization: TestOrganization
let audit: TestAudit
let donationId: string

beforeEach(async () => {
  organization = await anOrganization()
  donationId = (await aDonation(organization, { receivedOn: calendarDate('2026-02-10') })).id
  audit = await anEngagement(organization)
})

const placeOf = (point: { readonly id: string; readonly revision: number }) => ({ chapterId: audit.chapterId, auditId: audit.id, id: point.id, revision: point.revision })

describe('a finding', () => {
  it('is raised, corrected, answered by the chapter and closed by its evidence, each with its entry', async () => {
    const raised = await anAuditPoint(audit.auditor, audit.chapterId, audit.id, 'finding', donationId)
    const { told, effect, recommendation } = raised
    const corrected = valueOf(await correctAuditPoint(audit.auditor, { ...placeOf(raised), told, cause: 'They were thrown away', effect, recommendation, dueOn: calendarDate('2026-05-01'), reason: 'Asked again' }))
    const answered = valueOf(await answerAuditPoint(organization.administrator, { ...placeOf(corrected), answer: 'The bank gives copies.' }))
    valueOf(await closeAuditPoint(audit.auditor, { ...placeOf(answered), closing: 'copy-of-slip.pdf of May 2' }))
    const [kept] = valueOf(await pointsOfAudit(audit.auditor, { chapterId: audit.chapterId, id: audit.id }))
    expect(kept).toMatchObject({ number: 'F-1', told, cause: 'They were thrown away', answer: 'The bank gives copies.', closing: 'copy-of-slip.pdf of May 2', revision: 4 })
    expect([raised, answered, kept ?? raised].map(pointState)).toEqual(['open', 'answered', 'closed'])
    const history = valueOf(await historyOfRecord(organization.administrator, { chapterId: audit.chapterId, id: raised.id }))
    expect(history.map(({ type }) => type)).toEqual(['audit-point.raised', 'audit-point.corrected', 'audit-point.answered', 'audit-point.closed'])
    expect(await answerAuditPoint(organization.administrator, { ...placeOf({ id: raised.id, revision: 4 }), answer: 'Too late' })).toMatchObject({ ok: false, refusal: { reason: 'not-found' } })
  })
})

describe('a question', () => {
  it('stands inside the record that it is about, for the chapter and for its own auditor', async () => {
    const asked = await anAuditPoint(audit.auditor, audit.chapterId, audit.id, 'question', donationId)
    const other = await anEngagement(organization)
    const numbers = async (actor: typeof audit.auditor) => valueOf(await pointsOfDonation(actor, { chapterId: audit.chapterId, donationId })).map(({ number }) => number)
    expect(await numbers(organization.actorAs('treasurer'))).toEqual(['Q-1'])
    expect(await numbers(audit.auditor)).toEqual(['Q-1'])
    expect(await numbers(other.auditor)).toEqual([])
    expect(await getAuditPoint(other.auditor, { chapterId: audit.chapterId, auditId: audit.id, id: asked.id })).toMatchObject({ ok: false })
  })

  it('is asked by the auditor alone, answered by the chapter alone, once for one form key', async () => {
    const input = { formKey: newId(), chapterId: audit.chapterId, auditId: audit.id, kind: 'question' as const, donationId: null, told: 'Why?', cause: '', effect: '', recommendation: '', dueOn: null }
    expect(await raiseAuditPoint(organization.administrator, input)).toMatchObject({ ok: false, refusal: { reason: 'not-allowed' } })
    const [first, second] = [valueOf(await raiseAuditPoint(audit.auditor, input)), valueOf(await raiseAuditPoint(audit.auditor, input))]
    expect(second.id).toBe(first.id)
    expect(await answerAuditPoint(audit.auditor, { ...placeOf(first), answer: 'Because' })).toMatchObject({ ok: false, refusal: { reason: 'not-allowed' } })
    expect(await answerAuditPoint(organization.actorAs('reviewer'), { ...placeOf(first), answer: 'Because' })).toMatchObject({ ok: false, refusal: { reason: 'not-allowed' } })
  })

  it('is not asked about a donation outside the engagement, or of another chapter', async () => {
    const outside = await aDonation(organization, { receivedOn: calendarDate('2026-03-02') })
    const input = { formKey: newId(), chapterId: audit.chapterId, auditId: audit.id, kind: 'question' as const, donationId: outside.id, told: 'Why?', cause: '', effect: '', recommendation: '', dueOn: null }
    expect(await raiseAuditPoint(audit.auditor, input)).toMatchObject({ ok: false, refusal: { reason: 'not-found' } })
    const elsewhere = await anOrganization()
    const foreign = await anEngagement(elsewhere)
    expect(await raiseAuditPoint(foreign.auditor, { ...input, donationId: null })).toMatchObject({ ok: false, refusal: { reason: 'not-found' } })
  })
})
