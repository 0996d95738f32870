import 'server-only'
import { inTransaction } from '@/lib/data/database/transaction'
import { appendEntry } from '@/lib/data/journal/append'
import { changedBefore } from '@/lib/data/journal/changed'
import { organizationKeys } from '@/lib/data/keys/organization-key'
import { conflictOf } from '@/lib/data/records/conflict'
import { screenPerson } from '@/lib/data/screening/hits'
import { personMarkOf } from '@/lib/data/screening/rows'
import type { Person, PersonalDetails, PersonInput } from '@/lib/domain/person'
import { can, visibility, type Actor } from '@/lib/domain/permission'
import { notFound, ok, type Refusal, type Result } from '@/lib/domain/result'
import { hasOpenMatch } from '@/lib/domain/rules/checks/parties'
import { closedPerson } from './closed'
import { lockPerson } from './lock'
import { openDataKey, resealPersonal } from './personal'
import { ciphersOf, columnsOf, detailsFromRow, personForJournal, personFromRow } from './rows'

export type PersonCorrection = {
  readonly chapterId: string
  readonly id: string
  /** The revision that the form was opened on. */
  readonly revision: number
  readonly reason: string
  readonly person: PersonInput
}

/** What somebody who does not see personal details cannot change either: the names alone are theirs to correct. */
function keepingClosed(person: PersonInput, { address, email, telephone, employer, occupation, bankReference }: PersonalDetails): PersonInput {
  return { ...person, address, email, telephone, employer, occupation, bankReference }
}

/** Corrects a person with a reason; the earlier values stay in the journal. */
export async function correctPerson(actor: Actor, input: PersonCorrection): Promise<Result<Person, Refusal>> {
  const allowed = can(actor, 'person.correct', input.chapterId)
  if (!allowed.ok) return allowed
  return inTransaction(actor, async (tx) => {
    const row = await lockPerson(tx, actor, input.id)
    if (row === null) return notFound()
    const keys = await organizationKeys(tx, actor.organizationId)
    const details = detailsFromRow(keys, row)
    const earlier = personFromRow(row, details)
    if (earlier.recordState !== 'recorded') return closedPerson(earlier.recordState)
    const typed = visibility(actor, input.chapterId).personal === 'clear' ? input.person : keepingClosed(input.person, details)
    if (row.revision !== input.revision) {
      return conflictOf(tx, actor, { id: input.id, openedOn: input.revision, theirs: { ...earlier }, yours: { ...typed } })
    }
    const mayClose = hasOpenMatch(earlier.screeningResult) && !hasOpenMatch(typed.screeningResult) ? can(actor, 'screening.decide', input.chapterId) : allowed
    if (!mayClose.ok) return mayClose
    const dataKey = openDataKey(keys, row.id, row.dataKeyWrapped)
    const ciphers = resealPersonal(dataKey, row.id, typed, { details, ciphers: ciphersOf(row) })
    const screening = await screenPerson(tx, actor, { personId: row.id, person: typed, personMark: personMarkOf({ ...typed, ...ciphers }), earlier: null })
    const corrected = { ...typed, ...screening?.facts }
    const columns = columnsOf(keys, corrected, ciphers)
    const person: Person = { ...earlier, ...corrected, country: columns.country, state: columns.state, revision: row.revision + 1 }
    const before = personForJournal(earlier, row.bankReferenceLast4, row.formKey, ciphersOf(row))
    const after = personForJournal(person, columns.bankReferenceLast4, row.formKey, ciphers)
    const journalIndex = await appendEntry(tx, actor, {
      type: 'person.corrected', id: row.id, revision: person.revision, before: changedBefore(before, after), after, reason: input.reason,
    })
    await tx.person.update({
      where: { organizationId_id: { organizationId: actor.organizationId, id: row.id } },
      data: { ...columns, revision: person.revision, journalIndex },
    })
    await screening?.write(tx, { personId: row.id, personRevision: person.revision })
    return ok(person)
  })
}
