import 'server-only'
import { noteAccount, type AccountChange } from '@/lib/data/installation/account-entries'
import { organizationsOf } from '@/lib/data/installation/places'
import { recordSecurityEvent } from '@/lib/data/installation/security-events'
import { findUserByEmail } from '@/lib/data/installation/users'
import type { Instant } from '@/lib/domain/instant'
import { organizationActorOf } from './actor'
import { systemFor } from './operator'

type Account = { readonly id: string; readonly name: string }

async function noteOwn(type: 'account.signed-in' | AccountChange, { id, name }: Account, at: Instant): Promise<void> {
  for (const organizationId of await organizationsOf(id)) {
    const found = await organizationActorOf({ id, name, at }, organizationId)
    if (found !== null) await noteAccount(found.actor, { type, userId: id, name })
  }
}

/** Says in the journal of each organization where somebody has a role today that they signed in. */
export async function noteSignIn(account: Account, at: Instant): Promise<void> {
  await noteOwn('account.signed-in', account, at)
}

const changes = { 'factor.added': 'account.factor-added', 'factor.removed': 'account.factor-removed', 'codes.renewed': 'account.codes-renewed' } as const

/** Notes a change of how somebody signs in: among the security events, and in the journals of their organizations, whose rights hang on it. */
export async function noteFactorChange(kind: keyof typeof changes, account: Account, at: Instant): Promise<void> {
  await recordSecurityEvent({ kind, at, userId: account.id })
  await noteOwn(changes[kind], account, at)
}

/**
 * Says in the journals of a person's organizations that sign-in was closed after too many wrong passwords, once for each time it closes:
 * whoever tries passwords must not be able to fill a journal. An address without an account leaves its trace in the security events alone.
 */
export async function noteClosedAccount(email: string, at: Instant): Promise<void> {
  const user = await findUserByEmail(email)
  if (user === null) return
  for (const organizationId of await organizationsOf(user.id)) {
    const actor = await systemFor(organizationId, at)
    if (actor !== null) await noteAccount(actor, { type: 'account.closed', userId: user.id, name: user.name })
  }
}
