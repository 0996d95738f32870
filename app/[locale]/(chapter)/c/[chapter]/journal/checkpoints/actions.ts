'use server'
import { defineAction } from '@/lib/actions'
import { makeCheckpoint } from '@/lib/data/checkpoints/make'
import { checkpointSchema } from '@/lib/schemas/checkpoint'

export const makeCheckpointAction = defineAction({
  form: 'make-checkpoint',
  schema: checkpointSchema,
  verb: (actor) => makeCheckpoint(actor),
  to: ({ size }, { chapter }) => `/c/${chapter.slug}/journal/checkpoints?made=${size}`,
})
