import 'server-only'
import { readAs } from '@/lib/data/database/transaction'
import { organizationKeys } from '@/lib/data/keys/organization-key'
import { detailsFromRow, personFromRow } from '@/lib/data/people/rows'
import { cellsOfPerson, peopleHeadings } from '@/lib/domain/imports/people-file'
import { can, type Actor } from '@/lib/domain/permission'
import { ok, type Refusal, type Result } from '@/lib/domain/result'
import { csvByteOrderMark, csvLine } from '@/lib/formats/csv/csv-line'
import { tellOfOpened } from './opened'

const peopleTogether = 500

/**
 * The people of the whole organization with every field, as a CSV file that an import takes back as it was; those who were merged or erased are not in it. Whose
 * details stand in it is written into the journal.
 */
export async function exportPeople(actor: Actor): Promise<Result<AsyncGenerator<string, undefined>, Refusal>> {
  const allowed = can(actor, 'person.unmask', null)
  if (!allowed.ok) return allowed
  return ok(await Promise.resolve(linesOf(actor)))
}

async function* linesOf(actor: Actor): AsyncGenerator<string, undefined> {
  yield csvByteOrderMark + csvLine(peopleHeadings)
  for (let after = '00000000-0000-0000-0000-000000000000'; after !== '';) {
    const people = await readAs(actor, async (tx) => {
      const keys = await organizationKeys(tx, actor.organizationId)
      const rows = await tx.person.findMany({ where: { organizationId: actor.organizationId, id: { gt: after }, recordState: { in: ['recorded', 'voided'] } }, orderBy: { id: 'asc' }, take: peopleTogether })
      return rows.map((row) => personFromRow(row, detailsFromRow(keys, row)))
    })
    await tellOfOpened(people, actor)
    if (people.length > 0) yield people.map((person) => csvLine(cellsOfPerson(person))).join('')
    after = people.at(-1)?.id ?? ''
  }
}
