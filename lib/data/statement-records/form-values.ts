import 'server-only'
import { fieldTexts } from '@/lib/domain/field-text'
import type { StatementView } from './get'

/** What stands in the fields when a record is corrected. */
export function statementFormValues({ record, personName }: StatementView): Readonly<Record<string, string>> {
  const { facts, title, happenedOn, personId, principalId, valueCents } = record
  return { ...facts, ...fieldTexts({ title, happenedOn, personId, principalId, valueCents }), person: personName ?? '' }
}

/** What belongs to one day and one sending, and is no part of a duplicate. */
const own = ['happenedOn', 'happenedTime', 'filedOn', 'filedTime', 'confirmationNumber', 'endedOn', 'exhibitDFiledOn', 'value']

/** What stands in the fields of a duplicate: the same again, on another day. */
export function statementDuplicateValues(view: StatementView): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(statementFormValues(view)).filter(([field]) => !own.includes(field)))
}
