import 'server-only'
import { discardDraft } from '@/lib/data/drafts/discard'
import type { Actor } from '@/lib/domain/permission'

/** A form was saved: the draft under its key has done its work. There need not be one. */
export async function discardFinishedDraft(actor: Actor, draft: { readonly id: string; readonly chapterId: string | null }): Promise<void> {
  await discardDraft(actor, draft)
}
