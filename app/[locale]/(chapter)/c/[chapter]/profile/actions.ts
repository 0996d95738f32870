'use server'
import { defineAction } from '@/lib/actions'
import { correctProfileEntry } from '@/lib/data/profile/correct'
import { recordProfileEntry } from '@/lib/data/profile/record'
import { signExposure } from '@/lib/data/profile/sign'
import { textOf } from '@/lib/form-state'
import { profileCorrectionSchema, profileSchema, signatureSchema } from '@/lib/schemas/profile'

export const recordProfileEntryAction = defineAction({
  form: 'profile',
  schema: profileSchema,
  verb: (actor, input, { formKey }) => recordProfileEntry(actor, { ...input, formKey }),
  to: ({ kind, id }, { chapter }) => `/c/${chapter.slug}/profile/${kind}/${id}?saved=1`,
})

export const correctProfileEntryAction = defineAction({
  form: 'profile-correction',
  schema: profileCorrectionSchema,
  verb: (actor, typed, { chapter, revision, values }) =>
    correctProfileEntry(actor, { typed, chapterId: chapter.id, id: textOf(values, 'recordId'), revision: revision ?? 0 }),
  to: ({ kind, id }, { chapter }) => `/c/${chapter.slug}/profile/${kind}/${id}?saved=1`,
})

export const signExposureAction = defineAction({
  form: 'exposure-signature',
  schema: signatureSchema,
  verb: (actor, { conclusion }, { chapter, revision, values }) =>
    signExposure(actor, { conclusion, today: chapter.today, chapterId: chapter.id, id: textOf(values, 'recordId'), revision: revision ?? 0 }),
  to: ({ kind, id }, { chapter }) => `/c/${chapter.slug}/profile/${kind}/${id}?saved=1`,
})
