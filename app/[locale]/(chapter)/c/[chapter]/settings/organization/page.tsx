import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { changeOrganizationAction } from './actions'
import { Banner } from '@/components/frame/banner'
import { BackLink } from '@/components/frame/breadcrumbs'
import { ClientWords } from '@/components/frame/client-words'
import { NotAllowed } from '@/components/frame/not-allowed'
import { pageTitle } from '@/components/frame/page-title'
import { OrganizationForm } from '@/components/organization/organization-form'
import { organizationFormValues } from '@/components/organization/form-values'
import { countryOptions } from '@/components/ui/countries'
import { requireChapter } from '@/lib/auth/actor'
import { openedForm } from '@/lib/data/drafts/opened-form'
import { getOrganization } from '@/lib/data/organization/get'
import { can } from '@/lib/domain/permission'

/** The profile of the organization: only who administers all of it may change it. */
export default async function OrganizationSettingsPage({ params, searchParams }: PageProps<'/[locale]/c/[chapter]/settings/organization'>) {
  const { actor, chapter } = await requireChapter((await params).chapter)
  const organization = await getOrganization(actor, chapter.id)
  if (!organization.ok || !can(actor, 'settings.change', null).ok) return <NotAllowed />
  const [words, settings, { saved }] = await Promise.all([getTranslations('organization'), getTranslations('settings'), searchParams])
  const opened = await openedForm(actor, {
    query: await searchParams, form: 'organization', chapterId: chapter.id, values: organizationFormValues(organization.value), revision: organization.value.revision,
  })
  if (!opened.ok) notFound()
  return (
    <ClientWords namespaces={['organization']}>
      <BackLink href={`/c/${chapter.slug}/settings`} label={settings('title')} />
      {saved === '1' ? <Banner kind="success">{words('saved')}</Banner> : null}
      <OrganizationForm
        key={organization.value.revision}
        action={changeOrganizationAction}
        {...opened.value}
        today={chapter.today}
        chapter={chapter.slug}
        title={await pageTitle(words('title'), chapter.name)}
        countries={countryOptions(await getLocale())}
      />
    </ClientWords>
  )
}
