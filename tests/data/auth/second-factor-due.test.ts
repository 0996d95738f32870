import { actorForChapter, actorForOrganization, actorsForOrganizations, chapterActorOf, requireChapter, requireOrganization, wakeSomeRole } from '@/lib/auth/actor'
import { comeIn } from '@/lib/auth/second-step'
import { prisma } from '@/lib/data/database/client'
import { inTransaction, ownerSql } from '@/lib/data/database/transaction'
import { newId } from '@/lib/data/database/uuid'
import { dayIn, hoursLater, now } from '@/lib/data/installation/clock'
import { beginAuthenticator, confirmAuthenticator } from '@/lib/data/installation/second-factors/authenticator'
import { insertMember } from '@/lib/data/members/insert'
import { addDays } from '@/lib/domain/calendar-date'
import type { Role } from '@/lib/domain/permission'
import { ok } from '@/lib/domain/result'
import type * as environment from '@/lib/env'
import { anOrganization, type TestOrganization } from '../../factories/organization'
import { useDatabase } from '../database'
import type * as request from './request'
import { jar } from './request'

jest.mock('next/headers', () => jest.requireActual<typeof request>('./request').nextHeaders)
jest.mock('next/navigation', () => jest.requireActual<typeof request>('./request').nextNavigation)
jest.mock('@/lib/env', () => {
  const actual = jest.requireActual<typeof environment>('@/lib/env')
  return { ...actual, env: { ...actual.env, nextAuthSecret: 'a secret of tests that is long enough', secondFactorGraceDays: 14 } }
})

useDatabase()

beforeEach(() => {
  jar.clear()
})

const today = dayIn('America/Chicago', now())

async function given(place: TestOrganization, userId: string, role: Exclude<Role, 'auditor'>, daysAgo: number): Promise<void> {
  const { administrator, chapter } = place
  await inTransaction(administrator, async (tx) => ok(await insertMember(tx, administrator, { userId, role, chapterId: chapter.id, fromOn: addDays(today, -daysAgo) })))
}

/** Somebody signed in who has had a role for that many days, and no second factor. */
async function holding(role: Exclude<Role, 'auditor'>, daysAgo: number) {
  const place = await anOrganization()
  const user = { id: newId(), name: 'Bilal' }
  await prisma().user.create({ data: { ...user, email: `${user.id}@example.org`, createdAt: now() } })
  await given(place, user.id, role, daysAgo)
  await comeIn(user, now())
  return { place, user, slug: place.chapter.slug }
}

const toTheFactor = 'redirected to /en/account/second-factor?needed=1'

describe('a role that needs a second factor', () => {
  it.each(['treasurer', 'administrator'] as const)('works without for 14 days, and says until when, for a %s', async (role) => {
    const { slug } = await holding(role, 14)
    expect((await actorForChapter(slug))?.missing).toEqual({ dueOn: today, due: 'soon' })
    expect((await requireChapter(slug)).chapter.slug).toBe(slug)
    expect(await actorsForOrganizations()).toHaveLength(1)
  })

  it('sleeps from the day after: pages lead to the factor, actions and addresses find nothing', async () => {
    const { slug } = await holding('treasurer', 15)
    expect(await actorForChapter(slug)).toBeNull()
    expect(await actorsForOrganizations()).toEqual([])
    expect(await actorForOrganization()).toBeNull()
    await expect(requireChapter(slug)).rejects.toThrow(toTheFactor)
    await expect(requireOrganization()).rejects.toThrow(toTheFactor)
    await expect(wakeSomeRole()).rejects.toThrow(toTheFactor)
  })

  it('wakes at the moment that there is one', async () => {
    const { slug, user } = await holding('treasurer', 400)
    await beginAuthenticator(user.id, new Uint8Array(20), now())
    expect(await actorForChapter(slug)).toBeNull()
    await confirmAuthenticator(user.id, 1, now())
    expect((await actorForChapter(slug))?.missing).toBeNull()
    await expect(wakeSomeRole()).resolves.toBeUndefined()
  })

  it.each(['secretary', 'reviewer', 'viewer'] as const)('is not that of a %s', async (role) => {
    const { slug } = await holding(role, 400)
    expect((await actorForChapter(slug))?.missing).toBeNull()
  })

  it('counts from the guarded role that was given first, and from its first day', async () => {
    const { slug, user, place } = await holding('viewer', 400)
    await given(place, user.id, 'treasurer', 3)
    expect((await actorForChapter(slug))?.missing).toEqual({ dueOn: addDays(today, 11), due: 'soon' })
    await given(place, user.id, 'administrator', 30)
    expect(await actorForChapter(slug)).toBeNull()
    const long = await chapterActorOf({ ...user, at: hoursLater(now(), -24 * 40) }, slug)
    expect(long?.missing).toBeNull()
  })

  it('is not asked for in the example', async () => {
    const { slug, place } = await holding('treasurer', 400)
    await ownerSql((client) => client.query('UPDATE organization SET example = true WHERE id = $1', [place.organizationId]))
    expect((await actorForChapter(slug))?.missing).toBeNull()
  })
})
