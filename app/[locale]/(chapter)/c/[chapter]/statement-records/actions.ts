'use server'
import { defineAction } from '@/lib/actions'
import { saveDraft } from '@/lib/data/drafts/save'
import { correctStatementRecord } from '@/lib/data/statement-records/correct'
import { recordStatementRecord } from '@/lib/data/statement-records/record'
import { undoStatementRecord } from '@/lib/data/statement-records/undo'
import { voidStatementRecord } from '@/lib/data/statement-records/void'
import { textOf } from '@/lib/form-state'
import { nothingSchema } from '@/lib/schemas/account'
import { voidSchema } from '@/lib/schemas/reason'
import { statementRecordCorrectionSchema, statementRecordSchema } from '@/lib/schemas/statement-record'

export const recordStatementRecordAction = defineAction({
  form: 'statement-record',
  schema: statementRecordSchema,
  keep: ['kind', 'happenedOn', 'principalId', 'channel', 'language', 'direction', 'form', 'behalf', 'political'],
  saveDraft,
  verb: (actor, input, { chapter, formKey }) => recordStatementRecord(actor, { ...input, chapterId: chapter.id, formKey }),
  to: ({ id }, { chapter }) => `/c/${chapter.slug}/statement-records/${id}?saved=1`,
})

export const correctStatementRecordAction = defineAction({
  form: 'statement-record-correction',
  schema: statementRecordCorrectionSchema,
  saveDraft,
  verb: (actor, typed, { chapter, revision, values }) =>
    correctStatementRecord(actor, { typed, chapterId: chapter.id, id: textOf(values, 'recordId'), revision: revision ?? 0 }),
  to: ({ id }, { chapter }) => `/c/${chapter.slug}/statement-records/${id}?saved=1`,
})

export const voidStatementRecordAction = defineAction({
  form: 'statement-record-void',
  schema: voidSchema,
  verb: (actor, { reason }, { chapter, revision, values }) =>
    voidStatementRecord(actor, { chapterId: chapter.id, id: textOf(values, 'recordId'), revision: revision ?? 0, reason }),
  to: ({ id }, { chapter }) => `/c/${chapter.slug}/statement-records/${id}?voided=1`,
})

export const undoStatementRecordAction = defineAction({
  form: 'statement-record-undo',
  schema: nothingSchema,
  verb: (actor, _input, { chapter, values }) => undoStatementRecord(actor, { chapterId: chapter.id, id: textOf(values, 'recordId') }),
  to: ({ id }, { chapter }) => `/c/${chapter.slug}/statement-records/${id}?voided=1`,
})
