import { useTranslations } from 'next-intl'
import { ActForm } from '@/components/account/act-form'
import { Banner } from '@/components/frame/banner'
import { PersonName } from '@/components/ui/names'
import { PageLink } from '@/components/ui/page-link'
import { SummaryList } from '@/components/ui/summary-list'
import type { FormAction } from '@/components/ui/form'
import { hrefWith } from '@/lib/domain/query'
import type { ListedFile } from '@/lib/data/statements/list'

type ImportedFileProps = { readonly file: ListedFile; readonly chapter: string; readonly undo: FormAction }

/** What became of an imported file, and the way back. */
export function ImportedFile({ file: { id, name, hash, state, rowCount, recordCount, isKept }, chapter, undo }: ImportedFileProps) {
  const words = useTranslations('imports')
  const undone = state === 'undone'
  return (
    <>
      <h1>{undone ? words('done.undoneTitle', { name }) : words('done.title', { name })}</h1>
      <Banner kind={undone ? 'info' : 'success'}>
        <p>{undone ? words('done.undone') : words('done.sentence', { count: recordCount ?? 0 })}</p>
      </Banner>
      <SummaryList
        rows={[
          { key: 'name', label: words('fields.name'), value: <PersonName name={name} /> },
          { key: 'rowCount', label: words('fields.rowCount'), value: rowCount },
          { key: 'recordCount', label: words('fields.recordCount'), value: recordCount },
          { key: 'hash', label: words('fields.hash'), value: <bdi dir="ltr"><code>{hash}</code></bdi> },
        ]}
      />
      <p>{words('done.explain')}</p>
      <p>{isKept ? <a href={hrefWith('/api/imports', { chapter, file: id, as: 'sent' })} download>{words('done.asSent')}</a> : words('done.emptied')}</p>
      <p className="row">
        <PageLink href={`/c/${chapter}/donations`}>{words('done.donations')}</PageLink>
        <PageLink href={`/c/${chapter}/imports`}>{words('done.another')}</PageLink>
      </p>
      {undone ? null : <ActForm action={undo} act="undo" label={words('done.undo')} hidden={{ chapter, recordId: id }} look="button button-bad" />}
    </>
  )
}
