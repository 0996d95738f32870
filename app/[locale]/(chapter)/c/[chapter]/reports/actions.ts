'use server'
import { defineAction } from '@/lib/actions'
import { saveDraft } from '@/lib/data/drafts/save'
import { amendReport } from '@/lib/data/reports/amend'
import { answerReport } from '@/lib/data/reports/answer'
import { approveReport } from '@/lib/data/reports/approve'
import { nextAsked } from '@/lib/data/reports/asked'
import { explainReport } from '@/lib/data/reports/explain'
import { fileReport } from '@/lib/data/reports/file'
import { sealReport } from '@/lib/data/reports/seal'
import { answersPath, namedFindings, postedReport, reportPath } from '@/lib/data/reports/posted'
import { textOf } from '@/lib/form-state'
import { publishReport } from '@/lib/data/publications/publish'
import { withdrawReport } from '@/lib/data/publications/withdraw'
import { publicReasonSchema, publishSchema } from '@/lib/schemas/publication'
import { amendSchema, answerSchema, explainSchema, fileSchema, stepSchema } from '@/lib/schemas/report'

export const answerReportAction = defineAction({
  form: 'report-answer',
  schema: answerSchema,
  saveDraft,
  verb: async (actor, answer, { chapter, formKey, revision, values }) => {
    const key = postedReport(values, chapter)
    if (!key.ok) return key
    const question = textOf(values, 'question')
    const answered = await answerReport(actor, { key: key.value, formKey, revision: revision ?? 0, answers: [{ ...answer, question }] })
    return answered.ok ? nextAsked(actor, key.value, question) : answered
  },
  to: (next, { chapter, values }) => answersPath(values, chapter, next),
})

export const explainReportAction = defineAction({
  form: 'report-explain',
  schema: explainSchema,
  verb: async (actor, { notes, ...chosen }, { chapter, formKey, values }) => {
    const key = postedReport(values, chapter)
    return key.ok ? explainReport(actor, { key: key.value, formKey, ...chosen, notes: await namedFindings(actor, key.value, notes) }) : key
  },
  to: (_report, { chapter, values }) => reportPath(values, chapter, 'explained'),
})

export const approveReportAction = defineAction({
  form: 'report-approve',
  schema: stepSchema,
  verb: async (actor, _input, { chapter, formKey, values }) => {
    const key = postedReport(values, chapter)
    return key.ok ? approveReport(actor, { key: key.value, formKey, journalSize: Number(textOf(values, 'journalSize')) }) : key
  },
  to: (_report, { chapter, values }) => reportPath(values, chapter, 'approved'),
})

export const sealReportAction = defineAction({
  form: 'report-seal',
  schema: stepSchema,
  verb: async (actor, _input, { chapter, values }) => {
    const key = postedReport(values, chapter)
    return key.ok ? sealReport(actor, { key: key.value, version: Number(textOf(values, 'version')) }) : key
  },
  to: (_sealed, { chapter, values }) => reportPath(values, chapter, 'sealed'),
})

export const fileReportAction = defineAction({
  form: 'report-file',
  schema: fileSchema,
  verb: async (actor, input, { chapter, formKey, values }) => {
    const key = postedReport(values, chapter)
    return key.ok ? fileReport(actor, { ...input, key: key.value, formKey, version: Number(textOf(values, 'version')) }) : key
  },
  to: (_report, { chapter, values }) => reportPath(values, chapter, 'filed'),
})

export const amendReportAction = defineAction({
  form: 'report-amend',
  schema: amendSchema,
  verb: async (actor, { reason }, { chapter, formKey, values }) => {
    const key = postedReport(values, chapter)
    return key.ok ? amendReport(actor, { key: key.value, formKey, reason }) : key
  },
  to: (_report, { chapter, values }) => reportPath(values, chapter, 'amending'),
})

export const publishReportAction = defineAction({
  form: 'report-publish',
  schema: publishSchema,
  verb: async (actor, { summary }, { chapter, values }) => {
    const key = postedReport(values, chapter)
    return key.ok ? publishReport(actor, { key: key.value, summary, version: Number(textOf(values, 'version')), previewedHash: textOf(values, 'previewedHash') }) : key
  },
  to: (_published, { chapter, values }) => reportPath(values, chapter, 'published'),
})

export const withdrawReportAction = defineAction({
  form: 'report-withdraw',
  schema: publicReasonSchema,
  verb: async (actor, { reason }, { chapter, values }) => {
    const key = postedReport(values, chapter)
    return key.ok ? withdrawReport(actor, { key: key.value, version: Number(textOf(values, 'version')), reason }) : key
  },
  to: (_withdrawn, { chapter, values }) => reportPath(values, chapter, 'withdrawn'),
})
