import 'server-only'
import type { Transaction } from '@/lib/data/database/transaction'
import type { OrganizationKeys } from '@/lib/data/keys/organization-key'
import { searchKey } from '@/lib/domain/search-key'
import { draftFromRow } from './rows'

/** By what a draft may speak of somebody: the id, or a text that stands somewhere in it. */
export type Mentioned = { readonly id: string; readonly texts: readonly string[] }

/** Throws away every draft of the organization, whoever keeps it, that speaks of somebody who is erased. Gives how many. */
export async function forgetDraftsAbout(tx: Transaction, keys: OrganizationKeys, { id, texts }: Mentioned): Promise<number> {
  const { organizationId } = keys
  const sought = texts.map((text) => searchKey(text)).filter((key) => key.length > 2)
  const rows = await tx.draft.findMany({ where: { organizationId } })
  const speaking = rows.filter((row) => {
    const typed = Object.values(draftFromRow(keys, row).values).flat()
    const key = searchKey(typed.join(' '))
    return row.recordId === id || typed.includes(id) || sought.some((each) => key.includes(each))
  })
  const { count } = await tx.draft.deleteMany({ where: { organizationId, id: { in: speaking.map((row) => row.id) } } })
  return count
}
