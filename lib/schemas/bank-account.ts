/** The form of a chapter's bank account; the set-up asks for the first with fewer fields. */
import { z } from 'zod'
import type { BankAccountFacts } from '@/lib/domain/bank-account'
import type { CalendarDate } from '@/lib/domain/calendar-date'
import { amount, country, line, optionalDate, pastDate, reference, requiredLine, requiredLines } from './fields'
import { reasonCharactersMax } from './reason'

type Context = { readonly today: CalendarDate }
type AccountFacts = Omit<BankAccountFacts, 'chapterId'>

/** The last signs of the account number: enough to tell two accounts apart, too few to use one. */
export const last4 = reference().refine((text) => /^[0-9A-Za-z]{0,4}$/.test(text), 'last4Form')

function fields(today: CalendarDate) {
  return {
    bankName: requiredLine(),
    name: line(),
    last4,
    country: country(),
    openingBalance: amount('any'),
    openedOn: pastDate(today),
    closedOn: optionalDate(today),
  }
}

function accountOf(typed: z.output<z.ZodObject<ReturnType<typeof fields>>>, context: z.RefinementCtx): AccountFacts {
  const { openingBalance, ...rest } = typed
  const { openedOn, closedOn } = rest
  if (closedOn !== null && closedOn < openedOn) context.addIssue({ code: 'custom', path: ['closedOn'], message: 'periodOrder' })
  return { ...rest, name: rest.name || rest.bankName, country: rest.country || 'US', openingBalanceCents: openingBalance }
}

/** Gives the schema of the form for a day; its output is the account without its chapter. */
export function bankAccountSchema({ today }: Context) {
  return z.object(fields(today)).transform(accountOf)
}

/** The same with the reason that a correction needs. */
export function bankAccountCorrectionSchema({ today }: Context) {
  return z
    .object({ ...fields(today), reason: requiredLines(reasonCharactersMax) })
    .transform(({ reason, ...typed }, context) => ({ reason, account: accountOf(typed, context) }))
}
