/** The sitemap of a public page: the page itself and every report that is published there. */
import type { PublicPage } from '@/lib/domain/publication/archive'
import { pagePath } from '@/lib/formats/html/public-parts'

/** Gives the sitemap; `base` is the address of the program with the language, without a stroke at its end. */
export function publicSitemap(shown: PublicPage, base: string): string {
  const here = `${base}${pagePath(shown)}`
  const addresses = [here, ...shown.reports.filter(({ report }) => report !== null).map(({ published }) => `${here}/reports/${published.number}`)]
  const urls = addresses.map((address) => `<url><loc>${address.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</loc></url>`)
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls.join('')}</urlset>\n`
}
