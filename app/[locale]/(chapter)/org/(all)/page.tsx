import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ChapterList } from '@/components/chapters/chapter-list'
import { titled } from '@/components/frame/page-title'
import { actorsForOrganizations, requireUser, wakeSomeRole } from '@/lib/auth/actor'
import { currentSetUp } from '@/lib/auth/set-up'
import { membershipsFor } from '@/lib/domain/permission'
import { currentLocale } from '@/lib/i18n/current-locale'
import { localePath } from '@/lib/i18n/locales'

export async function generateMetadata() {
  return titled((await getTranslations('chapters'))('yours'))
}

/** Every chapter that somebody may open; who has only one goes there at once, who is setting up goes on with that. */
export default async function OrganizationPage() {
  await requireUser()
  await wakeSomeRole()
  const locale = await currentLocale()
  const places = await actorsForOrganizations()
  if (places.length === 0 && (await currentSetUp()) !== null) redirect(localePath(locale, '/setup'))
  const [only, more] = places.flatMap(({ chapters }) => chapters)
  if (only !== undefined && more === undefined) redirect(localePath(locale, `/c/${only.slug}`))
  const words = await getTranslations('chapters')
  return (
    <>
      <h1>{words('yours')}</h1>
      {places.length === 0 ? <p>{words('none')}</p> : null}
      {places.map(({ actor, organization, chapters }) => (
        <ChapterList
          key={organization.id}
          organization={organization.name}
          href={membershipsFor(actor, null).length === 0 ? null : `/org/${organization.slug}`}
          chapters={chapters}
        />
      ))}
    </>
  )
}
