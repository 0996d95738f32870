/**
 * Runs before every page: puts the language into the address, tells the page its nonce, sets headers, and sends a visitor
 * without a session cookie to sign in. It decides nothing about rights: every page, action and route does that itself.
 */
import { NextResponse, type NextRequest } from 'next/server'
import { plainSessionCookieName, secureSessionCookieName } from '@/lib/auth/session-cookie'
import { contentSecurityPolicy } from '@/lib/content-security-policy'
import { defaultLocale } from '@/lib/i18n/locales'
import { isServedLocale } from '@/lib/i18n/served-locales'

/** First parts of addresses that mean nothing without an account. */
const signedIn = ['c', 'org', 'account']

const headers = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=()',
} as const

export function proxy(request: NextRequest): NextResponse {
  const [, locale = '', section = ''] = request.nextUrl.pathname.split('/')
  if (!isServedLocale(locale))
    return secured(redirectTo(request, `/${defaultLocale}${trimmed(request.nextUrl.pathname)}${request.nextUrl.search}`), request)
  if (signedIn.includes(section) && !hasSessionCookie(request)) {
    const next = encodeURIComponent(request.nextUrl.pathname + request.nextUrl.search)
    return secured(redirectTo(request, `/${locale}/sign-in?next=${next}`), request)
  }
  return page(request, locale)
}

function page(request: NextRequest, locale: string): NextResponse {
  const policy = contentSecurityPolicy(crypto.randomUUID(), process.env.NODE_ENV === 'development')
  const passedOn = new Headers(request.headers)
  passedOn.set('content-security-policy', policy)
  passedOn.set('x-next-intl-locale', locale)
  // lib/auth/request-path.ts reads it: where to come back to after signing in.
  passedOn.set('x-sunledger-path', request.nextUrl.pathname + request.nextUrl.search)
  const response = NextResponse.next({ request: { headers: passedOn } })
  response.headers.set('content-security-policy', policy)
  return secured(response, request)
}

function secured(response: NextResponse, request: NextRequest): NextResponse {
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value)
  if (request.nextUrl.protocol === 'https:') response.headers.set('strict-transport-security', 'max-age=31536000')
  return response
}

function trimmed(path: string): string {
  return path === '/' ? '' : path
}

function redirectTo(request: NextRequest, path: string): NextResponse {
  return NextResponse.redirect(new URL(path, request.nextUrl), 307)
}

function hasSessionCookie(request: NextRequest): boolean {
  return request.cookies.has(plainSessionCookieName) || request.cookies.has(secureSessionCookieName)
}

/**
 * Pages only: not what Next serves of itself, not the routes under /api, not files of the public folder, and not the public pages: these carry no nonce,
 * so that they can be kept, and their route sets all their headers by itself.
 */
export const config = { matcher: ['/((?!_next/|api/|[A-Za-z-]+/t/|.*\\.[a-z0-9]+$).*)'] }
