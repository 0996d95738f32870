/**
 * The rows of a batch as a page without scripts posts them: each field stands there once for every row, in the order of the rows.
 * Who is meant is chosen in a list then: somebody who is known, or `new individual`, `new organization`.
 */
import type { BatchKind } from './batch'
import { batchColumns, personField } from './columns'

type Values = Readonly<Record<string, string>>

/** `basedOn`: when the row was saved that this one was typed over; null for a new one. */
export type PostedRow = { readonly id: string; readonly position: number; readonly basedOn: string | null; readonly values: Values }

/** The fields of the page that are none of the row's form. */
export const postedFields = { id: 'row', position: 'position', basedOn: 'basedOn', choice: 'personChoice' } as const

/** Gives the rows out of what was posted; `all` gives every text of a field. */
export function postedRows(kind: BatchKind, all: (field: string) => readonly string[]): readonly PostedRow[] {
  const person = personField[kind]
  const fields = [...batchColumns[kind].map(({ field }) => field), `${person}Id`, `${person}NewKind`]
  const columns = fields.map((field) => [field, all(field)] as const)
  const [ids, positions, based, choices] = [all(postedFields.id), all(postedFields.position), all(postedFields.basedOn), all(postedFields.choice)]
  return ids.map((id, at) => {
    const values = Object.fromEntries(columns.map(([field, texts]) => [field, texts[at] ?? '']))
    const position = Number(positions[at] ?? '')
    return { id, position: Number.isFinite(position) ? position : at, basedOn: based[at] === undefined || based[at] === '' ? null : based[at], values: { ...values, ...choiceOf(kind, values, choices[at]) } }
  })
}

/** What the list says of the person; where it says nothing, somebody new is not meant any more. */
function choiceOf(kind: BatchKind, values: Values, choice: string | undefined): Values {
  const [id, newKind] = [`${personField[kind]}Id`, `${personField[kind]}NewKind`]
  if (choice === undefined) return {}
  if (choice === '') return values[id] === 'new' ? { [id]: '', [newKind]: '' } : {}
  const [chosen = '', chosenKind = ''] = choice.split(' ')
  return { [id]: chosen, [newKind]: chosenKind }
}

/** Gives the row without somebody who was chosen for the name that stood there before: without scripts nothing takes the choice away while the name is typed over. */
export function withoutStaleChoice(kind: BatchKind, values: Values, earlier: Readonly<Record<string, string | readonly string[]>>): Values {
  const [name, id] = [personField[kind], `${personField[kind]}Id`]
  const isStale = values[id] !== '' && values[id] !== 'new' && values[id] === earlier[id] && values[name] !== earlier[name]
  return isStale ? { ...values, [id]: '' } : values
}
