/** The forms of a bank statement: adding it, correcting it, matching by hand, carrying what stays open. */
import { z } from 'zod'
import type { CalendarDate } from '@/lib/domain/calendar-date'
import { problemText } from '@/lib/domain/problem-text'
import { readTypedLines, type TypedLine } from '@/lib/domain/reconciliation/typed-lines'
import { amount, choice, date, pastDate, requiredLine, requiredLines } from './fields'
import { reasonCharactersMax } from './reason'

type Context = { readonly today: CalendarDate }

function typedLines(today: CalendarDate) {
  return z.string().optional().default('').transform((text, context): readonly TypedLine[] => {
    const read = readTypedLines(text, today)
    if (read.ok) return read.value
    context.addIssue({ code: 'custom', message: problemText(read.refusal) })
    return z.NEVER
  })
}

const id = z.string().optional().default('')
const ids = z.union([z.array(z.string()), z.string().transform((text) => text.split(','))]).optional().default([]).transform((list) => list.filter((each) => each !== ''))

/** A statement: which account, which days, from what to what, and the lines that stand on paper. */
export function bankStatementSchema({ today }: Context) {
  return z
    .object({ bankAccountId: requiredLine(), periodFrom: date(today), periodThrough: pastDate(today), opening: amount('any'), closing: amount('any'), lines: typedLines(today) })
    .transform(({ opening, closing, lines, ...rest }) => ({ ...rest, openingCents: opening, closingCents: closing, typed: lines }))
}

/** A correction of balances, and lines that are added. */
export function bankStatementCorrectionSchema({ today }: Context) {
  return z
    .object({ opening: amount('any'), closing: amount('any'), lines: typedLines(today), reason: requiredLines(reasonCharactersMax) })
    .transform(({ opening, closing, lines, reason }) => ({ openingCents: opening, closingCents: closing, typed: lines, reason }))
}

/** An open item: a line keeps its amount, a difference needs one. */
export function carrySchema() {
  return z
    .object({ lineId: id, name: requiredLine(), amount: z.string().optional().default(''), reason: requiredLines(reasonCharactersMax) })
    .transform((typed, context) => {
      const { lineId, name, reason } = typed
      if (lineId !== '') return { lineId, name, reason, amountCents: null }
      const read = amount('any').safeParse(typed.amount)
      if (!read.success) for (const { message } of read.error.issues) context.addIssue({ code: 'custom', path: ['amount'], message })
      return { lineId: null, name, reason, amountCents: read.success ? read.data : null }
    })
}

/** Lines and records that are chosen by hand. */
export function matchSchema() {
  return z.object({ lines: ids, records: ids })
}

export const statementActs = ['match', 'match-certain', 'refuse', 'unmatch', 'drop', 'reconcile'] as const

/** The buttons of a statement; what each needs stands beside it. */
export function statementActSchema() {
  return z.object({ act: choice(statementActs), lines: ids, records: ids, matchId: id, place: z.coerce.number().int().min(0).optional().default(0) })
}
