/** The transfer form: what is typed, and what it means. One schema for the browser and the server. */
import { z } from 'zod'
import type { CalendarDate } from '@/lib/domain/calendar-date'
import { screeningResults } from '@/lib/domain/person'
import { purposes } from '@/lib/domain/record'
import { transferChannels, transferDirections, transferKinds } from '@/lib/domain/transfer'
import { currencyFields, readCurrency } from './currency'
import {
  amount, choice, country, line, lines, optionalChoice, optionalDate, optionalId, pastDate, personFields, readPersonChoice, reference, requiredLine, requiredLines,
} from './fields'
import { reasonCharactersMax } from './reason'

function transferFields(today: CalendarDate) {
  return {
    ...personFields('recipient'),
    ...currencyFields(today),
    kind: choice(transferKinds),
    direction: optionalChoice(transferDirections),
    sentOn: pastDate(today),
    amount: amount(),
    counterpartChapterId: optionalId(),
    pairReference: reference(),
    country: country(),
    channel: choice(transferChannels),
    purpose: choice(purposes),
    purposeText: requiredLine(500),
    principalId: optionalId(),
    paymentReference: reference(),
    bankAccountId: optionalId(),
    bankCountry: country(),
    requestedBy: line(),
    screeningResult: optionalChoice(screeningResults),
    screenedOn: optionalDate(today),
    screeningListOn: optionalDate(today),
    earmarkedFor: line(),
    reportText: lines(),
    privateNote: lines(),
  }
}

type Typed = z.output<z.ZodObject<ReturnType<typeof transferFields>>>

/** What each of the two kinds needs besides: a recipient and a country, or the other chapter and the reference of the pair. */
function missingOf(form: Typed, hasRecipient: boolean): readonly (readonly [string, string])[] {
  const screened = form.screeningResult !== null && form.screeningResult !== 'not-screened'
  const undated: readonly (readonly [string, string])[] = screened && form.screenedOn === null ? [['screenedOn', 'missing']] : []
  if (form.kind === 'abroad') {
    return [...(hasRecipient ? [] : [['recipient', 'missing'] as const]), ...(form.country === '' ? [['country', 'missingChoice'] as const] : []), ...undated]
  }
  return [
    ...(form.counterpartChapterId === null ? [['counterpartChapterId', 'missingChoice'] as const] : []),
    ...(form.pairReference === '' ? [['pairReference', 'missing'] as const] : []),
    ...undated,
  ]
}

/** Gives the facts of a transfer from the fields, or says which of them do not fit together. */
function transferOf(form: Typed, context: z.RefinementCtx) {
  const recipient = readPersonChoice(form, 'recipient')
  for (const [field, message] of missingOf(form, recipient !== null)) context.addIssue({ code: 'custom', path: [field], message })
  const { amount: amountCents, originalAmount: _original, ...rest } = form
  return {
    ...rest, ...readCurrency(form, context), amountCents,
    recipient: form.kind === 'abroad' ? recipient : null,
    direction: form.kind === 'abroad' ? ('out' as const) : (form.direction ?? ('out' as const)),
    counterpartChapterId: form.kind === 'abroad' ? null : form.counterpartChapterId,
    screeningResult: form.screeningResult ?? ('not-screened' as const),
  }
}

/** Gives the schema of the form for a day. Its output is the facts of a transfer, the recipient still as chosen. */
export function transferSchema({ today }: { readonly today: CalendarDate }) {
  return z.object(transferFields(today)).transform(transferOf)
}

/** The same with the reason that a correction needs. */
export function transferCorrectionSchema({ today }: { readonly today: CalendarDate }) {
  return z.object({ ...transferFields(today), reason: requiredLines(reasonCharactersMax) })
    .transform(({ reason, ...form }, context) => ({ reason, transfer: transferOf(form, context) }))
}
