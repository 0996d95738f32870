import { keepDraftForExpiredSession } from '@/lib/auth/expired'
import { currentUser } from '@/lib/auth/current-user'
import { writeSessionToken } from '@/lib/auth/session-token'
import { sessionEnd } from '@/lib/auth/session-state'
import { plainSessionCookieName } from '@/lib/auth/session-cookie'
import { getDraft } from '@/lib/data/drafts/get'
import { hoursLater, now } from '@/lib/data/installation/clock'
import { createSession, revokeSession } from '@/lib/data/installation/sessions'
import { inviteMember } from '@/lib/data/members/invite'
import { newId } from '@/lib/data/database/uuid'
import type * as environment from '@/lib/env'
import { anOrganization, valueOf } from '../../factories/organization'
import { useDatabase } from '../database'

const jar = new Map<string, string>()
const sent = new Map<string, string>()

// A request, as Next gives it to lib/auth: its cookies and headers.
jest.mock('next/headers', () => ({
  cookies: () =>
    Promise.resolve({
      get: (name: string) => (jar.has(name) ? { value: jar.get(name) } : undefined),
      set: (name: string, value: string) => jar.set(name, value),
    }),
  headers: () => Promise.resolve({ get: (name: string) => sent.get(name) ?? null }),
}))
jest.mock('@/lib/env', () => {
  const actual = jest.requireActual<typeof environment>('@/lib/env')
  return { ...actual, env: { ...actual.env, nextAuthSecret: 'a secret of tests that is long enough' } }
})

useDatabase()

/** A treasurer who signed in that many hours ago and has done nothing since. */
async function aSession(hoursAgo: number) {
  const place = await anOrganization()
  const at = hoursLater(now(), -hoursAgo)
  const input = { email: `${newId()}@example.org`, name: 'Bilal', role: 'treasurer', chapterId: place.chapter.id, untilOn: null } as const
  const { member } = valueOf(await inviteMember(place.administrator, input))
  const sid = await createSession({ userId: member.userId, at, expiresAt: sessionEnd(at) })
  await writeSessionToken({ sid, uid: member.userId })
  sent.set('x-sunledger-path', `/en/c/${place.chapter.slug}/donations/new`)
  return { place, sid, userId: member.userId }
}

describe('a form that comes in after its session has ended', () => {
  it('is kept as the draft of the person whose session it was', async () => {
    const { place, userId } = await aSession(3)
    expect(await currentUser()).toBeNull()
    const id = await keepDraftForExpiredSession('donation', { amount: '250', donor: 'Ayesha' })
    const reader = { ...place.actorAs('treasurer'), userId }
    const draft = valueOf(await getDraft(reader, { id: id ?? '', form: 'donation', chapterId: place.chapter.id }))
    expect(draft.values).toEqual({ amount: '250', donor: 'Ayesha' })
  })

  it('is not kept when somebody ended the session', async () => {
    const { sid, userId } = await aSession(3)
    await revokeSession(sid, userId, now())
    expect(await keepDraftForExpiredSession('donation', { amount: '250' })).toBeNull()
  })

  it('is not kept for a chapter in which the person has no role', async () => {
    const { place } = await aSession(3)
    expect(await keepDraftForExpiredSession('donation', { amount: '250' }, { chapterSlug: place.otherChapter.slug })).toBeNull()
  })

  it('is not kept for a cookie that we did not make', async () => {
    await aSession(3)
    jar.set(plainSessionCookieName, 'made up')
    expect(await keepDraftForExpiredSession('donation', { amount: '250' })).toBeNull()
  })
})

describe('a request', () => {
  it('belongs to nobody without a cookie, to its user with an open session, and to nobody again once the row is revoked', async () => {
    const { sid, userId } = await aSession(1)
    expect(await currentUser()).toMatchObject({ id: userId, sessionId: sid })
    await revokeSession(sid, userId, now())
    expect(await currentUser()).toBeNull()
    jar.clear()
    expect(await currentUser()).toBeNull()
  })

  it.each([
    ['x-middleware-subrequest', 'proxy:proxy:proxy:proxy:proxy'],
    ['rsc', '1'],
    ['next-router-prefetch', '1'],
    ['authorization', 'Bearer made-up'],
  ])('is nobody for a header %s, which no decision looks at', async (name, value) => {
    jar.clear()
    sent.set(name, value)
    expect(await currentUser()).toBeNull()
    sent.delete(name)
  })
})
