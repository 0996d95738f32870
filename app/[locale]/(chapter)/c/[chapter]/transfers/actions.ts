'use server'
import { defineAction } from '@/lib/actions'
import { saveDraft } from '@/lib/data/drafts/save'
import { approveTransfer } from '@/lib/data/transfers/approve'
import { correctTypedTransfer } from '@/lib/data/transfers/correct'
import { recordTypedTransfer } from '@/lib/data/transfers/record'
import { undoTransfer } from '@/lib/data/transfers/undo'
import { voidTransfer } from '@/lib/data/transfers/void'
import { matchRecorded, ofStatement } from '@/lib/data/reconciliations/of-line'
import { textOf } from '@/lib/form-state'
import { nothingSchema } from '@/lib/schemas/account'
import { approvalSchema } from '@/lib/schemas/approval'
import { voidSchema } from '@/lib/schemas/reason'
import { transferCorrectionSchema, transferSchema } from '@/lib/schemas/transfer'

export const recordTransferAction = defineAction({
  form: 'transfer',
  schema: transferSchema,
  keep: ['kind', 'direction', 'sentOn', 'country', 'channel', 'purpose', 'bankAccountId'],
  saveDraft,
  verb: async (actor, input, { chapter, formKey, values }) =>
    matchRecorded(actor, await recordTypedTransfer(actor, { ...input, chapterId: chapter.id, formKey }), { chapterId: chapter.id, kind: 'transfer', line: textOf(values, 'bankLine') }),
  to: (transfer, { chapter, values }) => ofStatement(chapter.slug, textOf(values, 'bankStatement')) ?? `/c/${chapter.slug}/transfers/${transfer.id}?saved=1`,
})

export const correctTransferAction = defineAction({
  form: 'transfer-correction',
  schema: transferCorrectionSchema,
  saveDraft,
  verb: (actor, { reason, transfer }, { chapter, revision, values }) =>
    correctTypedTransfer(actor, { chapterId: chapter.id, id: textOf(values, 'recordId'), revision: revision ?? 0, reason, transfer: { ...transfer, chapterId: chapter.id } }),
  to: (transfer, { chapter }) => `/c/${chapter.slug}/transfers/${transfer.id}?saved=1`,
})

export const voidTransferAction = defineAction({
  form: 'transfer-void',
  schema: voidSchema,
  verb: (actor, { reason }, { chapter, revision, values }) =>
    voidTransfer(actor, { chapterId: chapter.id, id: textOf(values, 'recordId'), revision: revision ?? 0, reason }),
  to: (transfer, { chapter }) => `/c/${chapter.slug}/transfers/${transfer.id}?voided=1`,
})

export const approveTransferAction = defineAction({
  form: 'transfer-approval',
  schema: approvalSchema,
  verb: (actor, _input, { chapter, revision, values }) => approveTransfer(actor, { chapterId: chapter.id, id: textOf(values, 'recordId'), revision: revision ?? 0 }),
  to: (transfer, { chapter }) => `/c/${chapter.slug}/transfers/${transfer.id}?approved=1`,
})

export const undoTransferAction = defineAction({
  form: 'transfer-undo',
  schema: nothingSchema,
  verb: (actor, _input, { chapter, values }) => undoTransfer(actor, { chapterId: chapter.id, id: textOf(values, 'recordId') }),
  to: (transfer, { chapter }) => `/c/${chapter.slug}/transfers/${transfer.id}?voided=1`,
})
