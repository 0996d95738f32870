import 'server-only'
import type { Transaction } from '@/lib/data/database/transaction'
import type { OrganizationKeys } from '@/lib/data/keys/organization-key'
import { searchKey } from '@/lib/domain/search-key'
import { fileStore } from '@/lib/files/store'
import { isContentNamed } from './erase'
import { lockContents } from './room'
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
  if (speaking.length === 0) return 0
  await lockContents(tx, organizationId)
  await tx.fileUpload.deleteMany({ where: { organizationId, id: { in: speaking.map(({ id }) => id) } } })
  for (const sha256 of new Set(speaking.map((row) => row.sha256))) {
    if (!(await isContentNamed(tx, organizationId, sha256))) await fileStore().remove({ organizationId, sha256 })
  }
  return speaking.length
}
