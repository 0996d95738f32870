import { useTranslations } from 'next-intl'
import { RecordHistory } from '@/components/records/record-history'
import { CalendarDay, Instant } from '@/components/ui/moments'
import { PersonName } from '@/components/ui/names'
import { PageLink } from '@/components/ui/page-link'
import { SummaryList } from '@/components/ui/summary-list'
import type { AttachmentView } from '@/lib/data/attachments/get'
import { attachmentStates, isFileType } from '@/lib/domain/attachment'
import type { JournalEntry } from '@/lib/domain/journal/entry'
import { useFileWords } from './file-words'
import { recordHref } from './places'

type AttachmentSummaryProps = AttachmentView & {
  readonly chapter: { readonly slug: string; readonly timeZone: string }
  readonly history: readonly JournalEntry[]
}

const labelled = ['evidenceOn', 'note', 'sha256', 'size', 'type', 'state', 'stateReason', 'name', 'uploadedName', 'record'] as const
const renamed = { sizeBytes: 'size', fileType: 'type', number: 'record' }
const shown = ['evidenceOn', 'note', 'sha256', 'sizeBytes', 'fileType', 'state', 'stateReason', 'nameCipher', 'uploadedName', 'number']

/** What a file is, where it comes from, and what happened to it. */
export function AttachmentSummary({ attachment, record, chapter, history }: AttachmentSummaryProps) {
  const words = useTranslations('files')
  const said = useFileWords()
  const { evidenceOn, note, sha256, sizeBytes, fileType, uploadedAt, uploadedName, state, stateReason } = attachment
  const row = (key: (typeof labelled)[number] | 'uploadedAt', value: React.ReactNode) => ({ key, label: words(`fields.${key}`), value })
  return (
    <>
      <SummaryList
        rows={[
          row('record', <PageLink href={recordHref(chapter.slug, attachment.record)}><PersonName name={record.name} /></PageLink>),
          row('state', words(`states.${state}`)),
          ...(state !== 'attached' ? [row('stateReason', <PersonName name={stateReason} />)] : []),
          row('type', said.type(fileType)),
          row('size', <bdi>{said.size(sizeBytes)}</bdi>),
          row('evidenceOn', evidenceOn === null ? null : <CalendarDay day={evidenceOn} />),
          row('note', note === '' ? null : <PersonName name={note} />),
          row('uploadedName', <PersonName name={uploadedName} />),
          row('uploadedAt', <Instant at={uploadedAt} timeZone={chapter.timeZone} />),
          row('sha256', <bdi dir="ltr"><code>{sha256}</code></bdi>),
        ]}
      />
      <h2>{words('history')}</h2>
      <RecordHistory
        entries={history.map((entry) => ({ ...entry, after: onlyShown(entry.after), before: onlyShown(entry.before) }))}
        what={record.name}
        timeZone={chapter.timeZone}
        fields={{ labelled, renamed, word: (name) => words(`fields.${labelled.find((known) => known === name) ?? 'name'}`) }}
        words={{
          fileType: { values: [fileType], word: (type) => (isFileType(type) ? said.type(type) : type) },
          state: { values: attachmentStates, word: (value) => words(`states.${attachmentStates.find((each) => each === value) ?? 'attached'}`) },
        }}
      />
    </>
  )
}

function onlyShown(image: JournalEntry['after']): JournalEntry['after'] {
  return image === null ? null : Object.fromEntries(Object.entries(image).filter(([field]) => shown.includes(field)))
}
