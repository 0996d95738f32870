/** What opening an audit, noting a result and answering an exception ask. */
import { z } from 'zod'
import { offeredRisks } from '@/lib/domain/audit/engagement'
import { markAttributes } from '@/lib/domain/audit/mark'
import type { CalendarDate } from '@/lib/domain/calendar-date'
import { markResults } from '@/lib/domain/reports/audit-facts'
import { amount, amountOrNothing, choice, date, lines, optionalAmount, requiredLine, requiredLines } from './fields'

/** Gives the schema of the form that opens an engagement. */
export function auditSchema({ today }: { readonly today: CalendarDate }) {
  return z
    .object({
      auditorName: requiredLine(), email: requiredLine(), periodFrom: date(today), periodThrough: date(today), endsOn: date(today), scope: lines(),
      tolerable: amount(), expected: optionalAmount(), risk: choice(offeredRisks),
    })
    .superRefine((form, context) => {
      if (!/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(form.email)) context.addIssue({ code: 'custom', path: ['email'], message: 'emailForm' })
      if (form.periodThrough < form.periodFrom) context.addIssue({ code: 'custom', path: ['periodThrough'], message: 'periodOrder' })
      if (form.endsOn < today) context.addIssue({ code: 'custom', path: ['endsOn'], message: 'datePast' })
      if (form.expected >= form.tolerable) context.addIssue({ code: 'custom', path: ['expected'], message: 'expectedBelowTolerable' })
    })
    .transform(({ tolerable, expected, risk, ...form }) => ({ ...form, tolerableCents: tolerable, expectedCents: expected, riskPercent: Number(risk) }))
}

const attributes = z
  .union([z.array(z.string()), z.string().transform((text) => [text])])
  .optional()
  .default([])
  .transform((ticked) => markAttributes.filter((each) => ticked.includes(each)))

/** Gives the schema of a result: a pass may stand alone, the others need a note. */
export function auditMarkSchema() {
  return z
    .object({ result: choice(markResults), attributes, audited: amountOrNothing('not-negative'), note: lines() })
    .superRefine((form, context) => {
      if (form.result !== 'pass' && form.note === '') context.addIssue({ code: 'custom', path: ['note'], message: 'missing' })
      if (form.result === 'pass' && form.audited !== null) context.addIssue({ code: 'custom', path: ['audited'], message: 'passAsRecorded' })
    })
    .transform(({ audited, ...form }) => ({ ...form, auditedCents: audited }))
}

/** Gives the schema of how an exception was resolved. */
export function auditResolutionSchema() {
  return z.object({ resolution: requiredLines() })
}
