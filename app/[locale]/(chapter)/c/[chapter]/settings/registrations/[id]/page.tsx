import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { RecordFiles } from '@/components/attachments/record-files'
import { registrationFields, registrationName } from '@/components/registrations/registration-labels'
import { RegistrationSummary } from '@/components/registrations/registration-summary'
import { titled } from '@/components/frame/page-title'
import { SettingRecord } from '@/components/settings/setting-record'
import { requireChapter } from '@/lib/auth/actor'
import { listAttachments } from '@/lib/data/attachments/list'
import { historyOfRecord } from '@/lib/data/journal/history'
import { namesInHistory } from '@/lib/data/records/names'
import { getRegistration } from '@/lib/data/registrations/get'
import { can } from '@/lib/domain/permission'
import { regimes } from '@/lib/domain/registration'

type Props = PageProps<'/[locale]/c/[chapter]/settings/registrations/[id]'>

async function open({ params }: Props) {
  const { chapter: slug, id } = await params
  const { actor, chapter } = await requireChapter(slug)
  const found = await getRegistration(actor, { chapterId: chapter.id, id })
  if (!found.ok) notFound()
  const words = await getTranslations('registrations')
  return { actor, chapter, registration: found.value, words, name: registrationName(words(`regimes.${found.value.regime}`), found.value.number) }
}

export async function generateMetadata(props: Props) {
  const { chapter, name } = await open(props)
  return titled(name, chapter.name)
}

export default async function RegistrationPage(props: Props) {
  const { actor, chapter, registration, words, name } = await open(props)
  const history = await historyOfRecord(actor, { chapterId: chapter.id, id: registration.id })
  const entries = history.ok ? history.value : []
  const named = await namesInHistory(actor, { chapterId: chapter.id, entries })
  const names = named.ok ? named.value : new Map<string, string>()
  const files = await listAttachments(actor, { chapterId: chapter.id, record: { kind: 'registration', id: registration.id } })
  const query = await props.searchParams
  const settings = `/c/${chapter.slug}/settings`
  return (
    <SettingRecord
      list={{ settings, href: `${settings}/registrations`, label: words('title') }}
      id={registration.id}
      heading={name}
      saved={query['saved'] === undefined ? null : words('saved')}
      mayCorrect={can(actor, 'settings.change', null).ok}
      history={entries}
      names={names}
      timeZone={chapter.timeZone}
      files={<RecordFiles view={files.ok ? files.value : null} chapter={chapter} attached={query['attached']} />}
      fields={{ labelled: registrationFields, word: (name) => words(`fields.${name}`) }}
      words={{ regime: { values: regimes, word: (value) => words(`regimes.${value}`) } }}
    >
      <RegistrationSummary registration={registration} chapters={names} />
    </SettingRecord>
  )
}
