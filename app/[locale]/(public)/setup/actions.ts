'use server'
import { defineVisitorAction } from '@/lib/actions'
import { answerSetUpStep, beginSetUp, finishSetUp, visitorsToday } from '@/lib/auth/set-up'
import { nothingSchema } from '@/lib/schemas/account'
import {
  firstAccountSchema,
  readSetUp,
  setUpBankAccountSchema,
  setUpChapterSchema,
  setUpLawsSchema,
  setUpOrganizationSchema,
  setUpPrincipalSchema,
} from '@/lib/schemas/setup'

const today = visitorsToday

export const beginSetUpAction = defineVisitorAction({
  schema: firstAccountSchema,
  today,
  verb: beginSetUp,
  to: () => '/setup/organization',
})

// Answers are kept as they were typed, and read again when the organization is founded.
export const answerOrganizationAction = defineVisitorAction({
  schema: setUpOrganizationSchema,
  today,
  verb: (_, { values }) => answerSetUpStep('organization', values),
  to: () => '/setup/principal',
})

export const answerPrincipalAction = defineVisitorAction({
  schema: setUpPrincipalSchema,
  today,
  verb: (_, { values }) => answerSetUpStep('principal', values),
  to: () => '/setup/chapter',
})

export const answerChapterAction = defineVisitorAction({
  schema: setUpChapterSchema,
  today,
  verb: (_, { values }) => answerSetUpStep('chapter', values),
  to: () => '/setup/laws',
})

export const answerLawsAction = defineVisitorAction({
  schema: setUpLawsSchema,
  today,
  verb: (_, { values }) => answerSetUpStep('laws', values),
  to: () => '/setup/bank-account',
})

export const answerBankAccountAction = defineVisitorAction({
  schema: setUpBankAccountSchema,
  today,
  verb: (_, { values }) => answerSetUpStep('bank-account', values),
  to: () => '/setup/check',
})

export const finishSetUpAction = defineVisitorAction({
  schema: nothingSchema,
  today,
  verb: () => finishSetUp(readSetUp),
  to: ({ chapterSlug }) => `/c/${chapterSlug}`,
})
