import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { BackLink } from '@/components/frame/breadcrumbs'
import { ClientWords } from '@/components/frame/client-words'
import { pageTitle } from '@/components/frame/page-title'
import { PersonForm } from '@/components/people/person-form'
import { countryOptions } from '@/components/ui/countries'
import { requireChapter } from '@/lib/auth/actor'
import { newId } from '@/lib/data/database/uuid'
import { can } from '@/lib/domain/permission'
import { openForm } from '@/lib/form-state'
import { recordPersonAction } from '../actions'

export default async function NewPersonPage({ params }: PageProps<'/[locale]/c/[chapter]/people/new'>) {
  const { actor, chapter } = await requireChapter((await params).chapter)
  if (!can(actor, 'person.record', chapter.id).ok) notFound()
  const words = await getTranslations('people')
  return (
    <ClientWords namespaces={['people', 'records']}>
      <BackLink href={`/c/${chapter.slug}/people`} label={words('title')} />
      <PersonForm
        action={recordPersonAction}
        formKey={newId()}
        today={chapter.today}
        chapter={chapter.slug}
        title={await pageTitle(words('new.title'), chapter.name)}
        heading={words('new.title')}
        save={words('new.save')}
        initial={openForm()}
        countries={countryOptions(await getLocale())}
      />
    </ClientWords>
  )
}
