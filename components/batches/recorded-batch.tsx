import { useTranslations } from 'next-intl'
import { ActForm } from '@/components/account/act-form'
import { Banner } from '@/components/frame/banner'
import { CalendarDay } from '@/components/ui/moments'
import { Money } from '@/components/ui/money'
import { PageLink } from '@/components/ui/page-link'
import { SummaryList } from '@/components/ui/summary-list'
import type { FormAction } from '@/components/ui/form'
import type { EntryBatch } from '@/lib/domain/batches/batch'

type RecordedBatchProps = { readonly batch: EntryBatch; readonly formKey: string; readonly chapter: string; readonly undo: FormAction }

/** A batch that was recorded: what was expected and what came, its records, and the way back. */
export function RecordedBatch({ batch, formKey, chapter, undo }: RecordedBatchProps) {
  const words = useTranslations('batches')
  const { kind, name, records, state, mismatchReason, depositedOn, expectedCount, expectedCents, recordCount, totalCents } = batch
  return (
    <>
      <h1><bdi dir="auto">{name}</bdi></h1>
      <Banner kind={state === 'undone' ? 'info' : 'success'}><p>{words(state === 'undone' ? 'undone' : `kinds.${kind}.recorded`, { count: recordCount })}</p></Banner>
      <SummaryList
        rows={[
          { key: 'depositedOn', label: words('fields.depositedOn'), value: <CalendarDay day={depositedOn} /> },
          { key: 'expected', label: words('fields.expected'), value: <>{words('items', { count: expectedCount })}, <Money cents={expectedCents} /></> },
          { key: 'recorded', label: words('fields.recorded'), value: <>{words('items', { count: recordCount })}, <Money cents={totalCents} /></> },
          ...(mismatchReason === '' ? [] : [{ key: 'mismatchReason', label: words('fields.mismatchReason'), value: <bdi dir="auto">{mismatchReason}</bdi> }]),
        ]}
      />
      <h2>{words('records')}</h2>
      <ul>
        {records.map(({ id, number, receipt }) => (
          <li key={id}><PageLink href={`/c/${chapter}/${kind}/${id}`}><bdi dir="ltr">{number}</bdi></PageLink>{receipt === 'none' ? null : <>, {words('wanted', { how: words(`receipts.${receipt}`) })}</>}</li>
        ))}
      </ul>
      {state === 'undone' ? null : <ActForm action={undo} act="undo-batch" label={words('undo')} hidden={{ chapter, kind, recordId: formKey }} look="button button-bad" />}
    </>
  )
}
