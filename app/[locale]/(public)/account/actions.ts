'use server'
import { defineVisitorAction } from '@/lib/actions'
import { changeName, changePassword, endSession } from '@/lib/auth/account'
import { makeOwnCalendarLink, revokeOwnCalendarLink } from '@/lib/auth/calendar'
import { visitorsToday } from '@/lib/auth/set-up'
import { signOut } from '@/lib/auth/sign-out'
import { nameSchema, nothingSchema, sessionSchema } from '@/lib/schemas/account'
import { changePasswordSchema } from '@/lib/schemas/password'

export const signOutAction = defineVisitorAction({
  schema: nothingSchema,
  today: visitorsToday,
  verb: signOut,
  to: () => '/sign-in',
})

export const changeNameAction = defineVisitorAction({
  schema: nameSchema,
  today: visitorsToday,
  verb: changeName,
  to: () => '/account?saved=name',
})

export const changePasswordAction = defineVisitorAction({
  schema: changePasswordSchema,
  today: visitorsToday,
  verb: changePassword,
  to: () => '/account?saved=password',
})

export const endSessionAction = defineVisitorAction({
  schema: sessionSchema,
  today: visitorsToday,
  verb: endSession,
  to: () => '/account?saved=session',
})

export const makeCalendarLinkAction = defineVisitorAction({
  schema: nothingSchema,
  today: visitorsToday,
  verb: makeOwnCalendarLink,
  to: () => '/account/calendar',
})

export const revokeCalendarLinkAction = defineVisitorAction({
  schema: nothingSchema,
  today: visitorsToday,
  verb: revokeOwnCalendarLink,
  to: () => '/account/calendar',
})
