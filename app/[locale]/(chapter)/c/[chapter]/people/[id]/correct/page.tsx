import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { BackLink } from '@/components/frame/breadcrumbs'
import { ClientWords } from '@/components/frame/client-words'
import { pageTitle } from '@/components/frame/page-title'
import { PersonForm } from '@/components/people/person-form'
import { countryOptions } from '@/components/ui/countries'
import { requireChapter } from '@/lib/auth/actor'
import { openedForm } from '@/lib/data/drafts/opened-form'
import { personFormValues } from '@/lib/data/people/form-values'
import { getPerson } from '@/lib/data/people/get'
import { can } from '@/lib/domain/permission'
import { correctPersonAction } from '../../actions'

export default async function CorrectPersonPage({ params, searchParams }: PageProps<'/[locale]/c/[chapter]/people/[id]/correct'>) {
  const { chapter: slug, id } = await params
  const { actor, chapter } = await requireChapter(slug)
  const view = await getPerson(actor, { chapterId: chapter.id, id })
  if (!view.ok || !can(actor, 'person.correct', chapter.id).ok || view.value.person.recordState !== 'recorded') notFound()
  const { person, masked } = view.value
  const words = await getTranslations('people')
  const opened = await openedForm(actor, {
    query: await searchParams, form: 'person-correction', chapterId: chapter.id, values: personFormValues(person), revision: person.revision,
  })
  if (!opened.ok) notFound()
  const heading = words('correct.title', { name: person.name })
  return (
    <ClientWords namespaces={['people', 'records']}>
      <BackLink href={`/c/${chapter.slug}/people/${person.id}`} label={person.name} />
      <PersonForm
        correction
        masked={masked}
        action={correctPersonAction}
        {...opened.value}
        hidden={{ recordId: person.id }}
        today={chapter.today}
        chapter={chapter.slug}
        title={await pageTitle(heading, chapter.name)}
        heading={heading}
        save={words('correct.save')}
        countries={countryOptions(await getLocale())}
      />
    </ClientWords>
  )
}
