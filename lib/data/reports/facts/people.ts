import 'server-only'
import { z } from 'zod'
import { openDataKey, openPersonal } from '@/lib/data/people/personal'
import { organizationKeys } from '@/lib/data/keys/organization-key'
import { oneOf } from '@/lib/data/records/one-of'
import { personKinds, type PostalAddress } from '@/lib/domain/person'
import type { ErasedDetails } from '@/lib/domain/reports/erased-details'
import type { NamedPerson } from '@/lib/domain/reports/period-facts'
import type { Transaction } from '@/lib/data/database/transaction'
import type { ReportSight } from '../scope'

const addressSchema: z.ZodType<PostalAddress> = z.object({
  lines: z.string(),
  city: z.string(),
  state: z.string(),
  postalCode: z.string(),
  country: z.string(),
})

function inOneLine({ lines, city, state, postalCode, country }: PostalAddress): string {
  const place = [city, [state, postalCode].filter((part) => part !== '').join(' ')].filter((part) => part !== '').join(', ')
  return [lines.replaceAll('\n', ', '), place, country === 'US' ? '' : country].filter((part) => part !== '').join(', ')
}

function masked({ state, country }: { readonly state: string; readonly country: string }): string {
  return [state, country, '(masked)'].filter((part) => part !== '').join(' ')
}

type Ask = {
  readonly ids: readonly string[]
  readonly organizationId: string
  readonly sight: Pick<ReportSight, 'personal' | 'erased'>
  readonly addressesOf: ReadonlySet<string>
}

type PersonRow = {
  readonly id: string
  readonly name: string
  readonly nameOtherScript: string
  readonly kind: string
  readonly state: string
  readonly country: string
  readonly dataKeyWrapped: Uint8Array<ArrayBuffer> | null
  readonly addressCipher: Uint8Array<ArrayBuffer> | null
  readonly employerCipher: Uint8Array<ArrayBuffer> | null
  readonly occupationCipher: Uint8Array<ArrayBuffer> | null
}

/** What is known of somebody whose data key is destroyed: nothing, or what a sealed text still tells of what the records had. */
function keptOfErased({ addressCipher, employerCipher, occupationCipher }: PersonRow, told: ErasedDetails | undefined): Pick<NamedPerson, 'addressText' | 'employer' | 'occupation'> {
  if (told === undefined) return { addressText: null, employer: '', occupation: '' }
  return {
    addressText: addressCipher === null ? null : told.address, employer: employerCipher === null ? '' : told.employer, occupation: occupationCipher === null ? '' : told.occupation,
  }
}

/** Reads the people whom a report names. Ciphertext is opened for `addressesOf` alone, and only for a reader who may see it. */
export async function readPeople(tx: Transaction, { ids, organizationId, sight, addressesOf }: Ask): Promise<readonly NamedPerson[]> {
  if (ids.length === 0) return []
  const keys = sight.personal === 'clear' && addressesOf.size > 0 ? await organizationKeys(tx, organizationId) : null
  const rows = await tx.$queryRaw<readonly PersonRow[]>`
    SELECT p.id, p.name, p.name_other_script AS "nameOtherScript", p.kind, p.state, p.country, p.data_key_wrapped AS "dataKeyWrapped",
      p.address_cipher AS "addressCipher", p.employer_cipher AS "employerCipher", p.occupation_cipher AS "occupationCipher"
    FROM person p WHERE p.organization_id = ${organizationId}::uuid AND p.id = ANY(${[...ids]}::uuid[])`
  return rows.map((row): NamedPerson => {
    const named = {
      id: row.id,
      name: row.name,
      nameOtherScript: row.nameOtherScript,
      kind: oneOf(personKinds, row.kind),
      employer: '',
      occupation: '',
    }
    if (!addressesOf.has(row.id)) return { ...named, addressText: null }
    if (keys === null) return { ...named, addressText: row.addressCipher === null ? null : masked(row) }
    if (row.dataKeyWrapped === null) return { ...named, ...keptOfErased(row, sight.erased?.get(row.id)) }
    const key = openDataKey(keys, row.id, row.dataKeyWrapped)
    const address = openPersonal(key, row.id, 'addressCipher', row.addressCipher)
    return {
      ...named,
      addressText: address === '' ? null : inOneLine(addressSchema.parse(JSON.parse(address))),
      employer: openPersonal(key, row.id, 'employerCipher', row.employerCipher),
      occupation: openPersonal(key, row.id, 'occupationCipher', row.occupationCipher),
    }
  })
}

/** Reads addresses in their parts, for a file that has a field for each; none for a reader who sees them masked. */
export async function readAddresses(tx: Transaction, { ids, organizationId, sight }: Omit<Ask, 'addressesOf'>): Promise<ReadonlyMap<string, PostalAddress>> {
  if (ids.length === 0 || sight.personal !== 'clear') return new Map()
  const keys = await organizationKeys(tx, organizationId)
  const rows = await tx.person.findMany({ where: { organizationId, id: { in: [...ids] } }, select: { id: true, dataKeyWrapped: true, addressCipher: true } })
  return new Map(rows.flatMap(({ id, dataKeyWrapped, addressCipher }) => {
    const address = dataKeyWrapped === null ? '' : openPersonal(openDataKey(keys, id, dataKeyWrapped), id, 'addressCipher', addressCipher)
    return address === '' ? [] : [[id, addressSchema.parse(JSON.parse(address))] as const]
  }))
}
