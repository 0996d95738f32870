'use server'
import { defineAction } from '@/lib/actions'
import { changeChapter } from '@/lib/data/chapters/change'
import { foundChapter } from '@/lib/data/chapters/found'
import { chapterChangeSchema, chapterSchema } from '@/lib/schemas/chapter'

export const foundChapterAction = defineAction({
  form: 'new-chapter',
  schema: chapterSchema,
  verb: (actor, input) => foundChapter(actor, input),
  to: (_, { chapter }) => `/c/${chapter.slug}/settings/chapters?saved=1`,
})

export const changeChapterAction = defineAction({
  form: 'change-chapter',
  schema: chapterChangeSchema,
  verb: (actor, input, { revision }) => changeChapter(actor, { ...input, revision: revision ?? 0 }),
  to: (_, { chapter }) => `/c/${chapter.slug}/settings/chapters?saved=1`,
})
