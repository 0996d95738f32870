/** Addresses below `/t/ORGANIZATION`: the page, its sitemap, and each report as a page and as files; the same below a chapter. */
import { publicFormats, type PublicFormat } from './archive'
import { isReportNumber } from './publication'

export type PublicAddress =
  | { readonly kind: 'page'; readonly chapter: string | null }
  | { readonly kind: 'sitemap'; readonly chapter: string | null }
  | { readonly kind: 'report'; readonly chapter: string | null; readonly number: string; readonly format: 'html' | PublicFormat }

function reportOf(chapter: string | null, file: string): PublicAddress | null {
  const format = publicFormats.find((each) => file.endsWith(`.${each}`))
  const number = format === undefined ? file : file.slice(0, -format.length - 1)
  return isReportNumber(number) ? { kind: 'report', chapter, number, format: format ?? 'html' } : null
}

/** Reads the parts of an address; null where they lead nowhere. */
export function readPublicAddress(parts: readonly string[]): PublicAddress | null {
  const [first, second, third, ...more] = parts
  if (more.length > 0) return null
  if (first === undefined) return { kind: 'page', chapter: null }
  if (second === undefined) return first === 'sitemap.xml' ? { kind: 'sitemap', chapter: null } : { kind: 'page', chapter: first }
  if (first === 'reports') return third === undefined ? reportOf(null, second) : null
  if (third === undefined) return second === 'sitemap.xml' ? { kind: 'sitemap', chapter: first } : null
  return second === 'reports' ? reportOf(first, third) : null
}
