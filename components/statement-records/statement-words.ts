import { useTranslations } from 'next-intl'
import { useSharedWords, type ValueWords } from '@/components/records/value-words'
import { statementShapes, type StatementKind } from '@/lib/domain/statement-records/statement-record'

/** What beside the fields of a kind every record may have. */
const commonFields: readonly string[] = ['principalId', 'value', 'reason', 'note', 'state', 'stateReason', 'number', 'enteredOn', 'happenedAt', 'filedAt']

/** The fields of a kind in their order on the page. */
export function statementFieldNames(kind: StatementKind): readonly string[] {
  return ['title', 'happenedOn', 'person', 'principalId', 'value', ...statementShapes[kind].fields.map(({ name }) => name), 'reason']
}

/** Every field of a kind that has a label, for a history. */
export function labelledFields(kind: StatementKind): readonly string[] {
  return [...statementFieldNames(kind), ...commonFields]
}

/** How a field of a kind is called. */
export function useStatementLabel(kind: StatementKind): (field: string) => string {
  const words = useTranslations('statementRecords')
  return (field) => (commonFields.includes(field) ? words(`common.${field}`) : words(`kinds.${kind}.fields.${field}`))
}

/** What the choices of a kind are called, by field; the agency's own words stand as printed. */
export function useStatementWords(kind: StatementKind): ValueWords {
  const words = useTranslations('statementRecords')
  const own = statementShapes[kind].fields.filter(({ choices, asPrinted }) => choices !== undefined && asPrinted !== true)
  return {
    ...useSharedWords(),
    ...Object.fromEntries(own.map(({ name, choices = [] }) => [name, { values: choices, word: (value: string) => words(`choices.${value}`) }])),
  }
}
