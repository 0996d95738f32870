import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { RecordFiles } from '@/components/attachments/record-files'
import { principalFields } from '@/components/principals/principal-labels'
import { PrincipalSummary } from '@/components/principals/principal-summary'
import { titled } from '@/components/frame/page-title'
import { SettingRecord } from '@/components/settings/setting-record'
import { requireChapter } from '@/lib/auth/actor'
import { listAttachments } from '@/lib/data/attachments/list'
import { historyOfRecord } from '@/lib/data/journal/history'
import { getPrincipal } from '@/lib/data/principals/get'
import { can } from '@/lib/domain/permission'
import { principalKinds } from '@/lib/domain/principal'
import { lastingInReports } from '@/lib/domain/reports/record-in-reports'
import { RecordReports } from '../../../reports/reports-of-record'

type Props = PageProps<'/[locale]/c/[chapter]/settings/principals/[id]'>

async function open({ params }: Props) {
  const { chapter: slug, id } = await params
  const { actor, chapter } = await requireChapter(slug)
  const found = await getPrincipal(actor, { chapterId: chapter.id, id })
  if (!found.ok) notFound()
  const words = await getTranslations('principals')
  return { actor, chapter, principal: found.value, words, name: found.value.name }
}

export async function generateMetadata(props: Props) {
  const { chapter, name } = await open(props)
  return titled(name, chapter.name)
}

export default async function PrincipalPage(props: Props) {
  const { actor, chapter, principal, words, name } = await open(props)
  const history = await historyOfRecord(actor, { chapterId: chapter.id, id: principal.id })
  const files = await listAttachments(actor, { chapterId: chapter.id, record: { kind: 'principal', id: principal.id } })
  const query = await props.searchParams
  const settings = `/c/${chapter.slug}/settings`
  return (
    <SettingRecord
      list={{ settings, href: `${settings}/principals`, label: words('title') }}
      id={principal.id}
      heading={name}
      saved={query['saved'] === undefined ? null : words('saved')}
      mayCorrect={can(actor, 'settings.change', null).ok}
      history={history.ok ? history.value : []}
      timeZone={chapter.timeZone}
      files={
        <>
          <RecordFiles view={files.ok ? files.value : null} chapter={chapter} attached={query['attached']} />
          <RecordReports actor={actor} chapter={chapter} record={lastingInReports('principal', principal.id, chapter.today)} here={`${settings}/principals/${principal.id}`} query={query} />
        </>
      }
      fields={{ labelled: principalFields, word: (name) => words(`fields.${name}`) }}
      words={{ kind: { values: principalKinds, word: (value) => words(`kinds.${value}`) } }}
    >
      <PrincipalSummary principal={principal} />
    </SettingRecord>
  )
}
