/**
 * Every page of the product and how to come there. The keys are the route files without groups and locale:
 * `app/[locale]/(chapter)/c/[chapter]/donations/page.tsx` is `/c/[chapter]/donations`.
 * tests/architecture/pages.test.ts fails for a route that is not here; every-page.test.ts opens each one.
 */

/** `nobody` on an installation without any organization, `visitor` not signed in, the others signed in to the example. */
export type Reader = 'nobody' | 'visitor' | 'treasurer' | 'administrator'

/** An address without locale, or the first link of another page that looks like the pattern, with what follows it. */
export type Way = string | { readonly from: Way; readonly link: RegExp; readonly then?: string }

export type PageEntry = {
  readonly reader: Reader
  readonly way: Way
  /** `read`: at most 150 KB at first load; `entry`: a form, at most 230 KB. */
  readonly weight: 'read' | 'entry'
  /** Only when the page answers with a status of its own, such as 404. */
  readonly expected?: readonly RegExp[]
}

export const pages: Readonly<Record<string, PageEntry>> = {
  '/[...rest]': { reader: 'visitor', way: '/no-such-page', weight: 'read', expected: [/404/] },
}

/** Kilobytes of script, gzipped, that a first visit may load. */
export const firstLoadKilobytes = { read: 150, entry: 230 } as const

/** The route of a page file, as it stands in the map. */
export function routeOf(file: string): string {
  const segments = file.split('/').slice(1, -1)
  return `/${segments.filter((segment) => segment !== '[locale]' && !/^\(.*\)$/.test(segment)).join('/')}`
}
