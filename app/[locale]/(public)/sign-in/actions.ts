'use server'
import { defineVisitorAction } from '@/lib/actions'
import { nextPath } from '@/lib/auth/next-path'
import { visitorsToday } from '@/lib/auth/set-up'
import { signIn } from '@/lib/auth/sign-in'
import { textOf } from '@/lib/form-state'
import { signInSchema } from '@/lib/schemas/sign-in'

export const signInAction = defineVisitorAction({
  schema: signInSchema, today: visitorsToday, verb: signIn, to: (_, { values }) => nextPath(textOf(values, 'next')),
})
