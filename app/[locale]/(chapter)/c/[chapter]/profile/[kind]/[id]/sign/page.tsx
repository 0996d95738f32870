import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { signExposureAction } from '../../../actions'
import { BackLink } from '@/components/frame/breadcrumbs'
import { ClientWords } from '@/components/frame/client-words'
import { NotAllowed } from '@/components/frame/not-allowed'
import { pageTitle } from '@/components/frame/page-title'
import { titleOf } from '@/components/profile/profile-lists'
import { SignatureForm } from '@/components/profile/signature-form'
import { requireChapter } from '@/lib/auth/actor'
import { openedForm } from '@/lib/data/drafts/opened-form'
import { getProfileEntry } from '@/lib/data/profile/get'
import { can } from '@/lib/domain/permission'

/** Counsel signs an exposure record. */
export default async function SignExposurePage({ params, searchParams }: PageProps<'/[locale]/c/[chapter]/profile/[kind]/[id]/sign'>) {
  const { chapter: slug, kind, id } = await params
  const { actor, chapter } = await requireChapter(slug)
  const found = await getProfileEntry(actor, { chapterId: chapter.id, kind, id })
  if (!found.ok || found.value.kind !== 'exposure') notFound()
  if (!can(actor, 'exposure.sign', null).ok) return <NotAllowed />
  const words = await getTranslations('profile')
  const name = titleOf(found.value, words('kinds.exposure.one'))
  const opened = await openedForm(actor, { query: await searchParams, form: 'exposure-signature', chapterId: chapter.id, revision: found.value.revision })
  if (!opened.ok) notFound()
  const heading = words('signTitle', { name })
  return (
    <ClientWords namespaces={['profile']}>
      <BackLink href={`/c/${slug}/profile/${kind}/${id}`} label={name} />
      <SignatureForm
        action={signExposureAction}
        {...opened.value}
        hidden={{ recordId: id }}
        today={chapter.today}
        chapter={slug}
        title={await pageTitle(heading, chapter.name)}
        heading={heading}
      />
    </ClientWords>
  )
}
