'use server'
import { defineAction } from '@/lib/actions'
import { correctTypedDonation } from '@/lib/data/donations/correct'
import { recordTypedDonation } from '@/lib/data/donations/record'
import { undoDonation } from '@/lib/data/donations/undo'
import { voidDonation } from '@/lib/data/donations/void'
import { saveDraft } from '@/lib/data/drafts/save'
import { matchRecorded, ofStatement } from '@/lib/data/reconciliations/of-line'
import { textOf } from '@/lib/form-state'
import { nothingSchema } from '@/lib/schemas/account'
import { donationCorrectionSchema, donationSchema } from '@/lib/schemas/donation'
import { voidSchema } from '@/lib/schemas/reason'

export const recordDonationAction = defineAction({
  form: 'donation',
  schema: donationSchema,
  keep: ['receivedOn', 'method', 'purpose', 'bankAccountId', 'campaign'],
  saveDraft,
  verb: async (actor, input, { chapter, formKey, values }) =>
    matchRecorded(actor, await recordTypedDonation(actor, { ...input, chapterId: chapter.id, formKey }), { chapterId: chapter.id, kind: 'donation', line: textOf(values, 'bankLine') }),
  to: (donation, { chapter, values }) => ofStatement(chapter.slug, textOf(values, 'bankStatement')) ?? `/c/${chapter.slug}/donations/${donation.id}?saved=1`,
})

export const correctDonationAction = defineAction({
  form: 'donation-correction',
  schema: donationCorrectionSchema,
  saveDraft,
  verb: (actor, { reason, donation }, { chapter, revision, values }) =>
    correctTypedDonation(actor, { chapterId: chapter.id, id: textOf(values, 'recordId'), revision: revision ?? 0, reason, donation: { ...donation, chapterId: chapter.id } }),
  to: (donation, { chapter }) => `/c/${chapter.slug}/donations/${donation.id}?saved=1`,
})

export const voidDonationAction = defineAction({
  form: 'donation-void',
  schema: voidSchema,
  verb: (actor, { reason }, { chapter, revision, values }) =>
    voidDonation(actor, { chapterId: chapter.id, id: textOf(values, 'recordId'), revision: revision ?? 0, reason }),
  to: (donation, { chapter }) => `/c/${chapter.slug}/donations/${donation.id}?voided=1`,
})

export const undoDonationAction = defineAction({
  form: 'donation-undo',
  schema: nothingSchema,
  verb: (actor, _input, { chapter, values }) => undoDonation(actor, { chapterId: chapter.id, id: textOf(values, 'recordId') }),
  to: (donation, { chapter }) => `/c/${chapter.slug}/donations/${donation.id}?voided=1`,
})
