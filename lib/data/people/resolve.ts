import 'server-only'
import type { Transaction } from '@/lib/data/database/transaction'
import { newId } from '@/lib/data/database/uuid'
import type { PersonInput, PersonTag } from '@/lib/domain/person'
import type { PersonChoice } from '@/lib/domain/person-choice'
import type { Actor } from '@/lib/domain/permission'
import { invalid, ok, refuse, type FieldProblem, type FormChoice, type Refusal, type Result } from '@/lib/domain/result'
import { searchKey } from '@/lib/domain/search-key'
import { insertPerson } from './record'

/**
 * Turns what a person field says into a person: the one that was chosen, a new one in the same transaction,
 * or the question "Which one did you mean?" with everybody of that name. Nothing is guessed: two people may share a name.
 */
export async function resolvePerson(
  tx: Transaction,
  actor: Actor,
  field: { readonly name: string; readonly choice: PersonChoice | null; readonly tag: PersonTag },
): Promise<Result<string | null, Refusal>> {
  const { name, choice, tag } = field
  if (choice === null) return ok(null)
  if (choice.id === 'new') return ok((await insertPerson(tx, actor, newPerson(choice, tag))).id)
  if (choice.id !== '') return chosen(tx, actor, name, choice.id)
  const known = await sameName(tx, actor, choice.typed)
  if (known.length === 0 && choice.newKind !== null) return ok((await insertPerson(tx, actor, newPerson(choice, tag))).id)
  return refuse({
    reason: 'invalid', key: 'invalid',
    fields: { [name]: { key: known.length === 0 ? 'personUnknown' : 'personWhich', values: { name: choice.typed } } },
    choices: { [name]: [...known, { id: 'new', label: choice.typed }] },
  })
}

/** Whoever was merged since is the one that they were merged into. The row is held, so that no merge passes by the record that is written now. */
async function chosen(tx: Transaction, actor: Actor, name: string, id: string): Promise<Result<string, Refusal>> {
  const rows = await tx.$queryRaw<{ id: string; state: string; into: string | null }[]>`
    SELECT id, record_state AS state, merged_into_id AS into FROM person WHERE organization_id = ${actor.organizationId}::uuid AND id = ${id}::uuid FOR KEY SHARE`
  const person = rows[0]
  if (person?.state === 'merged' && person.into !== null) return chosen(tx, actor, name, person.into)
  return person?.state === 'recorded' ? ok(person.id) : invalid({ [name]: { key: 'choiceUnknown' } })
}

type PersonQuestion = { readonly problem: FieldProblem; readonly choices: readonly FormChoice[] }

/** What a person field would be asked back, with everybody who may be meant, without writing anything; null where it is clear who is meant. */
export async function personQuestion(tx: Transaction, actor: Actor, choice: PersonChoice | null): Promise<PersonQuestion | null> {
  if (choice === null || choice.id !== '') return null
  const known = await sameName(tx, actor, choice.typed)
  if (known.length === 0 && choice.newKind !== null) return null
  return { problem: { key: known.length === 0 ? 'personUnknown' : 'personWhich', values: { name: choice.typed } }, choices: known }
}

async function sameName(tx: Transaction, actor: Actor, typed: string): Promise<readonly FormChoice[]> {
  const key = searchKey(typed)
  if (key === '') return []
  const rows = await tx.person.findMany({
    where: { organizationId: actor.organizationId, recordState: 'recorded', nameKey: { startsWith: key } },
    select: { id: true, name: true, kind: true, state: true, country: true, office: true },
    orderBy: [{ nameKey: 'asc' }, { id: 'asc' }],
    take: 6,
  })
  return rows.map(({ id, name, state, country, office }) => ({ id, label: name, hint: [office ?? '', state, country].filter((part) => part !== '').join(', ') }))
}

function newPerson(choice: PersonChoice, tag: PersonTag): PersonInput {
  return {
    formKey: newId(),
    name: choice.typed,
    nameSort: choice.newSortName === '' ? null : choice.newSortName,
    nameOtherScript: choice.newOtherScript === '' ? null : choice.newOtherScript,
    address: null, email: '', telephone: '', employer: '', occupation: '', bankReference: '',
    kind: choice.newKind ?? 'individual',
    tags: [tag],
    citizenStatus: 'unknown', citizenStatusBasis: null,
    office: '', screenedOn: null, screeningListOn: null, screeningResult: 'not-screened', note: '',
  }
}
