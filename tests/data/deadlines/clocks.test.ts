import { correctClock } from '@/lib/data/clocks/correct'
import { clockFormValues, clockFromForm } from '@/lib/data/clocks/from-form'
import { getClock } from '@/lib/data/clocks/get'
import { recordClock } from '@/lib/data/clocks/record'
import { newId } from '@/lib/data/database/uuid'
import { getDeadline } from '@/lib/data/deadlines/get'
import { listDeadlines } from '@/lib/data/deadlines/list'
import { historyOfRecord } from '@/lib/data/journal/history'
import { instantIn, timeIn } from '@/lib/data/installation/clock'
import { calendarDate } from '@/lib/domain/calendar-date'
import type { Actor } from '@/lib/domain/permission'
import { aClock, clockOf, deadlinesOf } from '@/tests/factories/deadlines'
import { anOrganization, refusalOf, testToday, valueOf, type TestOrganization } from '@/tests/factories/organization'
import { useDatabase } from '../database'

useDatabase()

const day = calendarDate
let organization: TestOrganization

beforeAll(async () => {
  organization = await anOrganization()
})

describe('a clock', () => {
  it('is started once for one submit, with a journal entry, and gives a deadline', async () => {
    const formKey = newId()
    const clock = valueOf(await recordClock(organization.administrator, { ...clockOf, formKey }))
    expect(valueOf(await recordClock(organization.administrator, { ...clockOf, formKey })).id).toBe(clock.id)
    const entries = valueOf(await historyOfRecord(organization.administrator, { chapterId: organization.chapter.id, id: clock.id }))
    expect(entries.map(({ type }) => type)).toEqual(['clock.recorded'])
    expect((await deadlinesOf(organization)).find(({ clockId }) => clockId === clock.id)).toMatchObject({ dueOn: '2026-03-20', title: 'A new address' })
  })

  it('of the law is the organization’s, an own deadline its chapter’s', async () => {
    const own = { ...clockOf, kind: 'own', chapterId: organization.chapter.id, dueOn: day('2026-04-01') } as const
    expect((await recordClock(organization.actorAs('secretary'), { ...own, formKey: newId() })).ok).toBe(true)
    expect(refusalOf(await recordClock(organization.actorAs('secretary'), { ...clockOf, formKey: newId() })).reason).toBe('not-found')
    expect((await recordClock(organization.actorAs('secretary', null), { ...clockOf, formKey: newId() })).ok).toBe(true)
    expect(refusalOf(await recordClock(organization.actorAs('viewer'), { ...own, formKey: newId() })).reason).toBe('not-allowed')
  })

  it('is not shown to an auditor, who sees what registrations and house rules ask for', async () => {
    const { administrator, chapter, actorAs } = organization
    const { id } = await aClock(organization, { kind: 'own', chapterId: chapter.id, dueOn: day('2026-04-02') })
    const auditor: Actor = { ...actorAs('viewer'), memberships: [{ role: 'auditor', chapterId: chapter.id, until: null, auditId: newId() }] }
    const of = { chapterId: chapter.id, today: testToday }
    const seen = valueOf(await listDeadlines(auditor, of))
    expect([seen.length > 0, seen.filter(({ clockId }) => clockId !== null)]).toEqual([true, []])
    const key = valueOf(await listDeadlines(administrator, of)).find(({ clockId }) => clockId === id)?.key ?? ''
    expect((await getDeadline(administrator, { ...of, key })).ok).toBe(true)
    expect(refusalOf(await getDeadline(auditor, { ...of, key })).reason).toBe('not-found')
  })

  it('is corrected with a reason, and asks for nothing once it was a mistake', async () => {
    const clock = await aClock(organization)
    const place = { chapterId: organization.chapter.id, id: clock.id }
    valueOf(await correctClock(organization.administrator, { ...place, revision: 1, reason: 'Misread', clock: { ...clockOf, happenedOn: day('2026-03-11') } }))
    expect((await deadlinesOf(organization)).find(({ clockId }) => clockId === clock.id)?.dueOn).toBe('2026-03-21')
    valueOf(await correctClock(organization.administrator, { ...place, revision: 2, reason: 'Not a change', clock: { ...clockOf, mistaken: true } }))
    expect((await deadlinesOf(organization)).some(({ clockId }) => clockId === clock.id)).toBe(false)
    expect(valueOf(await getClock(organization.administrator, place))).toMatchObject({ mistaken: true, revision: 3 })
  })

  it('is not found from another chapter or organization', async () => {
    const other = await anOrganization()
    const own = await aClock(organization, { kind: 'own', chapterId: organization.chapter.id, dueOn: day('2026-04-01') })
    const place = { chapterId: organization.otherChapter.id, id: own.id }
    expect(refusalOf(await getClock(organization.administrator, place)).reason).toBe('not-found')
    expect(refusalOf(await getClock(other.administrator, { ...place, chapterId: other.chapter.id })).reason).toBe('not-found')
    const elsewhere = { ...own, chapterId: organization.otherChapter.id }
    expect(refusalOf(await correctClock(organization.administrator, { ...place, revision: 1, reason: 'Moved', clock: elsewhere })).reason).toBe('not-found')
    expect(refusalOf(await correctClock(organization.administrator, { ...place, revision: 1, reason: 'Made common', clock: { ...clockOf } })).reason).toBe('not-found')
  })
})

describe('an hour of a chapter', () => {
  it.each([
    ['2026-03-06', '17:00', 'America/New_York', '2026-03-06T22:00:00.000Z'],
    ['2026-03-08', '12:00', 'America/New_York', '2026-03-08T16:00:00.000Z'],
    ['2026-11-01', '00:30', 'America/New_York', '2026-11-01T04:30:00.000Z'],
    ['2026-11-01', '01:30', 'America/New_York', '2026-11-01T05:30:00.000Z'],
    ['2026-11-01', '12:00', 'America/New_York', '2026-11-01T17:00:00.000Z'],
    ['2026-07-01', '09:15', 'Asia/Karachi', '2026-07-01T04:15:00.000Z'],
  ])('%s %s in its time zone is an instant, and back', (on, time, zone, at) => {
    expect(instantIn(zone, day(on), time)).toBe(at)
    expect(timeIn(zone, instantIn(zone, day(on), time))).toBe(time)
  })

  it('starts the 48 hours, and stands in the form again', async () => {
    const place = { id: organization.chapter.id, timeZone: 'America/New_York' }
    const typed = { kind: 'fara-materials', title: 'Newsletter', happenedOn: day('2026-03-06'), happenedTime: '17:00', dueOn: null, note: '', mistaken: false } as const
    const clock = await aClock(organization, clockFromForm(typed, place))
    expect((await deadlinesOf(organization)).find(({ clockId }) => clockId === clock.id)).toMatchObject({ dueAt: '2026-03-08T22:00:00.000Z', dueOn: '2026-03-08' })
    expect(clockFormValues(clock, place.timeZone)).toMatchObject({ happenedOn: '2026-03-06', happenedTime: '17:00', title: 'Newsletter' })
  })
})
