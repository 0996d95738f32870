'use server'
import { defineAction } from '@/lib/actions'
import { decideEvidence } from '@/lib/data/evidence/decide'
import { requestEvidence } from '@/lib/data/evidence/request'
import { evidenceDecisionSchema, evidenceRequestSchema } from '@/lib/schemas/evidence'

export const requestEvidenceAction = defineAction({
  form: 'evidence-request',
  schema: evidenceRequestSchema,
  verb: (actor, input, { chapter, formKey }) => requestEvidence(actor, { ...input, chapterId: chapter.id, formKey }),
  to: ({ id }, { chapter }) => `/c/${chapter.slug}/evidence/${id}?saved=asked`,
})

export const decideEvidenceAction = defineAction({
  form: 'evidence-decision',
  schema: evidenceDecisionSchema,
  verb: (actor, { evidenceId, ...decided }, { chapter, revision }) => decideEvidence(actor, { ...decided, id: evidenceId, chapterId: chapter.id, revision: revision ?? 0 }),
  to: ({ id }, { chapter }) => `/c/${chapter.slug}/evidence/${id}?saved=decided`,
})
