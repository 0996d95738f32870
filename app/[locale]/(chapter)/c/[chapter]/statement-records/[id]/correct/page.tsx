import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { BackLink } from '@/components/frame/breadcrumbs'
import { ClientWords } from '@/components/frame/client-words'
import { pageTitle } from '@/components/frame/page-title'
import { StatementForm } from '@/components/statement-records/statement-form'
import { requireChapter } from '@/lib/auth/actor'
import { openedForm } from '@/lib/data/drafts/opened-form'
import { statementChoices } from '@/lib/data/statement-records/choices'
import { statementFormValues } from '@/lib/data/statement-records/form-values'
import { getStatementRecord } from '@/lib/data/statement-records/get'
import { can } from '@/lib/domain/permission'
import { statementShapes } from '@/lib/domain/statement-records/statement-record'
import { correctStatementRecordAction } from '../../actions'

/** Corrects a record; `?filing=1` opens it to say that the copy of a material was filed. */
export default async function CorrectStatementRecordPage({ params, searchParams }: PageProps<'/[locale]/c/[chapter]/statement-records/[id]/correct'>) {
  const { chapter: slug, id } = await params
  const { actor, chapter } = await requireChapter(slug)
  const view = await getStatementRecord(actor, { chapterId: chapter.id, id })
  const choices = await statementChoices(actor, chapter.id)
  if (!view.ok || !choices.ok) notFound()
  const { record } = view.value
  if (!can(actor, `${statementShapes[record.kind].permission}.correct`, chapter.id).ok || record.state === 'voided') notFound()
  const words = await getTranslations('statementRecords')
  const query = await searchParams
  const values = { ...statementFormValues(view.value), ...(query['filing'] !== undefined && { reason: words('filedReason') }) }
  const opened = await openedForm(actor, { query, form: 'statement-record-correction', chapterId: chapter.id, values, revision: record.revision })
  if (!opened.ok) notFound()
  const heading = words('correctTitle', { number: record.number })
  return (
    <ClientWords namespaces={['statementRecords', 'records']}>
      <BackLink href={`/c/${slug}/statement-records/${record.id}`} label={record.number} />
      <StatementForm
        correction
        kind={record.kind}
        action={correctStatementRecordAction}
        {...opened.value}
        {...choices.value}
        hidden={{ kind: record.kind, recordId: record.id }}
        today={chapter.today}
        chapter={slug}
        title={await pageTitle(heading, chapter.name)}
        heading={heading}
        save={words('correctSave')}
      />
    </ClientWords>
  )
}
