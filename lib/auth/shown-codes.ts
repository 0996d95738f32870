import 'server-only'
import { decode, encode } from 'next-auth/jwt'
import { cookies } from 'next/headers'
import { z } from 'zod'
import { ok, type Refusal, type Result } from '@/lib/domain/result'
import { cookieSettings, tokenSecret } from './session-token'

const cookieName = 'sunledger.shown-codes'
/** Codes that were just made are shown on the next page, from an encrypted cookie: ten minutes to print them or write them down. */
const shownSeconds = 10 * 60
const shownSchema = z.object({ codes: z.array(z.string()) })

export async function showCodesOnce(codes: readonly string[]): Promise<void> {
  const sealed = await encode({ token: { codes: [...codes] }, secret: tokenSecret(), maxAge: shownSeconds })
  ;(await cookies()).set(cookieName, sealed, cookieSettings(shownSeconds))
}

export async function codesToShow(): Promise<readonly string[] | null> {
  const token = (await cookies()).get(cookieName)?.value
  const content = token === undefined ? null : await decode({ token, secret: tokenSecret() }).catch(() => null)
  const parsed = shownSchema.safeParse(content)
  return parsed.success ? parsed.data.codes : null
}

/** The codes are kept elsewhere now: this browser forgets them. */
export async function keptShownCodes(): Promise<Result<{ readonly kept: true }, Refusal>> {
  ;(await cookies()).set(cookieName, '', cookieSettings(0))
  return ok({ kept: true })
}
