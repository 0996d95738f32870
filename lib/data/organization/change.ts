import 'server-only'
import { inTransaction } from '@/lib/data/database/transaction'
import { appendEntry } from '@/lib/data/journal/append'
import { changedBefore } from '@/lib/data/journal/changed'
import { centsToDatabase } from '@/lib/domain/money'
import type { Organization, OrganizationFacts } from '@/lib/domain/organization'
import { can, type Actor } from '@/lib/domain/permission'
import { notFound, ok, refuse, type Refusal, type Result } from '@/lib/domain/result'
import { organizationFacts, organizationFromRow } from './rows'

export type OrganizationChange = OrganizationFacts & { readonly revision: number; readonly reason: string }

/** Changes the profile and settings of the organization. */
export async function changeOrganization(actor: Actor, input: OrganizationChange): Promise<Result<Organization, Refusal>> {
  const allowed = can(actor, 'settings.change', null)
  if (!allowed.ok) return allowed
  const { organizationId } = actor
  return inTransaction(actor, async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM organization_profile WHERE organization_id = ${organizationId}::uuid FOR UPDATE`
    const row = await tx.organizationProfile.findFirst({ where: { organizationId } })
    if (row === null) return notFound()
    if (row.revision !== input.revision) return refuse({ reason: 'conflict', key: 'changedMeanwhile', currentRevision: row.revision })
    const current = organizationFromRow(row)
    const after = organizationFacts(input)
    const changed = changedBefore(organizationFacts(current), after)
    if (Object.keys(changed).length === 0) return ok(current)
    const revision = row.revision + 1
    const journalIndex = await appendEntry(tx, actor, {
      type: 'organization.changed',
      id: row.id,
      revision,
      before: changed,
      after,
      reason: input.reason,
    })
    const expenditureApprovalLimitCents = centsToDatabase(after.expenditureApprovalLimitCents)
    const where = { organizationId_id: { organizationId, id: row.id } }
    return ok(
      organizationFromRow(
        await tx.organizationProfile.update({ where, data: { ...after, expenditureApprovalLimitCents, reportApprovers: [...after.reportApprovers], revision, journalIndex } }),
      ),
    )
  })
}
