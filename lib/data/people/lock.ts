import 'server-only'
import type { Transaction } from '@/lib/data/database/transaction'
import { isId } from '@/lib/data/database/uuid'
import type { Actor } from '@/lib/domain/permission'
import type { Person as PersonRow } from '@/lib/generated/prisma/client'

/** Locks the row of a person for a change, and gives it; null where the organization has nobody of that id. */
export async function lockPerson(tx: Transaction, { organizationId }: Actor, id: string): Promise<PersonRow | null> {
  if (!isId(id)) return null
  await tx.$queryRaw`SELECT 1 FROM person WHERE organization_id = ${organizationId}::uuid AND id = ${id}::uuid FOR UPDATE`
  return tx.person.findUnique({ where: { organizationId_id: { organizationId, id } } })
}
