import 'server-only'
import { instantToRow } from '@/lib/data/database/days'
import { inTransaction } from '@/lib/data/database/transaction'
import { hoursLater } from '@/lib/data/installation/clock'
import { organizationKeys } from '@/lib/data/keys/organization-key'
import type { Instant } from '@/lib/domain/instant'
import { can, type Actor } from '@/lib/domain/permission'
import { notFound, ok, refuse, type Refusal, type Result } from '@/lib/domain/result'
import { draftCharactersMax, draftDays, sealDraft, type DraftValues } from './rows'

export type DraftInput = {
  readonly id: string
  readonly form: string
  readonly chapterId: string | null
  readonly values: DraftValues
  /** The batch that a row of a batch belongs to. */
  readonly recordId?: string
}

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Keeps what somebody has typed under the key of its form; the same key again replaces it. Nobody else sees it. */
export async function saveDraft(
  actor: Actor,
  input: DraftInput,
): Promise<Result<{ readonly id: string; readonly savedAt: Instant }, Refusal>> {
  const allowed = can(actor, 'chapter.read', input.chapterId)
  if (!allowed.ok) return allowed
  const { id, form, chapterId, values, recordId = null } = input
  const { organizationId, userId, at } = actor
  if (userId === null || !uuid.test(id)) return notFound()
  if (JSON.stringify(values).length > draftCharactersMax) return refuse({ reason: 'invalid', key: 'draftTooLong' })
  return inTransaction(actor, async (tx) => {
    const contentCipher = sealDraft(await organizationKeys(tx, organizationId), id, values)
    const times = { updatedAt: instantToRow(at), expiresAt: instantToRow(hoursLater(at, draftDays * 24)) }
    const content = { form, chapterId, recordId, contentCipher, ...times }
    const replace = () => tx.draft.updateMany({ where: { organizationId, id, userId }, data: content })
    const make = () => tx.draft.createMany({ data: [{ organizationId, id, userId, createdAt: times.updatedAt, ...content }], skipDuplicates: true })
    // Two saves of one new draft may come at once, typing and leaving: the second replaces what the first has made.
    for (const step of [replace, make, replace]) {
      const { count } = await step()
      if (count === 0) continue
      await tx.draft.deleteMany({ where: { organizationId, expiresAt: { lt: times.updatedAt } } })
      return ok({ id, savedAt: at })
    }
    // Somebody else's draft has this key.
    return notFound()
  })
}
