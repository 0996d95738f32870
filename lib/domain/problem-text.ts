/**
 * A field's problem as one text, because the message of a schema is a text: `tooLong?max=200` is `problem.tooLong` with its value.
 */
import type { FieldProblem } from './result'

/** Gives the text for a problem: its key, and its values behind a question mark if it has any. */
export function problemText({ key, values = {} }: FieldProblem): string {
  const query = new URLSearchParams(Object.entries(values).map(([name, value]) => [name, String(value)])).toString()
  return query === '' ? key : `${key}?${query}`
}

/** Reads such a text back; whole numbers come back as numbers, for plurals. */
export function readProblemText(text: string): FieldProblem {
  const [key = text, query = ''] = text.split('?', 2)
  const values = Object.fromEntries(
    [...new URLSearchParams(query)].map(([name, value]) => [name, /^-?\d{1,15}$/.test(value) ? Number(value) : value]),
  )
  return query === '' ? { key } : { key, values }
}

type Issue = { readonly path: readonly PropertyKey[]; readonly message: string }

/** The first problem of each field, in the order of a schema's issues; a problem of no field stands under the empty name. */
export function problemsOf(issues: readonly Issue[]): Readonly<Record<string, FieldProblem>> {
  const problems: Record<string, FieldProblem> = {}
  for (const issue of issues) problems[String(issue.path[0] ?? '')] ??= readProblemText(issue.message)
  return problems
}
