import 'server-only'
import { env } from '@/lib/env'

/**
 * Tells whether a request to a route handler was made by a page of this site: handlers, unlike actions, have no check of their own.
 * A browser always sends Origin with a POST; it must be the address of the site or the one that the request was sent to.
 */
export function isOwnOrigin(request: Request): boolean {
  const origin = request.headers.get('origin')
  if (origin === null || !URL.canParse(origin)) return false
  if (env.nextAuthUrl !== null && new URL(env.nextAuthUrl).origin === origin) return true
  return new URL(origin).host === (request.headers.get('x-forwarded-host') ?? request.headers.get('host'))
}
