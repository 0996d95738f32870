'use server'
import { defineVisitorAction } from '@/lib/actions'
import { nextPath, signInPath } from '@/lib/auth/next-path'
import { signInWithPasskey } from '@/lib/auth/passkeys'
import { visitorsToday } from '@/lib/auth/set-up'
import { signIn } from '@/lib/auth/sign-in'
import { textOf } from '@/lib/form-state'
import { passkeySignInSchema } from '@/lib/schemas/passkey'
import { signInSchema } from '@/lib/schemas/sign-in'

export const signInAction = defineVisitorAction({
  schema: signInSchema, today: visitorsToday, verb: signIn, to: ({ asksMore }, { values }) => (asksMore ? signInPath('/sign-in/second-step', textOf(values, 'next')) : nextPath(textOf(values, 'next'))),
})

export const signInWithPasskeyAction = defineVisitorAction({
  schema: passkeySignInSchema, today: visitorsToday, verb: signInWithPasskey, to: (_, { values }) => nextPath(textOf(values, 'next')),
})
