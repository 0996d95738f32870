'use server'
import { defineAction } from '@/lib/actions'
import { keepView } from '@/lib/data/saved-views/keep'
import { removeView } from '@/lib/data/saved-views/remove'
import { hrefWith } from '@/lib/domain/query'
import { textOf } from '@/lib/form-state'
import { removedViewSchema, savedViewSchema } from '@/lib/schemas/saved-view'

export const keepViewAction = defineAction({
  form: 'saved-view',
  schema: savedViewSchema,
  verb: (actor, input, { chapter }) => keepView(actor, { ...input, chapterId: chapter.id }),
  to: (_view, { chapter, values }) => hrefWith(`/c/${chapter.slug}/${textOf(values, 'list')}`, Object.fromEntries(new URLSearchParams(textOf(values, 'view')))),
})

export const removeViewAction = defineAction({
  form: 'saved-view-remove',
  schema: removedViewSchema,
  verb: (actor, { id }, { chapter }) => removeView(actor, { chapterId: chapter.id, id }),
  to: (_removed, { chapter, values }) => `/c/${chapter.slug}/${textOf(values, 'list')}`,
})
