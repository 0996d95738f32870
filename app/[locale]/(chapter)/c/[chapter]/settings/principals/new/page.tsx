import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { recordPrincipalAction } from '../actions'
import { PrincipalForm } from '@/components/principals/principal-form'
import { BackLink } from '@/components/frame/breadcrumbs'
import { ClientWords } from '@/components/frame/client-words'
import { NotAllowed } from '@/components/frame/not-allowed'
import { pageTitle } from '@/components/frame/page-title'
import { countryOptions } from '@/components/ui/countries'
import { requireChapter } from '@/lib/auth/actor'
import { openedForm } from '@/lib/data/drafts/opened-form'
import { can } from '@/lib/domain/permission'

export default async function NewPrincipalPage({ params, searchParams }: PageProps<'/[locale]/c/[chapter]/settings/principals/new'>) {
  const { actor, chapter } = await requireChapter((await params).chapter)
  if (!can(actor, 'settings.change', null).ok) return <NotAllowed />
  const words = await getTranslations('principals')
  const opened = await openedForm(actor, { query: await searchParams, form: 'principal', chapterId: chapter.id })
  if (!opened.ok) notFound()
  return (
    <ClientWords namespaces={['principals']}>
      <BackLink href={`/c/${chapter.slug}/settings/principals`} label={words('title')} />
      <PrincipalForm
        action={recordPrincipalAction}
        {...opened.value}
        today={chapter.today}
        chapter={chapter.slug}
        title={await pageTitle(words('new'), chapter.name)}
        heading={words('new')}
        countries={countryOptions(await getLocale())}
      />
    </ClientWords>
  )
}
