import { newId } from '@/lib/data/database/uuid'
import { prisma } from '@/lib/data/database/client'
import { asOrganization } from '@/lib/data/database/transaction'
import { openAudit } from '@/lib/data/audits/open'
import { hoursLater } from '@/lib/data/installation/clock'
import { createSession, findSession } from '@/lib/data/installation/sessions'
import { signOutMember } from '@/lib/data/members/sign-out'
import { findAccessLink } from '@/lib/data/installation/access-links'
import { changeMember } from '@/lib/data/members/change'
import { endMember } from '@/lib/data/members/end'
import { inviteMember, type MemberInput } from '@/lib/data/members/invite'
import { listMembers } from '@/lib/data/members/list'
import { renewInvitation } from '@/lib/data/members/new-link'
import { noMateriality } from '@/lib/domain/audit/engagement'
import { calendarDate } from '@/lib/domain/calendar-date'
import type { Actor } from '@/lib/domain/permission'
import { anOrganization, refusalOf, valueOf } from '../../factories/organization'
import { useDatabase } from '../database'

useDatabase()

function input(facts: Partial<MemberInput> = {}): MemberInput {
  return { email: `${newId()}@example.org`, name: 'Bilal Ahmed', role: 'treasurer', chapterId: null, untilOn: null, ...facts }
}

async function lastEntry(actor: Actor) {
  const entry = await asOrganization(actor.organizationId, (tx) =>
    tx.journalEntry.findFirst({ where: { organizationId: actor.organizationId }, orderBy: { index: 'desc' } }),
  )
  return { type: entry?.type, subjectId: entry?.subjectId, text: entry?.text ?? '' }
}

describe('inviting', () => {
  it('gives a role with its journal entry, and a link that opens once', async () => {
    const { administrator, chapter } = await anOrganization()
    const { member, token } = valueOf(await inviteMember(administrator, input({ chapterId: chapter.id })))
    expect(await lastEntry(administrator)).toMatchObject({ type: 'membership.granted', subjectId: member.id })
    expect(await findAccessLink(token ?? '', 'password', administrator.at)).toMatchObject({ userId: member.userId })
    expect(await findAccessLink(token ?? '', 'set-up', administrator.at)).toBeNull()
  })

  it('keeps the e-mail address out of the journal', async () => {
    const { administrator } = await anOrganization()
    await inviteMember(administrator, input({ email: 'secret.address@example.org' }))
    expect((await lastEntry(administrator)).text).not.toContain('secret.address')
  })

  it.each(['treasurer', 'secretary', 'reviewer', 'viewer'] as const)('is refused for a %s', async (role) => {
    const { actorAs, chapter } = await anOrganization()
    expect(refusalOf(await inviteMember(actorAs(role), input({ chapterId: chapter.id }))).reason).toBe('not-allowed')
  })

  it('finds no chapter of another organization, and nothing outside the chapter of a chapter administrator', async () => {
    const [one, other] = [await anOrganization(), await anOrganization()]
    expect(refusalOf(await inviteMember(one.administrator, input({ chapterId: other.chapter.id }))).reason).toBe('not-found')
    const chapterAdministrator = one.actorAs('administrator')
    expect(refusalOf(await inviteMember(chapterAdministrator, input({ chapterId: one.otherChapter.id }))).reason).toBe('not-found')
    expect(refusalOf(await inviteMember(chapterAdministrator, input({ chapterId: null }))).reason).toBe('not-found')
  })

  it('refuses the same role of the same person a second time', async () => {
    const { administrator } = await anOrganization()
    const same = input()
    await inviteMember(administrator, same)
    expect(refusalOf(await inviteMember(administrator, { ...same, email: same.email.toUpperCase() })).fields).toEqual({
      email: { key: 'alreadyMember' },
    })
  })

  it('makes a new link only for who has no password, so that no administrator takes over an account', async () => {
    const { administrator } = await anOrganization()
    const { member, token } = valueOf(await inviteMember(administrator, input()))
    const renewed = valueOf(await renewInvitation(administrator, { membershipId: member.id, chapterId: null }))
    expect(await findAccessLink(token ?? '', 'password', administrator.at)).toBeNull()
    expect(await findAccessLink(renewed.token, 'password', administrator.at)).not.toBeNull()
    await prisma().user.update({ where: { id: member.userId }, data: { passwordHash: 'chosen' } })
    expect(refusalOf(await renewInvitation(administrator, { membershipId: member.id, chapterId: null })).key).toBe('hasPassword')
  })
})

describe('a link to choose a password', () => {
  it('of somebody who was invited by another organization is not made by inviting them too', async () => {
    const [one, other] = [await anOrganization(), await anOrganization()]
    const same = input()
    const { token } = valueOf(await inviteMember(one.administrator, same))
    const second = valueOf(await inviteMember(other.administrator, same))
    expect(second.token).toBeNull()
    expect(await findAccessLink(token ?? '', 'password', one.administrator.at)).not.toBeNull()
    const again = { membershipId: second.member.id, chapterId: null }
    expect(refusalOf(await renewInvitation(other.administrator, again)).key).toBe('linkOfOthers')
  })

  it('of somebody who is to administer everything is not made by the administrator of one chapter', async () => {
    const { administrator, actorAs, chapter } = await anOrganization()
    const same = input({ role: 'administrator' })
    const { token } = valueOf(await inviteMember(administrator, same))
    const here = valueOf(await inviteMember(actorAs('administrator'), { ...same, role: 'viewer', chapterId: chapter.id }))
    expect(here.token).toBeNull()
    const again = { membershipId: here.member.id, chapterId: chapter.id }
    expect(refusalOf(await renewInvitation(actorAs('administrator'), again)).key).toBe('linkOfOthers')
    expect(await findAccessLink(token ?? '', 'password', administrator.at)).not.toBeNull()
    expect(valueOf(await renewInvitation(administrator, { ...again, chapterId: null })).token).not.toBe('')
  })

  it('of an auditor is made again by whoever could open the audit', async () => {
    const { actorAs, chapter } = await anOrganization()
    const audit = (formKey: string) => ({
      formKey, chapterId: chapter.id, periodFrom: calendarDate('2026-01-01'), periodThrough: calendarDate('2026-03-31'), endsOn: calendarDate('2026-06-30'),
      auditorName: 'Outside Auditor', email: 'again@example.org', scope: '', ...noMateriality,
    })
    expect(valueOf(await openAudit(actorAs('reviewer'), audit(newId()))).token).not.toBeNull()
    expect(valueOf(await openAudit(actorAs('reviewer'), audit(newId()))).token).not.toBeNull()
  })
})

describe('changing and ending', () => {
  it('changes a role and says in the journal what it was and why', async () => {
    const { administrator, chapter } = await anOrganization()
    const { member } = valueOf(await inviteMember(administrator, input()))
    const change = {
      membershipId: member.id,
      revision: 1,
      role: 'viewer',
      chapterId: chapter.id,
      untilOn: null,
      reason: 'New office',
    } as const
    expect(valueOf(await changeMember(administrator, change))).toMatchObject({ role: 'viewer', revision: 2 })
    const entry = await lastEntry(administrator)
    expect(entry.type).toBe('membership.changed')
    expect(entry.text).toContain('"before":{"chapterId":null,"role":"treasurer"}')
    expect(entry.text).toContain('"reason":"New office"')
    expect(refusalOf(await changeMember(administrator, change)).reason).toBe('conflict')
  })

  it('does not let the last administrator leave, step down or get a last day', async () => {
    const { administrator } = await anOrganization()
    const first = valueOf(await inviteMember(administrator, input({ role: 'administrator' }))).member
    const change = { membershipId: first.id, revision: 1, role: 'viewer', chapterId: null, untilOn: null, reason: 'x' } as const
    expect(refusalOf(await endMember(administrator, { membershipId: first.id, chapterId: null, reason: 'x' })).key).toBe(
      'lastAdministrator',
    )
    expect(refusalOf(await changeMember(administrator, change)).key).toBe('lastAdministrator')
    expect(refusalOf(await changeMember(administrator, { ...change, role: 'administrator', untilOn: administrator.today })).key).toBe(
      'lastAdministrator',
    )
  })

  it('lets one of two administrators leave, but not both at the same moment', async () => {
    const { administrator } = await anOrganization()
    const members = [
      valueOf(await inviteMember(administrator, input({ role: 'administrator' }))).member,
      valueOf(await inviteMember(administrator, input({ role: 'administrator' }))).member,
    ]
    const outcomes = await Promise.all(
      members.map(({ id }) => endMember(administrator, { membershipId: id, chapterId: null, reason: 'Moved away' })),
    )
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
  })

  it('changes nothing when a role is ended a second time', async () => {
    const { administrator } = await anOrganization()
    const { member } = valueOf(await inviteMember(administrator, input()))
    const end = { membershipId: member.id, chapterId: null, reason: 'Left' } as const
    const once = valueOf(await endMember(administrator, end))
    expect(valueOf(await endMember(administrator, end))).toEqual(once)
    expect((await lastEntry(administrator)).subjectId).toBe(member.id)
  })

  it('is not found for another organization, and refused for other roles', async () => {
    const [one, other] = [await anOrganization(), await anOrganization()]
    const { member } = valueOf(await inviteMember(one.administrator, input({ chapterId: one.chapter.id })))
    const end = { membershipId: member.id, chapterId: null, reason: 'x' } as const
    expect(refusalOf(await endMember(other.administrator, end)).reason).toBe('not-found')
    expect(refusalOf(await endMember(one.actorAs('treasurer'), { ...end, chapterId: one.chapter.id })).reason).toBe('not-allowed')
  })
})

describe('ending the sessions of somebody', () => {
  it('shuts them out until they sign in again, keeps the role, and stands in the journal', async () => {
    const { administrator, chapter } = await anOrganization()
    const { member } = valueOf(await inviteMember(administrator, input({ chapterId: chapter.id })))
    const open = async () => createSession({ userId: member.userId, at: administrator.at, expiresAt: hoursLater(administrator.at, 12) })
    const sessions = [await open(), await open()]
    expect(valueOf(await signOutMember(administrator, { membershipId: member.id, chapterId: null }))).toEqual({ ended: 2 })
    for (const id of sessions) expect((await findSession(id, member.userId))?.revoked).toBe(true)
    expect(await lastEntry(administrator)).toMatchObject({ type: 'account.signed-out', subjectId: member.userId })
    expect(valueOf(await listMembers(administrator, chapter.id)).map(({ ended }) => ended)).toEqual([false])
  })

  it('is refused for other roles, and not found from another chapter or organization', async () => {
    const [one, other] = [await anOrganization(), await anOrganization()]
    const { member } = valueOf(await inviteMember(one.administrator, input({ role: 'administrator' })))
    const of = { membershipId: member.id, chapterId: one.chapter.id }
    expect(refusalOf(await signOutMember(one.actorAs('treasurer'), of)).reason).toBe('not-allowed')
    expect(refusalOf(await signOutMember(one.actorAs('administrator'), of)).reason).toBe('not-found')
    expect(refusalOf(await signOutMember(other.administrator, { ...of, chapterId: null })).reason).toBe('not-found')
  })
})

describe('the list of members', () => {
  it('shows who has a role in the chapter or everywhere, with the state of the account', async () => {
    const { administrator, chapter, otherChapter } = await anOrganization()
    await inviteMember(administrator, input({ name: 'Here', chapterId: chapter.id }))
    await inviteMember(administrator, input({ name: 'There', chapterId: otherChapter.id }))
    await inviteMember(administrator, input({ name: 'Everywhere' }))
    const listed = valueOf(await listMembers(administrator, chapter.id))
    expect(listed.map(({ name, joined, chapterName }) => ({ name, joined, chapterName }))).toEqual([
      { name: 'Everywhere', joined: false, chapterName: null },
      { name: 'Here', joined: false, chapterName: chapter.name },
    ])
  })
})
