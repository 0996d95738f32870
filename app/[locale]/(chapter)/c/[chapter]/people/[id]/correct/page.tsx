import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { BackLink } from '@/components/frame/breadcrumbs'
import { ClientWords } from '@/components/frame/client-words'
import { pageTitle } from '@/components/frame/page-title'
import { PersonForm } from '@/components/people/person-form'
import { countryOptions } from '@/components/ui/countries'
import { requireChapter } from '@/lib/auth/actor'
import { newId } from '@/lib/data/database/uuid'
import { personFormValues } from '@/lib/data/people/form-values'
import { getPerson } from '@/lib/data/people/get'
import { can } from '@/lib/domain/permission'
import { openForm } from '@/lib/form-state'
import { correctPersonAction } from '../../actions'

export default async function CorrectPersonPage({ params }: PageProps<'/[locale]/c/[chapter]/people/[id]/correct'>) {
  const { chapter: slug, id } = await params
  const { actor, chapter } = await requireChapter(slug)
  const view = await getPerson(actor, { chapterId: chapter.id, id })
  if (!view.ok || !can(actor, 'person.correct', chapter.id).ok || view.value.person.recordState === 'voided') notFound()
  const { person, masked } = view.value
  const words = await getTranslations('people')
  const heading = words('correct.title', { name: person.name })
  return (
    <ClientWords namespaces={['people', 'records']}>
      <BackLink href={`/c/${chapter.slug}/people/${person.id}`} label={person.name} />
      <PersonForm
        correction
        masked={masked}
        action={correctPersonAction}
        formKey={newId()}
        hidden={{ recordId: person.id }}
        today={chapter.today}
        chapter={chapter.slug}
        title={await pageTitle(heading, chapter.name)}
        heading={heading}
        save={words('correct.save')}
        initial={openForm(personFormValues(person), { revision: person.revision })}
        countries={countryOptions(await getLocale())}
      />
    </ClientWords>
  )
}
