import { useTranslations } from 'next-intl'
import { History } from '@/components/ui/history'
import { changesOf } from '@/lib/domain/journal/history'
import { sentenceOf } from '@/lib/domain/journal/entry-types'
import type { JournalEntry } from '@/lib/domain/journal/entry'
import type { JsonValue } from '@/lib/domain/journal/json'
import { cents, formatCents } from '@/lib/domain/money'
import { reasonText } from '@/lib/domain/record'

/** Fields that only the program reads. */
const unseen = ['id', 'formKey', 'chapterId', 'revision', 'numberYear', 'numberSequence', 'enteredBy', 'enteredAt', 'importKey']

function valueText(field: string, value: JsonValue): string {
  if (value === null || value === '') return ''
  if (typeof value === 'number' && field.endsWith('Cents')) return formatCents(cents(value))
  if (Array.isArray(value) && value.every((each) => typeof each === 'string')) return value.join(', ')
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

/** The history of a record from the journal alone: field, old, new, who, when, why. */
export function RecordHistory({ entries, what, timeZone, label, word }: {
  readonly entries: readonly JournalEntry[]
  readonly what: string
  readonly timeZone: string
  /** The name of a field; the field's own name where there is none. */
  readonly label: (field: string) => string
  /** The words of a value that is a code; null where it is none. */
  readonly word?: (field: string, value: string) => string | null
}) {
  const words = useTranslations('records')
  const shown = (field: string, value: JsonValue) => (typeof value === 'string' ? word?.(field, value) : null) ?? valueText(field, value)
  const closed = (field: string) => field.endsWith('Cipher')
  return (
    <History
      timeZone={timeZone}
      entries={entries.map((entry) => ({
        index: entry.index,
        event: sentenceOf(entry.type, { who: entry.actor.name, what }).replace(/\.$/, ''),
        at: entry.at,
        reason: entry.reason === null ? null : reasonText(entry.reason),
        changes: changesOf(entry).filter(({ field, old }) => !unseen.includes(field) && (entry.before === null || field in entry.before || old !== null)).map((change) => ({
          label: label(change.field),
          before: closed(change.field) ? words('closed') : shown(change.field, change.old),
          after: closed(change.field) ? words('closed') : shown(change.field, change.new),
        })),
      }))}
    />
  )
}
