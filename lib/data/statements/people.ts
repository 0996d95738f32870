import 'server-only'
import type pg from 'pg'
import type { ImportedPeople } from '@/lib/data/imports/people'
import type { NamedPerson } from '@/lib/domain/imports/imported'
import { searchKey } from '@/lib/domain/search-key'

/**
 * Takes the person of the directory for a name where exactly one is meant; a name of nobody becomes somebody new. Gives the names that several people
 * have: which one is meant, only a person can say.
 */
export async function findByName(client: pg.ClientBase, organizationId: string, people: ImportedPeople, named: readonly NamedPerson[]): Promise<ReadonlySet<string>> {
  const byKey = new Map(named.map((person) => [searchKey(person.name), person]))
  const found = await client.query<{ id: string; name: string; name_key: string }>(
    `SELECT id, name, name_key FROM person WHERE organization_id = $1 AND record_state = 'recorded' AND kind IN ('individual', 'organization') AND name_key = ANY ($2::text[])`,
    [organizationId, [...byKey.keys()].filter((key) => key !== '')],
  )
  const several = new Set<string>()
  for (const [key, person] of byKey) {
    const [only, another] = found.rows.filter((row) => row.name_key === key)
    if (another !== undefined) several.add(person.name)
    else if (only !== undefined) people.use(person, only.id)
  }
  return several
}
