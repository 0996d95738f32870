import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { publishReportAction, withdrawReportAction } from './actions'
import { BackLink } from '@/components/frame/breadcrumbs'
import { ClientWords } from '@/components/frame/client-words'
import { pageTitle } from '@/components/frame/page-title'
import { PublishForm, WithdrawForm } from '@/components/publications/publication-forms'
import { ReportPreview } from '@/components/publications/public-preview'
import { openedForm } from '@/lib/data/drafts/opened-form'
import { getPublication } from '@/lib/data/publications/get'
import { previewReport } from '@/lib/data/publications/preview'
import { readReportAddress } from '@/lib/data/reports/open'
import type { PublicStep } from '@/lib/domain/reports/steps'
import type { StepOfReport } from './step-of-report'

/** Which version, from the address; the first where it names none. */
function versionOf(query: StepOfReport['query']): number {
  return typeof query['version'] === 'string' && /^\d{1,3}$/.test(query['version']) ? Number(query['version']) : 1
}

/** Making a sealed version public with the preview of it, or withdrawing it; of a chapter or of the whole organization. */
export async function publicStepOfReport(step: PublicStep, { actor, chapterId, postedThrough, place, hidden, address, query }: StepOfReport) {
  const named = readReportAddress(address)
  if (!named.ok) notFound()
  const { form, period } = named.value
  const preview = await previewReport(actor, { chapterId, form, period }, versionOf(query))
  const publication = await getPublication(actor, chapterId)
  const asked = await openedForm(actor, { query, form: `report-${step}`, chapterId: postedThrough.id, values: preview.ok ? { summary: preview.value.version.report.summary } : {} })
  if (!preview.ok || !publication.ok || !asked.ok) notFound()
  const words = await getTranslations('publications')
  const heading = words(`${step}.title`)
  const { sealed, version } = preview.value
  const shared = {
    ...asked.value, heading, today: place.today, chapter: postedThrough.slug, title: await pageTitle(heading, place.name),
    hidden: { form, period: period.id, version: String(sealed.version), previewedHash: version.hash, ...hidden },
  }
  return (
    <ClientWords namespaces={['publications']}>
      <BackLink href={`${place.href}/reports/${form}/${period.id}`} label={sealed.number} />
      {step === 'withdraw' ? <WithdrawForm {...shared} action={withdrawReportAction} /> : (
        <PublishForm {...shared} action={publishReportAction}>
          {publication.value.shown ? null : <p>{words('publish.off')}</p>}
          <ReportPreview preview={preview.value} />
        </PublishForm>
      )}
    </ClientWords>
  )
}
