'use server'
import { defineVisitorAction } from '@/lib/actions'
import { choosePassword } from '@/lib/auth/account'
import { visitorsToday } from '@/lib/auth/set-up'
import { choosePasswordSchema } from '@/lib/schemas/password'

export const choosePasswordAction = defineVisitorAction({
  schema: choosePasswordSchema,
  today: visitorsToday,
  verb: choosePassword,
  to: ({ asksMore }) => (asksMore ? '/sign-in/second-step' : '/org'),
})
