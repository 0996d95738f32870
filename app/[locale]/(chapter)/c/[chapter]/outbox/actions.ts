'use server'
import { defineAction } from '@/lib/actions'
import { settleMail } from '@/lib/data/outbox/settle'
import { mailDecisionSchema } from '@/lib/schemas/outbox'

export const settleMailAction = defineAction({
  form: 'outbox-settle',
  schema: mailDecisionSchema,
  verb: (actor, { mailId, state }, { chapter }) => settleMail(actor, { id: mailId, chapterId: chapter.id, state }),
  to: (_mail, { chapter }) => `/c/${chapter.slug}/outbox?settled=1`,
})
