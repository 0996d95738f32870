import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { AttachmentSummary } from '@/components/attachments/attachment-summary'
import { downloadHref, fileHref, recordHref } from '@/components/attachments/places'
import { Banner } from '@/components/frame/banner'
import { BackLink } from '@/components/frame/breadcrumbs'
import { titled } from '@/components/frame/page-title'
import { PersonName } from '@/components/ui/names'
import { PageLink } from '@/components/ui/page-link'
import { requireChapter } from '@/lib/auth/actor'
import { getAttachment } from '@/lib/data/attachments/get'
import { historyOfRecord } from '@/lib/data/journal/history'
import { can } from '@/lib/domain/permission'

type Props = PageProps<'/[locale]/c/[chapter]/files/[id]'>

async function open({ params }: Props) {
  const { chapter: slug, id } = await params
  const { actor, chapter } = await requireChapter(slug)
  const view = await getAttachment(actor, { chapterId: chapter.id, id })
  if (!view.ok) notFound()
  return { actor, chapter, view: view.value }
}

export async function generateMetadata(props: Props) {
  const { chapter, view } = await open(props)
  return titled(view.attachment.name, chapter.name)
}

export default async function FilePage(props: Props) {
  const { actor, chapter, view: { attachment, record } } = await open(props)
  const { id, name } = attachment
  const history = await historyOfRecord(actor, { chapterId: chapter.id, id })
  const words = await getTranslations('files')
  const mayRead = can(actor, 'file.read', chapter.id).ok
  const mayDetach = can(actor, 'file.attach', chapter.id).ok && attachment.state === 'attached'
  return (
    <>
      <BackLink href={recordHref(chapter.slug, attachment.record)} label={record.name} />
      {(await props.searchParams)['detached'] === undefined ? null : <Banner kind="success">{words('detachedNow')}</Banner>}
      <h1><PersonName name={name} /></h1>
      <p className="row">
        {mayRead && attachment.state !== 'erased' ? <a className="button" href={downloadHref(chapter.slug, id)} download>{words('download')}</a> : null}
        {mayDetach ? <PageLink className="button" href={`${fileHref(chapter.slug, id)}/detach`}>{words('detach')}</PageLink> : null}
      </p>
      {mayRead ? null : <p>{words('masked')}</p>}
      <AttachmentSummary attachment={attachment} record={record} chapter={chapter} history={history.ok ? history.value : []} />
    </>
  )
}
