import 'server-only'
import { dayToRow } from '@/lib/data/database/days'
import { addMonths } from '@/lib/domain/calendar-date'
import type { ExpenditureCategory } from '@/lib/domain/expenditure'
import { isCounted, recordStates } from '@/lib/domain/record'
import type { Snapshot } from './snapshot'

const category: ExpenditureCategory = 'filing_fees'

/** The principals for whom the fee of the statement of a period is in the books: it is paid after the period, and before the next one ends. */
export async function readFeesPaid({ tx, organizationId, chapterIds, through }: Snapshot): Promise<readonly string[]> {
  const rows = await tx.expenditure.findMany({
    where: {
      organizationId, chapterId: { in: [...chapterIds] }, category, kind: 'payment', state: { in: recordStates.filter(isCounted) }, principalId: { not: null },
      paidOn: { gt: dayToRow(through), lte: dayToRow(addMonths(through, 6)) },
    },
    select: { principalId: true }, distinct: ['principalId'], orderBy: { principalId: 'asc' },
  })
  return rows.flatMap(({ principalId }) => principalId ?? [])
}
