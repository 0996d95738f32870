import 'server-only'
import type { Transaction } from '@/lib/data/database/transaction'
import { organizationKeys } from '@/lib/data/keys/organization-key'
import { detailsFromRow, knownAs } from '@/lib/data/people/rows'
import type { PublicSight } from '@/lib/domain/publication/build'

const marked = { withholding: { is: { withheld: true } } }
/** Withheld under this entry, or under another entry of the same person that was merged with it. */
const withheld = { OR: [marked, { merged: { some: marked } }, { mergedInto: { is: marked } }, { merged: { some: { merged: { some: marked } } } }] }

/** Whom nothing public names: who is withheld, and who was erased. */
export const hiddenInPublic = { OR: [withheld, { dataKeyWrapped: null }] }

export type HiddenPeople = Pick<PublicSight, 'withheldNames' | 'withheldIds'>

/** Who is hidden, and every word by which they are known; of who was erased nobody knows a word any more. */
export async function hiddenPeople(tx: Transaction, organizationId: string): Promise<HiddenPeople> {
  const rows = await tx.person.findMany({ where: { organizationId, ...hiddenInPublic } })
  if (rows.length === 0) return { withheldNames: [], withheldIds: new Set() }
  const keys = await organizationKeys(tx, organizationId)
  const names = rows.filter(({ dataKeyWrapped }) => dataKeyWrapped !== null).flatMap((row) => knownAs(detailsFromRow(keys, row)))
  return { withheldNames: names, withheldIds: new Set(rows.map(({ id }) => id)) }
}
