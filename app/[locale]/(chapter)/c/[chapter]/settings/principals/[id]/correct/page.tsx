import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { correctPrincipalAction } from '../../actions'
import { PrincipalForm } from '@/components/principals/principal-form'
import { BackLink } from '@/components/frame/breadcrumbs'
import { ClientWords } from '@/components/frame/client-words'
import { NotAllowed } from '@/components/frame/not-allowed'
import { pageTitle } from '@/components/frame/page-title'
import { countryOptions } from '@/components/ui/countries'
import { requireChapter } from '@/lib/auth/actor'
import { openedForm } from '@/lib/data/drafts/opened-form'
import { getPrincipal } from '@/lib/data/principals/get'
import { fieldTexts } from '@/lib/domain/field-text'
import { can } from '@/lib/domain/permission'

export default async function CorrectPrincipalPage({ params, searchParams }: PageProps<'/[locale]/c/[chapter]/settings/principals/[id]/correct'>) {
  const { chapter: slug, id } = await params
  const { actor, chapter } = await requireChapter(slug)
  const found = await getPrincipal(actor, { chapterId: chapter.id, id })
  if (!found.ok) notFound()
  if (!can(actor, 'settings.change', null).ok) return <NotAllowed />
  const principal = found.value
  const words = await getTranslations('principals')
  const name = principal.name
  const heading = words('correctTitle', { name })
  const opened = await openedForm(actor, {
    query: await searchParams, form: 'principal-correction', chapterId: chapter.id, values: fieldTexts(principal), revision: principal.revision,
  })
  if (!opened.ok) notFound()
  return (
    <ClientWords namespaces={['principals']}>
      <BackLink href={`/c/${slug}/settings/principals/${id}`} label={name} />
      <PrincipalForm
        correction
        action={correctPrincipalAction}
        {...opened.value}
        hidden={{ recordId: id }}
        today={chapter.today}
        chapter={slug}
        title={await pageTitle(heading, chapter.name)}
        heading={heading}
        countries={countryOptions(await getLocale())}
      />
    </ClientWords>
  )
}
