import { Secret, TOTP } from 'otpauth'
import { authenticatorSetUp, stepOfCode } from '@/lib/auth/authenticator-code'
import { operatorIn } from '@/lib/auth/operator'
import { hashPassword } from '@/lib/auth/password'
import { proveAgain } from '@/lib/auth/proof'
import { beginOwnAuthenticator, confirmOwnAuthenticator, removeOwnAuthenticator, renewOwnCodes, waitingAuthenticator } from '@/lib/auth/second-factor'
import { admit, comeIn, enterCode } from '@/lib/auth/second-step'
import { plainSessionCookieName } from '@/lib/auth/session-cookie'
import { codesToShow } from '@/lib/auth/shown-codes'
import { prisma } from '@/lib/data/database/client'
import { readAs } from '@/lib/data/database/transaction'
import { newId } from '@/lib/data/database/uuid'
import { resetAccess } from '@/lib/data/installation/command-line-set-up'
import { hoursLater, now } from '@/lib/data/installation/clock'
import { authenticatorSecret, takeStep } from '@/lib/data/installation/second-factors/authenticator'
import { secondFactorsOf } from '@/lib/data/installation/second-factors/state'
import { listSessions, noteProof } from '@/lib/data/installation/sessions'
import { inviteMember } from '@/lib/data/members/invite'
import { instant } from '@/lib/domain/instant'
import { describeEntry } from '@/lib/domain/journal/describe'
import { parseEntry } from '@/lib/domain/journal/entry'
import type * as environment from '@/lib/env'
import { anOrganization, refusalOf, valueOf, type TestOrganization } from '../../factories/organization'
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

/** A treasurer who has just signed in with a password. */
async function signedIn() {
  const place = await anOrganization()
  const email = `${newId()}@example.org`
  const { member } = valueOf(await inviteMember(place.administrator, { email, name: 'Bilal', role: 'treasurer', chapterId: place.chapter.id, untilOn: null }))
  await prisma().user.update({ where: { id: member.userId }, data: { passwordHash: await hashPassword(password) } })
  const user = { id: member.userId, name: 'Bilal' }
  await comeIn(user, now())
  return { place, user, email }
}

/** The code that an app with this key shows, some half minutes from now. */
function codeOf(key: string, stepsLater = 0): string {
  return new TOTP({ secret: Secret.fromBase32(key.replaceAll(' ', '')) }).generate({ timestamp: Date.now() + stepsLater * 30_000 })
}

/** A treasurer whose app counts; `next` is the code that the app shows next. */
async function withApp() {
  const who = await signedIn()
  valueOf(await beginOwnAuthenticator())
  const { key } = (await waitingAuthenticator()) ?? { key: '' }
  valueOf(await confirmOwnAuthenticator({ code: codeOf(key) }))
  return { ...who, key, codes: (await codesToShow()) ?? [] }
}

/** The password was right in a fresh browser: what is asked next. */
async function firstStep(user: { readonly id: string; readonly name: string }) {
  jar.clear()
  return admit(user, now())
}

async function accountEntries({ administrator: { organizationId }, administrator }: TestOrganization): Promise<readonly string[]> {
  const rows = await readAs(administrator, (tx) => tx.journalEntry.findMany({ where: { organizationId, subjectKind: 'account' }, select: { text: true }, orderBy: { index: 'asc' } }))
  return rows.map(({ text }) => text)
}

const sentences = async (place: TestOrganization) => (await accountEntries(place)).map((text) => describeEntry(parseEntry(text)))

async function entryTypes({ place: { administrator } }: Pick<Awaited<ReturnType<typeof signedIn>>, 'place'>): Promise<readonly string[]> {
  const rows = await readAs(administrator, (tx) => tx.journalEntry.findMany({ where: { organizationId: administrator.organizationId }, select: { type: true } }))
  return rows.map(({ type }) => type)
}

describe('a code of an app', () => {
  const secret = Buffer.from('12345678901234567890', 'ascii')

  it.each([
    // RFC 6238 appendix B, SHA-1, the last six of eight digits.
    ['1970-01-01T00:00:59.000Z', '287082', 1],
    ['2005-03-18T01:58:29.000Z', '081804', 37_037_036],
    ['2009-02-13T23:31:30.000Z', '005924', 41_152_263],
    ['2033-05-18T03:33:20.000Z', '279037', 66_666_666],
  ])('at %s is %s', (at, code, step) => {
    expect(stepOfCode(secret, code, instant(at))).toBe(step)
  })

  it('is right half a minute early and late, and no longer', () => {
    const [code, at] = ['287082', instant('1970-01-01T00:00:59.000Z')]
    expect(stepOfCode(secret, code, hoursLater(at, 30 / 3600))).toBe(1)
    expect(stepOfCode(secret, code, hoursLater(at, -30 / 3600))).toBe(1)
    expect(stepOfCode(secret, code, hoursLater(at, 60 / 3600))).toBeNull()
  })

  it('comes from a secret that is shown as picture, address and key', () => {
    const { key, uri, qr } = authenticatorSetUp(secret, 'amina@example.org')
    expect(key).toBe('GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ')
    expect(uri).toBe('otpauth://totp/Sunledger:amina%40example.org?issuer=Sunledger&secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&algorithm=SHA1&digits=6&period=30')
    expect(qr.path).toMatch(/^(?:M\d+ \d+h1v1h-1z){300,}$/)
  })
})

describe('setting up an app', () => {
  it('counts once a code of it was seen, gives ten recovery codes, and ends the sessions that were opened without it', async () => {
    const { user, key, codes } = await withApp()
    expect(codes).toHaveLength(10)
    expect(new Set(codes).size).toBe(10)
    expect(await secondFactorsOf(user.id)).toEqual({ authenticator: true, passkeys: [], codesLeft: 10 })
    expect(await listSessions(user.id, now())).toHaveLength(1)
    expect(key).toMatch(/^(?:[A-Z2-7]{4} ?){8}$/)
  })

  it('changes nothing before a code of it was seen', async () => {
    const { user } = await signedIn()
    valueOf(await beginOwnAuthenticator())
    expect(refusalOf(await confirmOwnAuthenticator({ code: '000000' })).fields).toEqual({ code: { key: 'codeWrong' } })
    expect((await firstStep(user)).asksMore).toBe(false)
  })

  it('keeps the secret as ciphertext that opens for this person alone, and the codes as digests', async () => {
    const { user, key, codes } = await withApp()
    const { secretCipher } = await prisma().authenticator.findUniqueOrThrow({ where: { userId: user.id } })
    const secret = await authenticatorSecret(user.id, 'confirmed')
    expect(Secret.fromBase32(key.replaceAll(' ', '')).bytes).toEqual(new Uint8Array(secret ?? []))
    expect(Buffer.from(secretCipher).includes(secret ?? Buffer.alloc(0))).toBe(false)
    const other = await signedIn()
    await prisma().authenticator.create({ data: { userId: other.user.id, secretCipher, createdAt: now(), confirmedAt: now() } })
    await expect(authenticatorSecret(other.user.id, 'confirmed')).rejects.toThrow()
    const rows = await prisma().recoveryCode.findMany({ where: { userId: user.id } })
    const stored = rows.map(({ codeDigest }) => Buffer.from(codeDigest).toString('latin1')).join()
    expect(codes.filter((code) => stored.includes(code) || stored.includes(code.replace('-', '')))).toEqual([])
  })

  it('wants a recent proof, and so do removing it and making new codes', async () => {
    const { user } = await withApp()
    const [session] = await listSessions(user.id, now())
    await noteProof(session?.id ?? '', hoursLater(now(), -0.2))
    const outcomes = [await beginOwnAuthenticator(), await confirmOwnAuthenticator({ code: '000000' }), await removeOwnAuthenticator(), await renewOwnCodes()]
    expect(outcomes.map((outcome) => refusalOf(outcome).reason)).toEqual(outcomes.map(() => 'step-up'))
  })

  it('is nobody\'s without a session', async () => {
    await withApp()
    jar.clear()
    const outcomes = [await beginOwnAuthenticator(), await confirmOwnAuthenticator({ code: '000000' }), await removeOwnAuthenticator(), await renewOwnCodes()]
    expect(outcomes.map((outcome) => refusalOf(outcome).reason)).toEqual(outcomes.map(() => 'not-found'))
    expect(await waitingAuthenticator()).toBeNull()
  })

  it('is refused while an app counts already: nobody replaces it in silence', async () => {
    await withApp()
    expect(refusalOf(await beginOwnAuthenticator()).key).toBe('authenticatorThere')
  })

  it('is refused in the example, whose treasurer has no password', async () => {
    const { user } = await signedIn()
    await prisma().user.update({ where: { id: user.id }, data: { passwordHash: null } })
    await prisma().session.updateMany({ where: { userId: user.id }, data: { provedAt: null } })
    expect(refusalOf(await beginOwnAuthenticator()).key).toBe('exampleAccount')
  })

  it('is taken back with its secret and its recovery codes', async () => {
    const { user } = await withApp()
    valueOf(await removeOwnAuthenticator())
    expect(await secondFactorsOf(user.id)).toEqual({ authenticator: false, passkeys: [], codesLeft: 0 })
    expect(await prisma().authenticator.count({ where: { userId: user.id } })).toBe(0)
    expect((await firstStep(user)).asksMore).toBe(false)
  })
})

describe('signing in with an app', () => {
  it('opens no session before the code, and says so in the journal only then', async () => {
    const { user, place, key } = await withApp()
    const before = (await entryTypes({ place })).filter((type) => type === 'account.signed-in')
    expect(await firstStep(user)).toEqual({ userId: user.id, asksMore: true })
    expect(jar.has(plainSessionCookieName)).toBe(false)
    expect((await entryTypes({ place })).filter((type) => type === 'account.signed-in')).toEqual(before)
    valueOf(await enterCode({ code: codeOf(key, 1) }))
    expect(jar.has(plainSessionCookieName)).toBe(true)
    expect((await entryTypes({ place })).filter((type) => type === 'account.signed-in')).toHaveLength(before.length + 1)
  })

  it('takes the code with the space that apps show', async () => {
    const { user, key } = await withApp()
    await firstStep(user)
    const code = codeOf(key, 1)
    expect((await enterCode({ code: `${code.slice(0, 3)} ${code.slice(3)}` })).ok).toBe(true)
  })

  it('refuses a code that was used, and every older one', async () => {
    const { user, key } = await withApp()
    const code = codeOf(key, 1)
    await firstStep(user)
    valueOf(await enterCode({ code }))
    await firstStep(user)
    expect(refusalOf(await enterCode({ code })).fields).toEqual({ code: { key: 'codeWrong' } })
    expect(refusalOf(await enterCode({ code: codeOf(key) })).fields).toEqual({ code: { key: 'codeWrong' } })
  })

  it('lets one in of two who come with the same code at the same moment', async () => {
    const { user } = await withApp()
    const taken = await Promise.all([takeStep(user.id, 2_000_000_000), takeStep(user.id, 2_000_000_000)])
    expect(taken.toSorted()).toEqual([false, true])
  })

  it('takes each recovery code once, however it is typed', async () => {
    const { user, codes } = await withApp()
    const [first = ''] = codes
    await firstStep(user)
    expect((await enterCode({ code: ` ${first.toUpperCase().replace('-', ' ')}` })).ok).toBe(true)
    await firstStep(user)
    expect(refusalOf(await enterCode({ code: first })).fields).toEqual({ code: { key: 'codeWrong' } })
    expect((await secondFactorsOf(user.id)).codesLeft).toBe(9)
  })

  it('takes no recovery code of somebody else, and none of before new ones were made', async () => {
    const [one, other] = [await withApp(), await withApp()]
    valueOf(await renewOwnCodes())
    await firstStep(other.user)
    for (const code of [one.codes[0] ?? '', other.codes[0] ?? '']) expect(refusalOf(await enterCode({ code })).fields).toEqual({ code: { key: 'codeWrong' } })
  })

  it('is closed after ten wrong codes, also for the right one and the right password, and the journal says so once', async () => {
    const { user, place, key } = await withApp()
    await firstStep(user)
    for (let count = 0; count < 10; count += 1) await enterCode({ code: '000000' })
    expect(refusalOf(await enterCode({ code: codeOf(key, 1) })).key).toBe('signInLimited')
    expect(refusalOf(await enterCode({ code: codeOf(key, 1) })).key).toBe('signInLimited')
    expect((await entryTypes({ place })).filter((type) => type === 'account.closed')).toHaveLength(1)
  })

  it('asks for the password again where the first step was never made or is over', async () => {
    const { user, key } = await withApp()
    jar.clear()
    expect(refusalOf(await enterCode({ code: codeOf(key, 1) })).key).toBe('firstStepGone')
    await firstStep(user)
    jar.set('sunledger.first-step', 'made up')
    expect(refusalOf(await enterCode({ code: codeOf(key, 1) })).key).toBe('firstStepGone')
  })

  it('takes no cookie of a session for the first step', async () => {
    const { key } = await withApp()
    jar.set('sunledger.first-step', jar.get(plainSessionCookieName) ?? '')
    expect(refusalOf(await enterCode({ code: codeOf(key, 1) })).key).toBe('firstStepGone')
  })

  it('proves again with a code of the app, once', async () => {
    const { user, key } = await withApp()
    const [session] = await listSessions(user.id, now())
    const code = codeOf(key, 1)
    await noteProof(session?.id ?? '', hoursLater(now(), -0.2))
    expect(valueOf(await proveAgain(code))).toBe(true)
    await noteProof(session?.id ?? '', hoursLater(now(), -0.2))
    expect(refusalOf(await proveAgain(code)).fields).toEqual({ proofPassword: { key: 'proofWrong' } })
  })
})

describe('the operator', () => {
  it('leaves the second factor alone with a new link, and takes it away where that is asked', async () => {
    const { user, email, place } = await withApp()
    await resetAccess(email)
    expect((await secondFactorsOf(user.id)).authenticator).toBe(true)
    await resetAccess(email, { takingFactors: operatorIn })
    expect(await secondFactorsOf(user.id)).toEqual({ authenticator: false, passkeys: [], codesLeft: 0 })
    expect((await sentences(place)).at(-1)).toBe('Operator took a second factor away from the account Bilal.')
  })
})

describe('the journals of somebody', () => {
  it('say who added a second factor, took one away and made new codes, and name neither code nor address', async () => {
    const { place, key, email, codes } = await withApp()
    valueOf(await renewOwnCodes())
    valueOf(await removeOwnAuthenticator())
    const told = await sentences(place)
    expect(told.slice(-3)).toEqual(['Bilal added a second factor to the account Bilal.', 'Bilal made new recovery codes for the account Bilal.', 'Bilal took a second factor away from the account Bilal.'])
    const texts = JSON.stringify(await accountEntries(place))
    expect([key, email, ...codes].filter((secret) => texts.includes(secret))).toEqual([])
  })
})
