/** What opening an audit, noting a result and answering an exception ask. */
import { z } from 'zod'
import type { CalendarDate } from '@/lib/domain/calendar-date'
import { markResults } from '@/lib/domain/reports/audit-facts'
import { choice, date, lines, requiredLine, requiredLines } from './fields'

/** Gives the schema of the form that opens an engagement. */
export function auditSchema({ today }: { readonly today: CalendarDate }) {
  return z
    .object({ auditorName: requiredLine(), email: requiredLine(), periodFrom: date(today), periodThrough: date(today), endsOn: date(today), scope: lines() })
    .superRefine((form, context) => {
      if (!/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(form.email)) context.addIssue({ code: 'custom', path: ['email'], message: 'emailForm' })
      if (form.periodThrough < form.periodFrom) context.addIssue({ code: 'custom', path: ['periodThrough'], message: 'periodOrder' })
      if (form.endsOn < today) context.addIssue({ code: 'custom', path: ['endsOn'], message: 'datePast' })
    })
}

/** Gives the schema of a result: a pass may stand alone, the others need a note. */
export function auditMarkSchema() {
  return z.object({ result: choice(markResults), note: lines() }).superRefine((form, context) => {
    if (form.result !== 'pass' && form.note === '') context.addIssue({ code: 'custom', path: ['note'], message: 'missing' })
  })
}

/** Gives the schema of how an exception was resolved. */
export function auditResolutionSchema() {
  return z.object({ resolution: requiredLines() })
}
