/**
 * @jest-environment node
 */
import { NextRequest } from 'next/server'
import { contentSecurityPolicy } from '@/lib/content-security-policy'
import { proxy } from '@/proxy'

const ask = (path: string, cookie?: string) =>
  proxy(new NextRequest(`http://localhost:3000${path}`, cookie === undefined ? {} : { headers: { cookie } }))

describe('before a page', () => {
  it.each([
    ['/', '/en'],
    ['/c/chicago?page=2', '/en/c/chicago?page=2'],
    ['/fr/setup', '/en/fr/setup'],
  ])('puts the language into %s', (path, to) => {
    expect(ask(path).headers.get('location')).toBe(`http://localhost:3000${to}`)
  })

  it.each(['/en/c/chicago/donations?page=2', '/en/org', '/en/account'])('sends a visitor of %s to sign in and back', (path) => {
    expect(ask(path).headers.get('location')).toBe(`http://localhost:3000/en/sign-in?next=${encodeURIComponent(path)}`)
  })

  it('lets pass who has a session cookie, and what needs none', () => {
    expect(ask('/en/c/chicago', 'next-auth.session-token=x').headers.get('location')).toBeNull()
    expect(ask('/en/sign-in').headers.get('location')).toBeNull()
  })

  it('allows scripts by a nonce that no second page has', () => {
    const policies = [ask('/en/sign-in'), ask('/en/sign-in')].map((answer) => answer.headers.get('content-security-policy'))
    expect(policies[0]).toMatch(/script-src 'self' 'nonce-[\w-]+'/)
    expect(policies[0]).not.toBe(policies[1])
  })

  it('allows no inline style, no frame and no other site', () => {
    const policy = contentSecurityPolicy('abc', false)
    expect(policy).toContain("style-src-attr 'none'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toMatch(/unsafe|https?:/)
  })
})
