'use server'
import { defineAction } from '@/lib/actions'
import { attestChecklistAnswer } from '@/lib/data/checklists/attest'
import { quarterToAnswer } from '@/lib/domain/checklists/periods'
import { textOf } from '@/lib/form-state'
import { hrefWith } from '@/lib/domain/query'
import { checklistAnswerSchema } from '@/lib/schemas/checklist-answer'

export const attestChecklistAnswerAction = defineAction({
  form: 'checklist-answer',
  schema: checklistAnswerSchema,
  verb: (actor, input, { chapter, formKey, revision }) =>
    attestChecklistAnswer(actor, { ...input, chapterId: chapter.id, formKey, revision }),
  to: ({ itemId }, { chapter, values }) => {
    const on = textOf(values, 'on')
    const { id: period } = quarterToAnswer(`${on}..${on}`, chapter.today)
    return hrefWith(`/c/${chapter.slug}/checklists/${itemId}`, { period, saved: '1' })
  },
})
