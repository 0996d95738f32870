import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { AllFiles } from '@/components/documents/all-files'
import { ReceiptInbox } from '@/components/documents/receipt-inbox'
import { DocumentTable } from '@/components/documents/document-table'
import { UploadDocument } from '@/components/documents/upload-document'
import { titled } from '@/components/frame/page-title'
import { PageLink } from '@/components/ui/page-link'
import { requireChapter } from '@/lib/auth/actor'
import { openInbox } from '@/lib/data/attachments/inbox'
import { listAllFiles } from '@/lib/data/attachments/list-all'
import { listDocuments } from '@/lib/data/source-documents/list'
import { documentLimits } from '@/lib/domain/documents/source-document'
import { can } from '@/lib/domain/permission'
import { hrefWith, textOfQuery } from '@/lib/domain/query'
import { localeOfTag } from '@/lib/i18n/locales'
import { attachFilesAction, throwAwayPaperAction } from '../files/actions'

type Props = PageProps<'/[locale]/c/[chapter]/documents'>

export async function generateMetadata({ params }: Props) {
  const { chapter } = await requireChapter((await params).chapter)
  const words = await getTranslations('documents')
  return titled(words('title'), chapter.name)
}

/** The documents that checklist items are drawn from. */
export default async function DocumentsPage({ params, searchParams }: Props) {
  const { actor, chapter } = await requireChapter((await params).chapter)
  const query = await searchParams
  const documents = await listDocuments(actor, chapter.id)
  const files = textOfQuery(query, 'tab') === 'files' ? await listAllFiles(actor, { chapterId: chapter.id, after: textOfQuery(query, 'after') }) : null
  const inbox = textOfQuery(query, 'tab') === 'inbox' ? await openInbox(actor, chapter.id) : null
  if (!documents.ok || files?.ok === false || inbox?.ok === false) notFound()
  const words = await getTranslations('documents')
  const href = `/c/${chapter.slug}/documents`
  const locale = localeOfTag(await getLocale())
  const action = (scope: string) => hrefWith('/api/documents', { chapter: chapter.slug, scope, locale })
  const ways = [
    ...(can(actor, 'checklist.define', chapter.id).ok ? [{ action: action('chapter'), label: words('importChapter') }] : []),
    ...(can(actor, 'checklist.define', null).ok ? [{ action: action('organization'), label: words('importOrganization') }] : []),
  ]
  return (
    <>
      <h1>{words('title')}</h1>
      <nav aria-label={words('tabs.label')} className="no-print">
        <p className="row">
          <PageLink href={href} aria-current={files === null && inbox === null ? 'page' : undefined}>{words('tabs.documents')}</PageLink>
          <PageLink href={`${href}?tab=files`} aria-current={files === null ? undefined : 'page'}>{words('tabs.files')}</PageLink>
          {can(actor, 'file.attach', chapter.id).ok ? <PageLink href={`${href}?tab=inbox`} aria-current={inbox === null ? undefined : 'page'}>{words('tabs.inbox')}</PageLink> : null}
        </p>
      </nav>
      {inbox === null ? null : <ReceiptInbox inbox={inbox.value} chapter={chapter} locale={locale} query={query} link={attachFilesAction} throwAway={throwAwayPaperAction} />}
      {files === null ? null : <AllFiles page={files.value} chapter={chapter.slug} timeZone={chapter.timeZone} href={`${href}?tab=files`} />}
      {files !== null || inbox !== null ? null : (
        <>
          <p>{words('intro')}</p>
          <UploadDocument ways={ways} megabytes={documentLimits.bytesMax / 1024 / 1024} refused={textOfQuery(query, 'refused')} />
          <DocumentTable documents={documents.value} href={href} timeZone={chapter.timeZone} />
        </>
      )}
    </>
  )
}
