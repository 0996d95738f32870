import { getTranslations } from 'next-intl/server'
import { makeCheckpointAction } from './actions'
import { ActForm } from '@/components/account/act-form'
import { Banner } from '@/components/frame/banner'
import { Breadcrumbs } from '@/components/frame/breadcrumbs'
import { NotAllowed } from '@/components/frame/not-allowed'
import { titled } from '@/components/frame/page-title'
import { CheckpointTable } from '@/components/journal/checkpoint-table'
import { WholeJournal } from '@/components/journal/whole-journal'
import { SigningKey } from '@/components/journal/signing-key'
import { EmptyState } from '@/components/ui/pager'
import { requireChapter } from '@/lib/auth/actor'
import { listCheckpoints } from '@/lib/data/checkpoints/list'
import { can } from '@/lib/domain/permission'

type Props = PageProps<'/[locale]/c/[chapter]/journal/checkpoints'>

export async function generateMetadata({ params }: Props) {
  return titled((await getTranslations('checkpoint'))('title'), (await requireChapter((await params).chapter)).chapter.name)
}

/** The signed checkpoints of the journal: made here, and kept elsewhere by those who want to be able to check it. */
export default async function CheckpointsPage({ params, searchParams }: Props) {
  const { actor, chapter } = await requireChapter((await params).chapter)
  const listed = await listCheckpoints(actor, chapter.id)
  if (!listed.ok) return <NotAllowed />
  const [words, journal, { made }] = await Promise.all([getTranslations('checkpoint'), getTranslations('journal'), searchParams])
  const { checkpoints, journalSize, key } = listed.value
  const [last] = checkpoints
  return (
    <>
      <Breadcrumbs crumbs={[{ label: journal('title'), href: `/c/${chapter.slug}/journal` }]} />
      {last === undefined || made !== String(last.size) ? null : <Banner kind="success">{words('made', { size: last.size })}</Banner>}
      <h1>{words('title')}</h1>
      <p>{words('explain')}</p>
      <p>{words('since', { count: journalSize - (last?.size ?? 0) })}</p>
      {can(actor, 'checkpoint.make', null).ok ? <ActForm action={makeCheckpointAction} act="make-checkpoint" label={words('make')} hidden={{ chapter: chapter.slug }} look="button button-primary" /> : null}
      {last === undefined ? <EmptyState reason={words('none')} /> : <CheckpointTable checkpoints={checkpoints} chapter={chapter.slug} timeZone={chapter.timeZone} />}
      {can(actor, 'journal.read', null).ok ? <WholeJournal chapter={chapter.slug} /> : null}
      {key === null ? null : <SigningKey text={key} />}
    </>
  )
}
