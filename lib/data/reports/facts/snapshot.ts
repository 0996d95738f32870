import 'server-only'
import type { Transaction } from '@/lib/data/database/transaction'
import type { CalendarDate } from '@/lib/domain/calendar-date'

/** One consistent reading: the open snapshot, whose rows, which chapters, which days. */
export type Snapshot = {
  readonly tx: Transaction
  readonly organizationId: string
  readonly chapterIds: readonly string[]
  readonly from: CalendarDate
  readonly through: CalendarDate
}
