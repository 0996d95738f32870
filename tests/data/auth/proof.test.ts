import { z } from 'zod'
import { defineAction } from '@/lib/actions'
import { hashPassword } from '@/lib/auth/password'
import { sessionEnd } from '@/lib/auth/session-state'
import { writeSessionToken } from '@/lib/auth/session-token'
import { openAudit } from '@/lib/data/audits/open'
import { rotateSigningKey } from '@/lib/data/checkpoints/rotate-key'
import { prisma } from '@/lib/data/database/client'
import { ownerSql } from '@/lib/data/database/transaction'
import { newId } from '@/lib/data/database/uuid'
import { hoursLater, now } from '@/lib/data/installation/clock'
import { createSession, noteProof } from '@/lib/data/installation/sessions'
import { newSigningKey } from '@/lib/data/keys/signing-key'
import { changeMember } from '@/lib/data/members/change'
import { endMember } from '@/lib/data/members/end'
import { inviteMember } from '@/lib/data/members/invite'
import { renewInvitation } from '@/lib/data/members/new-link'
import { noMateriality } from '@/lib/domain/audit/engagement'
import { calendarDate } from '@/lib/domain/calendar-date'
import type * as environment from '@/lib/env'
import { openForm, type FormState } from '@/lib/form-state'
import { anOrganization, refusalOf, valueOf, type TestOrganization } from '../../factories/organization'
import { useDatabase } from '../database'
import type * as request from './request'

jest.mock('next/headers', () => jest.requireActual<typeof request>('./request').nextHeaders)
jest.mock('next/navigation', () => jest.requireActual<typeof request>('./request').nextNavigation)
jest.mock('next-intl/server', () => ({ getLocale: () => Promise.resolve('en-US') }))
jest.mock('@/lib/env', () => {
  const actual = jest.requireActual<typeof environment>('@/lib/env')
  return { ...actual, env: { ...actual.env, nextAuthSecret: 'a secret of tests that is long enough', secondFactorGraceDays: 36_500 } }
})

useDatabase()

const password = 'correct horse battery'

function input(place: TestOrganization) {
  return { email: `${newId()}@example.org`, name: 'Bilal Ahmed', role: 'administrator', chapterId: place.chapter.id, untilOn: null } as const
}

/** An administrator of a chapter whose session was opened, and last proved, that many hours ago. */
async function signedIn(provedHoursAgo: number) {
  const place = await anOrganization()
  const { member } = valueOf(await inviteMember(place.administrator, input(place)))
  await prisma().user.update({ where: { id: member.userId }, data: { passwordHash: await hashPassword(password) } })
  const at = hoursLater(now(), -provedHoursAgo)
  const sid = await createSession({ userId: member.userId, at, expiresAt: sessionEnd(at) })
  await writeSessionToken({ sid, uid: member.userId })
  return { place, sid, userId: member.userId }
}

/** The invitation as its form sends it. */
const invite = defineAction({
  form: 'invite-member',
  schema: () => z.object({ email: z.string(), chapterId: z.string() }),
  verb: (actor, { email, chapterId }) => inviteMember(actor, { email, chapterId, name: 'Noor', role: 'viewer', untilOn: null }),
  to: () => '/done',
})

async function send(place: TestOrganization, fields: Readonly<Record<string, string>>): Promise<FormState | string> {
  const form = new FormData()
  const sent = { email: `${newId()}@example.org`, chapterId: place.chapter.id, chapter: place.chapter.slug, formKey: newId(), ...fields }
  for (const [name, value] of Object.entries(sent)) form.set(name, value)
  return invite(openForm(), form).catch((error: unknown) => (error instanceof Error ? error.message : String(error)))
}

const done = 'redirected to /en/done'

describe('an act that wants a recent proof', () => {
  it('is done at once by who signed in a moment ago', async () => {
    const { place } = await signedIn(0)
    expect(await send(place, {})).toBe(done)
  })

  it('asks in the same form after ten minutes, keeps what was typed, and is done with the password', async () => {
    const { place } = await signedIn(0.2)
    const email = `${newId()}@example.org`
    const asked = await send(place, { email })
    expect(asked).toMatchObject({ ok: false, message: { key: 'stepUp' }, fields: { proofPassword: { key: 'proofNeeded' } }, values: { email } })
    expect(await send(place, { email, proofPassword: password })).toBe(done)
  })

  it('does not ask again within ten minutes of the proof', async () => {
    const { place } = await signedIn(0.2)
    expect(await send(place, { proofPassword: password })).toBe(done)
    expect(await send(place, {})).toBe(done)
  })

  it('is not done with a wrong password, which is counted and never sent back', async () => {
    const { place, userId } = await signedIn(0.2)
    const refused = await send(place, { proofPassword: 'a wrong guess of mine' })
    expect(refused).toMatchObject({ ok: false, fields: { proofPassword: { key: 'proofWrong' } } })
    expect(JSON.stringify(refused)).not.toContain('a wrong guess of mine')
    const kinds = await prisma().securityEvent.findMany({ where: { userId }, select: { kind: true } })
    expect(kinds.map(({ kind }) => kind).toSorted()).toEqual(['proof.failed', 'sign-in.tried'])
  })

  it('closes the account to a thief of the session after ten guesses, also for the right password', async () => {
    const { place } = await signedIn(0.2)
    for (let guess = 0; guess < 10; guess += 1) await send(place, { proofPassword: `guess ${String(guess)}` })
    expect(await send(place, { proofPassword: password })).toMatchObject({ message: { key: 'signInLimited' } })
  })

  it('goes by the session: a proof in one says nothing in another', async () => {
    const { place, userId } = await signedIn(0.2)
    const at = hoursLater(now(), -0.2)
    await noteProof(await createSession({ userId, at, expiresAt: sessionEnd(at) }), now())
    expect(await send(place, {})).toMatchObject({ message: { key: 'stepUp' } })
  })

  it('needs none in the example, which is opened without a password', async () => {
    const { place } = await signedIn(0.2)
    await ownerSql((client) => client.query('UPDATE organization SET example = true WHERE id = $1', [place.organizationId]))
    expect(await send(place, {})).toBe(done)
  })
})

describe('without a recent proof', () => {
  it('nobody gives, changes or ends a role, makes a link, opens an audit or replaces a key', async () => {
    const place = await anOrganization()
    const { member } = valueOf(await inviteMember(place.administrator, input(place)))
    const actor = { ...place.administrator, provedRecently: false }
    const one = { membershipId: member.id, chapterId: null, reason: 'Tried' }
    const audit = {
      formKey: newId(), chapterId: place.chapter.id, periodFrom: calendarDate('2026-01-01'), periodThrough: calendarDate('2026-03-31'), endsOn: calendarDate('2026-12-31'),
      auditorName: 'Outside Auditor', email: `${newId()}@example.org`, scope: '', ...noMateriality,
    }
    const outcomes = [
      await inviteMember(actor, input(place)),
      await changeMember(actor, { ...one, revision: 1, role: 'viewer', untilOn: null }),
      await endMember(actor, one),
      await renewInvitation(actor, one),
      await openAudit(actor, audit),
      await rotateSigningKey(actor, { current: null, next: newSigningKey() }),
    ]
    expect(outcomes.map((outcome) => refusalOf(outcome).reason)).toEqual(outcomes.map(() => 'step-up'))
  })
})
