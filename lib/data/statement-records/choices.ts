import 'server-only'
import { readAs } from '@/lib/data/database/transaction'
import { can, type Actor } from '@/lib/domain/permission'
import { ok, type Refusal, type Result } from '@/lib/domain/result'
import { labelTextFor } from '@/lib/domain/rules/fara-label'

export type StatementChoices = { readonly principals: readonly { readonly value: string; readonly label: string }[]; readonly wordings: readonly string[] }

/** What the form offers: the principals of the organization, and for each the conspicuous statement as it may read. */
export async function statementChoices(actor: Actor, chapterId: string): Promise<Result<StatementChoices, Refusal>> {
  const allowed = can(actor, 'chapter.read', chapterId)
  if (!allowed.ok) return allowed
  const { organizationId } = actor
  return readAs(actor, async (tx) => {
    const principals = await tx.principal.findMany({ where: { organizationId }, select: { id: true, name: true }, orderBy: { name: 'asc' } })
    const profile = await tx.organizationProfile.findFirst({ where: { organizationId }, select: { name: true, legalName: true } })
    const registrant = profile === null || profile.legalName === '' ? (profile?.name ?? '') : profile.legalName
    return ok({
      principals: principals.map(({ id, name }) => ({ value: id, label: name })), wordings: principals.map(({ name }) => labelTextFor({ registrant, principal: name })),
    })
  })
}
