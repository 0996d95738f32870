'use server'
import { defineAction } from '@/lib/actions'
import { correctChecklistItem } from '@/lib/data/checklist-items/correct'
import { defineChecklistItem } from '@/lib/data/checklist-items/define'
import { withdrawChecklistItem } from '@/lib/data/checklist-items/withdraw'
import type { OwnItem } from '@/lib/domain/checklists/own-item'
import { textOf } from '@/lib/form-state'
import { ownItemSchema } from '@/lib/schemas/own-item'
import { voidSchema } from '@/lib/schemas/reason'

function itemHref({ id, item }: OwnItem, chapter: string, saved: 'made' | 'corrected' | 'withdrawn'): string {
  return `/c/${chapter}/documents/${item.source.document?.seriesId ?? ''}/items/${id}?saved=${saved}`
}

export const defineChecklistItemAction = defineAction({
  form: 'checklist-item',
  schema: ownItemSchema,
  verb: (actor, input, { chapter, formKey }) => defineChecklistItem(actor, { ...input, chapterId: chapter.id, formKey }),
  to: (own, { chapter }) => itemHref(own, chapter.slug, 'made'),
})

export const correctChecklistItemAction = defineAction({
  form: 'checklist-item-correction',
  schema: ownItemSchema,
  verb: (actor, input, { chapter, values, revision }) => correctChecklistItem(actor, { ...input, chapterId: chapter.id, id: textOf(values, 'recordId'), revision: revision ?? 0 }),
  to: (own, { chapter }) => itemHref(own, chapter.slug, 'corrected'),
})

export const withdrawChecklistItemAction = defineAction({
  form: 'checklist-item-withdrawal',
  schema: voidSchema,
  verb: (actor, { reason }, { chapter, values, revision }) => withdrawChecklistItem(actor, { reason, chapterId: chapter.id, id: textOf(values, 'recordId'), revision: revision ?? 0 }),
  to: (own, { chapter }) => itemHref(own, chapter.slug, 'withdrawn'),
})
