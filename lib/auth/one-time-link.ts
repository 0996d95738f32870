import 'server-only'
import { decode, encode } from 'next-auth/jwt'
import { cookies } from 'next/headers'
import { findAccessLink, type AccessLink, type LinkPurpose } from '@/lib/data/installation/access-links'
import { now } from '@/lib/data/installation/clock'
import { cookieSettings, tokenSecret } from './session-token'

/** A link's token moves from its address into a cookie at once, so that it stays in no history, referrer or log after the first request. */
const cookieNames: Readonly<Record<LinkPurpose, string>> = { 'set-up': 'sunledger.set-up', password: 'sunledger.password' }
const linkSeconds = 72 * 60 * 60

/** Takes the token of a link that was opened. Gives false for a link that is unknown, used up or too old; nothing is kept then. */
export async function acceptLink(purpose: LinkPurpose, token: string): Promise<boolean> {
  if ((await findAccessLink(token, purpose, now())) === null) return false
  ;(await cookies()).set(cookieNames[purpose], token, cookieSettings(linkSeconds))
  return true
}

/** The open link that this browser came with. */
export async function linkOfRequest(purpose: LinkPurpose): Promise<AccessLink | null> {
  const token = (await cookies()).get(cookieNames[purpose])?.value
  return token === undefined ? null : findAccessLink(token, purpose, now())
}

export async function forgetLink(purpose: LinkPurpose): Promise<void> {
  ;(await cookies()).set(cookieNames[purpose], '', cookieSettings(0))
}

const shownCookie = 'sunledger.shown-link'
/** A link that was just made is shown once, on the next page: its token travels encrypted, for two minutes. */
const shownSeconds = 120

/** What a shown link is for: a page shows only its own kind. */
export type ShownLink = 'invitation' | 'calendar'

export async function showLinkOnce(token: string, kind: ShownLink = 'invitation'): Promise<void> {
  const sealed = await encode({ token: { link: token, kind }, secret: tokenSecret(), maxAge: shownSeconds })
  ;(await cookies()).set(shownCookie, sealed, cookieSettings(shownSeconds))
}

export async function linkToShow(kind: ShownLink = 'invitation'): Promise<string | null> {
  const token = (await cookies()).get(shownCookie)?.value
  const content = token === undefined ? null : await decode({ token, secret: tokenSecret() }).catch(() => null)
  return typeof content?.['link'] === 'string' && content['kind'] === kind ? content['link'] : null
}
