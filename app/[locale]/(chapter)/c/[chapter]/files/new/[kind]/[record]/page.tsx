import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { AttachmentForm } from '@/components/attachments/attachment-form'
import { recordHref, uploadHref } from '@/components/attachments/places'
import { UploadForm } from '@/components/attachments/upload-form'
import { UploadProblems } from '@/components/attachments/upload-problems'
import { BackLink } from '@/components/frame/breadcrumbs'
import { ClientWords } from '@/components/frame/client-words'
import { pageTitle } from '@/components/frame/page-title'
import { requireChapter } from '@/lib/auth/actor'
import { openUploads } from '@/lib/data/attachments/uploads'
import { openedForm } from '@/lib/data/drafts/opened-form'
import { isFiledKind } from '@/lib/domain/attachment'
import { textsOfQuery } from '@/lib/domain/query'
import { localeOfTag } from '@/lib/i18n/locales'
import { attachFilesAction } from '../../../actions'

export default async function NewFilesPage({ params, searchParams }: PageProps<'/[locale]/c/[chapter]/files/new/[kind]/[record]'>) {
  const { chapter: slug, kind, record: id } = await params
  const { actor, chapter } = await requireChapter(slug)
  if (!isFiledKind(kind)) notFound()
  const [record, query] = [{ kind, id }, await searchParams]
  const opened = await openUploads(actor, { chapterId: chapter.id, record, ids: textsOfQuery(query, 'upload') })
  const form = await openedForm(actor, { query, form: 'attachment', chapterId: chapter.id })
  if (!opened.ok || !form.ok) notFound()
  const { uploads, named, limits } = opened.value
  const words = await getTranslations('files')
  const heading = words('new.title', { record: named.name })
  const title = await pageTitle(heading, chapter.name)
  const action = uploadHref(chapter.slug, record, localeOfTag(await getLocale()), uploads.map((upload) => upload.id))
  return (
    <ClientWords namespaces={['files']}>
      <BackLink href={recordHref(chapter.slug, record)} label={named.name} />
      <UploadProblems keys={textsOfQuery(query, 'refused')} limits={limits} />
      {uploads.length === 0 ? (
        <>
          <title>{title}</title>
          <h1>{heading}</h1>
        </>
      ) : (
        <AttachmentForm
          action={attachFilesAction}
          {...form.value}
          today={chapter.today}
          chapter={chapter.slug}
          title={title}
          heading={heading}
          hidden={{ kind, recordId: id, uploadIds: uploads.map((upload) => upload.id).join(' ') }}
          uploads={uploads}
        />
      )}
      <UploadForm action={action} megabytesMax={limits.megabytes} label={uploads.length === 0 ? words('choose') : words('new.more')} />
    </ClientWords>
  )
}
