import 'server-only'
import { z } from 'zod'
import type { NamedCells } from '@/lib/data/database/copy-out'
import type { OrganizationKeys } from '@/lib/data/keys/organization-key'
import { pseudonymOf, type PersonalDetails, type PostalAddress } from '@/lib/domain/person'
import { searchKey } from '@/lib/domain/search-key'
import { erasedDigests, openDataKey, openPersonal, personDigests, type FindableDetails, type personalColumns } from './personal'

const namesSchema = z.object({ name: z.string(), nameSort: z.string().nullable(), nameOtherScript: z.string().nullable() })
const addressSchema: z.ZodType<PostalAddress> = z.object({ lines: z.string(), city: z.string(), state: z.string(), postalCode: z.string(), country: z.string() })

function bytesIn(cells: NamedCells, column: string): Buffer<ArrayBuffer> | null {
  const text = cells.get(column) ?? null
  return text === null ? null : Buffer.from(text, 'base64')
}

/** What the columns that no entry tells follow from. Employer, occupation and bank reference stand in ciphertext alone: nothing follows from them. */
function findableIn(keys: OrganizationKeys, id: string, cells: NamedCells): FindableDetails & Pick<PersonalDetails, 'nameSort' | 'nameOtherScript'> {
  const wrapped = bytesIn(cells, 'data_key_wrapped')
  if (wrapped === null) throw new Error('A person has a data key')
  const dataKey = openDataKey(keys, id, wrapped)
  const open = (column: (typeof personalColumns)[keyof typeof personalColumns], name: string) => openPersonal(dataKey, id, column, bytesIn(cells, name))
  const address = open('addressCipher', 'address_cipher')
  return {
    ...namesSchema.parse(JSON.parse(open('nameCipher', 'name_cipher'))),
    address: address === '' ? null : addressSchema.parse(JSON.parse(address)),
    email: open('emailCipher', 'email_cipher'), telephone: open('telephoneCipher', 'telephone_cipher'),
  }
}

/** What the columns of somebody must hold: what the ciphertext says, or of an erased person the pseudonym and nothing else. */
function expectedOf(keys: OrganizationKeys, id: string, cells: NamedCells) {
  if (cells.get('record_state') === 'erased') return { details: { name: pseudonymOf(id), nameSort: null, nameOtherScript: null }, digests: erasedDigests(keys, id) }
  const details = findableIn(keys, id, cells)
  return { details, digests: personDigests(keys, { kind: cells.get('kind') ?? '', citizenStatus: cells.get('citizen_status') ?? '' }, details) }
}

/** The columns of a person that no entry tells in clear and that do not follow from the ciphertext: names, search keys, digests, the data key. */
export function disagreeingColumns(keys: OrganizationKeys, id: string, cells: NamedCells): readonly string[] {
  let told: ReturnType<typeof expectedOf>
  try {
    told = expectedOf(keys, id, cells)
  } catch {
    return ['data_key_wrapped']
  }
  const { digests, details: { name, nameSort, nameOtherScript } } = told
  const base64 = (bytes: Uint8Array | null) => (bytes === null ? null : Buffer.from(bytes).toString('base64'))
  const expected = {
    name, name_sort: nameSort, name_other_script: nameOtherScript, name_key: searchKey([nameSort ?? name, nameOtherScript ?? ''].join(' ')),
    email_digest: base64(digests.emailDigest), telephone_digest: base64(digests.telephoneDigest), address_digest: base64(digests.addressDigest),
    identity_digest: base64(digests.identityDigest),
  }
  const keyOfErased = cells.get('record_state') === 'erased' && bytesIn(cells, 'data_key_wrapped') !== null ? ['data_key_wrapped'] : []
  return [...keyOfErased, ...Object.entries(expected).filter(([column, value]) => (cells.get(column) ?? null) !== value).map(([column]) => column)]
}
