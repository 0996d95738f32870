import 'server-only'
import { decode, encode } from 'next-auth/jwt'
import { z } from 'zod'
import { now } from '@/lib/data/installation/clock'
import { instant, isInstant, type Instant } from '@/lib/domain/instant'
import { tokenSecret } from './session-token'

/** What a passkey signs: made with the page, sent back with the answer, kept nowhere. Only the server can make or read the token. */
export type Challenge = { readonly challenge: string; readonly challengedAt: Instant }

const challengeSeconds = 60 * 60
const challengeSchema = z.object({ challenge: z.string().min(16), challengedAt: z.string().refine(isInstant), challengeFor: z.string() })

/** Seals a challenge for one use: `sign-in`, or the id of the user who adds a passkey. */
export async function sealChallenge(challenge: string, challengeFor: string): Promise<string> {
  return encode({ token: { challenge, challengedAt: now(), challengeFor }, secret: tokenSecret(), maxAge: challengeSeconds })
}

/** The challenge of a token; null for one that was made for something else, an hour ago, or by somebody else. */
export async function openChallenge(token: string, challengeFor: string): Promise<Challenge | null> {
  const content = await decode({ token, secret: tokenSecret() }).catch(() => null)
  const parsed = challengeSchema.safeParse(content)
  if (!parsed.success || parsed.data.challengeFor !== challengeFor) return null
  return { challenge: parsed.data.challenge, challengedAt: instant(parsed.data.challengedAt) }
}
