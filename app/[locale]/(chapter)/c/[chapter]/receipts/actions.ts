'use server'
import { defineAction } from '@/lib/actions'
import { readDonationFilter } from '@/lib/data/donations/query'
import { handOverReceipt } from '@/lib/data/receipts/hand-over'
import { issueGiftReceipts, issueYearReceipt, type Issued } from '@/lib/data/receipts/issue'
import { issueReceipts } from '@/lib/data/receipts/issue-many'
import { seriesText } from '@/lib/data/receipts/query'
import { textOf } from '@/lib/form-state'
import { handOverSchema, receiptSchema, yearReceiptSchema } from '@/lib/schemas/receipt'

const shown = (slug: string, { receipts, made }: Issued): string =>
  receipts.length === 1 ? `/c/${slug}/receipts/${receipts[0]?.id ?? ''}?${made === 0 ? 'there' : 'issued'}=1` : `/c/${slug}/receipts?series=${seriesText(receipts)}`

export const issueGiftReceiptAction = defineAction({
  form: 'receipt',
  schema: receiptSchema,
  verb: (actor, { language }, { chapter, values }) => issueGiftReceipts(actor, { chapterId: chapter.id, donationId: textOf(values, 'donationId'), language }),
  to: (issued, { chapter }) => shown(chapter.slug, issued),
})

export const issueYearReceiptAction = defineAction({
  form: 'receipt-year',
  schema: yearReceiptSchema,
  verb: (actor, { language, year }, { chapter, values }) => issueYearReceipt(actor, { chapterId: chapter.id, personId: textOf(values, 'personId'), year, language }),
  to: (issued, { chapter }) => shown(chapter.slug, issued),
})

export const issueReceiptsAction = defineAction({
  form: 'receipts',
  schema: receiptSchema,
  verb: (actor, { language }, { chapter, values }) => {
    const { filter } = readDonationFilter(Object.fromEntries(new URLSearchParams(textOf(values, 'filter'))), chapter)
    return issueReceipts(actor, { filter, language })
  },
  to: ({ receipts, left }, { chapter }) => `/c/${chapter.slug}/receipts?series=${seriesText(receipts)}&issued=${String(receipts.length)}&left=${String(left)}`,
})

export const handOverReceiptAction = defineAction({
  form: 'receipt-hand-over',
  schema: handOverSchema,
  verb: (actor, { how }, { chapter, values }) => handOverReceipt(actor, { chapterId: chapter.id, id: textOf(values, 'recordId'), how }),
  to: ({ id, deliveries }, { chapter }) => `/c/${chapter.slug}/receipts/${id}?handed=${deliveries.at(-1)?.how ?? ''}`,
})
