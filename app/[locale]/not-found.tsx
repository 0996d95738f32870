import { getTranslations } from 'next-intl/server'
import { pageTitle } from '@/components/frame/page-title'
import { Shell } from '@/components/frame/shell'
import { PageLink } from '@/components/ui/page-link'
import { servedLocales } from '@/lib/i18n/served-locales'
import { programVersion } from '@/lib/program-version'

export default async function NotFound() {
  const words = await getTranslations('frame.notFound')
  return (
    <Shell organization={null} chapter={null} navigation={[]} locales={servedLocales()} account={null} version={programVersion}>
      <title>{await pageTitle(words('title'))}</title>
      <h1>{words('title')}</h1>
      <p>{words('explanation')}</p>
      <p>
        <PageLink href="/">{words('home')}</PageLink>
      </p>
    </Shell>
  )
}
