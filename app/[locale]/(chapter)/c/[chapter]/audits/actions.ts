'use server'
import { defineAction } from '@/lib/actions'
import { showLinkOnce } from '@/lib/auth/one-time-link'
import { noteAuditMark, resolveAuditMark } from '@/lib/data/audits/mark'
import { openAudit } from '@/lib/data/audits/open'
import { textOf } from '@/lib/form-state'
import { auditMarkSchema, auditResolutionSchema, auditSchema } from '@/lib/schemas/audit'

export const openAuditAction = defineAction({
  form: 'audit',
  schema: auditSchema,
  verb: async (actor, input, { chapter, formKey }) => {
    const opened = await openAudit(actor, { ...input, chapterId: chapter.id, formKey })
    if (opened.ok && opened.value.token !== null) await showLinkOnce(opened.value.token)
    return opened
  },
  to: ({ audit }, { chapter }) => `/c/${chapter.slug}/audits/${audit.id}?saved=1`,
})

export const noteAuditMarkAction = defineAction({
  form: 'audit-mark',
  schema: auditMarkSchema,
  verb: (actor, input, { chapter, formKey, values }) =>
    noteAuditMark(actor, { ...input, formKey, chapterId: chapter.id, auditId: textOf(values, 'auditId'), donationId: textOf(values, 'donationId') }),
  to: ({ auditId, donationId }, { chapter }) => `/c/${chapter.slug}/audits/${auditId}#d-${donationId}`,
})

export const resolveAuditMarkAction = defineAction({
  form: 'audit-resolution',
  schema: auditResolutionSchema,
  verb: (actor, input, { chapter, formKey, values }) =>
    resolveAuditMark(actor, { ...input, formKey, chapterId: chapter.id, auditId: textOf(values, 'auditId'), donationId: textOf(values, 'donationId') }),
  to: ({ auditId, donationId }, { chapter }) => `/c/${chapter.slug}/audits/${auditId}#d-${donationId}`,
})
