import { useTranslations } from 'next-intl'
import { Banner } from '@/components/frame/banner'
import { PageLink } from '@/components/ui/page-link'
import type { RecordFilesView } from '@/lib/data/attachments/list'
import { FileTable } from './file-table'

type RecordFilesProps = {
  /** Null where the record has just gone: then there is nothing to show. */
  readonly view: RecordFilesView | null
  readonly chapter: { readonly slug: string; readonly timeZone: string }
  /** How many files were attached just now, from the address. */
  readonly attached?: string | string[] | undefined
}

/** The part "Files" of a record's page: what stands there, and the way to add more. */
export function RecordFiles({ view, chapter, attached }: RecordFilesProps) {
  const words = useTranslations('files')
  if (view === null) return null
  const { record, files, mayAttach, mayRead } = view
  const count = Number(attached)
  return (
    <section aria-labelledby="files">
      <h2 id="files">{words('title')}</h2>
      {Number.isInteger(count) && count > 0 ? <Banner kind="success">{words('attached', { count })}</Banner> : null}
      <FileTable files={files} chapter={chapter.slug} timeZone={chapter.timeZone} mayAttach={mayAttach} mayRead={mayRead} />
      {mayRead || files.length === 0 ? null : <p className="small muted">{words('masked')}</p>}
      {mayAttach ? <p><PageLink className="button" data-key="u" href={`/c/${chapter.slug}/files/new/${record.kind}/${record.id}`}>{words('add')}</PageLink></p> : null}
    </section>
  )
}
