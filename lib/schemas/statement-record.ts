/** The form of an activity, a material, a thing of value or a campaign: which fields a kind has, its shape says. */
import { z } from 'zod'
import type { CalendarDate } from '@/lib/domain/calendar-date'
import type { PersonChoice } from '@/lib/domain/person-choice'
import { statementKinds, statementShapes, type StatementFacts, type StatementField, type StatementKind } from '@/lib/domain/statement-records/statement-record'
import { amountOrNothing, choice, hours, line, lines, optionalChoice, optionalDate, optionalId, optionalTime, pastDate, personFields, readPersonChoice, requiredLine, requiredLines } from './fields'
import { reasonCharactersMax } from './reason'

type Context = { readonly today: CalendarDate }

/** A record as typed: the person still as chosen; the chapter and its time zone are not in the form. */
export type TypedStatementRecord = Pick<StatementFacts, 'kind' | 'title' | 'happenedOn' | 'principalId' | 'valueCents' | 'facts'> & {
  readonly person: PersonChoice | null
  readonly reason: string
}

function severalOf(choices: readonly string[]) {
  return z.union([z.array(z.string()), z.string()]).optional().transform((typed = []) => (Array.isArray(typed) ? typed : typed.split('\n')).filter((text) => choices.includes(text)).join('\n'))
}

function fieldOf({ type, required = false, choices = [] }: StatementField, today: CalendarDate): z.ZodType<string | null> {
  if (type === 'line') return required ? requiredLine() : line()
  if (type === 'lines') return required ? requiredLines() : lines()
  if (type === 'day') return optionalDate(today)
  if (type === 'time') return optionalTime()
  if (type === 'hours') return hours(required)
  if (type === 'choices') return severalOf(choices)
  return required ? choice(choices) : optionalChoice(choices)
}

function commonOf(today: CalendarDate, correction: boolean) {
  return z.looseObject({
    ...personFields('person'),
    title: requiredLine(),
    happenedOn: pastDate(today),
    principalId: optionalId(),
    value: amountOrNothing(),
    reason: correction ? requiredLines(reasonCharactersMax) : line(),
  })
}

type Typed = { readonly kind: StatementKind; readonly [name: string]: unknown }

/** What does not fit together, or is missing although its own field takes nothing as an answer. */
function problemsOf({ kind, ...typed }: Typed, facts: Readonly<Record<string, string | null>>): readonly (readonly [string, string])[] {
  const { person, principal, value, fields } = statementShapes[kind]
  const times = fields.filter(({ type, required, name }) => type === 'time' && required === true && facts[name] === null).map(({ name }) => [name, 'missing'] as const)
  return [
    ...(principal === 'required' && (typed['principalId'] ?? '') === '' ? [['principalId', 'missingChoice'] as const] : []),
    ...(person === 'required' && readPersonChoice(typed, 'person') === null ? [['person', 'missing'] as const] : []),
    ...times,
    ...(value === 'required' && (typed['value'] ?? '') === '' ? [['value', 'missing'] as const] : []),
    ...(kind === 'material' && (facts['filedOn'] === null) !== (facts['filedTime'] === null) ? [[facts['filedOn'] === null ? 'filedOn' : 'filedTime', 'missing'] as const] : []),
  ]
}

function read(typed: Typed, { today }: Context, context: z.RefinementCtx, correction: boolean): TypedStatementRecord {
  const { kind } = typed
  const shape = statementShapes[kind]
  const common = commonOf(today, correction).safeParse(typed)
  const own = z.object(Object.fromEntries(shape.fields.map((field) => [field.name, fieldOf(field, today)]))).safeParse(typed)
  for (const [field, message] of problemsOf(typed, own.data ?? {})) context.addIssue({ code: 'custom', path: [field], message })
  for (const { path, message } of [...(common.error?.issues ?? []), ...(own.error?.issues ?? [])]) context.addIssue({ code: 'custom', path: [...path], message })
  if (!common.success || !own.success) return z.NEVER
  const { title, happenedOn, principalId, value, reason } = common.data
  const facts = Object.fromEntries(Object.entries(own.data).map(([name, text]) => [name, text ?? '']))
  const person = shape.person === 'none' ? null : readPersonChoice(typed, 'person')
  return { kind, title, happenedOn, person, principalId, valueCents: shape.value === 'none' ? null : value, facts, reason }
}

/** Gives the schema of the form of any kind for a day; the kind is a hidden field. */
export function statementRecordSchema(given: Context) {
  return z.looseObject({ kind: choice(statementKinds) }).transform((typed, context) => read(typed, given, context, false))
}

/** The same with the reason that a correction needs. */
export function statementRecordCorrectionSchema(given: Context) {
  return z.looseObject({ kind: choice(statementKinds) }).transform((typed, context) => read(typed, given, context, true))
}
