import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { RecordFiles } from '@/components/attachments/record-files'
import { MarkForm } from '@/components/audits/mark-forms'
import { markValues } from '@/components/audits/mark-values'
import { TestedDonation } from '@/components/audits/tested-donation'
import { BackLink } from '@/components/frame/breadcrumbs'
import { ClientWords } from '@/components/frame/client-words'
import { pageTitle } from '@/components/frame/page-title'
import { requireChapter } from '@/lib/auth/actor'
import { testedDonation } from '@/lib/data/audits/tested'
import { openedForm } from '@/lib/data/drafts/opened-form'
import { can } from '@/lib/domain/permission'
import { textOfQuery } from '@/lib/domain/query'
import { noteAuditMarkAction } from '../../../actions'

export default async function NoteMarkPage({ params, searchParams }: PageProps<'/[locale]/c/[chapter]/audits/[audit]/marks/[donation]'>) {
  const { chapter: slug, audit: auditId, donation: donationId } = await params
  const { actor, chapter } = await requireChapter(slug)
  const query = await searchParams
  const tested = await testedDonation(actor, { chapterId: chapter.id, auditId, donationId, sampleId: textOfQuery(query, 'sample') })
  const allowed = can(actor, 'audit.test', chapter.id).ok
  if (!allowed || !tested.ok || tested.value.audit.closedAt !== null) notFound()
  const { audit, mark, files, source, points, step, ...record } = tested.value
  const words = await getTranslations('audits')
  const heading = words('markPage.title', { number: record.view.donation.number })
  const opened = await openedForm(actor, {
    query, form: 'audit-mark', chapterId: chapter.id, values: markValues(mark),
  })
  if (!opened.ok) notFound()
  return (
    <ClientWords namespaces={['audits']}>
      <BackLink href={`/c/${chapter.slug}/audits/${audit.id}`} label={words('heading', { name: audit.auditorName })} />
      <TestedDonation mark={mark} audit={audit} source={source} points={points} step={step} chapter={chapter.slug} mayFind={can(actor, 'audit.find', chapter.id).ok} mayAnswer={can(actor, 'audit.answer', chapter.id).ok}
        {...record} files={<RecordFiles view={files} chapter={chapter} />} timeZone={chapter.timeZone}>
        <MarkForm
          action={noteAuditMarkAction}
          {...opened.value}
          hidden={{ auditId: audit.id, donationId, sample: step?.sampleId ?? '', next: step?.nextId ?? '' }}
          today={chapter.today}
          chapter={chapter.slug}
          title={await pageTitle(heading, chapter.name)}
          heading={heading}
        />
      </TestedDonation>
    </ClientWords>
  )
}
