import 'server-only'
import type { Transaction } from '@/lib/data/database/transaction'
import { organizationKeys } from '@/lib/data/keys/organization-key'
import type { PersonInput } from '@/lib/domain/person'
import type { FormChoice } from '@/lib/domain/result'
import { searchKey } from '@/lib/domain/search-key'
import { personDigests } from './personal'

type Read = { readonly id: string; readonly name: string; readonly office: string | null; readonly state: string; readonly country: string }

/** How alike two names are before somebody is asked: of pg_trgm, from 0 to 1. The order of the words does not matter to it. */
const alike = 0.6
const shownMax = 6

/**
 * People of the organization who may be the same as a new one: the same or a similar name in any script, the same e-mail or telephone.
 * A suggestion and no more: names are shared, and so is a family's telephone.
 */
export async function similarPeople(tx: Transaction, organizationId: string, person: PersonInput): Promise<readonly FormChoice[]> {
  const { emailDigest, telephoneDigest } = personDigests(await organizationKeys(tx, organizationId), person, person)
  const names = [person.name, person.nameOtherScript ?? ''].map(searchKey).filter((key) => key !== '')
  const rows = await tx.$queryRaw<Read[]>`
    SELECT p.id, p.name, p.office, p.state, p.country FROM person p
    WHERE p.organization_id = ${organizationId}::uuid AND p.record_state = 'recorded'
      AND (p.email_digest = ${emailDigest} OR p.telephone_digest = ${telephoneDigest}
        OR EXISTS (SELECT 1 FROM unnest(${names}::text[]) AS typed (key) WHERE p.name_key LIKE typed.key || ' %' OR similarity(p.name_key, typed.key) >= ${alike}))
    ORDER BY p.name_key, p.id LIMIT ${shownMax}`
  return rows.map(({ id, name, office, state, country }) => ({ id, label: name, hint: [office ?? '', state, country].filter((part) => part !== '').join(', ') }))
}
