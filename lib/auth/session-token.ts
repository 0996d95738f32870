import 'server-only'
import { decode, encode } from 'next-auth/jwt'
import { cookies } from 'next/headers'
import { z } from 'zod'
import { env } from '@/lib/env'
import { plainSessionCookieName, secureSessionCookieName } from './session-cookie'
import { tokenDays } from './session-limits'

/** All that the token says: which row of the session table, and whose it must be. */
export type SessionToken = { readonly sid: string; readonly uid: string }

const tokenSchema = z.object({ sid: z.uuid(), uid: z.uuid() })
const tokenSeconds = tokenDays * 24 * 60 * 60

/** The secret of the tokens; the supervisor makes one and keeps it beside the data. */
export function tokenSecret(): string {
  if (env.nextAuthSecret === null) throw new Error('NEXTAUTH_SECRET is not set: start the program with npm start or npm run dev')
  return env.nextAuthSecret
}

/** A browser takes a `__Secure-` cookie only over https; next-auth decides the same way. */
export function isSecureSite(): boolean {
  return env.nextAuthUrl?.startsWith('https://') === true
}

function cookieName(): string {
  return isSecureSite() ? secureSessionCookieName : plainSessionCookieName
}

/** What every cookie of ours has: no script reads it, no other site's form sends it. */
export function cookieSettings(maxAgeSeconds: number) {
  return { httpOnly: true, sameSite: 'lax', path: '/', secure: isSecureSite(), maxAge: maxAgeSeconds } as const
}

/** The token of this request's cookie; null if there is none that we made. */
export async function readSessionToken(): Promise<SessionToken | null> {
  const token = (await cookies()).get(cookieName())?.value
  if (token === undefined) return null
  // A token that is old, cut or made with another secret is the same as none.
  const content = await decode({ token, secret: tokenSecret() }).catch(() => null)
  const parsed = tokenSchema.safeParse(content)
  return parsed.success ? parsed.data : null
}

/** Gives the browser a token; next-auth reads the same cookie. */
export async function writeSessionToken({ sid, uid }: SessionToken): Promise<void> {
  const token = await encode({ token: { sid, uid }, secret: tokenSecret(), maxAge: tokenSeconds })
  ;(await cookies()).set(cookieName(), token, cookieSettings(tokenSeconds))
}

export async function clearSessionToken(): Promise<void> {
  ;(await cookies()).set(cookieName(), '', cookieSettings(0))
}
