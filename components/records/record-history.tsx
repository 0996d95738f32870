import { useLocale, useTranslations } from 'next-intl'
import { dayInShort } from '@/components/ui/calendar-text'
import { countryName } from '@/components/ui/countries'
import type { WordOf } from '@/components/ui/form-context'
import { History } from '@/components/ui/history'
import { isCalendarDate } from '@/lib/domain/calendar-date'
import { changesOf } from '@/lib/domain/journal/history'
import { sentenceOf } from '@/lib/domain/journal/entry-types'
import type { JournalEntry } from '@/lib/domain/journal/entry'
import { isJsonList, isJsonObject, type JsonObject, type JsonValue } from '@/lib/domain/journal/json'
import { cents, formatCents } from '@/lib/domain/money'
import { reasonText } from '@/lib/domain/record'
import { wordOfValues, type ValueWords } from './value-words'

/** Fields that only the program reads. */
const unseen = ['id', 'formKey', 'chapterId', 'revision', 'numberYear', 'numberSequence', 'enteredBy', 'enteredAt', 'importKey', 'movedRecords', 'survivorRevision']

type Reader = { readonly names: ReadonlyMap<string, string>; readonly wordOf: WordOf }

/** A day and a country as people write them; null for every other text. */
function spelledOut(field: string, value: string, tag: string): string | null {
  if (field.endsWith('On') && isCalendarDate(value)) return dayInShort(value, tag)
  return /country$/i.test(field) ? countryName(tag, value) : null
}

/** A value as people read it: names for ids, words for codes, the parts of a list one after the other. */
function valueText(field: string, value: JsonValue, reader: Reader): string {
  if (value === null || value === '' || value === false) return ''
  if (typeof value === 'number' && field.endsWith('Cents')) return formatCents(cents(value))
  if (isJsonList(value)) return value.map((item) => valueText(field, item, reader)).join('; ')
  if (isJsonObject(value)) return partsText(value, reader)
  return reader.wordOf(field, String(value)) ?? reader.names.get(String(value)) ?? String(value)
}

/** An item of a list: a person by the name that the item itself has, else by the id. */
function partsText(item: JsonObject, reader: Reader): string {
  const parts = Object.entries(item).filter(([part]) => part !== 'personId' || item['name'] === undefined)
  return parts.map(([part, value]) => valueText(part, value, reader)).filter((text) => text !== '').join(', ')
}

/** How the fields of a kind of record are called. */
type FieldNames = {
  readonly labelled: readonly string[]
  /** Fields of the journal that the form calls otherwise. */
  readonly renamed?: Readonly<Record<string, string>>
  readonly word: (name: string) => string
}

/** The label of a field as the journal names it; the field's own name where it has none. */
function labelOf(field: string, { labelled, renamed = {}, word }: FieldNames): string {
  const plain = field.replace(/(?:Cents|Cipher|Last4)$/, '')
  const name = renamed[plain] ?? plain
  return labelled.includes(name) ? word(name) : field
}

export type RecordHistoryProps = {
  readonly entries: readonly JournalEntry[]
  readonly what: string
  readonly timeZone: string
  readonly fields: FieldNames
  /** Names by id of whatever the entries speak of. */
  readonly names?: ReadonlyMap<string, string>
  readonly words?: ValueWords
}

/** The history of a record from the journal alone: field, old, new, who, when, why. */
export function RecordHistory({ entries, what, timeZone, fields, names = new Map(), words: valueWords = {} }: RecordHistoryProps) {
  const words = useTranslations('records')
  const known = wordOfValues(valueWords)
  const tag = useLocale()
  const reader = { names, wordOf: (field: string, value: string) => known(field, value) ?? spelledOut(field, value, tag) }
  const closed = (field: string) => field.endsWith('Cipher')
  return (
    <History
      timeZone={timeZone}
      entries={entries.map((entry) => ({
        index: entry.index,
        event: sentenceOf(entry.type, { who: entry.actor.name, what }).replace(/\.$/, ''),
        at: entry.at,
        reason: entry.reason === null ? null : reasonText(entry.reason),
        changes: changesOf(entry).filter(({ field }) => !unseen.includes(field)).map((change) => ({
          label: labelOf(change.field, fields),
          before: closed(change.field) ? words('closed') : valueText(change.field, change.old, reader),
          after: closed(change.field) ? words('closed') : valueText(change.field, change.new, reader),
        })),
      }))}
    />
  )
}
