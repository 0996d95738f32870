import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { RecordFiles } from '@/components/attachments/record-files'
import { ResolutionForm } from '@/components/audits/mark-forms'
import { TestedDonation } from '@/components/audits/tested-donation'
import { BackLink } from '@/components/frame/breadcrumbs'
import { ClientWords } from '@/components/frame/client-words'
import { pageTitle } from '@/components/frame/page-title'
import { requireChapter } from '@/lib/auth/actor'
import { testedDonation } from '@/lib/data/audits/tested'
import { openedForm } from '@/lib/data/drafts/opened-form'
import { can } from '@/lib/domain/permission'
import { resolveAuditMarkAction } from '../../../actions'

export default async function ResolveMarkPage({ params, searchParams }: PageProps<'/[locale]/c/[chapter]/audits/[audit]/resolve/[donation]'>) {
  const { chapter: slug, audit: auditId, donation: donationId } = await params
  const { actor, chapter } = await requireChapter(slug)
  const tested = await testedDonation(actor, { chapterId: chapter.id, auditId, donationId })
  const allowed = can(actor, 'audit.test', chapter.id).ok || can(actor, 'audit.answer', chapter.id).ok
  if (!allowed || !tested.ok || tested.value.audit.closedAt !== null) notFound()
  const { audit, mark, files, source, points, step, ...record } = tested.value
  const words = await getTranslations('audits')
  const heading = words('resolvePage.title', { number: record.view.donation.number })
  const opened = await openedForm(actor, {
    query: await searchParams, form: 'audit-resolution', chapterId: chapter.id, values: { resolution: mark?.resolution ?? '' },
  })
  if (!opened.ok) notFound()
  return (
    <ClientWords namespaces={['audits']}>
      <BackLink href={`/c/${chapter.slug}/audits/${audit.id}`} label={words('heading', { name: audit.auditorName })} />
      <TestedDonation mark={mark} audit={audit} source={source} points={points} step={step} chapter={chapter.slug} mayFind={can(actor, 'audit.find', chapter.id).ok} mayAnswer={can(actor, 'audit.answer', chapter.id).ok}
        {...record} files={<RecordFiles view={files} chapter={chapter} />} timeZone={chapter.timeZone}>
        <ResolutionForm
          action={resolveAuditMarkAction}
          {...opened.value}
          hidden={{ auditId: audit.id, donationId }}
          today={chapter.today}
          chapter={chapter.slug}
          title={await pageTitle(heading, chapter.name)}
          heading={heading}
        />
      </TestedDonation>
    </ClientWords>
  )
}
