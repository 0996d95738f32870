'use server'
import { recordHref } from '@/components/attachments/places'
import { defineAction } from '@/lib/actions'
import { attachFiles } from '@/lib/data/attachments/attach'
import { detachFile } from '@/lib/data/attachments/detach'
import { isFiledKind, type FiledRecord } from '@/lib/domain/attachment'
import { textOf, type FormValues } from '@/lib/form-state'
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
