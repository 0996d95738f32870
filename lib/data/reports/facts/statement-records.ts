import 'server-only'
import { dayToRow } from '@/lib/data/database/days'
import { statementFromRow } from '@/lib/data/statement-records/rows'
import type { StatementRecord } from '@/lib/domain/statement-records/statement-record'
import type { Snapshot } from './snapshot'

/** Reads the activities, materials and things of value of the period, and the campaigns that had begun by its end; void ones too. */
export async function readStatementRecords({ tx, organizationId, chapterIds, from, through }: Snapshot): Promise<readonly StatementRecord[]> {
  const begun = { lte: dayToRow(through) }
  const rows = await tx.statementRecord.findMany({
    where: {
      organizationId, chapterId: { in: [...chapterIds] }, OR: [{ happenedOn: { gte: dayToRow(from), ...begun } }, { kind: 'campaign', happenedOn: begun }],
    },
    orderBy: [{ happenedOn: 'asc' }, { id: 'asc' }],
  })
  return rows.map(statementFromRow)
}
