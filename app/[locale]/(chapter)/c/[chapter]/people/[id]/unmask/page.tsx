import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { VoidPage } from '@/components/records/void-page'
import { requireChapter } from '@/lib/auth/actor'
import { openedForm } from '@/lib/data/drafts/opened-form'
import { getPerson } from '@/lib/data/people/get'
import { can } from '@/lib/domain/permission'
import { unmaskPersonAction } from '../../actions'

export default async function UnmaskPersonPage({ params, searchParams }: PageProps<'/[locale]/c/[chapter]/people/[id]/unmask'>) {
  const { chapter: slug, id } = await params
  const { actor, chapter } = await requireChapter(slug)
  const view = await getPerson(actor, { chapterId: chapter.id, id })
  const opened = await openedForm(actor, { query: await searchParams, form: 'person-unmask', chapterId: chapter.id })
  if (!view.ok || !opened.ok || !can(actor, 'person.unmask', chapter.id).ok || view.value.person.recordState === 'erased') notFound()
  const { person } = view.value
  const words = await getTranslations('people')
  return (
    <VoidPage
      form="person-unmask"
      action={unmaskPersonAction}
      {...opened.value}
      chapter={chapter}
      record={{ id: person.id, name: person.name, href: `/c/${chapter.slug}/people/${person.id}` }}
      words={{
        heading: words('unmask.title', { name: person.name }), label: words('unmask.label'), hint: words('hints.reason'), explain: words('unmask.explain'), save: words('unmask.save'),
      }}
    />
  )
}
