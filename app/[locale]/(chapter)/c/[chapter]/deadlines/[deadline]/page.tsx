import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { DeadlinePage } from '@/components/deadlines/deadline-page'
import { FilingHistory } from '@/components/deadlines/filing-history'
import { Banner } from '@/components/frame/banner'
import { BackLink } from '@/components/frame/breadcrumbs'
import { titled } from '@/components/frame/page-title'
import { requireChapter } from '@/lib/auth/actor'
import { getDeadline } from '@/lib/data/deadlines/get'
import { historyOfRecord } from '@/lib/data/journal/history'
import { can } from '@/lib/domain/permission'

type Props = PageProps<'/[locale]/c/[chapter]/deadlines/[deadline]'>

async function open({ params }: Props) {
  const { chapter: slug, deadline: key } = await params
  const { actor, chapter } = await requireChapter(slug)
  const found = await getDeadline(actor, { chapterId: chapter.id, today: chapter.today, key })
  if (!found.ok) notFound()
  const words = await getTranslations('deadlines')
  return { actor, chapter, deadline: found.value, words, name: words(`kinds.${found.value.kind}`) }
}

export async function generateMetadata(props: Props) {
  const { chapter, name } = await open(props)
  return titled(name, chapter.name)
}

/** One deadline: its day, its law, and what became of it. */
export default async function OneDeadlinePage(props: Props) {
  const { actor, chapter, deadline, words, name } = await open(props)
  const { filing } = deadline
  const history = filing === null ? null : await historyOfRecord(actor, { chapterId: chapter.id, id: filing.id })
  return (
    <>
      <BackLink href={`/c/${chapter.slug}/deadlines`} label={words('title')} />
      {(await props.searchParams)['saved'] === undefined ? null : <Banner kind="success">{words('one.saved')}</Banner>}
      <h1>{name}</h1>
      <DeadlinePage deadline={deadline} chapter={chapter.slug} organization={can(actor, 'chapter.read', null).ok ? chapter.organizationSlug : null} timeZone={chapter.timeZone} mayRecord={can(actor, 'deadline.change', deadline.chapterId).ok} />
      {history?.ok === true ? <FilingHistory entries={history.value} what={name} timeZone={chapter.timeZone} /> : null}
    </>
  )
}
