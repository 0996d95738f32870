'use server'
import { defineAction } from '@/lib/actions'
import { correctRegistration } from '@/lib/data/registrations/correct'
import { recordRegistration } from '@/lib/data/registrations/record'
import { textOf } from '@/lib/form-state'
import { registrationCorrectionSchema, registrationSchema } from '@/lib/schemas/registration'

export const recordRegistrationAction = defineAction({
  form: 'registration',
  schema: registrationSchema,
  verb: (actor, input, { formKey }) => recordRegistration(actor, { ...input, formKey }),
  to: ({ id }, { chapter }) => `/c/${chapter.slug}/settings/registrations/${id}?saved=1`,
})

export const correctRegistrationAction = defineAction({
  form: 'registration-correction',
  schema: registrationCorrectionSchema,
  verb: (actor, input, { chapter, revision, values }) =>
    correctRegistration(actor, { ...input, chapterId: chapter.id, id: textOf(values, 'recordId'), revision: revision ?? 0 }),
  to: ({ id }, { chapter }) => `/c/${chapter.slug}/settings/registrations/${id}?saved=1`,
})
