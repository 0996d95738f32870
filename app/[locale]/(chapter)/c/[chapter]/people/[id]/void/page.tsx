import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { BackLink } from '@/components/frame/breadcrumbs'
import { ClientWords } from '@/components/frame/client-words'
import { pageTitle } from '@/components/frame/page-title'
import { VoidForm } from '@/components/records/void-form'
import { requireChapter } from '@/lib/auth/actor'
import { newId } from '@/lib/data/database/uuid'
import { getPerson } from '@/lib/data/people/get'
import { can } from '@/lib/domain/permission'
import { openForm } from '@/lib/form-state'
import { voidPersonAction } from '../../actions'

export default async function VoidPersonPage({ params }: PageProps<'/[locale]/c/[chapter]/people/[id]/void'>) {
  const { chapter: slug, id } = await params
  const { actor, chapter } = await requireChapter(slug)
  const view = await getPerson(actor, { chapterId: chapter.id, id })
  if (!view.ok || !can(actor, 'person.void', chapter.id).ok || view.value.person.recordState === 'voided') notFound()
  const { person } = view.value
  const words = await getTranslations('people')
  const heading = words('void.title', { name: person.name })
  return (
    <ClientWords>
      <BackLink href={`/c/${chapter.slug}/people/${person.id}`} label={person.name} />
      <VoidForm
        name="person-void"
        action={voidPersonAction}
        formKey={newId()}
        hidden={{ recordId: person.id }}
        today={chapter.today}
        chapter={chapter.slug}
        title={await pageTitle(heading, chapter.name)}
        heading={heading}
        label={words('fields.reason')}
        hint={words('hints.reason')}
        explain={words('void.explain')}
        save={words('void.save')}
        initial={openForm({}, { revision: person.revision })}
      />
    </ClientWords>
  )
}
