import { chapterActorOf, organizationActorOf } from '@/lib/auth/actor'
import { nextPath } from '@/lib/auth/next-path'
import { operatorFor } from '@/lib/auth/operator'
import { comesFromThisMachine } from '@/lib/auth/peer-address'
import { prisma } from '@/lib/data/database/client'
import { asOrganization } from '@/lib/data/database/transaction'
import { endMember } from '@/lib/data/members/end'
import { inviteMember } from '@/lib/data/members/invite'
import { hoursLater } from '@/lib/data/installation/clock'
import { organizationsOf } from '@/lib/data/installation/places'
import { newId } from '@/lib/data/database/uuid'
import { addDays } from '@/lib/domain/calendar-date'
import { can, type Role } from '@/lib/domain/permission'
import { anOrganization, valueOf, type TestOrganization } from '../../factories/organization'
import { useDatabase } from '../database'

useDatabase()

async function invited(
  place: TestOrganization,
  role: Exclude<Role, 'auditor'>,
  more: { readonly chapterId: string | null; readonly days?: number },
) {
  const untilOn = more.days === undefined ? null : addDays(place.administrator.today, more.days)
  const { member } = valueOf(
    await inviteMember(place.administrator, { email: `${newId()}@example.org`, name: 'Bilal', role, chapterId: more.chapterId, untilOn }),
  )
  return { member, user: { id: member.userId, name: 'Bilal', at: place.administrator.at } }
}

describe('an actor of a request', () => {
  it('carries the role in the chapter of the address, and the day there', async () => {
    const place = await anOrganization()
    const { user } = await invited(place, 'treasurer', { chapterId: place.chapter.id })
    const found = await chapterActorOf(user, place.chapter.slug)
    expect(found?.chapter).toMatchObject({ id: place.chapter.id, timeZone: 'America/Chicago', today: '2026-03-15' })
    expect(found?.actor.memberships).toEqual([{ role: 'treasurer', chapterId: place.chapter.id, until: null, auditId: null }])
  })

  it('is nobody in another chapter, another organization and an address that does not exist', async () => {
    const [place, other] = [await anOrganization(), await anOrganization()]
    const { user } = await invited(place, 'administrator', { chapterId: place.chapter.id })
    expect(await chapterActorOf(user, place.otherChapter.slug)).toBeNull()
    expect(await chapterActorOf(user, other.chapter.slug)).toBeNull()
    expect(await chapterActorOf(user, 'nowhere')).toBeNull()
    expect(await organizationActorOf(user, other.organizationId)).toBeNull()
    expect(await organizationActorOf(user, newId())).toBeNull()
  })

  it('is nobody any more when the role was ended or its last day has passed', async () => {
    const place = await anOrganization()
    const [ended, until] = [
      await invited(place, 'viewer', { chapterId: place.chapter.id }),
      await invited(place, 'viewer', { chapterId: place.chapter.id, days: 1 }),
    ]
    expect(await chapterActorOf(ended.user, place.chapter.slug)).not.toBeNull()
    await endMember(place.administrator, { membershipId: ended.member.id, chapterId: null, reason: 'Left' })
    expect(await chapterActorOf(ended.user, place.chapter.slug)).toBeNull()
    expect(await chapterActorOf(until.user, place.chapter.slug)).not.toBeNull()
    expect(await chapterActorOf({ ...until.user, at: hoursLater(place.administrator.at, 48) }, place.chapter.slug)).toBeNull()
  })

  it('knows the chapters that the roles open, and the organizations of a user', async () => {
    const [place, other] = [await anOrganization(), await anOrganization()]
    const { user } = await invited(place, 'reviewer', { chapterId: null })
    const found = await organizationActorOf(user, place.organizationId)
    expect(found?.chapters.map(({ slug }) => slug)).toEqual([place.chapter.slug, place.otherChapter.slug].toSorted())
    expect(await organizationsOf(user.id)).toEqual([place.organizationId])
    expect(await organizationsOf(user.id)).not.toContain(other.organizationId)
  })
})

describe('the database', () => {
  it('shows no membership of another organization, whoever asks', async () => {
    const [place, other] = [await anOrganization(), await anOrganization()]
    const { member } = await invited(place, 'treasurer', { chapterId: null })
    expect(await asOrganization(other.organizationId, (tx) => tx.membership.findMany({ where: { id: member.id } }))).toEqual([])
    expect(await prisma().membership.findMany({ where: { id: member.id } })).toEqual([])
  })
})

describe('the operator', () => {
  it('acts in an organization or chapter that exists, with its name in the journal and without a user', async () => {
    const place = await anOrganization()
    const found = await operatorFor({ chapterSlug: place.chapter.slug })
    expect(found?.actor).toMatchObject({ kind: 'operator', userId: null, organizationId: place.organizationId })
    expect(found?.chapter?.id).toBe(place.chapter.id)
    expect(found !== null && can(found.actor, 'donation.import', place.chapter.id).ok).toBe(true)
    const whole = await operatorFor({ organizationSlug: found?.organization.slug ?? '' })
    expect(whole).toMatchObject({ chapter: null, organization: { id: place.organizationId } })
    expect(await operatorFor({ chapterSlug: 'nowhere' })).toBeNull()
    expect(await operatorFor({ organizationSlug: 'nowhere' })).toBeNull()
  })
})

describe('where to go after signing in', () => {
  it.each([
    ['/en/c/chicago/donations?draft=1', '/c/chicago/donations?draft=1'],
    ['/c/chicago', '/c/chicago'],
    ['', '/org'],
    ['https://evil.example', '/org'],
    ['//evil.example', '/org'],
    ['/\\evil.example', '/org'],
    ['/en/sign-in?next=/en/sign-in', '/org'],
    ['javascript:alert(1)', '/org'],
  ])('%s leads to %s', (asked, expected) => {
    expect(nextPath(asked)).toBe(expected)
  })
})

describe('a request from this machine', () => {
  const here = {
    listensOn: '127.0.0.1',
    siteUrl: 'http://localhost:3000',
    host: 'localhost:3000',
    forwardedHost: null,
    forwardedFor: '127.0.0.1',
  }

  it.each([
    ['as a browser on it sends it', {}, true],
    ['over IPv6', { forwardedFor: '::1', host: '[::1]:3000' }, true],
    ['over IPv4 written as IPv6', { forwardedFor: '::ffff:127.0.0.1' }, true],
    ['to a server that other machines reach, whatever the header says', { listensOn: '0.0.0.0' }, false],
    ['through a proxy that says for whom', { forwardedFor: '203.0.113.4, 127.0.0.1' }, false],
    ['through a proxy that keeps the public name', { host: 'ledger.example.org' }, false],
    ['with a public name forwarded', { forwardedHost: 'ledger.example.org' }, false],
    ['to a site that is offered under a public name', { siteUrl: 'https://ledger.example.org' }, false],
    ['with a made-up address', { forwardedFor: 'localhost' }, false],
    ['with no address at all', { forwardedFor: '' }, false],
    ['under a name that only begins like it', { host: 'localhost.evil.example' }, false],
  ])('%s', (_, changed, expected) => {
    expect(comesFromThisMachine({ ...here, ...changed })).toBe(expected)
  })
})
