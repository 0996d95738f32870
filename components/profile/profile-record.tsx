import type { ReactNode } from 'react'
import { useTranslations } from 'next-intl'
import { RecordHistory, type RecordHistoryProps } from '@/components/records/record-history'
import { dayValue, nameValue, textValue } from '@/components/records/summary-values'
import { SummaryList } from '@/components/ui/summary-list'
import type { NamedProfileEntry } from '@/lib/data/profile/list'
import { isJsonObject, type JsonObject } from '@/lib/domain/journal/json'
import { profileShapes } from '@/lib/domain/profile/profile'
import { ProfileValue } from './profile-value'
import { commonFields, useChoiceWords, useProfileLabel } from './profile-words'

type ProfileRecordProps = Pick<RecordHistoryProps, 'timeZone' | 'names' | 'entries'> & { readonly entry: NamedProfileEntry; readonly heading: string }

/** The answers of an entry as fields of their own; its kind never changes, and that it was no mistake says nothing. */
function withAnswers(image: JsonObject | null): JsonObject | null {
  if (image === null) return null
  const { facts, kind: _kind, mistaken, ...rest } = image
  return { ...rest, ...(mistaken === true && { mistaken }), ...(isJsonObject(facts) && facts) }
}

/** An entry's facts, counsel's sign-off where there is one, and its history. */
export function ProfileRecord({ entry, heading, entries, names, timeZone }: ProfileRecordProps) {
  const words = useTranslations('profile')
  const label = useProfileLabel(entry.kind)
  const { fields } = profileShapes[entry.kind]
  const common: readonly (readonly [string, ReactNode])[] = [
    ['person', nameValue(entry.personName)], ['principalId', nameValue(entry.principalName)], ['fromOn', dayValue(entry.fromOn)], ['untilOn', dayValue(entry.untilOn)],
  ]
  const own = fields.filter(({ name }) => (entry.facts[name] ?? '') !== '').map(({ name }) => [name, <ProfileValue key={name} kind={entry.kind} name={name} value={entry.facts[name] ?? ''} />] as const)
  const signed: readonly (readonly [string, ReactNode])[] = [['signedName', textValue(entry.signedName)], ['signedOn', dayValue(entry.signedOn)], ['conclusion', textValue(entry.conclusion)]]
  const rows = [...common, ...own, ...signed].filter(([, value]) => value !== null)
  return (
    <>
      {entry.mistaken ? <p><strong>{words('mistaken')}</strong></p> : null}
      <SummaryList rows={rows.map(([key, value]) => ({ key, label: label(key), value }))} />
      <h2>{words('history')}</h2>
      <RecordHistory
        entries={entries.map((each) => ({ ...each, before: withAnswers(each.before), after: withAnswers(each.after) }))} what={heading} timeZone={timeZone} names={names}
        fields={{ labelled: [...commonFields, ...fields.map(({ name }) => name)], word: label }} words={useChoiceWords(entry.kind)}
      />
    </>
  )
}
