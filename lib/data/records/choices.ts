import 'server-only'
import { readAs } from '@/lib/data/database/transaction'
import { can, type Actor } from '@/lib/domain/permission'
import { ok, type Refusal, type Result } from '@/lib/domain/result'

export type NamedThing = { readonly id: string; readonly name: string }

/** What the forms of a chapter offer to choose from: principals of the organization, accounts of the chapter. */
export async function recordChoices(
  actor: Actor,
  chapterId: string,
): Promise<Result<{ readonly principals: readonly NamedThing[]; readonly bankAccounts: readonly NamedThing[] }, Refusal>> {
  const allowed = can(actor, 'chapter.read', chapterId)
  if (!allowed.ok) return allowed
  return readAs(actor, async (tx) => {
    const { organizationId } = actor
    const principals = await tx.principal.findMany({ where: { organizationId }, select: { id: true, name: true }, orderBy: { name: 'asc' } })
    const bankAccounts = await tx.bankAccount.findMany({ where: { organizationId, chapterId, closedOn: null }, select: { id: true, name: true }, orderBy: { name: 'asc' } })
    return ok({ principals, bankAccounts })
  })
}
