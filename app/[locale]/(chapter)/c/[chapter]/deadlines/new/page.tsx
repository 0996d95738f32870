import { getTranslations } from 'next-intl/server'
import { recordClockAction } from '../actions'
import { ClockForm } from '@/components/deadlines/clock-form'
import { BackLink } from '@/components/frame/breadcrumbs'
import { ClientWords } from '@/components/frame/client-words'
import { NotAllowed } from '@/components/frame/not-allowed'
import { pageTitle } from '@/components/frame/page-title'
import { requireChapter } from '@/lib/auth/actor'
import { newId } from '@/lib/data/database/uuid'
import { can } from '@/lib/domain/permission'

/** Adds an event from which the law counts, or an own deadline. */
export default async function NewDeadlinePage({ params }: PageProps<'/[locale]/c/[chapter]/deadlines/new'>) {
  const { actor, chapter } = await requireChapter((await params).chapter)
  if (!can(actor, 'deadline.change', chapter.id).ok) return <NotAllowed />
  const words = await getTranslations('deadlines')
  return (
    <ClientWords namespaces={['deadlines']}>
      <BackLink href={`/c/${chapter.slug}/deadlines`} label={words('title')} />
      <ClockForm
        action={recordClockAction}
        formKey={newId()}
        today={chapter.today}
        chapter={chapter.slug}
        title={await pageTitle(words('clock.new'), chapter.name)}
        heading={words('clock.new')}
      />
    </ClientWords>
  )
}
