import 'server-only'
import { createHash } from 'node:crypto'
import { z } from 'zod'
import { dayFromRow, dayToRow, instantFromRow, instantToRow } from '@/lib/data/database/days'
import { openText, sealText } from '@/lib/data/keys/envelope'
import type { OrganizationKeys } from '@/lib/data/keys/organization-key'
import { openDataKey } from '@/lib/data/people/personal'
import { oneOf } from '@/lib/data/records/one-of'
import { calendarDate } from '@/lib/domain/calendar-date'
import { instant } from '@/lib/domain/instant'
import type { JsonObject } from '@/lib/domain/journal/json'
import { centsFromDatabase, centsToDatabase } from '@/lib/domain/money'
import { taxKinds } from '@/lib/domain/organization'
import { deliveryWays, receiptCanonicalText, receiptLanguages, type Receipt, type ReceiptText } from '@/lib/domain/receipts/receipt'
import type { Receipt as ReceiptRow } from '@/lib/generated/prisma/client'

const deliveriesSchema = z.array(z.object({ at: z.string().transform(instant), by: z.string().nullable(), name: z.string(), how: z.enum(deliveryWays) }))
const day = z.string().transform(calendarDate)

const textSchema: z.ZodType<ReceiptText> = z.object({
  v: z.literal(1), number: z.string(), code: z.string(), language: z.enum(receiptLanguages), issuedOn: day, issuedBy: z.string(),
  organization: z.object({ name: z.string(), chapter: z.string(), ein: z.string().nullable(), taxKind: z.enum(taxKinds), address: z.array(z.string()) }),
  donor: z.object({ name: z.string(), address: z.array(z.string()) }), year: z.number().nullable(),
  gifts: z.array(z.object({ number: z.string(), receivedOn: day, amount: z.string().nullable(), description: z.string(), benefit: z.string(), joint: z.boolean() })),
  total: z.string().nullable(), sentences: z.array(z.object({ id: z.string(), text: z.string(), citation: z.string(), toBeConfirmed: z.boolean() })),
  replaces: z.string().nullable(), labels: z.record(z.string(), z.string()),
})

/** SHA-256 as 64 hexadecimal digits. */
export function sha256Hex(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}

export function receiptFromRow(row: ReceiptRow): Receipt {
  const { organizationId: _tenant, journalIndex: _journal, textCipher: _cipher, ...same } = row
  return {
    ...same, language: oneOf(receiptLanguages, row.language), amountCents: centsFromDatabase(row.amountCents), issuedOn: dayFromRow(row.issuedOn), issuedAt: instantFromRow(row.issuedAt),
    deliveries: deliveriesSchema.parse(row.deliveries),
  }
}

const purposeOf = (id: string): string => `receipt/${id}/text`

type Owner = { readonly personId: string; readonly dataKeyWrapped: Uint8Array<ArrayBuffer> | null }

/** The text of a receipt under the donor's own key: an erasure of the donor closes it. */
export function sealReceipt(keys: OrganizationKeys, { personId, dataKeyWrapped }: Owner, id: string, text: ReceiptText): Buffer<ArrayBuffer> {
  return sealText(openDataKey(keys, personId, dataKeyWrapped).key, purposeOf(id), receiptCanonicalText(text))
}

/** Opens the text; null once its donor was erased. What was given must be what was kept: its hash is checked. */
export function openReceipt(keys: OrganizationKeys, { personId, dataKeyWrapped }: Owner, { id, textCipher, textHash, number }: Pick<ReceiptRow, 'id' | 'textCipher' | 'textHash' | 'number'>): ReceiptText | null {
  if (dataKeyWrapped === null) return null
  const text = openText(openDataKey(keys, personId, dataKeyWrapped).key, purposeOf(id), textCipher)
  if (sha256Hex(text) !== textHash) throw new Error(`The kept text of receipt ${number} is not the one that was issued: run npm run verify`)
  return textSchema.parse(JSON.parse(text))
}

/** What an entry holds of a receipt: all of it, its text as ciphertext. */
export function receiptForJournal({ id: _id, revision: _revision, deliveries, ...told }: Receipt, textCipher: Uint8Array): JsonObject {
  return { ...told, deliveries: deliveries.map((delivery) => ({ ...delivery })), textCipher: Buffer.from(textCipher).toString('base64') }
}

/** The columns of a new row. */
export function receiptColumns(receipt: Receipt, textCipher: Uint8Array<ArrayBuffer>) {
  return {
    ...receipt, textCipher, amountCents: centsToDatabase(receipt.amountCents), issuedOn: dayToRow(receipt.issuedOn), issuedAt: instantToRow(receipt.issuedAt),
    deliveries: receipt.deliveries.map((delivery) => ({ ...delivery })),
  }
}
