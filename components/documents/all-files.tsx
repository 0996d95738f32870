import { useTranslations } from 'next-intl'
import { useFileWords } from '@/components/attachments/file-words'
import { downloadHref, fileHref, recordHref } from '@/components/attachments/places'
import { DataTable } from '@/components/ui/data-table'
import { CalendarDay, Instant } from '@/components/ui/moments'
import { PersonName } from '@/components/ui/names'
import { PageLink } from '@/components/ui/page-link'
import { EmptyState, ListHead } from '@/components/ui/pager'
import type { FilesPage, ListedFile } from '@/lib/data/attachments/list-all'
import { hrefWith } from '@/lib/domain/query'

type AllFilesProps = { readonly page: FilesPage; readonly chapter: string; readonly timeZone: string; /** The address of this list. */ readonly href: string }

/** Every file of the chapter, to be found again: what it is, beside which record it stands, its hash, who added it, and how long it is kept. */
export function AllFiles({ page: { files, count, after, mayRead }, chapter, timeZone, href }: AllFilesProps) {
  const words = useTranslations('files')
  const said = useFileWords()
  if (files.length === 0) return <EmptyState reason={words('all.none')} />
  return (
    <>
      <ListHead count={count}><PageLink href={hrefWith(`/c/${chapter}/expenditures`, { receiptState: 'missing' })}>{words('all.missing')}</PageLink></ListHead>
      <DataTable
        caption={words('all.caption')}
        rows={files}
        rowKey={({ file }) => file.id}
        columns={[
          { key: 'name', label: words('fields.name'), first: true, cell: ({ file }) => <FileCell file={file} chapter={chapter} mayRead={mayRead} /> },
          { key: 'type', label: words('fields.type'), cell: ({ file }) => said.type(file.fileType) },
          { key: 'size', label: words('fields.size'), numeric: true, cell: ({ file }) => <bdi>{said.size(file.sizeBytes)}</bdi> },
          { key: 'record', label: words('fields.record'), cell: ({ file, recordName }) => <PageLink href={recordHref(chapter, file.record)}><PersonName name={recordName} /></PageLink> },
          { key: 'evidenceOn', label: words('fields.evidenceOn'), cell: ({ file }) => (file.evidenceOn === null ? null : <CalendarDay day={file.evidenceOn} />) },
          { key: 'uploadedAt', label: words('fields.uploadedAt'), cell: ({ file }) => <Instant at={file.uploadedAt} timeZone={timeZone} /> },
          { key: 'uploadedName', label: words('fields.uploadedName'), cell: ({ file }) => <PersonName name={file.uploadedName} /> },
          { key: 'keptUntil', label: words('all.keptUntil'), cell: ({ keptUntil }) => <CalendarDay day={keptUntil} /> },
          { key: 'sha256', label: words('fields.sha256'), cell: ({ file }) => <bdi dir="ltr"><code>{file.sha256.slice(0, 12)}</code></bdi> },
        ]}
      />
      {after === null ? null : <p><PageLink rel="next" className="button" href={`${href}&after=${after}`}>{words('all.more')}</PageLink></p>}
    </>
  )
}

function FileCell({ file: { id, name, state, stateReason }, chapter, mayRead }: Pick<ListedFile, 'file'> & { readonly chapter: string; readonly mayRead: boolean }) {
  const words = useTranslations('files')
  return (
    <>
      <PageLink href={fileHref(chapter, id)}><PersonName name={name} /></PageLink>
      {mayRead && state !== 'erased' ? <> <a href={downloadHref(chapter, id)} download aria-label={words('downloadNamed', { name })}>{words('download')}</a></> : null}
      {state === 'attached' ? null : <p className="small">{words(state === 'erased' ? 'erasedBecause' : 'detachedBecause', { reason: stateReason })}</p>}
    </>
  )
}
