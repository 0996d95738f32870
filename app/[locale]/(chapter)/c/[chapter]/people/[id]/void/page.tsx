import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { VoidPage } from '@/components/records/void-page'
import { requireChapter } from '@/lib/auth/actor'
import { openedForm } from '@/lib/data/drafts/opened-form'
import { getPerson } from '@/lib/data/people/get'
import { can } from '@/lib/domain/permission'
import { voidPersonAction } from '../../actions'

export default async function VoidPersonPage({ params, searchParams }: PageProps<'/[locale]/c/[chapter]/people/[id]/void'>) {
  const { chapter: slug, id } = await params
  const { actor, chapter } = await requireChapter(slug)
  const view = await getPerson(actor, { chapterId: chapter.id, id })
  if (!view.ok || !can(actor, 'person.void', chapter.id).ok || view.value.person.recordState !== 'recorded') notFound()
  const { person } = view.value
  const words = await getTranslations('people')
  const opened = await openedForm(actor, { query: await searchParams, form: 'person-void', chapterId: chapter.id, revision: person.revision })
  if (!opened.ok) notFound()
  const heading = words('void.title', { name: person.name })
  return (
    <VoidPage
      form="person-void"
      action={voidPersonAction}
      {...opened.value}
      chapter={chapter}
      record={{ id: person.id, name: person.name, href: `/c/${chapter.slug}/people/${person.id}` }}
      words={{ heading, label: words('fields.reason'), hint: words('hints.reason'), explain: words('void.explain'), save: words('void.save') }}
    />
  )
}
