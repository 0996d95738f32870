import 'server-only'
import type { NamedCells } from '@/lib/data/database/copy-out'
import type { OrganizationKeys } from '@/lib/data/keys/organization-key'
import { openName } from './rows'

/** The columns of a file's row that no entry tells: its data key must open the name that the entry holds as ciphertext; an erased file has none. */
export function disagreeingName(keys: OrganizationKeys, id: string, cells: NamedCells): readonly string[] {
  if (cells.get('state') === 'erased') return (cells.get('data_key_wrapped') ?? null) === null ? [] : ['data_key_wrapped']
  const bytesIn = (column: string) => Buffer.from(cells.get(column) ?? '', 'base64')
  try {
    openName(keys, id, { nameCipher: bytesIn('name_cipher'), dataKeyWrapped: bytesIn('data_key_wrapped') })
    return []
  } catch {
    return ['data_key_wrapped']
  }
}
