import 'server-only'
import { instantToRow } from '@/lib/data/database/days'
import { readAs } from '@/lib/data/database/transaction'
import { organizationKeys } from '@/lib/data/keys/organization-key'
import { can, type Actor } from '@/lib/domain/permission'
import { notFound, ok, type Refusal, type Result } from '@/lib/domain/result'
import { draftFromRow, type Draft } from './rows'

export type DraftKey = { readonly id: string; readonly form: string; readonly chapterId: string | null }

/** One's own draft of that form; anybody else's, another form's and an expired one are not found. */
export async function getDraft(actor: Actor, { id, form, chapterId }: DraftKey): Promise<Result<Draft, Refusal>> {
  const allowed = can(actor, 'chapter.read', chapterId)
  if (!allowed.ok) return allowed
  const { organizationId, userId, at } = actor
  if (userId === null || !/^[0-9a-f-]{36}$/i.test(id)) return notFound()
  return readAs(actor, async (tx) => {
    const row = await tx.draft.findFirst({ where: { organizationId, id, userId, form, chapterId, expiresAt: { gt: instantToRow(at) } } })
    return row === null ? notFound() : ok(draftFromRow(await organizationKeys(tx, organizationId), row))
  })
}
