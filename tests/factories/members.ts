import { dayIn, now } from '@/lib/data/installation/clock'
import { newId } from '@/lib/data/database/uuid'
import { inviteMember, type MemberInput } from '@/lib/data/members/invite'
import type { Actor } from '@/lib/domain/permission'
import { valueOf, type TestOrganization } from './organization'

/** Somebody with an account and a role in the first chapter, who acts now and is found also when nobody is signed in: for jobs, which have the clock of the computer. */
export async function aMember({ administrator, chapter, actorAs }: TestOrganization, role: MemberInput['role']): Promise<Actor> {
  const { member } = valueOf(await inviteMember(administrator, { email: `${newId()}@example.org`, name: `A ${role}`, role, chapterId: chapter.id, untilOn: null }))
  const at = now()
  return { ...actorAs(role), userId: member.userId, at, today: dayIn(chapter.timeZone, at) }
}
