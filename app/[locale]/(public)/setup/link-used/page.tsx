import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { titled } from '@/components/frame/page-title'
import { hasRealOrganization } from '@/lib/data/installation/set-up-state'

export async function generateMetadata() {
  return titled((await getTranslations('setup'))('linkUsed.title'))
}

/** Where a link leads that was used or is too old; not found once set-up is done. */
export default async function LinkUsedPage() {
  if (await hasRealOrganization()) notFound()
  const words = await getTranslations('setup.linkUsed')
  return (
    <>
      <h1>{words('title')}</h1>
      <p>{words('explanation')}</p>
    </>
  )
}
