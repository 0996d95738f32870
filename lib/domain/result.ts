/**
 * Expected outcomes as values. A refusal is something a person can act on; a defect is thrown instead.
 * The words of a refusal live in the message files: `refusal.<key>` for the whole, `problem.<key>` for a field.
 */
export type Result<Value, Failure = Refusal> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly refusal: Failure }

export const refusalReasons = [
  'not-allowed',
  'not-found',
  'invalid',
  'reconciled',
  'already-voided',
  'already-sealed',
  'conflict',
  'step-up',
  'unavailable',
] as const

export type RefusalReason = (typeof refusalReasons)[number]

/** Values put into a message; text and numbers only, so that nothing is formatted twice. */
export type MessageValues = Readonly<Record<string, string | number>>

/** One problem of one field: `key` names the sentence in the message file `problem.json`. */
export type FieldProblem = { readonly key: string; readonly values?: MessageValues }

/** What the other person saved meanwhile: shown beside what was typed, never overwritten. */
export type FieldConflict = {
  readonly field: string
  readonly before: string | null
  readonly theirs: string | null
  readonly yours: string | null
  /** Who is meant where `theirs` is the name of a person. */
  readonly theirsId?: string
}

/** One answer to "Which one did you mean?": a thing that is already there, or `new` to add it anyway. */
export type FormChoice = { readonly id: string; readonly label: string; readonly hint?: string }

export type Refusal = {
  readonly reason: RefusalReason
  /** Names the sentence in the message file `refusal.json`. */
  readonly key: string
  readonly values?: MessageValues
  readonly fields?: Readonly<Record<string, FieldProblem>>
  readonly conflicts?: readonly FieldConflict[]
  /** The revision that the other person's save made; the form is sent again against this one. */
  readonly currentRevision?: number
  /** By field name: what the typed text may have meant; the form asks, nothing is guessed. */
  readonly choices?: Readonly<Record<string, readonly FormChoice[]>>
}

/** Wraps a value as success. */
export function ok<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value }
}

/** Wraps a refusal. */
export function refuse(refusal: Refusal): { readonly ok: false; readonly refusal: Refusal } {
  return { ok: false, refusal }
}

/** The refusal for a thing that does not exist, or that belongs to somebody else: both look the same from outside. */
export function notFound(): { readonly ok: false; readonly refusal: Refusal } {
  return refuse({ reason: 'not-found', key: 'notFound' })
}

/** A refusal of single fields: each problem names a sentence in `problem.json`. */
export function invalid(fields: Readonly<Record<string, FieldProblem>>): { readonly ok: false; readonly refusal: Refusal } {
  return refuse({ reason: 'invalid', key: 'invalid', fields })
}
