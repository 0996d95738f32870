import { GET } from '@/app/api/calendar/[feed]/route'
import { actorsOfCalendar } from '@/lib/auth/calendar'
import { prisma } from '@/lib/data/database/client'
import { inTransaction } from '@/lib/data/database/transaction'
import { newId } from '@/lib/data/database/uuid'
import { recordFiling } from '@/lib/data/filings/record'
import { calendarLinkSince, findCalendarReader, makeCalendarLink, revokeCalendarLink } from '@/lib/data/installation/calendar-links'
import { mayAskForCalendar } from '@/lib/data/installation/security-events'
import { insertMember } from '@/lib/data/members/insert'
import { calendarDate } from '@/lib/domain/calendar-date'
import { instant } from '@/lib/domain/instant'
import { ok } from '@/lib/domain/result'
import { aClock, deadlinesOf, filingOf } from '@/tests/factories/deadlines'
import { anOrganization, valueOf, type TestOrganization } from '@/tests/factories/organization'
import { useDatabase } from '../database'

jest.mock('next/headers', () => ({ headers: () => Promise.resolve(new Headers({ 'x-forwarded-for': '203.0.113.7' })), cookies: () => Promise.resolve(new Map()) }))
jest.mock('next-intl/server', () => ({ getTranslations: () => Promise.resolve((key: string, values: Record<string, string> = {}) => [key, ...Object.values(values)].join(' ')) }))

useDatabase()

const at = instant('2026-03-15T17:00:00.000Z')

async function aUser(): Promise<string> {
  const id = newId()
  await prisma().user.create({ data: { id, email: `${id}@example.org`, name: 'Someone Secret', passwordHash: null, createdAt: at } })
  return id
}

async function memberOf({ administrator, chapter }: TestOrganization, userId: string, whole: boolean): Promise<void> {
  valueOf(await inTransaction(administrator, async (tx) => ok(await insertMember(tx, administrator, { userId, role: 'viewer', chapterId: whole ? null : chapter.id }))))
}

const ask = (token: string) => GET(new Request('http://localhost/'), { params: Promise.resolve({ feed: `${token}.ics` }) })

describe('the secret address of a calendar', () => {
  it('is known by its hash alone, opens for its person, and ends when it is revoked or made anew', async () => {
    const userId = await aUser()
    const token = await makeCalendarLink(userId, at)
    const rows = await prisma().calendarLink.findMany({ where: { userId } })
    expect(rows.map(({ tokenHash }) => Buffer.from(tokenHash).toString('utf8'))).not.toContain(token)
    expect(await findCalendarReader(token)).toEqual({ id: userId, name: 'Someone Secret' })
    expect(await calendarLinkSince(userId)).toBe(at)
    const next = await makeCalendarLink(userId, at)
    expect(await findCalendarReader(token)).toBeNull()
    expect((await findCalendarReader(next))?.id).toBe(userId)
    expect(await revokeCalendarLink(userId, at)).toBe(true)
    expect(await findCalendarReader(next)).toBeNull()
    expect(await revokeCalendarLink(userId, at)).toBe(false)
    expect(await calendarLinkSince(userId)).toBeNull()
  })

  it('opens nothing for an account that was disabled', async () => {
    const userId = await aUser()
    const token = await makeCalendarLink(userId, at)
    await prisma().user.update({ where: { id: userId }, data: { disabledAt: at } })
    expect(await actorsOfCalendar(token)).toBeNull()
  })

  it('is asked for so often from one address and no more', async () => {
    const address = newId()
    const answers: boolean[] = []
    for (let asked = 0; asked < 121; asked += 1) answers.push(await mayAskForCalendar({ address, at }))
    expect(answers.indexOf(false)).toBe(120)
    expect(await mayAskForCalendar({ address: newId(), at })).toBe(true)
    expect(await mayAskForCalendar({ address, at: instant('2026-03-15T17:15:01.000Z') })).toBe(true)
  })
})

describe('a calendar', () => {
  it('shows what is open where its person has a role, and neither a typed title nor a name', async () => {
    const organization = await anOrganization()
    const userId = await aUser()
    await memberOf(organization, userId, false)
    await aClock(organization, { kind: 'own', chapterId: organization.chapter.id, dueOn: calendarDate('2026-05-01'), title: 'Ask Mr Donor' })
    await aClock(organization, { kind: 'own', chapterId: organization.otherChapter.id, dueOn: calendarDate('2026-05-02') })
    const answer = await ask(await makeCalendarLink(userId, at))
    const text = await answer.text()
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8'])
    expect(text).toContain('DTSTART;VALUE=DATE:20260501')
    expect(text).not.toContain('20260502')
    expect(text).not.toMatch(/Donor|Secret/)
  })

  it('leaves out what is done', async () => {
    const organization = await anOrganization()
    const userId = await aUser()
    await memberOf(organization, userId, true)
    const token = await makeCalendarLink(userId, at)
    const clock = await aClock(organization)
    const shown = async () => (await (await ask(token)).text()).replace(/\r\n /g, '').split(clock.id).length - 1
    const [deadline] = (await deadlinesOf(organization)).filter(({ clockId }) => clockId === clock.id)
    expect(await shown()).toBeGreaterThan(0)
    valueOf(await recordFiling(organization.administrator, filingOf(organization, deadline?.key ?? '')))
    expect(await shown()).toBe(0)
  })

  it.each(['made-up', 'm'.repeat(43), '../../secret'])('is not found under %s', async (token) => {
    expect((await ask(token)).status).toBe(404)
  })
})
