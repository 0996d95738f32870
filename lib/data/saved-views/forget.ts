import 'server-only'
import type { Transaction } from '@/lib/data/database/transaction'
import type { Mentioned } from '@/lib/data/drafts/forget'
import type { OrganizationKeys } from '@/lib/data/keys/organization-key'
import { searchKey } from '@/lib/domain/search-key'
import { viewContentOf } from './rows'

/** A part of a name that is shorter than this names nobody. */
const partMin = 4

/** Throws away every view of the organization, whoever keeps it, that names somebody who is erased. */
export async function forgetViewsAbout(tx: Transaction, keys: OrganizationKeys, { texts }: Mentioned): Promise<void> {
  const { organizationId } = keys
  const sought = texts.map((text) => searchKey(text)).filter((key) => key.length > 2)
  const rows = await tx.savedView.findMany({ where: { organizationId } })
  const naming = rows.filter((row) => {
    const { name, view } = viewContentOf(keys, row)
    const [named, looked] = [searchKey(name), searchKey(view['text'] ?? '')]
    return sought.some((each) => named.includes(each) || looked.includes(each) || (looked.length >= partMin && each.includes(looked)))
  })
  await tx.savedView.deleteMany({ where: { organizationId, id: { in: naming.map(({ id }) => id) } } })
}
