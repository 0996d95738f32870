'use server'
import { defineAction } from '@/lib/actions'
import { correctPrincipal } from '@/lib/data/principals/correct'
import { recordPrincipal } from '@/lib/data/principals/record'
import { textOf } from '@/lib/form-state'
import { principalCorrectionSchema, principalSchema } from '@/lib/schemas/principal'

export const recordPrincipalAction = defineAction({
  form: 'principal',
  schema: principalSchema,
  verb: (actor, input, { formKey }) => recordPrincipal(actor, { ...input, formKey }),
  to: ({ id }, { chapter }) => `/c/${chapter.slug}/settings/principals/${id}?saved=1`,
})

export const correctPrincipalAction = defineAction({
  form: 'principal-correction',
  schema: principalCorrectionSchema,
  verb: (actor, input, { chapter, revision, values }) =>
    correctPrincipal(actor, { ...input, chapterId: chapter.id, id: textOf(values, 'recordId'), revision: revision ?? 0 }),
  to: ({ id }, { chapter }) => `/c/${chapter.slug}/settings/principals/${id}?saved=1`,
})
