'use server'
import { defineAction } from '@/lib/actions'
import { recordBatch } from '@/lib/data/batches/record'
import { startBatch } from '@/lib/data/batches/start'
import { undoBatch } from '@/lib/data/batches/undo'
import { batchKinds, type BatchKind } from '@/lib/domain/batches/batch'
import { textOf, type FormValues } from '@/lib/form-state'
import { nothingSchema } from '@/lib/schemas/account'
import { batchRecordingSchema, batchSchema } from '@/lib/schemas/batch'
import { readBatchRow } from '@/lib/schemas/batch-row'

const kindOf = (values: FormValues): BatchKind => batchKinds.find((kind) => kind === textOf(values, 'kind')) ?? 'donations'

export const startBatchAction = defineAction({
  form: 'batch-start',
  schema: batchSchema,
  verb: (actor, input, { chapter, values }) => startBatch(actor, { ...input, kind: kindOf(values), chapterId: chapter.id, formKey: textOf(values, 'recordId') }),
  to: ({ id }, { chapter, values }) => `/c/${chapter.slug}/batches/${kindOf(values)}/${id}`,
})

export const recordBatchAction = defineAction({
  form: 'batch-record',
  schema: batchRecordingSchema,
  verb: (actor, { mismatchReason }, { chapter, values }) =>
    recordBatch(actor, {
      chapterId: chapter.id, kind: kindOf(values), id: textOf(values, 'recordId'), mismatchReason, read: readBatchRow, seen: textOf(values, 'seen').split(' ').filter((each) => each !== ''),
    }),
  to: (_batch, { chapter, values }) => `/c/${chapter.slug}/batches/${kindOf(values)}/${textOf(values, 'recordId')}?saved=1`,
})

export const undoBatchAction = defineAction({
  form: 'batch-undo',
  schema: nothingSchema,
  verb: (actor, _input, { chapter, values }) => undoBatch(actor, { chapterId: chapter.id, kind: kindOf(values), id: textOf(values, 'recordId') }),
  to: ({ formKey }, { chapter, values }) => `/c/${chapter.slug}/batches/${kindOf(values)}/${formKey}`,
})
