import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { VoidPage } from '@/components/records/void-page'
import { fileHref } from '@/components/attachments/places'
import { requireChapter } from '@/lib/auth/actor'
import { getAttachment } from '@/lib/data/attachments/get'
import { openedForm } from '@/lib/data/drafts/opened-form'
import { can } from '@/lib/domain/permission'
import { detachFileAction } from '../../actions'

export default async function DetachFilePage({ params, searchParams }: PageProps<'/[locale]/c/[chapter]/files/[id]/detach'>) {
  const { chapter: slug, id } = await params
  const { actor, chapter } = await requireChapter(slug)
  const view = await getAttachment(actor, { chapterId: chapter.id, id })
  if (!view.ok || !can(actor, 'file.attach', chapter.id).ok || view.value.attachment.state !== 'attached') notFound()
  const { name } = view.value.attachment
  const words = await getTranslations('files')
  const opened = await openedForm(actor, { query: await searchParams, form: 'attachment-detach', chapterId: chapter.id })
  if (!opened.ok) notFound()
  return (
    <VoidPage
      form="attachment-detach"
      action={detachFileAction}
      {...opened.value}
      chapter={chapter}
      record={{ id, name, href: fileHref(chapter.slug, id) }}
      words={{
        heading: words('detachPage.title', { name }), label: words('fields.reason'), hint: words('hints.reason'), explain: words('detachPage.explain'), save: words('detachPage.save'),
      }}
    />
  )
}
