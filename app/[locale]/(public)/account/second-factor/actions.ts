'use server'
import { defineVisitorAction } from '@/lib/actions'
import { addOwnPasskey, removeOwnPasskey } from '@/lib/auth/passkeys'
import { provedUser } from '@/lib/auth/proof'
import { beginOwnAuthenticator, confirmOwnAuthenticator, removeOwnAuthenticator, renewOwnCodes } from '@/lib/auth/second-factor'
import { visitorsToday } from '@/lib/auth/set-up'
import { keptShownCodes } from '@/lib/auth/shown-codes'
import { nothingSchema } from '@/lib/schemas/account'
import { newPasskeySchema, ownPasskeySchema } from '@/lib/schemas/passkey'
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

export const proveAction = defineVisitorAction({
  schema: nothingSchema,
  today: visitorsToday,
  verb: provedUser,
  to: () => '/account/second-factor/passkey',
})

export const addPasskeyAction = defineVisitorAction({
  schema: newPasskeySchema,
  today: visitorsToday,
  verb: addOwnPasskey,
  to: ({ codesShown }) => (codesShown ? '/account/second-factor/codes' : '/account/second-factor?saved=added'),
})

export const removePasskeyAction = defineVisitorAction({
  schema: ownPasskeySchema,
  today: visitorsToday,
  verb: removeOwnPasskey,
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
