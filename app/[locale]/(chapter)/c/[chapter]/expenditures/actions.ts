'use server'
import { defineAction } from '@/lib/actions'
import { saveDraft } from '@/lib/data/drafts/save'
import { approveExpenditure } from '@/lib/data/expenditures/approve'
import { correctTypedExpenditure } from '@/lib/data/expenditures/correct'
import { recordTypedExpenditure } from '@/lib/data/expenditures/record'
import { undoExpenditure } from '@/lib/data/expenditures/undo'
import { voidExpenditure } from '@/lib/data/expenditures/void'
import { matchRecorded, ofStatement } from '@/lib/data/reconciliations/of-line'
import { textOf } from '@/lib/form-state'
import { nothingSchema } from '@/lib/schemas/account'
import { approvalSchema } from '@/lib/schemas/approval'
import { expenditureCorrectionSchema, expenditureSchema } from '@/lib/schemas/expenditure'
import { voidSchema } from '@/lib/schemas/reason'

export const recordExpenditureAction = defineAction({
  form: 'expenditure',
  schema: expenditureSchema,
  keep: ['paidOn', 'method', 'category', 'purpose', 'bankAccountId'],
  saveDraft,
  verb: async (actor, input, { chapter, formKey, values }) =>
    matchRecorded(actor, await recordTypedExpenditure(actor, { ...input, chapterId: chapter.id, formKey }), { chapterId: chapter.id, kind: 'expenditure', line: textOf(values, 'bankLine') }),
  to: (expenditure, { chapter, values }) => ofStatement(chapter.slug, textOf(values, 'bankStatement')) ?? `/c/${chapter.slug}/expenditures/${expenditure.id}?saved=1`,
})

export const correctExpenditureAction = defineAction({
  form: 'expenditure-correction',
  schema: expenditureCorrectionSchema,
  saveDraft,
  verb: (actor, { reason, expenditure }, { chapter, revision, values }) =>
    correctTypedExpenditure(actor, { chapterId: chapter.id, id: textOf(values, 'recordId'), revision: revision ?? 0, reason, expenditure: { ...expenditure, chapterId: chapter.id } }),
  to: (expenditure, { chapter }) => `/c/${chapter.slug}/expenditures/${expenditure.id}?saved=1`,
})

export const voidExpenditureAction = defineAction({
  form: 'expenditure-void',
  schema: voidSchema,
  verb: (actor, { reason }, { chapter, revision, values }) =>
    voidExpenditure(actor, { chapterId: chapter.id, id: textOf(values, 'recordId'), revision: revision ?? 0, reason }),
  to: (expenditure, { chapter }) => `/c/${chapter.slug}/expenditures/${expenditure.id}?voided=1`,
})

export const approveExpenditureAction = defineAction({
  form: 'expenditure-approval',
  schema: approvalSchema,
  verb: (actor, _input, { chapter, revision, values }) => approveExpenditure(actor, { chapterId: chapter.id, id: textOf(values, 'recordId'), revision: revision ?? 0 }),
  to: (expenditure, { chapter }) => `/c/${chapter.slug}/expenditures/${expenditure.id}?approved=1`,
})

export const undoExpenditureAction = defineAction({
  form: 'expenditure-undo',
  schema: nothingSchema,
  verb: (actor, _input, { chapter, values }) => undoExpenditure(actor, { chapterId: chapter.id, id: textOf(values, 'recordId') }),
  to: (expenditure, { chapter }) => `/c/${chapter.slug}/expenditures/${expenditure.id}?voided=1`,
})
