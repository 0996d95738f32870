/**
 * What travels between a form and its action. Plain data, so that a page without scripts can fill the form again,
 * and free of libraries, so that the browser loads nothing for it.
 */
import { proofField } from '@/lib/domain/recent-proof'
import type { FieldConflict, FieldProblem, FormChoice } from '@/lib/domain/result'

/** What a field holds as typed; names that end in `[]` are lists and stand here without the brackets. */
export type FormValues = Readonly<Record<string, string | readonly string[]>>

export type FormState = {
  /** False after a refusal; true before the first submit and after a saved draft. */
  readonly ok: boolean
  /** A sentence about the whole form: `refusal.<key>`. */
  readonly message: FieldProblem | null
  /** Problems by field name in field order: `problem.<key>`. */
  readonly fields: Readonly<Record<string, FieldProblem>>
  /** What was typed. */
  readonly values: FormValues
  readonly conflicts: readonly FieldConflict[]
  /** "Which one did you mean?" by field name. */
  readonly choices: Readonly<Record<string, readonly FormChoice[]>>
  /** The revision that the next submit is made against; null for a new record. */
  readonly revision: number | null
  /** Instant of the draft on the server, null if there is none. */
  readonly draftSavedAt: string | null
}

/** The state of a form that was just opened. */
export function openForm(values: FormValues = {}, more: { readonly revision?: number; readonly draftSavedAt?: string } = {}): FormState {
  return {
    ok: true,
    message: null,
    fields: {},
    values,
    conflicts: [],
    choices: {},
    revision: more.revision ?? null,
    draftSavedAt: more.draftSavedAt ?? null,
  }
}

/** Fields that belong to the form kit and not to the record. */
export const kitFields = ['formKey', 'intent', 'chapter', 'revision'] as const

/**
 * Reads what was typed, the same way in the browser and on the server. Lists (`name[]`) lose their empty entries.
 * A password that is asked once more is none of it: no draft keeps it and no page gets it back.
 * After a conflict, `choose:<field>` = `theirs` takes the other person's value from `theirs:<field>`.
 */
export function valuesOfForm(form: FormData): FormValues {
  const values: Record<string, string | string[]> = {}
  for (const [name, value] of form) {
    if (typeof value !== 'string' || name.startsWith('$ACTION') || name.includes(':') || name === proofField) continue
    if (name.endsWith('[]')) {
      const key = name.slice(0, -2)
      const list = values[key]
      values[key] = [...(Array.isArray(list) ? list : []), ...(value === '' ? [] : [value])]
    } else values[name] = value
  }
  for (const [name, value] of form) {
    const field = name.startsWith('choose:') && value === 'theirs' ? name.slice('choose:'.length) : null
    const theirs = field === null ? null : form.get(`theirs:${field}`)
    const theirsId = field === null ? null : form.get(`theirs:${field}Id`)
    if (field !== null && typeof theirs === 'string') values[field] = theirs
    if (field !== null && typeof theirsId === 'string') values[`${field}Id`] = theirsId
  }
  return values
}

/** One text of the form, trimmed of nothing; empty when it is missing. */
export function textOf(values: FormValues, name: string): string {
  const value = values[name]
  return typeof value === 'string' ? value : ''
}

type Query = Readonly<Record<string, string | readonly string[] | undefined>>

/** What the address of a new form brings along for these fields: "Save and add another" and "Duplicate" put it there. */
export function valuesOfQuery(query: Query, names: readonly string[]): FormValues {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = query[name]
      return typeof value === 'string' ? [[name, value] as const] : []
    }),
  )
}
