'use server'
import { defineAction } from '@/lib/actions'
import { actOnStatement } from '@/lib/data/reconciliations/act'
import { carryItem } from '@/lib/data/reconciliations/carry'
import { correctBankStatement } from '@/lib/data/reconciliations/correct'
import { matchLines } from '@/lib/data/reconciliations/match'
import { recordBankStatement } from '@/lib/data/reconciliations/record'
import { unlockStatement } from '@/lib/data/reconciliations/unlock'
import { voidBankStatement } from '@/lib/data/reconciliations/void'
import { textOf } from '@/lib/form-state'
import { bankStatementCorrectionSchema, bankStatementSchema, carrySchema, matchSchema, statementActSchema } from '@/lib/schemas/bank-statement'
import { voidSchema } from '@/lib/schemas/reason'

export const recordBankStatementAction = defineAction({
  form: 'bank-statement',
  schema: bankStatementSchema,
  verb: (actor, input, { chapter, formKey }) => recordBankStatement(actor, { ...input, chapterId: chapter.id, formKey }),
  to: ({ id }, { chapter }) => `/c/${chapter.slug}/reconciliations/${id}`,
})

export const correctBankStatementAction = defineAction({
  form: 'bank-statement-correction',
  schema: bankStatementCorrectionSchema,
  verb: (actor, input, { chapter, values, revision }) => correctBankStatement(actor, { ...input, chapterId: chapter.id, id: textOf(values, 'recordId'), revision: revision ?? 0 }),
  to: ({ id }, { chapter }) => `/c/${chapter.slug}/reconciliations/${id}`,
})

export const matchLinesAction = defineAction({
  form: 'bank-match',
  schema: matchSchema,
  verb: (actor, input, { chapter, values }) => matchLines(actor, { ...input, chapterId: chapter.id, id: textOf(values, 'recordId') }),
  to: ({ id }, { chapter }) => `/c/${chapter.slug}/reconciliations/${id}`,
})

export const carryItemAction = defineAction({
  form: 'bank-carry',
  schema: carrySchema,
  verb: (actor, input, { chapter, values, revision }) => carryItem(actor, { ...input, chapterId: chapter.id, id: textOf(values, 'recordId'), revision: revision ?? 0 }),
  to: ({ id }, { chapter }) => `/c/${chapter.slug}/reconciliations/${id}`,
})

export const actOnStatementAction = defineAction({
  form: 'bank-statement-act',
  schema: statementActSchema,
  verb: (actor, input, { chapter, values, revision }) => actOnStatement(actor, { ...input, chapterId: chapter.id, id: textOf(values, 'recordId'), revision: revision ?? 0, today: chapter.today }),
  to: ({ id }, { chapter }) => `/c/${chapter.slug}/reconciliations/${id}`,
})

export const unlockStatementAction = defineAction({
  form: 'bank-statement-unlock',
  schema: voidSchema,
  verb: (actor, { reason }, { chapter, values, revision }) => unlockStatement(actor, { chapterId: chapter.id, id: textOf(values, 'recordId'), revision: revision ?? 0, reason }),
  to: ({ id }, { chapter }) => `/c/${chapter.slug}/reconciliations/${id}`,
})

export const voidBankStatementAction = defineAction({
  form: 'bank-statement-void',
  schema: voidSchema,
  verb: (actor, { reason }, { chapter, values, revision }) => voidBankStatement(actor, { chapterId: chapter.id, id: textOf(values, 'recordId'), revision: revision ?? 0, reason }),
  to: (_statement, { chapter }) => `/c/${chapter.slug}/reconciliations`,
})
