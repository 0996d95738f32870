import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { BatchRecordForm } from '@/components/batches/batch-forms'
import { KeptRows } from '@/components/batches/kept-rows'
import { RecordedBatch } from '@/components/batches/recorded-batch'
import { BackLink } from '@/components/frame/breadcrumbs'
import { ClientWords } from '@/components/frame/client-words'
import { pageTitle } from '@/components/frame/page-title'
import { requireChapter } from '@/lib/auth/actor'
import { getBatch } from '@/lib/data/batches/get'
import { newId } from '@/lib/data/database/uuid'
import { batchKinds } from '@/lib/domain/batches/batch'
import { draftRow } from '@/lib/domain/batches/row-check'
import { textOfQuery } from '@/lib/domain/query'
import { openForm, textOf } from '@/lib/form-state'
import { currentLocale } from '@/lib/i18n/current-locale'
import { recordBatchAction, undoBatchAction } from '../actions'
import { gridColumns } from './grid-columns'

/** Rows to start with; a new one appears when the last is touched. */
const emptyRows = 10

/** A batch: the grid in which it is typed, or its records once they are recorded. */
export default async function BatchPage({ params, searchParams }: PageProps<'/[locale]/c/[chapter]/batches/[kind]/[batch]'>) {
  const { chapter: slug, kind: typed, batch: id } = await params
  const { actor, chapter } = await requireChapter(slug)
  const kind = batchKinds.find((each) => each === typed)
  const view = kind === undefined ? null : await getBatch(actor, { chapterId: chapter.id, kind, id })
  if (kind === undefined || !view?.ok) notFound()
  const words = await getTranslations('batches')
  const { name } = view.value.batch
  const title = await pageTitle(name, chapter.name)
  const back = <BackLink href={`/c/${slug}/batches/${kind}`} label={words(`kinds.${kind}.title`)} />
  if (view.value.state === 'recorded') {
    return <ClientWords><title>{title}</title>{back}<RecordedBatch batch={view.value.batch} formKey={id} chapter={slug} undo={undoBatchAction} /></ClientWords>
  }
  const { batch, rows } = view.value
  const query = await searchParams
  const { columns, defaults } = await gridColumns(batch)
  const texts = (values: (typeof rows)[number]['values']) => Object.fromEntries(Object.keys(values).map((field) => [field, textOf(values, field)]))
  return (
    <ClientWords namespaces={['batches']}>
      {back}
      <KeptRows kept={textOfQuery(query, 'kept') !== ''} refused={textOfQuery(query, 'refused')} />
      <BatchRecordForm
        name="batch-record"
        action={recordBatchAction}
        initial={openForm()}
        formKey={id}
        hidden={{ kind, recordId: id }}
        today={chapter.today}
        chapter={slug}
        title={title}
        heading={name}
        locale={await currentLocale()}
        record={words(`kinds.${kind}.record`)}
        single={{ href: `/c/${slug}/${kind}/new`, label: words(`kinds.${kind}.single`) }}
        grid={{
          chapter: slug, kind, batch: id, columns, defaults, expected: { expectedCount: batch.expectedCount, expectedCents: batch.expectedCents },
          rows: [
            ...rows.map(({ id: key, position, values, savedAt, check }) => ({ key, position, savedAt, check, values: texts(values) })),
            ...Array.from({ length: emptyRows }, (_, place) => ({ key: newId(), position: (rows.at(-1)?.position ?? 0) + place + 1, savedAt: null, check: draftRow, values: defaults })),
          ],
        }}
      />
    </ClientWords>
  )
}
