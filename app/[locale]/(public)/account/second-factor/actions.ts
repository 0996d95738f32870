'use server'
import { defineVisitorAction } from '@/lib/actions'
import { beginOwnAuthenticator, confirmOwnAuthenticator, removeOwnAuthenticator, renewOwnCodes } from '@/lib/auth/second-factor'
import { visitorsToday } from '@/lib/auth/set-up'
import { keptShownCodes } from '@/lib/auth/shown-codes'
import { nothingSchema } from '@/lib/schemas/account'
import { authenticatorCodeSchema } from '@/lib/schemas/second-factor'

export const beginAuthenticatorAction = defineVisitorAction({
  schema: nothingSchema,
  today: visitorsToday,
  verb: beginOwnAuthenticator,
  to: () => '/account/second-factor/app',
})

export const confirmAuthenticatorAction = defineVisitorAction({
  schema: authenticatorCodeSchema,
  today: visitorsToday,
  verb: confirmOwnAuthenticator,
  to: () => '/account/second-factor/codes',
})

export const removeAuthenticatorAction = defineVisitorAction({
  schema: nothingSchema,
  today: visitorsToday,
  verb: removeOwnAuthenticator,
  to: () => '/account/second-factor?saved=removed',
})

export const renewCodesAction = defineVisitorAction({
  schema: nothingSchema,
  today: visitorsToday,
  verb: renewOwnCodes,
  to: () => '/account/second-factor/codes',
})

export const codesKeptAction = defineVisitorAction({
  schema: nothingSchema,
  today: visitorsToday,
  verb: keptShownCodes,
  to: () => '/account/second-factor?saved=added',
})
