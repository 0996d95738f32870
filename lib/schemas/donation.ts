/** The donation form: what is typed, and what it means. One schema for the browser and the server. */
import { z } from 'zod'
import type { CalendarDate } from '@/lib/domain/calendar-date'
import { donationKinds, isReturn, valuationMethods } from '@/lib/domain/donation'
import { negateCents } from '@/lib/domain/money'
import { paymentMethods, purposes } from '@/lib/domain/record'
import { currencyFields, readCurrency } from './currency'
import { electionFields, readElection } from './election'
import { jointFields, readJoint } from './joint-gift'
import { reasonCharactersMax } from './reason'
import {
  amount, choice, country, line, lines, optionalAmount, optionalChoice, optionalDate, optionalId, pastDate, personFields, readPersonChoice, reference, requiredLines, tick,
} from './fields'

function donationFields(today: CalendarDate) {
  return {
    ...personFields('donor'),
    ...personFields('intermediary'),
    ...jointFields,
    anonymous: tick(),
    receivedOn: pastDate(today),
    amount: amount(),
    kind: choice(donationKinds),
    method: choice(paymentMethods),
    purpose: choice(purposes),
    principalId: optionalId(),
    originalNumber: reference(),
    paymentReference: reference(),
    payerName: line(),
    bankAccountId: optionalId(),
    bankCountry: country(),
    sourceCountry: country(),
    ...currencyFields(today),
    fee: optionalAmount(),
    benefitValue: optionalAmount(),
    benefitDescription: line(),
    conduitReceivedOn: optionalDate(today),
    forwardedOn: optionalDate(today),
    depositedOn: optionalDate(today),
    depositReference: reference(),
    receiptNumber: reference(),
    acknowledgedOn: optionalDate(today),
    campaign: line(),
    restriction: line(),
    eventName: line(),
    firstCounter: line(),
    secondCounter: line(),
    inKindDescription: lines(),
    valuationMethod: optionalChoice(valuationMethods),
    valuedBy: line(),
    valuedOn: optionalDate(today),
    disposedOn: optionalDate(today),
    ...electionFields(today),
    reportText: lines(),
    privateNote: lines(),
  }
}

/** Gives the facts of a donation from the fields, or says which of them do not fit together. */
function donationOf(form: z.output<z.ZodObject<ReturnType<typeof donationFields>>>, context: z.RefinementCtx) {
  const { fee, benefitValue, amount: typedAmount, originalAmount: _typed, ...rest } = form
  const donor = readPersonChoice(form, 'donor')
  if (donor === null && !form.anonymous) context.addIssue({ code: 'custom', path: ['donor'], message: 'missing' })
  return {
    ...rest,
    donor: form.anonymous ? null : donor,
    intermediary: readPersonChoice(form, 'intermediary'),
    amountCents: isReturn(form.kind) ? negateCents(typedAmount) : typedAmount,
    feeCents: fee,
    benefitValueCents: benefitValue,
    valuationMethod: form.valuationMethod ?? ('' as const),
    ...readElection(form),
    joint: readJoint(form, { amountCents: typedAmount, isReturn: isReturn(form.kind), hasDonor: donor !== null && !form.anonymous }, context),
    ...readCurrency(form, context),
  }
}

/** Gives the schema of the form for a day: `y` and `11/25` are read against it. Its output is the facts of a donation, its people still as chosen. */
export function donationSchema({ today }: { readonly today: CalendarDate }) {
  return z.object(donationFields(today)).transform(donationOf)
}

/** The same with the reason that a correction needs. */
export function donationCorrectionSchema({ today }: { readonly today: CalendarDate }) {
  return z.object({ ...donationFields(today), reason: requiredLines(reasonCharactersMax) }).transform(({ reason, ...form }, context) => ({ reason, donation: donationOf(form, context) }))
}
