import 'server-only'
import type { Transaction } from '@/lib/data/database/transaction'
import type { OrganizationKeys } from '@/lib/data/keys/organization-key'
import { searchKey } from '@/lib/domain/search-key'
import { dropUploads } from './drop'
import { uploadFromRow, uploadTextFromRow } from './rows'

/** Throws away the papers of the inbox whose name or text speaks of somebody who is erased, as drafts that do. Gives how many. Call it late in its transaction. */
export async function forgetPapersAbout(tx: Transaction, keys: OrganizationKeys, names: readonly string[]): Promise<number> {
  const { organizationId } = keys
  const sought = names.map((name) => searchKey(name)).filter((key) => key.length > 2)
  const rows = await tx.fileUpload.findMany({ where: { organizationId, inInbox: true } })
  const speaking = rows.filter((row) => {
    const key = ` ${searchKey(`${uploadFromRow(keys, row).name.replace(/[._-]/g, ' ')} ${uploadTextFromRow(keys, row)}`)} `
    return sought.some((each) => key.includes(` ${each} `))
  })
  await dropUploads(tx, organizationId, speaking)
  return speaking.length
}
