import 'server-only'
import { z } from 'zod'
import { openUnder, type OrganizationKeys } from '@/lib/data/keys/organization-key'
import { dateOrders } from '@/lib/domain/imports/date-order'
import { columnRoles } from '@/lib/domain/imports/columns'
import { numberStyles } from '@/lib/domain/imports/number-style'
import type { ImportSettings } from '@/lib/domain/imports/preview'
import { signRules } from '@/lib/domain/imports/sign-rule'
import { paymentMethods, purposes } from '@/lib/domain/record'

/** What a file is sealed for. */
export function filePurpose(id: string): string {
  return `import-file/${id}`
}

/** What the texts of a bank line are sealed for. */
export function linePurpose(id: string): string {
  return `bank-line/${id}`
}

const settings = z.object({
  table: z.object({
    columns: z.partialRecord(z.enum(columnRoles), z.number().int().min(-1)).optional(),
    dateOrder: z.enum(dateOrders).optional(),
    numberStyle: z.enum(numberStyles).optional(),
    sign: z.enum(signRules).optional(),
  }),
  method: z.enum(paymentMethods),
  methods: z.record(z.string(), z.enum(paymentMethods)),
  purpose: z.enum(purposes),
  bankAccountId: z.string().nullable(),
  processor: z.string().default(''),
})

/** Reads the settings as they are kept; null where none were made yet, or where they are of an older program. */
export function settingsFromRow(stored: unknown): ImportSettings | null {
  const read = settings.safeParse(stored)
  if (!read.success) return null
  const { table: { columns, dateOrder, numberStyle, sign }, ...rest } = read.data
  const table = { ...(columns && { columns }), ...(dateOrder && { dateOrder }), ...(numberStyle && { numberStyle }), ...(sign && { sign }) }
  return { ...rest, table }
}

const texts = z.object({ name: z.string(), memo: z.string(), kind: z.string(), checkNumber: z.string(), raw: z.string(), /** The processor's own name for the payout of the movement. */ payout: z.string().default('') })
export type LineTexts = z.infer<typeof texts>

const erasedTexts: LineTexts = { name: '', memo: '', kind: '', checkNumber: '', raw: '', payout: '' }

/** What a line says; nothing where somebody was erased whom it named. */
export function textsOfLine(keys: OrganizationKeys, { id, contentCipher }: { readonly id: string; readonly contentCipher: Uint8Array | null }): LineTexts {
  return contentCipher === null ? erasedTexts : texts.parse(JSON.parse(openUnder(keys, linePurpose(id), contentCipher).toString('utf8')))
}

/** What was decided about a long file is sealed for. */
export function decidedPurpose(id: string): string {
  return `import-decided/${id}`
}

/** Decisions by the names of their fields, and the preview that they were made on. */
const decided = z.object({ hash: z.string(), values: z.record(z.string(), z.string()) })
export type DecidedValues = Readonly<Record<string, string>>

export function decidedFrom(opened: Buffer): { readonly hash: string; readonly values: DecidedValues } {
  return decided.parse(JSON.parse(opened.toString('utf8')))
}
