import { useTranslations } from 'next-intl'
import { Instant } from '@/components/ui/moments'
import { PersonName } from '@/components/ui/names'
import { PageLink } from '@/components/ui/page-link'
import { SummaryList } from '@/components/ui/summary-list'
import { describeEntry } from '@/lib/domain/journal/describe'
import type { JournalEntry } from '@/lib/domain/journal/entry'
import type { SubjectKind } from '@/lib/domain/journal/entry-types'
import { leafHashHex } from '@/lib/domain/journal/leaf-hash'
import { reasonText } from '@/lib/domain/record'
import styles from './journal.module.css'

const folders: Partial<Record<SubjectKind, string>> = {
  donation: 'donations', expenditure: 'expenditures', transfer: 'transfers', 'lobbying-contact': 'lobbying-contacts', 'statement-record': 'statement-records', person: 'people', audit: 'audits', payout: 'payouts',
}

type EntryViewProps = { readonly entry: JournalEntry; readonly text: string; readonly chapter: string; readonly timeZone: string }

/** What an entry tells, and its text as it is stored and hashed. */
export function EntryView({ entry, text, chapter, timeZone }: EntryViewProps) {
  const words = useTranslations('journal')
  const { subject, actor, at, reason } = entry
  const folder = folders[subject.kind]
  return (
    <>
      <SummaryList rows={[
        { key: 'event', label: words('fields.event'), value: describeEntry(entry) },
        { key: 'at', label: words('fields.at'), value: <Instant at={at} timeZone={timeZone} /> },
        { key: 'by', label: words('fields.by'), value: <PersonName name={actor.name} /> },
        { key: 'reason', label: words('fields.reason'), value: reason === null || reason === '' ? null : <bdi dir="auto">{reasonText(reason)}</bdi> },
        {
          key: 'record', label: words('entry.record'),
          value: folder === undefined ? words(`kinds.${subject.kind}`) : <PageLink href={`/c/${chapter}/${folder}/${subject.id}`}>{words(`kinds.${subject.kind}`)}</PageLink>,
        },
        { key: 'revision', label: words('entry.revision'), value: String(subject.revision) },
        { key: 'leaf', label: words('fields.leaf'), value: <bdi dir="ltr"><code className={styles.whole}>{leafHashHex(text)}</code></bdi> },
      ]} />
      <section>
        <h2>{words('entry.text')}</h2>
        <p>{words('entry.textExplain')}</p>
        <pre className={styles.text} dir="ltr">{text}</pre>
      </section>
    </>
  )
}
