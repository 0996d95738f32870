import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { BackLink } from '@/components/frame/breadcrumbs'
import { ClientWords } from '@/components/frame/client-words'
import { pageTitle } from '@/components/frame/page-title'
import { PersonForm } from '@/components/people/person-form'
import { countryOptions } from '@/components/ui/countries'
import { requireChapter } from '@/lib/auth/actor'
import { openedForm } from '@/lib/data/drafts/opened-form'
import { can } from '@/lib/domain/permission'
import { recordPersonAction } from '../actions'

export default async function NewPersonPage({ params, searchParams }: PageProps<'/[locale]/c/[chapter]/people/new'>) {
  const { actor, chapter } = await requireChapter((await params).chapter)
  if (!can(actor, 'person.record', chapter.id).ok) notFound()
  const opened = await openedForm(actor, { query: await searchParams, form: 'person', chapterId: chapter.id })
  if (!opened.ok) notFound()
  const words = await getTranslations('people')
  return (
    <ClientWords namespaces={['people', 'records']}>
      <BackLink href={`/c/${chapter.slug}/people`} label={words('title')} />
      <PersonForm
        action={recordPersonAction}
        {...opened.value}
        today={chapter.today}
        chapter={chapter.slug}
        title={await pageTitle(words('new.title'), chapter.name)}
        heading={words('new.title')}
        save={words('new.save')}
        countries={countryOptions(await getLocale())}
      />
    </ClientWords>
  )
}
