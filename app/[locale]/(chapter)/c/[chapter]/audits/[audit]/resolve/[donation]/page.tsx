import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { ResolutionForm } from '@/components/audits/mark-forms'
import { BackLink } from '@/components/frame/breadcrumbs'
import { ClientWords } from '@/components/frame/client-words'
import { pageTitle } from '@/components/frame/page-title'
import { requireChapter } from '@/lib/auth/actor'
import { getAudit } from '@/lib/data/audits/list'
import { newId } from '@/lib/data/database/uuid'
import { getDonation } from '@/lib/data/donations/get'
import { can } from '@/lib/domain/permission'
import { resolveAuditMarkAction } from '../../../actions'

export default async function ResolveMarkPage({ params }: PageProps<'/[locale]/c/[chapter]/audits/[audit]/resolve/[donation]'>) {
  const { chapter: slug, audit: id, donation: donationId } = await params
  const { actor, chapter } = await requireChapter(slug)
  const audit = await getAudit(actor, { chapterId: chapter.id, id })
  const view = await getDonation(actor, { chapterId: chapter.id, id: donationId })
  const allowed = can(actor, 'audit.test', chapter.id).ok || can(actor, 'audit.answer', chapter.id).ok
  if (!allowed || !audit.ok || !view.ok) notFound()
  const words = await getTranslations('audits')
  const heading = words('resolvePage.title', { number: view.value.donation.number })
  return (
    <ClientWords namespaces={['audits']}>
      <BackLink href={`/c/${chapter.slug}/audits/${audit.value.id}`} label={words('heading', { name: audit.value.auditorName })} />
      <ResolutionForm
        action={resolveAuditMarkAction}
        formKey={newId()}
        hidden={{ auditId: audit.value.id, donationId }}
        today={chapter.today}
        chapter={chapter.slug}
        title={await pageTitle(heading, chapter.name)}
        heading={heading}
      />
    </ClientWords>
  )
}
