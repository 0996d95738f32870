'use server'
import { defineAction } from '@/lib/actions'
import { discardDraft } from '@/lib/data/drafts/discard'
import { textOf } from '@/lib/form-state'
import { nothingSchema } from '@/lib/schemas/account'

export const discardDraftAction = defineAction({
  form: 'draft-discard',
  schema: nothingSchema,
  verb: (actor, _input, { chapter, values }) => discardDraft(actor, { id: textOf(values, 'draftId'), chapterId: chapter.id }),
  to: (_discarded, { chapter }) => `/c/${chapter.slug}/drafts?discarded=1`,
})
