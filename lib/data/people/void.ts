import 'server-only'
import { inTransaction } from '@/lib/data/database/transaction'
import { appendEntry } from '@/lib/data/journal/append'
import { changedBefore } from '@/lib/data/journal/changed'
import { conflictOf } from '@/lib/data/records/conflict'
import type { RecordPlace } from '@/lib/data/records/revise'
import type { Person } from '@/lib/domain/person'
import { can, type Actor } from '@/lib/domain/permission'
import { notFound, ok, type Refusal, type Result } from '@/lib/domain/result'
import { closedPerson } from './closed'
import { lockPerson } from './lock'
import { ciphersOf, maskedDetails, personForJournal, personFromRow } from './rows'

/** Voids the entry of a person with a reason: nobody chooses it any more, the records that name it keep it. */
export async function voidPerson(actor: Actor, input: RecordPlace & { readonly reason: string }): Promise<Result<Person, Refusal>> {
  const allowed = can(actor, 'person.void', input.chapterId)
  if (!allowed.ok) return allowed
  const { organizationId } = actor
  return inTransaction(actor, async (tx) => {
    const row = await lockPerson(tx, actor, input.id)
    if (row === null) return notFound()
    const earlier = personFromRow(row, maskedDetails(row))
    if (earlier.recordState !== 'recorded') return closedPerson(earlier.recordState)
    if (row.revision !== input.revision) {
      return conflictOf(tx, actor, { id: input.id, openedOn: input.revision, theirs: { ...earlier }, yours: { recordState: 'voided', stateReason: input.reason } })
    }
    const person: Person = { ...earlier, recordState: 'voided', stateReason: input.reason, revision: row.revision + 1 }
    const inJournal = (each: Person) => personForJournal(each, row.bankReferenceLast4, row.formKey, ciphersOf(row))
    const after = inJournal(person)
    const journalIndex = await appendEntry(tx, actor, {
      type: 'person.voided', id: row.id, revision: person.revision, before: changedBefore(inJournal(earlier), after), after, reason: input.reason,
    })
    await tx.person.update({
      where: { organizationId_id: { organizationId, id: row.id } },
      data: { recordState: person.recordState, stateReason: person.stateReason, revision: person.revision, journalIndex },
    })
    return ok(person)
  })
}
