import 'server-only'
import { newId } from '@/lib/data/database/uuid'
import { dayIn, now } from '@/lib/data/installation/clock'
import { createFirstAccount } from '@/lib/data/installation/first-account'
import { foundOrganization, type FoundingInput } from '@/lib/data/installation/found-organization'
import { recordSecurityEvent } from '@/lib/data/installation/security-events'
import { discardSetUpAnswers, readSetUpAnswers, saveSetUpAnswers, type SetUpAnswers } from '@/lib/data/installation/set-up-answers'
import { hasRealOrganization, isSettingUp } from '@/lib/data/installation/set-up-state'
import type { CalendarDate } from '@/lib/domain/calendar-date'
import { notFound, ok, refuse, type Refusal, type Result } from '@/lib/domain/result'
import { currentUser, type CurrentUser } from './current-user'
import { knownPassword } from './known-password'
import { forgetLink, linkOfRequest } from './one-time-link'
import { openSession } from './open-session'
import { hashPassword } from './password'

/** A visitor has no chapter yet: the day is that of the country's east. */
export function visitorsToday(): CalendarDate {
  return dayIn('America/New_York', now())
}

export type FirstAccountInput = { readonly name: string; readonly email: string; readonly password: string }

/** Makes the first account with the one-time link of this browser and signs it in. */
export async function beginSetUp({ name, email, password }: FirstAccountInput): Promise<Result<{ readonly userId: string }, Refusal>> {
  const link = (await hasRealOrganization()) ? null : await linkOfRequest('set-up')
  if (link === null) return refuse({ reason: 'not-found', key: 'linkUsed' })
  const known = knownPassword(password, { name, email })
  if (!known.ok) return known
  const passwordHash = await hashPassword(password)
  const at = now()
  const userId = await createFirstAccount({ linkId: link.id, name, email, passwordHash, at })
  if (userId === null) return refuse({ reason: 'not-found', key: 'linkUsed' })
  await recordSecurityEvent({ kind: 'password.chosen', at, userId })
  await forgetLink('set-up')
  await openSession(userId, at)
  return ok({ userId })
}

export type SetUp = { readonly user: CurrentUser; readonly answers: SetUpAnswers; readonly today: CalendarDate }

/** The set-up that whoever is signed in has begun, with its answers so far; null for everybody else and once it is done. */
export async function currentSetUp(): Promise<SetUp | null> {
  const user = await currentUser()
  if (user === null || !(await isSettingUp(user.id))) return null
  return { user, answers: await readSetUpAnswers(user.id), today: visitorsToday() }
}

/** Keeps the answers of one step as they were typed. */
export async function answerSetUpStep(step: string, values: SetUpAnswers[string]): Promise<Result<{ readonly step: string }, Refusal>> {
  const setUp = await currentSetUp()
  if (setUp === null) return notFound()
  await saveSetUpAnswers(setUp.user.id, { ...setUp.answers, [step]: values }, setUp.user.at)
  return ok({ step })
}

/** What the answers come to: all but who the members are. */
export type SetUpResult = Omit<FoundingInput, 'members' | 'example'>

/** Founds the organization from the answers; the founder administers it. `read` makes input of them, or null where one is missing. */
export async function finishSetUp(
  read: (answers: SetUpAnswers, today: CalendarDate) => SetUpResult | null,
): Promise<Result<{ readonly chapterSlug: string }, Refusal>> {
  const setUp = await currentSetUp()
  if (setUp === null) return notFound()
  const input = read(setUp.answers, setUp.today)
  const chapterSlug = input?.chapters[0]?.slug
  if (input === null || chapterSlug === undefined) return refuse({ reason: 'invalid', key: 'setUpUnfinished' })
  const { id: userId, name, at } = setUp.user
  const actor = {
    kind: 'user',
    userId,
    name,
    organizationId: newId(),
    memberships: [],
    at,
    today: dayIn(input.profile.timeZone, at),
    provedRecently: setUp.user.provedRecently,
  } as const
  const founded = await foundOrganization(actor, { ...input, members: [{ userId, role: 'administrator', chapterSlug: null }] })
  if (!founded.ok) return refuse({ reason: 'invalid', key: 'setUpAnswerRefused' })
  await discardSetUpAnswers(userId)
  await recordSecurityEvent({ kind: 'set-up.finished', at, userId })
  return ok({ chapterSlug })
}
