'use server'
import { recordHref } from '@/components/attachments/places'
import { defineAction } from '@/lib/actions'
import { attachFiles } from '@/lib/data/attachments/attach'
import { detachFile } from '@/lib/data/attachments/detach'
import { throwAwayPaper } from '@/lib/data/attachments/drop'
import { isFiledKind, type FiledRecord } from '@/lib/domain/attachment'
import { textOf, type FormValues } from '@/lib/form-state'
import { nothingSchema } from '@/lib/schemas/account'
import { attachmentSchema } from '@/lib/schemas/attachment'
import { voidSchema } from '@/lib/schemas/reason'

/** The record that the form names, in one field of a choice or in two; what it does not name well is not found. */
function recordIn(values: FormValues): FiledRecord {
  const [kind = '', id = ''] = textOf(values, 'record') === '' ? [textOf(values, 'kind'), textOf(values, 'recordId')] : textOf(values, 'record').split('/')
  return { kind: isFiledKind(kind) ? kind : 'donation', id }
}

export const attachFilesAction = defineAction({
  form: 'attachment',
  schema: attachmentSchema,
  verb: (actor, input, { chapter, values }) =>
    attachFiles(actor, { ...input, chapterId: chapter.id, record: recordIn(values), uploadIds: textOf(values, 'uploadIds').split(' ') }),
  to: (attached, { chapter, values }) => `${recordHref(chapter.slug, recordIn(values))}?attached=${attached.length}#files`,
})

export const detachFileAction = defineAction({
  form: 'attachment-detach',
  schema: voidSchema,
  verb: (actor, { reason }, { chapter, values }) => detachFile(actor, { chapterId: chapter.id, id: textOf(values, 'recordId'), reason }),
  to: ({ id }, { chapter }) => `/c/${chapter.slug}/files/${id}?detached=1`,
})

export const throwAwayPaperAction = defineAction({
  form: 'paper-throw-away',
  schema: nothingSchema,
  verb: (actor, _input, { chapter, values }) => throwAwayPaper(actor, { chapterId: chapter.id, id: textOf(values, 'recordId') }),
  to: (_done, { chapter }) => `/c/${chapter.slug}/documents?tab=inbox&thrown=1`,
})
