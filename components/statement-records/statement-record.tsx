import type { ReactNode } from 'react'
import { useTranslations } from 'next-intl'
import { FindingList } from '@/components/records/finding-list'
import { RecordHistory, type RecordHistoryProps } from '@/components/records/record-history'
import { dayValue, nameValue, textValue } from '@/components/records/summary-values'
import { wordOfValues } from '@/components/records/value-words'
import { CalendarDay, Instant } from '@/components/ui/moments'
import { Money } from '@/components/ui/money'
import { StatusTag } from '@/components/ui/status-tag'
import { SummaryList } from '@/components/ui/summary-list'
import type { StatementView } from '@/lib/data/statement-records/get'
import { isCalendarDate } from '@/lib/domain/calendar-date'
import { isJsonObject, type JsonObject } from '@/lib/domain/journal/json'
import { reasonText } from '@/lib/domain/record'
import { materialDueAt } from '@/lib/domain/reports/fara/materials'
import { factOf, statementShapes, type StatementField } from '@/lib/domain/statement-records/statement-record'
import { labelledFields, useStatementLabel, useStatementWords } from './statement-words'

type Row = readonly [string, ReactNode]

/** What a record says, field by field, the clock of a material, and what the checks find. */
export function StatementSummary({ view, timeZone }: { readonly view: StatementView; readonly timeZone: string }) {
  const words = useTranslations('statementRecords')
  const { record, findings } = view
  const label = useStatementLabel(record.kind)
  const choices = wordOfValues(useStatementWords(record.kind))
  const own = statementShapes[record.kind].fields.filter(({ type }) => type !== 'time').map((field): Row => [field.name, valueOf(field, factOf(record, field.name), choices)])
  const rows: readonly Row[] = [
    ['state', <StatusTag key="state" status={record.state} />],
    ['stateReason', textValue(reasonText(record.stateReason))],
    ['title', textValue(record.title)],
    ['happenedOn', dayValue(record.happenedOn)],
    ['person', nameValue(view.personName)],
    ['principalId', nameValue(view.principalName)],
    ['value', record.valueCents === null ? null : <Money key="value" cents={record.valueCents} />],
    ...own,
    ['happenedAt', record.happenedAt === null ? null : <Instant key="sent" at={record.happenedAt} timeZone={timeZone} />],
    ['filedAt', record.filedAt === null ? null : <Instant key="filed" at={record.filedAt} timeZone={timeZone} />],
    ['enteredOn', dayValue(record.enteredOn)],
  ]
  return (
    <>
      <SummaryList rows={rows.filter(([, value]) => value !== null).map(([key, value]) => ({ key, label: label(key), value }))} />
      <MaterialClock view={view} timeZone={timeZone} />
      <h2>{words('findings')}</h2>
      <FindingList findings={findings} none={words('noFindings')} />
    </>
  )
}

function valueOf({ name, type }: StatementField, value: string, choices: ReturnType<typeof wordOfValues>): ReactNode {
  if (value === '') return null
  if (type === 'day' && isCalendarDate(value)) return <CalendarDay day={value} />
  if (type === 'choices') return value.split('\n').join('; ')
  return choices(name, value) ?? textValue(value)
}

/** By when the copy of a material is due, and whether it was filed. */
function MaterialClock({ view: { record }, timeZone }: { readonly view: StatementView; readonly timeZone: string }) {
  const words = useTranslations('statementRecords')
  const { happenedAt, filedAt } = record
  if (happenedAt === null) return null
  const dueAt = materialDueAt(happenedAt)
  const state = filedAt === null ? 'open' : filedAt <= dueAt ? 'inTime' : 'late'
  return <p>{words.rich(`clock.${state}`, { due: () => <strong><Instant at={dueAt} timeZone={timeZone} /></strong> })}</p>
}

/** The texts of a record as fields of their own; its kind never changes, and the moments are told by their days and hours. */
function withFacts(image: JsonObject | null): JsonObject | null {
  if (image === null) return null
  const { facts, kind: _kind, happenedAt: _sent, filedAt: _filed, ...rest } = image
  const texts = isJsonObject(facts) ? Object.entries(facts).map(([name, text]) => [name, typeof text === 'string' ? text.replaceAll('\n', '; ') : text] as const) : []
  return { ...rest, ...Object.fromEntries(texts) }
}

/** What happened to a record: field, old, new, who, when, why. */
export function StatementHistory({ view: { record }, entries, names, timeZone }: Pick<RecordHistoryProps, 'entries' | 'names' | 'timeZone'> & { readonly view: StatementView }) {
  const label = useStatementLabel(record.kind)
  return (
    <RecordHistory
      entries={entries.map((entry) => ({ ...entry, before: withFacts(entry.before), after: withFacts(entry.after) }))} what={record.number} timeZone={timeZone} names={names}
      fields={{ labelled: labelledFields(record.kind), renamed: { personId: 'person' }, word: label }} words={useStatementWords(record.kind)}
    />
  )
}
