import 'server-only'
import { instantFromRow, instantToRow } from '@/lib/data/database/days'
import { readAs } from '@/lib/data/database/transaction'
import type { Instant } from '@/lib/domain/instant'
import { can, type Actor } from '@/lib/domain/permission'
import { ok, type Refusal, type Result } from '@/lib/domain/result'

export type ListedDraft = { readonly id: string; readonly form: string; readonly savedAt: Instant; readonly expiresAt: Instant }

/** One's own drafts in a chapter, newest first; of one form where it is named. */
export async function listDrafts(
  actor: Actor,
  input: { readonly chapterId: string | null; readonly form?: string },
): Promise<Result<readonly ListedDraft[], Refusal>> {
  const allowed = can(actor, 'chapter.read', input.chapterId)
  if (!allowed.ok) return allowed
  const { organizationId, userId, at } = actor
  if (userId === null) return ok([])
  const { form, chapterId } = input
  const rows = await readAs(actor, (tx) =>
    tx.draft.findMany({
      where: { organizationId, userId, chapterId, ...(form === undefined ? {} : { form }), expiresAt: { gt: instantToRow(at) } },
      select: { id: true, form: true, updatedAt: true, expiresAt: true },
      orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
    }),
  )
  return ok(
    rows.map((row) => ({ id: row.id, form: row.form, savedAt: instantFromRow(row.updatedAt), expiresAt: instantFromRow(row.expiresAt) })),
  )
}
