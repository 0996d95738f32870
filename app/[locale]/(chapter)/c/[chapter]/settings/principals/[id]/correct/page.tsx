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
import { newId } from '@/lib/data/database/uuid'
import { getPrincipal } from '@/lib/data/principals/get'
import { fieldTexts } from '@/lib/domain/field-text'
import { can } from '@/lib/domain/permission'
import { openForm } from '@/lib/form-state'

export default async function CorrectPrincipalPage({ params }: PageProps<'/[locale]/c/[chapter]/settings/principals/[id]/correct'>) {
  const { chapter: slug, id } = await params
  const { actor, chapter } = await requireChapter(slug)
  const found = await getPrincipal(actor, { chapterId: chapter.id, id })
  if (!found.ok) notFound()
  if (!can(actor, 'settings.change', null).ok) return <NotAllowed />
  const principal = found.value
  const words = await getTranslations('principals')
  const name = principal.name
  const heading = words('correctTitle', { name })
  return (
    <ClientWords namespaces={['principals']}>
      <BackLink href={`/c/${slug}/settings/principals/${id}`} label={name} />
      <PrincipalForm
        correction
        action={correctPrincipalAction}
        formKey={newId()}
        hidden={{ recordId: id }}
        today={chapter.today}
        chapter={slug}
        title={await pageTitle(heading, chapter.name)}
        heading={heading}
        initial={openForm(fieldTexts(principal), { revision: principal.revision })}
        countries={countryOptions(await getLocale())}
      />
    </ClientWords>
  )
}
