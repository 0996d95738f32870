import 'server-only'
import type { Transaction } from '@/lib/data/database/transaction'
import { appendEntry } from '@/lib/data/journal/append'
import { centsToDatabase } from '@/lib/domain/money'
import type { Organization, OrganizationFacts } from '@/lib/domain/organization'
import type { Actor } from '@/lib/domain/permission'
import { organizationFacts } from './rows'

/** Writes the profile of a new organization and its entry, the first of its journal, inside the transaction that founds it. */
export async function insertOrganizationProfile(tx: Transaction, actor: Actor, input: OrganizationFacts): Promise<Organization> {
  const id = actor.organizationId
  const facts = organizationFacts(input)
  const journalIndex = await appendEntry(tx, actor, {
    type: 'organization.founded',
    id,
    revision: 1,
    before: null,
    after: facts,
    reason: null,
  })
  const expenditureApprovalLimitCents = centsToDatabase(facts.expenditureApprovalLimitCents)
  await tx.organizationProfile.create({
    data: { organizationId: id, id, ...facts, expenditureApprovalLimitCents, reportApprovers: [...facts.reportApprovers], revision: 1, journalIndex },
  })
  return { ...facts, id, revision: 1 }
}
