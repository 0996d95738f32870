/** What a batch asks before its first row, and when it is recorded. */
import { z } from 'zod'
import { batchRowsMax } from '@/lib/domain/batches/batch'
import type { CalendarDate } from '@/lib/domain/calendar-date'
import { paymentMethods, purposes } from '@/lib/domain/record'
import { amount, lines, optionalChoice, optionalId, pastDate, requiredLine } from './fields'
import { reasonCharactersMax } from './reason'

const count = z.string().optional().default('')
  .refine((text) => text.trim() !== '', { message: 'missing' })
  .refine((text) => text.trim() === '' || (/^\d{1,3}$/.test(text.trim()) && Number(text) > 0 && Number(text) <= batchRowsMax), { message: 'wholeNumber' })

/** Gives the schema of the start page. Method and purpose are what new rows begin with. */
export function batchSchema({ today }: { readonly today: CalendarDate }) {
  return z
    .object({
      name: requiredLine(100), depositedOn: pastDate(today), bankAccountId: optionalId(), expectedCount: count, expectedTotal: amount(),
      method: optionalChoice(paymentMethods), purpose: optionalChoice(purposes),
    })
    .transform(({ expectedCount, expectedTotal, ...rest }) => ({ ...rest, expectedCount: Number(expectedCount), expectedCents: expectedTotal }))
}

/** Gives the schema of recording a batch: why it differs from what was expected, where it does. */
export function batchRecordingSchema() {
  return z.object({ mismatchReason: lines(reasonCharactersMax) })
}
