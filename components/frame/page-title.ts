import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'

/** The document title of a page: `Donations - Chicago - Sunledger`. Pages with a Form hand the text to the form instead of to the metadata. */
export async function pageTitle(page: string, place?: string): Promise<string> {
  const words = await getTranslations('frame')
  return place === undefined ? words('titlePlain', { page }) : words('title', { page, place })
}

/** For `generateMetadata` of a page without a form. */
export async function titled(page: string, place?: string): Promise<Metadata> {
  return { title: await pageTitle(page, place) }
}
