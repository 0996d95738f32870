'use server'
import { defineAction } from '@/lib/actions'
import { showLinkOnce } from '@/lib/auth/one-time-link'
import { answerAuditPoint, closeAuditPoint, correctAuditPoint } from '@/lib/data/audits/change-point'
import { drawAuditSample } from '@/lib/data/audits/draw'
import { noteAuditMark, resolveAuditMark } from '@/lib/data/audits/mark'
import { openAudit } from '@/lib/data/audits/open'
import { raiseAuditPoint } from '@/lib/data/audits/raise-point'
import { reopenAudit, signAudit } from '@/lib/data/audits/sign'
import { withdrawAuditSample } from '@/lib/data/audits/withdraw-sample'
import { isId } from '@/lib/data/database/uuid'
import { textOf } from '@/lib/form-state'
import { auditMarkSchema, auditResolutionSchema, auditSchema } from '@/lib/schemas/audit'
import { answerPointSchema, auditPointSchema, closePointSchema, correctPointSchema } from '@/lib/schemas/audit-point'
import { auditSampleSchema } from '@/lib/schemas/audit-sample'
import { signAuditSchema } from '@/lib/schemas/audit-signature'
import { voidSchema } from '@/lib/schemas/reason'

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
  to: ({ auditId, donationId }, { chapter, values }) => {
    const [audit, sample, next] = [`/c/${chapter.slug}/audits/${auditId}`, textOf(values, 'sample'), textOf(values, 'next')]
    if (!isId(sample)) return `${audit}#d-${donationId}`
    return isId(next) ? `${audit}/marks/${next}?sample=${sample}` : `${audit}?sample=${sample}`
  },
})

export const resolveAuditMarkAction = defineAction({
  form: 'audit-resolution',
  schema: auditResolutionSchema,
  verb: (actor, input, { chapter, formKey, values }) =>
    resolveAuditMark(actor, { ...input, formKey, chapterId: chapter.id, auditId: textOf(values, 'auditId'), donationId: textOf(values, 'donationId') }),
  to: ({ auditId, donationId }, { chapter }) => `/c/${chapter.slug}/audits/${auditId}#d-${donationId}`,
})

export const drawAuditSampleAction = defineAction({
  form: 'audit-sample',
  schema: auditSampleSchema,
  verb: (actor, input, { chapter, formKey, values }) => drawAuditSample(actor, { ...input, formKey, chapterId: chapter.id, auditId: textOf(values, 'auditId') }),
  to: ({ id, auditId }, { chapter }) => `/c/${chapter.slug}/audits/${auditId}/samples#s-${id}`,
})

export const withdrawAuditSampleAction = defineAction({
  form: 'audit-sample-withdrawal',
  schema: voidSchema,
  verb: (actor, { reason }, { chapter, revision, values }) =>
    withdrawAuditSample(actor, { reason, chapterId: chapter.id, auditId: textOf(values, 'auditId'), id: textOf(values, 'recordId'), revision: revision ?? 0 }),
  to: ({ id, auditId }, { chapter }) => `/c/${chapter.slug}/audits/${auditId}/samples#s-${id}`,
})

export const raiseAuditPointAction = defineAction({
  form: 'audit-point',
  schema: auditPointSchema,
  verb: (actor, input, { chapter, formKey, values }) =>
    raiseAuditPoint(actor, { ...input, formKey, chapterId: chapter.id, auditId: textOf(values, 'auditId'), donationId: textOf(values, 'donationId') || null }),
  to: ({ id, auditId }, { chapter }) => `/c/${chapter.slug}/audits/${auditId}/points#p-${id}`,
})

export const correctAuditPointAction = defineAction({
  form: 'audit-point-correction',
  schema: correctPointSchema,
  verb: (actor, { kind: _kind, ...input }, { chapter, revision, values }) =>
    correctAuditPoint(actor, { ...input, chapterId: chapter.id, auditId: textOf(values, 'auditId'), id: textOf(values, 'recordId'), revision: revision ?? 0 }),
  to: ({ id, auditId }, { chapter }) => `/c/${chapter.slug}/audits/${auditId}/points#p-${id}`,
})

export const answerAuditPointAction = defineAction({
  form: 'audit-answer',
  schema: answerPointSchema,
  verb: (actor, { answer }, { chapter, revision, values }) =>
    answerAuditPoint(actor, { answer, chapterId: chapter.id, auditId: textOf(values, 'auditId'), id: textOf(values, 'recordId'), revision: revision ?? 0 }),
  to: ({ id, auditId }, { chapter }) => `/c/${chapter.slug}/audits/${auditId}/points#p-${id}`,
})

export const closeAuditPointAction = defineAction({
  form: 'audit-closing',
  schema: closePointSchema,
  verb: (actor, { closing }, { chapter, revision, values }) =>
    closeAuditPoint(actor, { closing, chapterId: chapter.id, auditId: textOf(values, 'auditId'), id: textOf(values, 'recordId'), revision: revision ?? 0 }),
  to: ({ id, auditId }, { chapter }) => `/c/${chapter.slug}/audits/${auditId}/points#p-${id}`,
})

export const signAuditAction = defineAction({
  form: 'audit-signature',
  schema: signAuditSchema,
  verb: (actor, { conclusion }, { chapter, revision, values }) =>
    signAudit(actor, { conclusion, seen: Number(textOf(values, 'seen')), chapterId: chapter.id, id: textOf(values, 'auditId'), revision: revision ?? 0 }),
  to: ({ id }, { chapter }) => `/c/${chapter.slug}/audits/${id}/workpapers`,
})

export const reopenAuditAction = defineAction({
  form: 'audit-reopening',
  schema: voidSchema,
  verb: (actor, { reason }, { chapter, revision, values }) => reopenAudit(actor, { reason, chapterId: chapter.id, id: textOf(values, 'auditId'), revision: revision ?? 0 }),
  to: ({ id }, { chapter }) => `/c/${chapter.slug}/audits/${id}/workpapers`,
})
