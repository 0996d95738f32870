/**
 * Headers and forms of an address that have led past the middleware of Next.js, or past a check in front of a site, before:
 * CVE-2025-29927 (x-middleware-subrequest in its three forms), CVE-2024-51479 and CVE-2025-55182's neighbours (paths that the
 * matcher reads otherwise than the router), rewrites and prefetches by header, data and payload addresses, encoded and doubled slashes.
 * Nothing here relies on proxy.ts: each page, action and handler decides by itself, and these must find nothing open.
 */

const five = (name: string): string => Array.from({ length: 5 }, () => name).join(':')

export const headersThatBypassed: readonly Readonly<Record<string, string>>[] = [
  { 'x-middleware-subrequest': 'middleware' },
  { 'x-middleware-subrequest': 'src/middleware' },
  { 'x-middleware-subrequest': 'pages/_middleware' },
  { 'x-middleware-subrequest': 'proxy' },
  { 'x-middleware-subrequest': five('middleware') },
  { 'x-middleware-subrequest': five('src/middleware') },
  { 'x-middleware-subrequest': five('proxy') },
  { 'x-middleware-subrequest': five('src/proxy'), 'x-middleware-subrequest-id': '1' },
  { 'x-middleware-next': '1' },
  { 'x-middleware-rewrite': '/en/sign-in' },
  { 'x-middleware-prefetch': '1' },
  { 'x-middleware-override-headers': 'cookie', 'x-middleware-request-cookie': 'next-auth.session-token=made-up' },
  { 'x-nextjs-data': '1' },
  { 'x-nextjs-rewrite': '/en/sign-in' },
  { rsc: '1' },
  { rsc: '1', 'next-router-prefetch': '1' },
  { rsc: '1', 'next-router-prefetch': '2' },
  { rsc: '1', 'next-router-segment-prefetch': '/_tree' },
  { rsc: '1', 'next-router-segment-prefetch': '/_full' },
  { rsc: '1', 'next-router-state-tree': encodeURIComponent(JSON.stringify(['', { children: ['__PAGE__', {}] }, null, null, true])) },
  { rsc: '1', 'next-url': '/en/sign-in' },
  { purpose: 'prefetch' },
  { 'next-resume': '1' },
  { 'next-action': '00' },
  { 'x-matched-path': '/en/sign-in' },
  { 'x-invoke-path': '/en/sign-in' },
  { 'x-invoke-status': '200' },
  { 'x-now-route-matches': '1=en' },
  { 'x-original-url': '/en/sign-in' },
  { 'x-rewrite-url': '/en/sign-in' },
  { 'x-forwarded-host': 'localhost', 'x-forwarded-proto': 'https', 'x-forwarded-for': '127.0.0.1' },
  { 'x-prerender-revalidate': '1' },
  { 'x-next-intl-locale': 'en', 'x-sunledger-path': '/en/sign-in' },
  { authorization: 'Bearer made-up' },
  { cookie: 'next-auth.session-token=made-up; __Secure-next-auth.session-token=made-up' },
]

/** `path` has no language: `/c/chicago/donations`. */
export function formsOf(path: string, buildId: string): readonly string[] {
  const page = `/en${path}`
  const encoded = (from: string): string => page.replace(from, `%${from.charCodeAt(0).toString(16)}`)
  const last = path.lastIndexOf('/')
  return [
    `${page}.rsc`, `${page}?_rsc=1abcd`, `${page}.segments/_tree.segment.rsc`, `${page}.segments/_full.segment.rsc`, `${page}.prefetch.rsc`,
    `${page}.json`, `${page}.txt`, `${page}.css`, `${page}/.css`, `${page};.css`, `${page}%00`, `${page}%20`, `${page}%2ejson`,
    `/_next/data/${buildId}${page}.json`, `/_next/data/${buildId}${page}.json?_rsc=1`, `/_next/data/development${page}.json`, `/_next/..${page}`, `/_next/%2e%2e${page}`,
    `/_next/image?url=${encodeURIComponent(page)}&w=64&q=75`, `/_next/static/..%2f..${page}`, `/api/..${page}`, `/api/%2e%2e${page}`,
    `/${page}`, `//evil.example${page}`, `/en/${path}`, `/en${path.slice(0, last)}/${path.slice(last)}`, `${page}/`, `${page}//`, `${page}/.`,
    encoded('c'), `/en/c%2f${path.slice('/c/'.length)}`, `/en%2f${path.slice(1)}`, `/%65n${path}`, `/en/%2563${path.slice('/c'.length)}`,
    path, `/EN${path}`, `/ar-XB${path}`, `/xx${path}`, `/en/en${path}`, `/en/.${path}`, `/en/sign-in/..${path}`, `/en/sign-in/%2e%2e${path}`, `/en/..%2fen${path}`,
    `/\\en${path}`, `/%5Cen${path}`, `/en\\${path.slice(1)}`, `/en/(chapter)${path}`, `/en/(public)/..${path}`, '/[locale]/(chapter)/c/[chapter]/donations',
    `${page}/page`, `${page}?x-middleware-subrequest=${five('proxy')}`, `${page}?__nextLocale=en&__nextDataReq=1`, `${page}?nxtPchapter=chicago`,
  ]
}
