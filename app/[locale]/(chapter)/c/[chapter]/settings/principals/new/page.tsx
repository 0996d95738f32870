import { getLocale, getTranslations } from 'next-intl/server'
import { recordPrincipalAction } from '../actions'
import { PrincipalForm } from '@/components/principals/principal-form'
import { BackLink } from '@/components/frame/breadcrumbs'
import { ClientWords } from '@/components/frame/client-words'
import { NotAllowed } from '@/components/frame/not-allowed'
import { pageTitle } from '@/components/frame/page-title'
import { countryOptions } from '@/components/ui/countries'
import { requireChapter } from '@/lib/auth/actor'
import { newId } from '@/lib/data/database/uuid'
import { can } from '@/lib/domain/permission'

export default async function NewPrincipalPage({ params }: PageProps<'/[locale]/c/[chapter]/settings/principals/new'>) {
  const { actor, chapter } = await requireChapter((await params).chapter)
  if (!can(actor, 'settings.change', null).ok) return <NotAllowed />
  const words = await getTranslations('principals')
  return (
    <ClientWords namespaces={['principals']}>
      <BackLink href={`/c/${chapter.slug}/settings/principals`} label={words('title')} />
      <PrincipalForm
        action={recordPrincipalAction}
        formKey={newId()}
        today={chapter.today}
        chapter={chapter.slug}
        title={await pageTitle(words('new'), chapter.name)}
        heading={words('new')}
        countries={countryOptions(await getLocale())}
      />
    </ClientWords>
  )
}
