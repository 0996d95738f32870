import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { VoidPage } from '@/components/records/void-page'
import { requireChapter } from '@/lib/auth/actor'
import { openedForm } from '@/lib/data/drafts/opened-form'
import { getStatementRecord } from '@/lib/data/statement-records/get'
import { can } from '@/lib/domain/permission'
import { statementShapes } from '@/lib/domain/statement-records/statement-record'
import { voidStatementRecordAction } from '../../actions'

export default async function VoidStatementRecordPage({ params, searchParams }: PageProps<'/[locale]/c/[chapter]/statement-records/[id]/void'>) {
  const { chapter: slug, id } = await params
  const { actor, chapter } = await requireChapter(slug)
  const view = await getStatementRecord(actor, { chapterId: chapter.id, id })
  if (!view.ok) notFound()
  const { record } = view.value
  if (!can(actor, `${statementShapes[record.kind].permission}.void`, chapter.id).ok || record.state === 'voided') notFound()
  const words = await getTranslations('statementRecords')
  const opened = await openedForm(actor, { query: await searchParams, form: 'statement-record-void', chapterId: chapter.id, revision: record.revision })
  if (!opened.ok) notFound()
  return (
    <VoidPage
      form="statement-record-void"
      action={voidStatementRecordAction}
      {...opened.value}
      chapter={chapter}
      record={{ id: record.id, name: record.number, href: `/c/${chapter.slug}/statement-records/${record.id}` }}
      words={{
        heading: words('void.title', { number: record.number }), label: words('common.reason'), hint: words('reasonHint'), explain: words('void.explain'), save: words('void.save'),
      }}
    />
  )
}
