/** Reads a row of a batch with the schema of its form: the same fields and the same problems as of a single gift or payment. */
import type { BatchKind } from '@/lib/domain/batches/batch'
import type { CalendarDate } from '@/lib/domain/calendar-date'
import { donationSchema } from './donation'
import { expenditureSchema } from './expenditure'

/** Gives what a row means, or the issues of its fields. */
export function readBatchRow(kind: BatchKind, values: Readonly<Record<string, string | readonly string[]>>, today: CalendarDate) {
  return kind === 'donations' ? donationSchema({ today }).safeParse(values) : expenditureSchema({ today }).safeParse(values)
}

export type ReadBatchRow = typeof readBatchRow
