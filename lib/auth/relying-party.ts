import 'server-only'
import { env } from '@/lib/env'

/** For whom passkeys are made: a browser gives one only to the site that made it. */
export type RelyingParty = { readonly id: string; readonly name: string; readonly origin: string }

/** The site by its name. Browsers make no passkey for a bare address of this machine, so there it is `localhost`. */
export function relyingParty(): RelyingParty {
  const site = new URL(env.nextAuthUrl ?? `http://localhost:${String(env.port)}`)
  if (/^(?:127(?:\.\d+){3}|\[::1\])$/.test(site.hostname)) site.hostname = 'localhost'
  return { id: site.hostname, name: 'Sunledger', origin: site.origin }
}
