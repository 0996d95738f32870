import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { DocumentVersions } from '@/components/documents/document-versions'
import { ItemTable } from '@/components/documents/item-table'
import { SectionList } from '@/components/documents/section-list'
import { UploadDocument } from '@/components/documents/upload-document'
import { Banner } from '@/components/frame/banner'
import { BackLink } from '@/components/frame/breadcrumbs'
import { pageTitle } from '@/components/frame/page-title'
import { requireChapter } from '@/lib/auth/actor'
import { getDocument } from '@/lib/data/source-documents/get'
import { documentLimits } from '@/lib/domain/documents/source-document'
import { can } from '@/lib/domain/permission'
import { countOfQuery, hrefWith, textOfQuery } from '@/lib/domain/query'
import { localeOfTag } from '@/lib/i18n/locales'

/** One document: the items drawn from it, its versions, and the sections of one of them. */
export default async function DocumentPage({ params, searchParams }: PageProps<'/[locale]/c/[chapter]/documents/[document]'>) {
  const { chapter: slug, document: seriesId } = await params
  const { actor, chapter } = await requireChapter(slug)
  const query = await searchParams
  const version = countOfQuery(query, 'version')
  const shown = await getDocument(actor, { chapterId: chapter.id, seriesId, version })
  const newest = version === null ? shown : await getDocument(actor, { chapterId: chapter.id, seriesId, version: null })
  if (!shown.ok || !newest.ok) notFound()
  const { document, sections, versions, items } = shown.value
  const words = await getTranslations('documents')
  const href = `/c/${chapter.slug}/documents/${seriesId}`
  const mayDefine = can(actor, 'checklist.define', document.chapterId).ok
  const scope = document.chapterId === null ? 'organization' : 'chapter'
  const action = hrefWith('/api/documents', { chapter: chapter.slug, scope, document: seriesId, locale: localeOfTag(await getLocale()) })
  return (
    <>
      <title>{await pageTitle(document.title, chapter.name)}</title>
      <BackLink href={`/c/${chapter.slug}/documents`} label={words('title')} />
      {query['imported'] === undefined ? null : <Banner kind="success">{words('imported', { version: document.version, count: sections.length })}</Banner>}
      <h1><bdi>{document.title}</bdi></h1>
      <p>{words('shown', { version: document.version, newest: newest.value.document.version })}</p>
      <h2>{words('itemsHeading')}</h2>
      <ItemTable items={items} newest={newest.value.document} sections={newest.value.sections} href={href} />
      <SectionList sections={sections} version={document.version} first={countOfQuery(query, 'from') ?? 0} href={href} mayMark={mayDefine} />
      <h2>{words('versions')}</h2>
      <DocumentVersions versions={versions} href={href} timeZone={chapter.timeZone} fileHref={(each) => hrefWith(`/api/documents/${seriesId}`, { chapter: chapter.slug, version: String(each) })} />
      {mayDefine ? <UploadDocument ways={[{ action, label: words('importVersion') }]} megabytes={documentLimits.bytesMax / 1024 / 1024} refused={textOfQuery(query, 'refused')} /> : null}
    </>
  )
}
