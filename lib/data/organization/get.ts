import 'server-only'
import { readAs } from '@/lib/data/database/transaction'
import type { Organization } from '@/lib/domain/organization'
import { can, type Actor } from '@/lib/domain/permission'
import { notFound, ok, type Refusal, type Result } from '@/lib/domain/result'
import { organizationFromRow } from './rows'

/** The profile of the organization, for anybody who has a role in one of its chapters. */
export async function getOrganization(actor: Actor, chapterId: string | null): Promise<Result<Organization, Refusal>> {
  const allowed = can(actor, 'chapter.read', chapterId)
  if (!allowed.ok) return allowed
  const row = await readAs(actor, (tx) => tx.organizationProfile.findFirst({ where: { organizationId: actor.organizationId } }))
  return row === null ? notFound() : ok(organizationFromRow(row))
}
