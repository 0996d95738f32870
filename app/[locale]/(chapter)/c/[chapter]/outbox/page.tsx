import { getTranslations } from 'next-intl/server'
import { Banner } from '@/components/frame/banner'
import { NotAllowed } from '@/components/frame/not-allowed'
import { titled } from '@/components/frame/page-title'
import { MailTable } from '@/components/outbox/mail-table'
import { EmptyState } from '@/components/ui/pager'
import { requireChapter } from '@/lib/auth/actor'
import { listMails } from '@/lib/data/outbox/list'

type Props = PageProps<'/[locale]/c/[chapter]/outbox'>

export async function generateMetadata({ params }: Props) {
  return titled((await getTranslations('outbox'))('title'), (await requireChapter((await params).chapter)).chapter.name)
}

/** Mails that the program has written: what waits for somebody comes first. */
export default async function OutboxPage({ params, searchParams }: Props) {
  const { actor, chapter } = await requireChapter((await params).chapter)
  const view = await listMails(actor, chapter.id)
  if (!view.ok) return <NotAllowed />
  const words = await getTranslations('outbox')
  const { isSetUp, mails } = view.value
  return (
    <>
      {(await searchParams)['settled'] === undefined ? null : <Banner kind="success">{words('settled')}</Banner>}
      {isSetUp ? null : <Banner kind="info"><strong>{words('notSetUp')}</strong><p>{words('notSetUpHow')}</p></Banner>}
      <h1>{words('title')}</h1>
      <p>{words('explain')}</p>
      {mails.length === 0 ? <EmptyState reason={words('none')} /> : <MailTable mails={mails} chapter={chapter} />}
    </>
  )
}
