import { attestChecklistAnswer } from '@/lib/data/checklists/attest'
import { checklistForPeriod } from '@/lib/data/checklists/for-period'
import { newId } from '@/lib/data/database/uuid'
import { decideEvidence, type EvidenceDecisionInput } from '@/lib/data/evidence/decide'
import { getEvidence, reusableEvidence } from '@/lib/data/evidence/get'
import { requestEvidence } from '@/lib/data/evidence/request'
import { historyOfRecord } from '@/lib/data/journal/history'
import { calendarDate } from '@/lib/domain/calendar-date'
import type { Evidence } from '@/lib/domain/checklists/evidence'
import { instant } from '@/lib/domain/instant'
import type { Actor } from '@/lib/domain/permission'
import { quarter } from '@/lib/domain/reporting-period'
import { anAttachment } from '@/tests/factories/attachment'
import { anEvidence, evidenceOf } from '@/tests/factories/evidence'
import { anOrganization, valueOf, type TestOrganization } from '@/tests/factories/organization'
import { useDatabase } from '../database'

useDatabase()

function deciding(organization: TestOrganization, { id }: Evidence, more: Partial<EvidenceDecisionInput> = {}) {
  return decideEvidence(organization.actorAs('reviewer'), { chapterId: organization.chapter.id, id, revision: 1, decision: 'accepted', decisionNote: '', validUntil: null, ...more })
}

async function itemOf(organization: TestOrganization, actor: Actor = organization.administrator, itemId = 'ACC-04') {
  const checklist = valueOf(await checklistForPeriod(actor, organization.chapter.id, quarter(2026, 1)))
  return checklist.entries.find(({ item }) => item.id === itemId)
}

const later = (actor: Actor, day: string): Actor => ({ ...actor, at: instant(`${day}T15:00:00.000Z`), today: calendarDate(day) })

describe('evidence of an item', () => {
  it('is asked of a person by a day, received with its first file, accepted by somebody who did not send it, with an entry each', async () => {
    const organization = await anOrganization()
    const evidence = await anEvidence(organization)
    expect((await itemOf(organization))?.evidence).toMatchObject([{ state: 'requested', askedOf: 'Bilal', wantedBy: '2026-04-01', files: 0 }])
    await anAttachment(organization, { kind: 'evidence', id: evidence.id })
    expect((await itemOf(organization))?.evidence).toMatchObject([{ state: 'received', files: 1 }])
    expect(valueOf(await deciding(organization, evidence))).toMatchObject({ decision: 'accepted', decidedName: 'A reviewer', revision: 2 })
    expect((await itemOf(organization))?.evidence).toMatchObject([{ state: 'accepted' }])
    const history = valueOf(await historyOfRecord(organization.administrator, { chapterId: organization.chapter.id, id: evidence.id }))
    expect(history.map(({ type }) => type)).toEqual(expect.arrayContaining(['evidence.requested', 'evidence.decided']))
  })

  it('opens an answered item again on the day after its last one', async () => {
    const organization = await anOrganization()
    const evidence = await anEvidence(organization)
    await anAttachment(organization, { kind: 'evidence', id: evidence.id })
    valueOf(await deciding(organization, evidence, { validUntil: calendarDate('2027-02-01') }))
    valueOf(await attestChecklistAnswer(organization.administrator, {
      chapterId: organization.chapter.id, formKey: newId(), itemId: 'ACC-04', on: calendarDate('2026-03-05'), answer: 'yes', note: 'All signed', exceptedUntil: null, revision: null,
    }))
    expect(await itemOf(organization, later(organization.administrator, '2027-02-01'))).toMatchObject({ state: 'answered' })
    expect(await itemOf(organization, later(organization.administrator, '2027-02-02'))).toMatchObject({ state: 'lapsed', evidence: [{ state: 'expired' }] })
  })

  it('is used again for another item once it is accepted', async () => {
    const organization = await anOrganization()
    const evidence = await anEvidence(organization)
    expect(await requestEvidence(organization.administrator, evidenceOf(organization, { itemId: 'ACC-01', reusesId: evidence.id }))).toMatchObject({ ok: false, refusal: { fields: { reusesId: { key: 'choiceUnknown' } } } })
    await anAttachment(organization, { kind: 'evidence', id: evidence.id })
    valueOf(await deciding(organization, evidence))
    expect(valueOf(await reusableEvidence(organization.administrator, organization.chapter.id))).toMatchObject([{ id: evidence.id }])
    await anEvidence(organization, { itemId: 'ACC-01', reusesId: evidence.id })
    expect((await itemOf(organization, organization.administrator, 'ACC-01'))?.evidence).toMatchObject([{ state: 'received', files: 1 }])
  })

  it('is not accepted before a file came, nor by who sent it, and rejected with a reason alone', async () => {
    const organization = await anOrganization()
    const evidence = await anEvidence(organization)
    expect(await deciding(organization, evidence)).toMatchObject({ ok: false, refusal: { key: 'evidenceWithoutFile' } })
    expect(await deciding(organization, evidence, { decision: 'rejected' })).toMatchObject({ ok: false, refusal: { fields: { decisionNote: { key: 'missing' } } } })
    await anAttachment(organization, { kind: 'evidence', id: evidence.id })
    const own = { chapterId: organization.chapter.id, id: evidence.id, revision: 1, decision: 'accepted', decisionNote: '', validUntil: null } as const
    expect(await decideEvidence(organization.administrator, own)).toMatchObject({ ok: false, refusal: { key: 'approvalByAnother' } })
  })

  it('is made once by two identical submits', async () => {
    const organization = await anOrganization()
    const input = evidenceOf(organization)
    const [first, second] = [valueOf(await requestEvidence(organization.administrator, input)), valueOf(await requestEvidence(organization.administrator, input))]
    expect(second.id).toBe(first.id)
  })

  it('is refused for a role without it and not found from another chapter or organization', async () => {
    const [organization, other] = [await anOrganization(), await anOrganization()]
    const evidence = await anEvidence(organization)
    const chapterId = organization.chapter.id
    expect(await requestEvidence(organization.actorAs('viewer'), evidenceOf(organization))).toMatchObject({ ok: false, refusal: { reason: 'not-allowed' } })
    expect(await decideEvidence(organization.actorAs('treasurer'), { chapterId, id: evidence.id, revision: 1, decision: 'rejected', decisionNote: 'No', validUntil: null })).toMatchObject({ ok: false, refusal: { reason: 'not-allowed' } })
    expect(await getEvidence(other.administrator, { chapterId: other.chapter.id, id: evidence.id })).toMatchObject({ ok: false, refusal: { reason: 'not-found' } })
    expect(await getEvidence(organization.administrator, { chapterId: organization.otherChapter.id, id: evidence.id })).toMatchObject({ ok: false, refusal: { reason: 'not-found' } })
    expect(await requestEvidence(other.administrator, evidenceOf(organization))).toMatchObject({ ok: false, refusal: { reason: 'not-found' } })
  })
})
