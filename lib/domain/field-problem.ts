/** A problem of one field as a failed result: `key` names the sentence in the message file `problem.json`. */
import type { FieldProblem, MessageValues } from './result'

/** What reading one field gives: its value or its problem. */
export type Reading<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly refusal: FieldProblem }

/** Gives the failed reading for a sentence of `problem.json`; `values` fill the sentence. */
export function problem(key: string, values?: MessageValues): { readonly ok: false; readonly refusal: FieldProblem } {
  return { ok: false, refusal: values === undefined ? { key } : { key, values } }
}
