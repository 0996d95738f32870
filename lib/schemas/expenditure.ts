/** The expenditure form: what is typed, and what it means. One schema for the browser and the server. */
import { z } from 'zod'
import type { CalendarDate } from '@/lib/domain/calendar-date'
import { expenditureCategories, expenditureKinds, receiptStates } from '@/lib/domain/expenditure'
import { paymentMethods, purposes } from '@/lib/domain/record'
import { currencyFields, readCurrency } from './currency'
import { amount, choice, country, line, lines, optionalId, pastDate, personFields, readPersonChoice, reference, requiredLine, requiredLines } from './fields'
import { reasonCharactersMax } from './reason'
import { readSplits, splitFields } from './splits'

function expenditureFields(today: CalendarDate) {
  return {
    ...personFields('payee'),
    ...currencyFields(today),
    ...splitFields,
    paidOn: pastDate(today),
    amount: amount(),
    kind: choice(expenditureKinds),
    method: choice(paymentMethods),
    category: choice(expenditureCategories),
    purpose: choice(purposes),
    purposeText: requiredLine(500),
    principalId: optionalId(),
    activity: line(),
    candidateOrBill: line(),
    countryOfUse: country(),
    paymentReference: reference(),
    bankAccountId: optionalId(),
    bankCountry: country(),
    requestedBy: line(),
    receiptState: choice(receiptStates),
    receiptExplanation: lines(),
    reportText: lines(),
    privateNote: lines(),
  }
}

/** Gives the facts of an expenditure from the fields, or says which of them do not fit together. */
function expenditureOf(form: z.output<z.ZodObject<ReturnType<typeof expenditureFields>>>, context: z.RefinementCtx) {
  const payee = readPersonChoice(form, 'payee')
  if (payee === null) context.addIssue({ code: 'custom', path: ['payee'], message: 'missing' })
  if (form.receiptState === 'explained' && form.receiptExplanation === '') context.addIssue({ code: 'custom', path: ['receiptExplanation'], message: 'missing' })
  const { amount: amountCents, originalAmount: _original, ...rest } = form
  return { ...rest, ...readCurrency(form, context), amountCents, payee, splits: readSplits(form, { amountCents, purpose: form.purpose }, context) }
}

/** Gives the schema of the form for a day. Its output is the facts of an expenditure, the payee still as chosen. */
export function expenditureSchema({ today }: { readonly today: CalendarDate }) {
  return z.object(expenditureFields(today)).transform(expenditureOf)
}

/** The same with the reason that a correction needs. */
export function expenditureCorrectionSchema({ today }: { readonly today: CalendarDate }) {
  return z.object({ ...expenditureFields(today), reason: requiredLines(reasonCharactersMax) })
    .transform(({ reason, ...form }, context) => ({ reason, expenditure: expenditureOf(form, context) }))
}
