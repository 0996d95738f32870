import 'server-only'
import type pg from 'pg'
import type { ImportedPeople } from '@/lib/data/imports/people'
import type { NamedPerson } from '@/lib/domain/imports/imported'
import { survivorsSql } from '@/lib/data/people/survivor'
import { searchKey } from '@/lib/domain/search-key'

/**
 * Takes the person of the directory for a name where exactly one is meant; a name of nobody becomes somebody new. Gives the names that several people
 * have: which one is meant, only a person can say.
 */
export async function findByName(client: pg.ClientBase, organizationId: string, people: ImportedPeople, named: readonly NamedPerson[]): Promise<ReadonlySet<string>> {
  const byKey = new Map(named.map((person) => [searchKey(person.name), person]))
  const found = await client.query<{ id: string; name_key: string; merged: boolean }>(
    `${survivorsSql}
     SELECT COALESCE(s.stays, p.id) AS id, p.name_key, bool_and(s.stays IS NOT NULL) AS merged FROM person p LEFT JOIN survivor s ON s.goes = p.id
     JOIN person used ON used.organization_id = p.organization_id AND used.id = COALESCE(s.stays, p.id) AND used.record_state = 'recorded'
     WHERE p.organization_id = $1::uuid AND p.record_state IN ('recorded', 'merged') AND p.kind IN ('individual', 'organization') AND p.name_key = ANY ($2::text[])
     GROUP BY 1, 2`,
    [organizationId, [...byKey.keys()].filter((key) => key !== '')],
  )
  const several = new Set<string>()
  for (const [key, person] of byKey) {
    const [only, another] = found.rows.filter((row) => row.name_key === key)
    if (another !== undefined) several.add(person.name)
    else if (only !== undefined) people.use(person, only.id, only.merged)
  }
  return several
}
