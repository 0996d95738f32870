import { changePassword, choosePassword, endSession } from '@/lib/auth/account'
import { acceptLink } from '@/lib/auth/one-time-link'
import { hashPassword, isPassword } from '@/lib/auth/password'
import { comeIn } from '@/lib/auth/second-step'
import { plainSessionCookieName } from '@/lib/auth/session-cookie'
import { sessionEnd } from '@/lib/auth/session-state'
import { prisma } from '@/lib/data/database/client'
import { newId } from '@/lib/data/database/uuid'
import { createAccessLink } from '@/lib/data/installation/access-links'
import { now } from '@/lib/data/installation/clock'
import { beginAuthenticator, confirmAuthenticator } from '@/lib/data/installation/second-factors/authenticator'
import { createSession, findSession, listSessions } from '@/lib/data/installation/sessions'
import type * as environment from '@/lib/env'
import { refusalOf, valueOf } from '../../factories/organization'
import { useDatabase } from '../database'
import type * as request from './request'
import { jar } from './request'

jest.mock('next/headers', () => jest.requireActual<typeof request>('./request').nextHeaders)
jest.mock('@/lib/env', () => {
  const actual = jest.requireActual<typeof environment>('@/lib/env')
  return { ...actual, env: { ...actual.env, nextAuthSecret: 'a secret of tests that is long enough' } }
})

useDatabase()

beforeEach(() => {
  jar.clear()
})

const password = 'correct horse battery'
const next = 'green walnut bread on monday'

async function anAccount() {
  const user = { id: newId(), name: 'Amina Khan' }
  await prisma().user.create({ data: { ...user, email: `${user.id}@example.org`, passwordHash: await hashPassword(password), createdAt: now() } })
  return user
}

async function anotherSession(userId: string): Promise<string> {
  const at = now()
  return createSession({ userId, at, expiresAt: sessionEnd(at) })
}

describe('one\'s own sessions', () => {
  it('are ended one by one, and nobody else\'s with them', async () => {
    const [one, other] = [await anAccount(), await anAccount()]
    await comeIn(one, now())
    const [own, foreign] = [await anotherSession(one.id), await anotherSession(other.id)]
    expect(valueOf(await endSession({ session: own }))).toEqual({ ended: true })
    expect(valueOf(await endSession({ session: foreign }))).toEqual({ ended: false })
    expect((await findSession(own, one.id))?.revoked).toBe(true)
    expect((await findSession(foreign, other.id))?.revoked).toBe(false)
    expect(await listSessions(one.id, now())).toHaveLength(1)
  })

  it('end with a changed password, but for the one in which it was changed', async () => {
    const user = await anAccount()
    await comeIn(user, now())
    await anotherSession(user.id)
    expect(refusalOf(await changePassword({ currentPassword: 'wrong', password: next })).fields).toEqual({ currentPassword: { key: 'passwordWrong' } })
    expect(await listSessions(user.id, now())).toHaveLength(2)
    valueOf(await changePassword({ currentPassword: password, password: next }))
    expect(await listSessions(user.id, now())).toHaveLength(1)
    expect(await isPassword((await prisma().user.findUniqueOrThrow({ where: { id: user.id } })).passwordHash, next)).toBe(true)
  })
})

describe('a one-time link', () => {
  /** Chooses a password with a link in a browser of its own. */
  async function chosen(userId: string) {
    jar.clear()
    await acceptLink('password', await createAccessLink(prisma(), { purpose: 'password', userId, at: now() }))
    return choosePassword({ password: next })
  }

  it('signs in with the password that was chosen, once, and ends every earlier session', async () => {
    const user = await anAccount()
    const earlier = await anotherSession(user.id)
    expect(valueOf(await chosen(user.id)).asksMore).toBe(false)
    expect((await findSession(earlier, user.id))?.revoked).toBe(true)
    expect(refusalOf(await choosePassword({ password: next })).key).toBe('linkUsed')
  })

  it('does not lead past the second factor', async () => {
    const user = await anAccount()
    await beginAuthenticator(user.id, new Uint8Array(20), now())
    await confirmAuthenticator(user.id, 1, now())
    expect(valueOf(await chosen(user.id)).asksMore).toBe(true)
    expect(jar.has(plainSessionCookieName)).toBe(false)
  })
})
