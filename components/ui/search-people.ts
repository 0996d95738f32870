/** One person as the type-ahead shows it: the name, and city, last gift and total this period as one line. */
export type PersonOption = { readonly id: string; readonly name: string; readonly detail: string }

type Search = { readonly chapter: string | null; readonly query: string; readonly signal: AbortSignal }

function isOption(value: unknown): value is PersonOption {
  return (
    typeof value === 'object' &&
    value !== null &&
    'id' in value &&
    'name' in value &&
    'detail' in value &&
    typeof value.id === 'string' &&
    typeof value.name === 'string' &&
    typeof value.detail === 'string'
  )
}

/** Asks `POST /api/people` for `{ people: [{ id, name, detail }] }`; null when there is no usable answer. */
export async function searchPeople({ chapter, query, signal }: Search): Promise<readonly PersonOption[] | null> {
  const question = JSON.stringify({ chapter: chapter ?? '', query })
  const answer = await fetch('/api/people', { method: 'POST', headers: { 'content-type': 'application/json' }, body: question, signal }).catch(() => null)
  if (answer?.ok !== true) return null
  const body: unknown = await answer.json().catch(() => null)
  if (typeof body !== 'object' || body === null || !('people' in body) || !Array.isArray(body.people)) return null
  return body.people.filter(isOption)
}
