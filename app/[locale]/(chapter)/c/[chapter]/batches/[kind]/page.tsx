import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { BatchStartForm } from '@/components/batches/batch-forms'
import { BatchTable } from '@/components/batches/batch-table'
import { BackLink } from '@/components/frame/breadcrumbs'
import { ClientWords } from '@/components/frame/client-words'
import { pageTitle } from '@/components/frame/page-title'
import { newId } from '@/lib/data/database/uuid'
import { optionsOf } from '@/components/records/options'
import { requireChapter } from '@/lib/auth/actor'
import { listBatches } from '@/lib/data/batches/list'
import { openedForm } from '@/lib/data/drafts/opened-form'
import { recordChoices } from '@/lib/data/records/choices'
import { batchKinds } from '@/lib/domain/batches/batch'
import { paymentMethods, purposes } from '@/lib/domain/record'
import { startBatchAction } from './actions'

/** Begins a batch of gifts or payments; the batches that are typed or were recorded stand below. */
export default async function BatchesPage({ params, searchParams }: PageProps<'/[locale]/c/[chapter]/batches/[kind]'>) {
  const { chapter: slug, kind: typed } = await params
  const { actor, chapter } = await requireChapter(slug)
  const kind = batchKinds.find((each) => each === typed)
  const [listed, choices] = kind === undefined ? [null, null] : [await listBatches(actor, { chapterId: chapter.id, kind }), await recordChoices(actor, chapter.id)]
  if (kind === undefined || !listed?.ok || !choices.ok) notFound()
  const [words, common] = [await getTranslations('batches'), await getTranslations('records')]
  const opened = await openedForm(actor, { query: await searchParams, form: 'batch-start', chapterId: chapter.id })
  if (!opened.ok) notFound()
  const heading = words(`kinds.${kind}.title`)
  return (
    <ClientWords namespaces={['batches']}>
      <BackLink href={`/c/${slug}/${kind}`} label={words(`kinds.${kind}.list`)} />
      <BatchStartForm
        name="batch-start"
        action={startBatchAction}
        {...opened.value}
        // Not the key of this form: what is kept under that is thrown away once the form is sent.
        hidden={{ kind, recordId: newId() }}
        today={chapter.today}
        chapter={slug}
        title={await pageTitle(heading, chapter.name)}
        heading={heading}
        bankAccounts={choices.value.bankAccounts.map(({ id, name }) => ({ value: id, label: name }))}
        methods={optionsOf(paymentMethods, (value) => common(`methods.${value}`))}
        purposes={optionsOf(purposes, (value) => common(`purposes.${value}`))}
      />
      {listed.value.length === 0 ? null : <BatchTable batches={listed.value} href={`/c/${slug}/batches/${kind}`} />}
    </ClientWords>
  )
}
