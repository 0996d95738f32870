'use server'
import { defineAction } from '@/lib/actions'
import { settleImportFile } from '@/lib/data/statements/settle'
import { undoImport } from '@/lib/data/statements/undo'
import { askForImport } from '@/lib/data/statements/work/ask'
import type { DecidedValues } from '@/lib/data/statements/rows'
import { isDecisionField } from '@/lib/domain/imports/decide'
import { textOf, type FormValues } from '@/lib/form-state'
import { nothingSchema } from '@/lib/schemas/account'
import { importSettingsSchema } from '@/lib/schemas/import'
import { started } from '@/lib/worker/started'

export const settleImportAction = defineAction({
  form: 'import-settings',
  schema: importSettingsSchema,
  verb: (actor, settings, { chapter, values }) => started(actor, chapter.id, settleImportFile(actor, { chapterId: chapter.id, id: textOf(values, 'recordId'), settings })),
  to: ({ id }, { chapter }) => `/c/${chapter.slug}/imports/${id}`,
})

export const importStatementAction = defineAction({
  form: 'import-statement',
  schema: nothingSchema,
  verb: (actor, _input, { chapter, values }) =>
    started(actor, chapter.id, askForImport(actor, { chapterId: chapter.id, id: textOf(values, 'recordId'), hash: textOf(values, 'hash'), values: decidedIn(values) })),
  to: ({ id, toSurvivors, isLong }, { chapter }) => `/c/${chapter.slug}/imports/${id}${isLong ? '' : '?imported=1'}${toSurvivors === 0 ? '' : `&survivors=${toSurvivors}`}`,
})

function decidedIn(values: FormValues): DecidedValues {
  return Object.fromEntries(Object.keys(values).flatMap((field) => (isDecisionField(field) ? [[field, textOf(values, field)] as const] : [])))
}

export const undoImportAction = defineAction({
  form: 'import-undo',
  schema: nothingSchema,
  verb: (actor, _input, { chapter, values }) => undoImport(actor, { chapterId: chapter.id, id: textOf(values, 'recordId') }),
  to: ({ id }, { chapter }) => `/c/${chapter.slug}/imports/${id}?undone=1`,
})
