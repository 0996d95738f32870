import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { BackLink } from '@/components/frame/breadcrumbs'
import { ClientWords } from '@/components/frame/client-words'
import { pageTitle } from '@/components/frame/page-title'
import { SavedRecord } from '@/components/records/saved-record'
import { StatementForm } from '@/components/statement-records/statement-form'
import { StatementChooser } from '@/components/statement-records/statement-table'
import { requireChapter } from '@/lib/auth/actor'
import { openedForm } from '@/lib/data/drafts/opened-form'
import { statementChoices } from '@/lib/data/statement-records/choices'
import { statementDuplicateValues } from '@/lib/data/statement-records/form-values'
import { getStatementRecord } from '@/lib/data/statement-records/get'
import { can } from '@/lib/domain/permission'
import { textOfQuery } from '@/lib/domain/query'
import { isStatementKind, statementKinds, statementShapes } from '@/lib/domain/statement-records/statement-record'
import { textOf, valuesOfQuery } from '@/lib/form-state'
import { recordStatementRecordAction, undoStatementRecordAction } from '../actions'

const keptFields = ['happenedOn', 'principalId', 'channel', 'language', 'direction', 'form', 'behalf', 'political']

export default async function NewStatementRecordPage({ params, searchParams }: PageProps<'/[locale]/c/[chapter]/statement-records/new'>) {
  const { actor, chapter } = await requireChapter((await params).chapter)
  const query = await searchParams
  const words = await getTranslations('statementRecords')
  const href = `/c/${chapter.slug}/statement-records`
  const recordable = statementKinds.filter((kind) => can(actor, `${statementShapes[kind].permission}.record`, chapter.id).ok)
  const choices = await statementChoices(actor, chapter.id)
  if (recordable.length === 0 || !choices.ok) notFound()
  const recorded = async (id: string) => (id === '' ? null : getStatementRecord(actor, { chapterId: chapter.id, id }))
  const [from, saved] = [await recorded(textOfQuery(query, 'from')), await recorded(textOfQuery(query, 'saved'))]
  const values = from?.ok ? statementDuplicateValues(from.value) : valuesOfQuery(query, keptFields)
  const opened = await openedForm(actor, { query, form: 'statement-record', chapterId: chapter.id, values })
  if (!opened.ok) notFound()
  const kind = from?.ok ? from.value.record.kind : textOf(opened.value.initial.values, 'kind') || textOfQuery(query, 'kind')
  const back = <BackLink href={href} label={words('title')} />
  if (!isStatementKind(kind) || !recordable.includes(kind)) {
    return (
      <>
        {back}
        <h1>{words('choose')}</h1>
        <StatementChooser href={href} kinds={recordable} />
      </>
    )
  }
  return (
    <ClientWords namespaces={['statementRecords', 'records']}>
      {back}
      {saved?.ok ? <SavedRecord kind="statementRecords" chapter={chapter.slug} record={saved.value.record} undo={undoStatementRecordAction} /> : null}
      <StatementForm
        kind={kind}
        action={recordStatementRecordAction}
        {...opened.value}
        {...choices.value}
        hidden={{ kind }}
        today={chapter.today}
        chapter={chapter.slug}
        title={await pageTitle(words(`kinds.${kind}.add`), chapter.name)}
        heading={words(`kinds.${kind}.add`)}
        save={words('newSave')}
      />
    </ClientWords>
  )
}
