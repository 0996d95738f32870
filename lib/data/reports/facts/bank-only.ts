import 'server-only'
import { dayToRow } from '@/lib/data/database/days'
import { statementFromRow } from '@/lib/data/reconciliations/rows'
import type { BankAccount } from '@/lib/domain/bank-account'
import type { Cents } from '@/lib/domain/money'
import { bankOnlyReceipts } from '@/lib/domain/reconciliation/bank-only'
import type { Snapshot } from './snapshot'

/** What came in at the bank in a period and is not in the books, by its reconciled statements alone; null where they do not cover the period. */
export async function readBankOnly({ tx, organizationId, chapterIds, from, through }: Snapshot, accounts: readonly BankAccount[]): Promise<Cents | null> {
  const rows = await tx.bankStatement.findMany({
    where: { organizationId, chapterId: { in: [...chapterIds] }, state: 'reconciled', periodFrom: { lte: dayToRow(through) } }, orderBy: [{ periodFrom: 'asc' }, { id: 'asc' }],
  })
  return bankOnlyReceipts(accounts, rows.map(statementFromRow), { from, through })
}
