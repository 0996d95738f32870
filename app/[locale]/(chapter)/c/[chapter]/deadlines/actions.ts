'use server'
import { defineAction } from '@/lib/actions'
import { correctClock } from '@/lib/data/clocks/correct'
import { clockFromForm } from '@/lib/data/clocks/from-form'
import { recordClock } from '@/lib/data/clocks/record'
import { recordFiling } from '@/lib/data/filings/record'
import { textOf } from '@/lib/form-state'
import { clockCorrectionSchema, clockSchema } from '@/lib/schemas/clock'
import { filingCorrectionSchema, filingSchema } from '@/lib/schemas/filing'

export const recordFilingAction = defineAction({
  form: 'filing',
  schema: filingSchema,
  verb: (actor, input, { chapter, formKey, revision, values }) =>
    recordFiling(actor, { ...input, chapterId: chapter.id, today: chapter.today, key: textOf(values, 'deadline'), formKey, revision }),
  to: ({ deadlineKey }, { chapter }) => `/c/${chapter.slug}/deadlines/${deadlineKey}?saved=1`,
})

export const correctFilingAction = defineAction({
  form: 'filing-correction',
  schema: filingCorrectionSchema,
  verb: (actor, input, { chapter, formKey, revision, values }) =>
    recordFiling(actor, { ...input, chapterId: chapter.id, today: chapter.today, key: textOf(values, 'deadline'), formKey, revision }),
  to: ({ deadlineKey }, { chapter }) => `/c/${chapter.slug}/deadlines/${deadlineKey}?saved=1`,
})

export const recordClockAction = defineAction({
  form: 'clock',
  schema: clockSchema,
  verb: (actor, input, { chapter, formKey }) => recordClock(actor, { ...clockFromForm(input, chapter), formKey }),
  to: (_clock, { chapter }) => `/c/${chapter.slug}/deadlines`,
})

export const correctClockAction = defineAction({
  form: 'clock-correction',
  schema: clockCorrectionSchema,
  verb: (actor, { reason, clock }, { chapter, revision, values }) =>
    correctClock(actor, { reason, clock: clockFromForm(clock, chapter), chapterId: chapter.id, id: textOf(values, 'recordId'), revision: revision ?? 0 }),
  to: (_clock, { chapter }) => `/c/${chapter.slug}/deadlines`,
})
