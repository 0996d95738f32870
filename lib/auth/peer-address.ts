import 'server-only'
import { headers } from 'next/headers'
import { env } from '@/lib/env'

/**
 * Where a request came from, as far as Next tells. Its server writes the socket's address into x-forwarded-for only when the
 * visitor has sent no such header (base-server.js: `??=`), so the header alone proves nothing. Hence:
 * 1. For the rate limit by address the last entry is taken: the one that a proxy in front has appended, else the socket's.
 *    Somebody who makes up entries gets around this limit and still meets the one by account.
 * 2. For "only from this machine" the header is never enough: see `isFromThisMachine`.
 */
export async function peerAddress(): Promise<string> {
  const forwarded = (await headers()).get('x-forwarded-for') ?? ''
  return forwarded.split(',').at(-1)?.trim() ?? ''
}

const loopbackNames: readonly string[] = ['localhost', '127.0.0.1', '[::1]', '::1']

function isLoopbackAddress(address: string): boolean {
  return /^(?:::ffff:)?127(?:\.\d{1,3}){3}$/.test(address) || address === '::1'
}

/** The host of a Host header without its port. */
function hostName(host: string): string {
  return host.replace(/:\d+$/, '').toLowerCase()
}

export type RequestOrigin = {
  /** The address that the server listens on. */
  readonly listensOn: string
  /** The address under which the operator offers the site, if one was set. */
  readonly siteUrl: string | null
  readonly host: string
  readonly forwardedHost: string | null
  readonly forwardedFor: string
}

/**
 * Tells whether a request surely comes from the machine that the server runs on. All must hold:
 * 1. The server listens on a loopback address, so no other machine reaches its port; this is what proves it.
 * 2. The operator has not named another address for the site (then a proxy passes the world's requests on from this machine).
 * 3. Host and, if there, X-Forwarded-Host name the loopback: a page of another site that had its name point here is refused.
 * 4. Every hop in X-Forwarded-For is a loopback address: a proxy on this machine that says for whom it asks is refused.
 */
export function comesFromThisMachine({ listensOn, siteUrl, host, forwardedHost, forwardedFor }: RequestOrigin): boolean {
  const hosts = [listensOn, hostName(host), ...(forwardedHost === null ? [] : [hostName(forwardedHost)])]
  if (siteUrl !== null) hosts.push(new URL(siteUrl).hostname)
  const hops = forwardedFor.split(',').map((hop) => hop.trim())
  return hosts.every((name) => loopbackNames.includes(name)) && hops.every(isLoopbackAddress)
}

/** The same for the request at hand. */
export async function isFromThisMachine(): Promise<boolean> {
  const sent = await headers()
  return comesFromThisMachine({
    listensOn: env.host,
    siteUrl: env.nextAuthUrl,
    host: sent.get('host') ?? '',
    forwardedHost: sent.get('x-forwarded-host'),
    forwardedFor: sent.get('x-forwarded-for') ?? '',
  })
}
