'use server'
import { defineVisitorAction } from '@/lib/actions'
import { nextPath } from '@/lib/auth/next-path'
import { enterCode } from '@/lib/auth/second-step'
import { visitorsToday } from '@/lib/auth/set-up'
import { textOf } from '@/lib/form-state'
import { secondStepSchema } from '@/lib/schemas/second-factor'

export const enterCodeAction = defineVisitorAction({
  schema: secondStepSchema, today: visitorsToday, verb: enterCode, to: (_, { values }) => nextPath(textOf(values, 'next')),
})
