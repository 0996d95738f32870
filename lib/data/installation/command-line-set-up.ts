import 'server-only'
import { CannotStart } from '@/lib/data/database/cannot-start'
import { prisma } from '@/lib/data/database/client'
import { asOrganization } from '@/lib/data/database/transaction'
import { proposeNumberPrefix } from '@/lib/domain/chapter'
import type { Instant } from '@/lib/domain/instant'
import { organizationDefaults } from '@/lib/domain/organization'
import type { Actor } from '@/lib/domain/permission'
import { cleanLine } from '@/lib/domain/typed-text'
import { slugProblem } from '@/lib/data/chapters/insert'
import { createAccessLink } from './access-links'
import { noteAccount } from './account-entries'
import { now } from './clock'
import { foundIn } from './found-organization'
import { organizationsOf } from './places'
import { removeSecondFactors } from './second-factors/state'
import { recordSecurityEvent } from './security-events'
import { passwordLink } from './setup-link'
import { ensureUser, findUserByEmail } from './users'

/** Who acts in an organization for a command; null where there is none of that id. */
export type OperatorIn = (organizationId: string, at: Instant) => Promise<Actor | null>

export type CommandLineSetUp = {
  readonly organization: string
  readonly chapter: string
  readonly email: string
  readonly name?: string | undefined
  readonly state: string
  readonly timeZone: string
}

const slugSentences = {
  slugForm: 'The chapter must be an address of a-z, 0-9 and hyphens, for example chicago.',
  slugReserved: 'The program uses that word in its own addresses: give the chapter another one.',
  slugTaken: 'Another chapter has that address: give this one another.',
} as const

/** Throws the sentence for what cannot be set up. */
function check({ organization, chapter, email, state }: CommandLineSetUp): void {
  const problem = slugProblem(chapter)
  if (problem !== null) throw new CannotStart(slugSentences[problem])
  if (cleanLine(organization) === '') throw new CannotStart('The organization needs a name.')
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) throw new CannotStart('The e-mail address must look like name@example.org.')
  if (!/^[A-Z]{2}$/.test(state)) throw new CannotStart('The state must be two capital letters, for example IL.')
}

/** Founds an organization for the operator and gives the link with which its administrator chooses a password. */
export async function setUpOrganization(actor: Actor, input: CommandLineSetUp): Promise<string> {
  check(input)
  const { organization, chapter: slug, email, state, timeZone } = input
  const name = cleanLine(organization)
  const chapterName = slug
    .split('-')
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join(' ')
  const token = await asOrganization(actor.organizationId, async (tx) => {
    const user = await ensureUser(tx, { email, name: cleanLine(input.name ?? '') || (email.split('@')[0] ?? email), at: actor.at })
    const founded = await foundIn(tx, actor, {
      profile: { ...organizationDefaults, name, legalName: name, timeZone },
      chapters: [
        {
          slug,
          name: chapterName,
          numberPrefix: proposeNumberPrefix(slug, []),
          importCode: null,
          reportApprovers: [],
          state,
          city: '',
          fiscalYearStartMonth: 1,
          timeZone,
        },
      ],
      members: [{ userId: user.id, role: 'administrator', chapterSlug: null }],
      principals: [],
      registrations: [],
      bankAccounts: [],
    })
    if (!founded.ok) throw new CannotStart(slugSentences.slugTaken)
    return createAccessLink(tx, { purpose: 'password', userId: user.id, at: actor.at })
  })
  await recordSecurityEvent({ kind: 'set-up.finished', at: actor.at })
  return passwordLink(token)
}

/** Takes every second factor of an account away, and says so in the journals of its organizations. */
async function takeFactors({ id, name }: { readonly id: string; readonly name: string }, at: Instant, operatorIn: OperatorIn): Promise<void> {
  await removeSecondFactors(id)
  await recordSecurityEvent({ kind: 'factor.removed', at, userId: id })
  for (const organizationId of await organizationsOf(id)) {
    const actor = await operatorIn(organizationId, at)
    if (actor !== null) await noteAccount(actor, { type: 'account.factor-removed', userId: id, name })
  }
}

/** Gives a new link for somebody who is locked out; a second factor that is lost as well is taken away only where that is asked. */
export async function resetAccess(email: string, { takingFactors = null }: { readonly takingFactors?: OperatorIn | null } = {}): Promise<string> {
  const user = await findUserByEmail(email)
  if (user === null) throw new CannotStart('No account has that e-mail address.')
  const at = now()
  if (takingFactors !== null) await takeFactors(user, at, takingFactors)
  const token = await createAccessLink(prisma(), { purpose: 'password', userId: user.id, at })
  await recordSecurityEvent({ kind: 'link.made', at, userId: user.id })
  return passwordLink(token)
}
