'use server'
import { defineAction } from '@/lib/actions'
import { correctBankAccount } from '@/lib/data/bank-accounts/correct'
import { recordBankAccount } from '@/lib/data/bank-accounts/record'
import { textOf } from '@/lib/form-state'
import { bankAccountCorrectionSchema, bankAccountSchema } from '@/lib/schemas/bank-account'

export const recordBankAccountAction = defineAction({
  form: 'bank-account',
  schema: bankAccountSchema,
  verb: (actor, input, { chapter, formKey }) => recordBankAccount(actor, { ...input, chapterId: chapter.id, formKey }),
  to: ({ id }, { chapter }) => `/c/${chapter.slug}/settings/bank-accounts/${id}?saved=1`,
})

export const correctBankAccountAction = defineAction({
  form: 'bank-account-correction',
  schema: bankAccountCorrectionSchema,
  verb: (actor, input, { chapter, revision, values }) =>
    correctBankAccount(actor, { ...input, chapterId: chapter.id, id: textOf(values, 'recordId'), revision: revision ?? 0 }),
  to: ({ id }, { chapter }) => `/c/${chapter.slug}/settings/bank-accounts/${id}?saved=1`,
})
