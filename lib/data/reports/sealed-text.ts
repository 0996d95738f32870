import 'server-only'
import { z } from 'zod'
import { calendarDate, type CalendarDate } from '@/lib/domain/calendar-date'
import { instant, type Instant } from '@/lib/domain/instant'
import { cents, type Cents } from '@/lib/domain/money'
import { mendingPlaces, recordKinds, severities, type Finding, type ReportDocument, type ReportItem, type ReportLine } from '@/lib/domain/reports/report-document'

/** The text of a sealed report read back into the document that it was made from. Older editions hold no more than this. */

const text = z.string()
const amount = z.number().transform((value): Cents => cents(value))
const day = text.transform((value): CalendarDate => calendarDate(value))
const moment = text.transform((value): Instant => instant(value))
const texts = z.array(text)

const reference = z.object({ kind: z.enum(recordKinds), number: text, id: text, revision: z.number() })
const party = z.object({ id: text, name: text, details: texts })

const line: z.ZodType<ReportLine> = z.object({
  id: text, kind: z.enum(['detail', 'subtotal', 'note']), cells: z.array(z.union([text, z.number(), z.null()])), amountCents: amount.nullable(),
  records: z.array(reference), rules: texts,
  drawnFrom: z.object({ kind: z.enum(recordKinds), list: z.enum(['unlisted-receipts', 'anonymous-receipts']), count: z.number(), words: text }).optional(),
  foundIn: z.object({ kind: z.enum(['donation', 'expenditure', 'transfer']), filter: z.record(text, text) }).optional(),
})

const item: z.ZodType<ReportItem> = z.object({
  id: text, title: text, schedule: text.nullable(), parent: text.nullable(), answer: z.enum(['yes', 'none']).nullable(), text: text.nullable(),
  columns: z.array(z.object({ id: text, label: text, kind: z.enum(['text', 'date', 'amount', 'number', 'record']) })),
  lines: z.array(line), totalCents: amount.nullable(), partOfTotal: z.literal(true).optional(),
})

const finding: z.ZodType<Finding> = z.object({
  check: text, severity: z.enum(severities), sentence: text, citation: text.nullable(), toBeConfirmed: z.boolean(), records: z.array(reference),
  mendedAt: z.object({ place: z.enum(mendingPlaces), id: text }).optional(), note: text.optional(),
})

const documentSchema: z.ZodType<ReportDocument> = z.object({
  form: text, edition: text, title: text, organization: party, chapters: z.array(party), registrant: party, principals: z.array(party),
  period: z.object({ from: day, through: day, label: text }),
  asOf: z.object({ journalSize: z.number(), at: moment.nullable() }),
  rules: z.array(z.object({ id: text, version: text, label: text, citation: text, toBeConfirmed: z.boolean() })),
  items: z.array(item),
  summary: z.array(z.object({ id: text, label: text, amountCents: amount, items: texts, arithmetic: text, rules: texts })),
  findings: z.array(finding),
  leftOut: z.array(z.object({ record: reference, reason: text, amountCents: amount.nullable() })),
  notices: texts,
  amends: z.object({ reason: text, earlier: z.array(z.object({ number: text, version: z.number(), sealedAt: moment, textHash: text, reason: text })) }).optional(),
})

/** Reads the canonical text of a report. Throws where it is none. */
export function documentFromText(canonical: string): ReportDocument {
  return documentSchema.parse(JSON.parse(canonical))
}
