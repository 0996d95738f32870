import { sealChallenge } from '@/lib/auth/challenge'
import { currentUser } from '@/lib/auth/current-user'
import { hashPassword } from '@/lib/auth/password'
import { addOwnPasskey, passkeyAuthentication, passkeyRegistration, removeOwnPasskey, signInWithPasskey } from '@/lib/auth/passkeys'
import { relyingParty } from '@/lib/auth/relying-party'
import { admit, comeIn } from '@/lib/auth/second-step'
import { plainSessionCookieName } from '@/lib/auth/session-cookie'
import { codesToShow } from '@/lib/auth/shown-codes'
import { prisma } from '@/lib/data/database/client'
import { newId } from '@/lib/data/database/uuid'
import { hoursLater, now } from '@/lib/data/installation/clock'
import { secondFactorsOf } from '@/lib/data/installation/second-factors/state'
import { listSessions, noteProof } from '@/lib/data/installation/sessions'
import type * as environment from '@/lib/env'
import { refusalOf, valueOf } from '../../factories/organization'
import { useDatabase } from '../database'
import type * as request from './request'
import { jar } from './request'
import { telephone, type Telephone } from './telephone'

jest.mock('next/headers', () => jest.requireActual<typeof request>('./request').nextHeaders)
jest.mock('@/lib/env', () => {
  const actual = jest.requireActual<typeof environment>('@/lib/env')
  return { ...actual, env: { ...actual.env, nextAuthSecret: 'a secret of tests that is long enough', nextAuthUrl: 'http://127.0.0.1:4711' } }
})

useDatabase()

beforeEach(() => {
  jar.clear()
})

/** Somebody who has just signed in with a password. */
async function signedIn() {
  const user = { id: newId(), name: 'Bilal' }
  await prisma().user.create({ data: { ...user, email: `${user.id}@example.org`, passwordHash: await hashPassword('correct horse battery'), createdAt: now() } })
  await comeIn(user, now())
  const current = await currentUser()
  if (current === null) throw new Error('Nobody is signed in')
  return { user, current }
}

/** Somebody with a passkey in a telephone. */
async function withPasskey() {
  const { user, current } = await signedIn()
  const { options, token } = await passkeyRegistration(current)
  const phone = telephone(relyingParty(), options.user.id)
  const added = valueOf(await addOwnPasskey({ token, answer: phone.make(options.challenge), name: 'My telephone' }))
  return { user, current, phone, added }
}

/** Signs in with the telephone in a fresh browser. */
async function signIn(phone: Telephone, wrong?: Parameters<Telephone['sign']>[1]) {
  jar.clear()
  const { options, token } = await passkeyAuthentication()
  return signInWithPasskey({ token, answer: phone.sign(options.challenge, wrong) })
}

describe('the site of passkeys', () => {
  it('has a name, because browsers make none for a bare address of this machine', () => {
    expect(relyingParty()).toEqual({ id: 'localhost', name: 'Sunledger', origin: 'http://localhost:4711' })
  })
})

describe('a passkey', () => {
  it('is kept by its public half and its name, with recovery codes when it is the first factor, and ends sessions opened without it', async () => {
    const { user, added } = await withPasskey()
    expect(added.codesShown).toBe(true)
    expect(await codesToShow()).toHaveLength(10)
    expect(await secondFactorsOf(user.id)).toMatchObject({ authenticator: false, codesLeft: 10, passkeys: [{ name: 'My telephone', lastUsedAt: null }] })
    expect(await listSessions(user.id, now())).toHaveLength(1)
  })

  it('signs in alone, and a password alone does not any more', async () => {
    const { user, phone } = await withPasskey()
    expect(valueOf(await signIn(phone))).toEqual({ userId: user.id, asksMore: false })
    expect(jar.has(plainSessionCookieName)).toBe(true)
    expect((await secondFactorsOf(user.id)).passkeys[0]?.lastUsedAt).not.toBeNull()
    jar.clear()
    expect((await admit(user, now())).asksMore).toBe(true)
  })

  it('is refused for an answer that was sent before', async () => {
    const { phone } = await withPasskey()
    const { options, token } = await passkeyAuthentication()
    const input = { token, answer: phone.sign(options.challenge) }
    valueOf(await signInWithPasskey(input))
    expect(refusalOf(await signInWithPasskey(input)).key).toBe('passkeyRefused')
  })

  it.each([
    ['for another site', { origin: 'https://evil.example' }],
    ['without a finger, a face or a PIN', { verified: false }],
  ])('is refused %s', async (_, wrong) => {
    const { phone } = await withPasskey()
    expect(refusalOf(await signIn(phone, wrong)).key).toBe('passkeyRefused')
    expect(jar.has(plainSessionCookieName)).toBe(false)
  })

  it('is refused with the signature of another telephone, and where nobody knows it', async () => {
    const [one, stranger] = [await withPasskey(), telephone(relyingParty(), 'AAAA')]
    jar.clear()
    const { options, token } = await passkeyAuthentication()
    const [own, foreign]: readonly Record<string, unknown>[] = [JSON.parse(one.phone.sign(options.challenge)), JSON.parse(stranger.sign(options.challenge))]
    expect(refusalOf(await signInWithPasskey({ token, answer: JSON.stringify({ ...own, response: foreign?.['response'] }) })).key).toBe('passkeyRefused')
    expect(refusalOf(await signInWithPasskey({ token, answer: JSON.stringify(foreign) })).key).toBe('passkeyRefused')
  })

  it('is refused for a challenge that was made up, made for something else, or is none', async () => {
    const { phone, user } = await withPasskey()
    for (const token of ['made up', await sealChallenge('a challenge of my own', user.id)])
      expect(refusalOf(await signInWithPasskey({ token, answer: phone.sign('a challenge of my own') })).key).toBe('passkeyRefused')
    const { token } = await passkeyAuthentication()
    for (const answer of ['', '{}', 'null', phone.sign('another challenge')]) expect(refusalOf(await signInWithPasskey({ token, answer })).key).toBe('passkeyRefused')
  })

  it('is not added for a challenge of somebody else, without a recent proof, or twice', async () => {
    const { user, current, phone } = await withPasskey()
    const { options, token } = await passkeyRegistration(current)
    const again = { token, answer: phone.make(options.challenge), name: 'Again' }
    expect(refusalOf(await addOwnPasskey(again)).key).toBe('passkeyKnown')
    const other = await passkeyRegistration({ ...current, id: newId() })
    expect(refusalOf(await addOwnPasskey({ token: other.token, answer: phone.make(other.options.challenge), name: 'Theirs' })).key).toBe('passkeyRefused')
    const [session] = await listSessions(user.id, now())
    await noteProof(session?.id ?? '', hoursLater(now(), -0.2))
    expect(refusalOf(await addOwnPasskey(again)).reason).toBe('step-up')
    expect(refusalOf(await removeOwnPasskey({ passkey: newId() })).reason).toBe('step-up')
  })

  it('is closed after ten wrong signatures, and the password of the account is not', async () => {
    const { user, phone } = await withPasskey()
    for (let count = 0; count < 10; count += 1) await signIn(phone, { origin: 'https://evil.example' })
    expect(refusalOf(await signIn(phone)).key).toBe('signInLimited')
    expect((await admit(user, now())).asksMore).toBe(true)
  })

  it('is removed by its owner alone, and its recovery codes with it', async () => {
    const { user, phone } = await withPasskey()
    const passkey = (await secondFactorsOf(user.id)).passkeys[0]?.id ?? ''
    jar.clear()
    await signedIn()
    valueOf(await removeOwnPasskey({ passkey }))
    expect((await secondFactorsOf(user.id)).passkeys).toHaveLength(1)
    valueOf(await signIn(phone))
    valueOf(await removeOwnPasskey({ passkey }))
    expect(await secondFactorsOf(user.id)).toEqual({ authenticator: false, passkeys: [], codesLeft: 0 })
    expect(refusalOf(await signIn(phone)).key).toBe('passkeyRefused')
  })

  it('is of no use to a disabled account', async () => {
    const { user, phone } = await withPasskey()
    await prisma().user.update({ where: { id: user.id }, data: { disabledAt: now() } })
    expect(refusalOf(await signIn(phone)).key).toBe('passkeyRefused')
  })
})
