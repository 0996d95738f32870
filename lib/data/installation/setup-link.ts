import 'server-only'
import { prisma } from '@/lib/data/database/client'
import { env } from '@/lib/env'
import { createAccessLink } from './access-links'
import { now } from './clock'
import { hasRealOrganization } from './set-up-state'

/** The address of this site, for links that are printed. */
export function siteAddress(): string {
  return (env.nextAuthUrl ?? `http://localhost:${env.port}`).replace(/\/+$/, '')
}

/**
 * In an installation without an organization: makes the one-time link with which its first administrator begins, and gives it to be
 * printed on the console. Only its hash is stored, so each start makes a new one and closes the one before. Null once set-up is done.
 */
export async function ensureSetupLink(): Promise<string | null> {
  if (await hasRealOrganization()) return null
  const token = await createAccessLink(prisma(), { purpose: 'set-up', userId: null, at: now() })
  return `${siteAddress()}/en/setup/link/${token}`
}

/** The link with which a user chooses a password: an invitation, or for somebody who is locked out. */
export function passwordLink(token: string): string {
  return `${siteAddress()}/en/invite/link/${token}`
}
