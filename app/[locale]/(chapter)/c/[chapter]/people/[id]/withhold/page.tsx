import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { withholdPersonAction } from '../../actions'
import { BackLink } from '@/components/frame/breadcrumbs'
import { ClientWords } from '@/components/frame/client-words'
import { pageTitle } from '@/components/frame/page-title'
import { WithholdForm } from '@/components/people/withhold-form'
import { requireChapter } from '@/lib/auth/actor'
import { openedForm } from '@/lib/data/drafts/opened-form'
import { getWithholding } from '@/lib/data/people/withhold'

/** Keeps a name out of everything public for somebody's safety, or ends that. */
export default async function WithholdPersonPage({ params, searchParams }: PageProps<'/[locale]/c/[chapter]/people/[id]/withhold'>) {
  const { chapter: slug, id } = await params
  const { actor, chapter } = await requireChapter(slug)
  const found = await getWithholding(actor, { chapterId: chapter.id, id })
  if (!found.ok) notFound()
  const { name, withheld, reason, revision } = found.value
  const words = await getTranslations('publications.withhold')
  const opened = await openedForm(actor, { query: await searchParams, form: 'person-withhold', chapterId: chapter.id, revision })
  if (!opened.ok) notFound()
  const heading = words(withheld ? 'titleEnd' : 'title', { name })
  return (
    <ClientWords namespaces={['publications']}>
      <BackLink href={`/c/${slug}/people/${id}`} label={name} />
      <WithholdForm
        action={withholdPersonAction} key={revision} now={withheld ? reason : null} {...opened.value} hidden={{ recordId: id, withheld: withheld ? 'no' : 'yes' }}
        today={chapter.today} chapter={slug} heading={heading} title={await pageTitle(heading, chapter.name)}
      />
    </ClientWords>
  )
}
