import 'server-only'
import { sqlAs } from '@/lib/data/database/transaction'
import { JournalBatch } from '@/lib/data/imports/journal-batch'
import { entryHalves } from '@/lib/data/journal/append'
import type { Person } from '@/lib/domain/person'
import type { Actor } from '@/lib/domain/permission'

/** Whether anything of a person is closed to most, so that opening it is told. */
function hasDetails({ address, email, telephone, employer, occupation, bankReference, recordState }: Person): boolean {
  return recordState !== 'erased' && (address !== null || [email, telephone, employer, occupation, bankReference].some((text) => text !== ''))
}

/** Writes into the journal whose details an export opened; of who has none to open there is nothing to tell. */
export async function tellOfOpened(people: readonly Person[], actor: Actor): Promise<void> {
  const opened = people.filter(hasDetails)
  if (opened.length === 0) return
  const journal = new JournalBatch()
  for (const { id, revision } of opened) journal.add(entryHalves(actor, { type: 'person.unmasked', id, revision, before: null, after: null, reason: 'Exported with every field' }))
  await sqlAs(actor, (client) => journal.append(client, actor.organizationId))
}
