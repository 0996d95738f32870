import 'server-only'
import { instantToRow } from '@/lib/data/database/days'
import { readAs } from '@/lib/data/database/transaction'
import { organizationKeys } from '@/lib/data/keys/organization-key'
import { batchRowForm } from '@/lib/domain/batches/batch'
import { can, type Actor } from '@/lib/domain/permission'
import { ok, type Refusal, type Result } from '@/lib/domain/result'
import { draftFromRow, type Draft } from './rows'

/** One's own drafts in a chapter, newest first, the rows of a batch in the batch alone; of one form, new records and corrections, where it is named. */
export async function listDrafts(
  actor: Actor,
  input: { readonly chapterId: string | null; readonly form?: string },
): Promise<Result<readonly Draft[], Refusal>> {
  const allowed = can(actor, 'chapter.read', input.chapterId)
  if (!allowed.ok) return allowed
  const { organizationId, userId, at } = actor
  if (userId === null) return ok([])
  const { form, chapterId } = input
  return readAs(actor, async (tx) => {
    const rows = await tx.draft.findMany({
      where: { organizationId, userId, chapterId, ...(form === undefined ? {} : { form: { in: [form, `${form}-correction`] } }), NOT: { form: batchRowForm }, expiresAt: { gt: instantToRow(at) } },
      orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
    })
    if (rows.length === 0) return ok([])
    const keys = await organizationKeys(tx, organizationId)
    return ok(rows.map((row) => draftFromRow(keys, row)))
  })
}
