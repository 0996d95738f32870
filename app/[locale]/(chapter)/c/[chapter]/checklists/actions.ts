'use server'
import { defineAction, type Submission } from '@/lib/actions'
import type { ActorChapter } from '@/lib/auth/actor'
import { attestChecklistAnswer } from '@/lib/data/checklists/attest'
import { confirmChecklistAnswer } from '@/lib/data/checklists/confirm'
import { quarterToAnswer } from '@/lib/domain/checklists/periods'
import { textOf } from '@/lib/form-state'
import { hrefWith } from '@/lib/domain/query'
import { checklistAnswerSchema, checklistConfirmationSchema } from '@/lib/schemas/checklist-answer'

type Place = Submission & { readonly chapter: ActorChapter }

function itemHref(itemId: string, { chapter, values }: Place, saved: 'answer' | 'approval'): string {
  const on = textOf(values, 'on')
  const { id: period } = quarterToAnswer(`${on}..${on}`, chapter.today)
  return hrefWith(`/c/${chapter.slug}/checklists/${itemId}`, { period, saved })
}

export const attestChecklistAnswerAction = defineAction({
  form: 'checklist-answer',
  schema: checklistAnswerSchema,
  verb: (actor, input, { chapter, formKey, revision }) =>
    attestChecklistAnswer(actor, { ...input, chapterId: chapter.id, formKey, revision }),
  to: ({ itemId }, place) => itemHref(itemId, place, 'answer'),
})

export const confirmChecklistAnswerAction = defineAction({
  form: 'checklist-confirmation',
  schema: checklistConfirmationSchema,
  verb: (actor, { answerId }, { chapter, revision }) => confirmChecklistAnswer(actor, { chapterId: chapter.id, answerId, revision }),
  to: ({ itemId }, place) => itemHref(itemId, place, 'approval'),
})
