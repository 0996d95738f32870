'use server'
import { defineAction } from '@/lib/actions'
import { decideScreeningHit } from '@/lib/data/screening/decide'
import { hrefWith } from '@/lib/domain/query'
import { hitDecisionSchema } from '@/lib/schemas/screening'

export const decideScreeningHitAction = defineAction({
  form: 'screening-decision',
  schema: hitDecisionSchema,
  verb: (actor, { hitId, ...decided }, { chapter, revision }) => decideScreeningHit(actor, { ...decided, id: hitId, chapterId: chapter.id, revision: revision ?? 0 }),
  to: ({ id, decision }, { chapter }) => hrefWith(`/c/${chapter.slug}/screening`, { hit: id, saved: decision }),
})
