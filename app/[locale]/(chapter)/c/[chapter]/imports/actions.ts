'use server'
import { defineAction } from '@/lib/actions'
import { importStatement } from '@/lib/data/statements/import'
import { settleImportFile } from '@/lib/data/statements/settle'
import { undoImport } from '@/lib/data/statements/undo'
import { textOf } from '@/lib/form-state'
import { nothingSchema } from '@/lib/schemas/account'
import { importSettingsSchema } from '@/lib/schemas/import'

export const settleImportAction = defineAction({
  form: 'import-settings',
  schema: importSettingsSchema,
  verb: (actor, settings, { chapter, values }) => settleImportFile(actor, { chapterId: chapter.id, id: textOf(values, 'recordId'), settings }),
  to: ({ id }, { chapter }) => `/c/${chapter.slug}/imports/${id}`,
})

export const importStatementAction = defineAction({
  form: 'import-statement',
  schema: nothingSchema,
  verb: (actor, _input, { chapter, values }) =>
    importStatement(actor, { chapterId: chapter.id, id: textOf(values, 'recordId'), hash: textOf(values, 'hash'), textOf: (field) => textOf(values, field) }),
  to: ({ id, toSurvivors }, { chapter }) => `/c/${chapter.slug}/imports/${id}?imported=1${toSurvivors === 0 ? '' : `&survivors=${toSurvivors}`}`,
})

export const undoImportAction = defineAction({
  form: 'import-undo',
  schema: nothingSchema,
  verb: (actor, _input, { chapter, values }) => undoImport(actor, { chapterId: chapter.id, id: textOf(values, 'recordId') }),
  to: ({ id }, { chapter }) => `/c/${chapter.slug}/imports/${id}?undone=1`,
})
