import { useTranslations } from 'next-intl'
import { DataTable } from '@/components/ui/data-table'
import { CalendarDay, Instant } from '@/components/ui/moments'
import { PersonName } from '@/components/ui/names'
import { PageLink } from '@/components/ui/page-link'
import type { Attachment } from '@/lib/domain/attachment'
import { useFileWords } from './file-words'
import { downloadHref, fileHref } from './places'

type FileTableProps = {
  readonly files: readonly Attachment[]
  readonly chapter: string
  readonly timeZone: string
  readonly mayAttach: boolean
  readonly mayRead: boolean
}

/** The files beside a record, those that were taken off too, each with what it is and where it comes from. */
export function FileTable({ files, chapter, timeZone, mayAttach, mayRead }: FileTableProps) {
  const words = useTranslations('files')
  const said = useFileWords()
  return (
    <DataTable
      caption={words('caption')}
      empty={<p>{words('none')}</p>}
      rows={files}
      rowKey={({ id }) => id}
      columns={[
        { key: 'name', label: words('fields.name'), cell: (file) => <NameCell file={file} chapter={chapter} /> },
        { key: 'type', label: words('fields.type'), cell: ({ fileType }) => said.type(fileType) },
        { key: 'size', label: words('fields.size'), numeric: true, cell: ({ sizeBytes }) => <bdi>{said.size(sizeBytes)}</bdi> },
        { key: 'evidenceOn', label: words('fields.evidenceOn'), cell: ({ evidenceOn }) => (evidenceOn === null ? null : <CalendarDay day={evidenceOn} />) },
        { key: 'uploadedAt', label: words('fields.uploadedAt'), cell: ({ uploadedAt }) => <Instant at={uploadedAt} timeZone={timeZone} /> },
        { key: 'uploadedName', label: words('fields.uploadedName'), cell: ({ uploadedName }) => <PersonName name={uploadedName} /> },
        { key: 'sha256', label: words('fields.sha256'), cell: ({ sha256 }) => <bdi dir="ltr"><code>{sha256.slice(0, 12)}</code></bdi> },
        { key: 'acts', label: '', cell: (file) => <ActsCell file={file} chapter={chapter} mayAttach={mayAttach} mayRead={mayRead} /> },
      ]}
    />
  )
}

type CellProps = { readonly file: Attachment; readonly chapter: string }

function NameCell({ file: { id, name, note, state, stateReason }, chapter }: CellProps) {
  const words = useTranslations('files')
  return (
    <>
      <PageLink href={fileHref(chapter, id)}><PersonName name={name} /></PageLink>
      {note === '' ? null : <p className="small"><PersonName name={note} /></p>}
      {state === 'attached' ? null : <p className="small">{words(state === 'erased' ? 'erasedBecause' : 'detachedBecause', { reason: stateReason })}</p>}
    </>
  )
}

function ActsCell({ file: { id, name, state }, chapter, mayAttach, mayRead }: CellProps & Pick<FileTableProps, 'mayAttach' | 'mayRead'>) {
  const words = useTranslations('files')
  return (
    <span className="row">
      {mayRead && state !== 'erased' ? <a href={downloadHref(chapter, id)} download aria-label={words('downloadNamed', { name })}>{words('download')}</a> : null}
      {mayAttach && state === 'attached' ? (
        <PageLink href={`${fileHref(chapter, id)}/detach`} aria-label={words('detachNamed', { name })}>{words('detach')}</PageLink>
      ) : null}
    </span>
  )
}
