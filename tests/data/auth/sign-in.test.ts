import { prisma } from '@/lib/data/database/client'
import { newId } from '@/lib/data/database/uuid'
import { hoursLater, now } from '@/lib/data/installation/clock'
import { createSession, findSession, listSessions, revokeSession, revokeSessionsOf, touchSession } from '@/lib/data/installation/sessions'
import { noteClosedAccount, noteSignIn } from '@/lib/auth/account-journal'
import { authenticate as tryToSignIn } from '@/lib/auth/sign-in'
import { hashPassword, isPassword } from '@/lib/auth/password'
import { sessionEnd, sessionState } from '@/lib/auth/session-state'
import { ownerSql, readAs } from '@/lib/data/database/transaction'
import { inviteMember } from '@/lib/data/members/invite'
import { describeEntry } from '@/lib/domain/journal/describe'
import { parseEntry } from '@/lib/domain/journal/entry'
import { anOrganization, refusalOf, valueOf, type TestOrganization } from '../../factories/organization'
import { useDatabase } from '../database'

useDatabase()

async function aUser(password = 'correct horse battery'): Promise<{ readonly id: string; readonly email: string }> {
  const user = { id: newId(), email: `${newId()}@example.org` }
  await prisma().user.create({ data: { ...user, name: 'Amina Khan', passwordHash: await hashPassword(password), createdAt: now() } })
  return user
}

/** Signing in, with what is done after the answer gathered instead of begun. */
let afterwards: (() => Promise<void>)[] = []
const authenticate = (attempt: Parameters<typeof tryToSignIn>[0]) => tryToSignIn(attempt, (work) => afterwards.push(work))

beforeEach(() => {
  afterwards = []
})

describe('a password', () => {
  it('is kept as argon2id with its own salt', async () => {
    const [one, two] = [await hashPassword('same words twice'), await hashPassword('same words twice')]
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(one).not.toBe(two)
    expect(await isPassword(one, 'same words twice')).toBe(true)
    expect(await isPassword(one, 'same words Twice')).toBe(false)
  })

  it('is the same however a keyboard composes its letters', async () => {
    expect(await isPassword(await hashPassword('caf\u00e9 au lait'), 'cafe\u0301 au lait')).toBe(true)
  })

  it('of nobody is checked against a hash all the same, and is never right', async () => {
    expect(await isPassword(null, 'nobody has this password')).toBe(false)
  })

  it('is right for each of many who sign in at once', async () => {
    const hash = await hashPassword('correct horse battery')
    const answers = await Promise.all(
      Array.from({ length: 9 }, (_, index) => isPassword(hash, index % 2 === 0 ? 'correct horse battery' : 'wrong')),
    )
    expect(answers).toEqual([true, false, true, false, true, false, true, false, true])
  })
})

describe('signing in', () => {
  it('tells whose account it is, whatever the case of the address', async () => {
    const { id, email } = await aUser()
    const found = await authenticate({
      email: ` ${email.toUpperCase()} `,
      password: 'correct horse battery',
      address: '192.0.2.1',
      at: now(),
    })
    expect(valueOf(found)).toEqual({ userId: id, name: 'Amina Khan' })
  })

  it('gives one answer for a wrong password, an unknown address, an account without a password and a disabled one', async () => {
    const [known, invited, disabled] = [await aUser(), await aUser(), await aUser()]
    await prisma().user.update({ where: { id: invited.id }, data: { passwordHash: null } })
    await prisma().user.update({ where: { id: disabled.id }, data: { disabledAt: now() } })
    const attempts = [
      { email: known.email, password: 'wrong' },
      { email: 'nobody@example.org', password: 'wrong' },
      { email: invited.email, password: 'correct horse battery' },
      { email: disabled.email, password: 'correct horse battery' },
    ]
    const answers = await Promise.all(attempts.map((attempt) => authenticate({ ...attempt, address: '192.0.2.2', at: now() })))
    expect(answers.map(refusalOf)).toEqual(answers.map(() => ({ reason: 'not-allowed', key: 'signInRefused' })))
  })

  it('is closed for an account after ten failures, also for the right password, until a quarter of an hour has passed', async () => {
    const { email } = await aUser()
    const at = now()
    for (let attempt = 0; attempt < 10; attempt += 1) await authenticate({ email, password: 'wrong', address: `198.51.100.${attempt}`, at })
    const right = { email, password: 'correct horse battery', address: '203.0.113.9' }
    expect(refusalOf(await authenticate({ ...right, at })).key).toBe('signInLimited')
    expect((await authenticate({ ...right, at: hoursLater(at, 0.26) })).ok).toBe(true)
  })

  it('is closed in the same way for an address that has no account', async () => {
    const at = now()
    const attempt = { email: `${newId()}@example.org`, password: 'wrong', address: '198.51.100.77', at }
    for (let count = 0; count < 10; count += 1) await authenticate(attempt)
    expect(refusalOf(await authenticate(attempt)).key).toBe('signInLimited')
  })

  it('lets no more than ten of a hundred tries at one moment be looked at', async () => {
    const { email } = await aUser()
    const attempts = Array.from({ length: 100 }, (_, place) => ({ email, password: 'wrong', address: `192.0.2.${String(place)}`, at: now() }))
    const keys = (await Promise.all(attempts.map(authenticate))).map((outcome) => refusalOf(outcome).key)
    expect(keys.filter((key) => key === 'signInRefused').length).toBeLessThanOrEqual(10)
    expect(keys.filter((key) => key !== 'signInRefused' && key !== 'signInLimited')).toEqual([])
  })

  it('is closed for an address after fifty failures on as many accounts', async () => {
    const at = now()
    const attempt = () => ({ email: `${newId()}@example.org`, password: 'wrong', address: '198.51.100.200', at })
    for (let count = 0; count < 50; count += 1) await authenticate(attempt())
    expect(refusalOf(await authenticate(attempt())).key).toBe('signInLimited')
  })

  it('does not count a right password as a failure', async () => {
    const { email } = await aUser()
    const right = { email, password: 'correct horse battery', address: '203.0.113.77', at: now() }
    for (let count = 0; count < 12; count += 1) expect((await authenticate(right)).ok).toBe(true)
  })

  it('says once, after the answer, that an account was closed, and nothing while it stays closed', async () => {
    const { email } = await aUser()
    const attempt = { email, password: 'wrong', address: '198.51.100.99', at: now() }
    for (let count = 0; count < 14; count += 1) await authenticate(attempt)
    expect(afterwards).toHaveLength(1)
  })

  it('leaves a trace without the e-mail address or where it came from', async () => {
    const { email } = await aUser()
    await authenticate({ email, password: 'wrong', address: '192.0.2.55', at: now() })
    const event = await prisma().securityEvent.findFirstOrThrow({ where: { kind: 'sign-in.failed' }, orderBy: { id: 'desc' } })
    const stored = JSON.stringify({
      ...event,
      accountDigest: Buffer.from(event.accountDigest ?? []).toString('latin1'),
      addressDigest: Buffer.from(event.addressDigest ?? []).toString('latin1'),
    })
    expect(stored).not.toContain(email)
    expect(stored).not.toContain('192.0.2.55')
    expect(event.accountDigest).toHaveLength(32)
  })
})

describe('a session', () => {
  it('ends twelve hours after sign-in, or two hours after the last request', async () => {
    const { id } = await aUser()
    const at = now()
    const sid = await createSession({ userId: id, at, expiresAt: sessionEnd(at) })
    const stateAfter = async (hours: number) => {
      const session = await findSession(sid, id)
      return session === null ? 'none' : sessionState(session, hoursLater(at, hours))
    }
    expect(await stateAfter(1.99)).toBe('open')
    expect(await stateAfter(2)).toBe('expired')
    await touchSession(sid, hoursLater(at, 11))
    expect(await stateAfter(11.99)).toBe('open')
    expect(await stateAfter(12)).toBe('expired')
  })

  it('is worth nothing from the moment its row is revoked, and its user alone can revoke it', async () => {
    const [one, other] = [await aUser(), await aUser()]
    const at = now()
    const sid = await createSession({ userId: one.id, at, expiresAt: sessionEnd(at) })
    expect(await revokeSession(sid, other.id, at)).toBe(false)
    expect(await revokeSession(sid, one.id, at)).toBe(true)
    const session = await findSession(sid, one.id)
    expect(session === null ? null : sessionState(session, at)).toBe('revoked')
    expect(await listSessions(one.id, at)).toEqual([])
  })

  it('is not found under the name of somebody else', async () => {
    const [one, other] = [await aUser(), await aUser()]
    const at = now()
    expect(await findSession(await createSession({ userId: one.id, at, expiresAt: sessionEnd(at) }), other.id)).toBeNull()
  })

  it('ends with all others of the account but the one that is kept', async () => {
    const { id } = await aUser()
    const at = now()
    const open = () => createSession({ userId: id, at, expiresAt: sessionEnd(at) })
    const kept = await open()
    await open()
    await open()
    expect(await revokeSessionsOf(id, at, kept)).toBe(2)
    expect((await listSessions(id, at)).map((session) => session.id)).toEqual([kept])
  })

  it('of a disabled user counts as revoked', async () => {
    const { id } = await aUser()
    const at = now()
    const sid = await createSession({ userId: id, at, expiresAt: sessionEnd(at) })
    await prisma().user.update({ where: { id }, data: { disabledAt: at } })
    expect((await findSession(sid, id))?.revoked).toBe(true)
  })
})

describe('the journals of somebody', () => {
  const entriesOf = async (organization: TestOrganization) =>
    readAs(organization.administrator, (tx) => tx.journalEntry.findMany({ where: { organizationId: organization.organizationId, subjectKind: 'account' }, select: { type: true, text: true } }))

  it('say in each organization where they have a role that they signed in, and in no other', async () => {
    const [one, other, stranger] = [await anOrganization(), await anOrganization(), await anOrganization()]
    const { id, email } = await aUser()
    for (const { administrator } of [one, other]) valueOf(await inviteMember(administrator, { email, name: 'x', role: 'viewer', chapterId: null, untilOn: null }))
    await noteSignIn({ id, name: 'Amina Khan' }, now())
    expect((await Promise.all([one, other, stranger].map(entriesOf))).map((entries) => entries.map(({ type }) => type))).toEqual([['account.signed-in'], ['account.signed-in'], []])
    expect(JSON.stringify(await entriesOf(one))).not.toContain(email)
  })

  it('say that sign-in was closed; an address without an account fills none', async () => {
    const organization = await anOrganization()
    const { email } = await aUser()
    valueOf(await inviteMember(organization.administrator, { email, name: 'x', role: 'viewer', chapterId: null, untilOn: null }))
    const before = await ownerSql((client) => client.query('SELECT FROM journal_entry'))
    await noteClosedAccount('nobody.at.all@example.org', now())
    expect((await ownerSql((client) => client.query('SELECT FROM journal_entry'))).rowCount).toBe(before.rowCount)
    await noteClosedAccount(email, now())
    const [entry, more] = await entriesOf(organization)
    expect(more).toBeUndefined()
    expect(describeEntry(parseEntry(entry?.text ?? ''))).toBe('Sunledger closed the account Amina Khan for a quarter of an hour after too many wrong passwords.')
  })
})
