import 'server-only'
import { readAs, type Transaction } from '@/lib/data/database/transaction'
import { can, type Actor } from '@/lib/domain/permission'
import type { Publication } from '@/lib/domain/publication/publication'
import { ok, type Refusal, type Result } from '@/lib/domain/result'
import { noPublication, publicationFromRow } from './rows'

/** The public page of a chapter or (null) the whole organization as it is set; off where nobody has set it. */
export async function getPublication(actor: Actor, chapterId: string | null): Promise<Result<Omit<Publication, 'id'>, Refusal>> {
  const allowed = can(actor, 'report.publish', chapterId)
  if (!allowed.ok) return allowed
  return ok(await readAs(actor, (tx) => findPublication(tx, actor.organizationId, chapterId)))
}

/** The same in a transaction that has asked. */
export async function findPublication(tx: Transaction, organizationId: string, chapterId: string | null): Promise<Omit<Publication, 'id'>> {
  const row = await tx.publication.findFirst({ where: { organizationId, coversId: chapterId ?? organizationId } })
  return row === null ? noPublication({ organizationId, chapterId }) : publicationFromRow(row)
}
