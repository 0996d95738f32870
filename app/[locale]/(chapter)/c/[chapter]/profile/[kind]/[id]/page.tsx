import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { Banner } from '@/components/frame/banner'
import { BackLink } from '@/components/frame/breadcrumbs'
import { titled } from '@/components/frame/page-title'
import { titleOf } from '@/components/profile/profile-lists'
import { ProfileRecord } from '@/components/profile/profile-record'
import { PageLink } from '@/components/ui/page-link'
import { requireChapter } from '@/lib/auth/actor'
import { historyOfRecord } from '@/lib/data/journal/history'
import { getProfileEntry } from '@/lib/data/profile/get'
import { namesInHistory } from '@/lib/data/records/names'
import { can } from '@/lib/domain/permission'
import { profileInReports } from '@/lib/domain/reports/record-in-reports'
import { RecordReports } from '../../../reports/reports-of-record'

type Props = PageProps<'/[locale]/c/[chapter]/profile/[kind]/[id]'>

async function open({ params }: Props) {
  const { chapter: slug, kind, id } = await params
  const { actor, chapter } = await requireChapter(slug)
  const found = await getProfileEntry(actor, { chapterId: chapter.id, kind, id })
  if (!found.ok) notFound()
  const words = await getTranslations('profile')
  return { actor, chapter, entry: found.value, words, name: titleOf(found.value, words(`kinds.${found.value.kind}.one`)) }
}

export async function generateMetadata(props: Props) {
  const { chapter, name } = await open(props)
  return titled(name, chapter.name)
}

/** One entry of the registration profile. */
export default async function ProfileEntryPage(props: Props) {
  const { actor, chapter, entry, words, name } = await open(props)
  const history = await historyOfRecord(actor, { chapterId: chapter.id, id: entry.id })
  const entries = history.ok ? history.value : []
  const names = await namesInHistory(actor, { chapterId: chapter.id, entries })
  const here = `/c/${chapter.slug}/profile/${entry.kind}/${entry.id}`
  return (
    <>
      <BackLink href={`/c/${chapter.slug}/profile`} label={words('title')} />
      {(await props.searchParams)['saved'] === undefined ? null : <Banner kind="success">{words('saved')}</Banner>}
      <h1><bdi dir="auto">{name}</bdi></h1>
      {can(actor, 'settings.change', null).ok ? <p><PageLink className="button" href={`${here}/correct`}>{words('correct')}</PageLink></p> : null}
      {entry.kind === 'exposure' && can(actor, 'exposure.sign', null).ok ? <p><PageLink className="button" href={`${here}/sign`}>{words('sign')}</PageLink></p> : null}
      <ProfileRecord entry={entry} heading={name} entries={entries} names={names.ok ? names.value : new Map()} timeZone={chapter.timeZone} />
      <RecordReports actor={actor} chapter={chapter} record={profileInReports(entry, chapter.today)} here={here} query={await props.searchParams} />
      {entry.kind === 'exposure' ? <p className="small muted">{words('notAdvice')}</p> : null}
    </>
  )
}
