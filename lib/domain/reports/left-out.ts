/** Records of the period that are in no total, each with the reason. */
import { isCounted } from '../record'
import { sortedBy } from './lines'
import { referenceTo } from './lines'
import type { PeriodFacts } from './period-facts'
import { reasonNotCounted } from './receipt-lines'
import { countsAsReceipt } from './receipt-totals'
import type { LeftOut, RecordKind } from './report-document'
import { expenditureReason } from './schedule-b'

type Stated = {
  readonly id: string
  readonly number: string
  readonly revision: number
  readonly state: PeriodFacts['expenditures'][number]['state']
  readonly stateReason: string
}

function notCounted<Row extends Stated>(
  kind: RecordKind,
  rows: readonly Row[],
  amountOf: (row: Row) => LeftOut['amountCents'],
): readonly LeftOut[] {
  return rows
    .filter(({ state }) => !isCounted(state))
    .map((row) => ({ record: referenceTo(kind, row), reason: expenditureReason(row), amountCents: amountOf(row) }))
}

/** Gives what was left out: voided, refused and returned records, pledges, and halves of transfers that fall away. */
export function leftOutOf(facts: PeriodFacts): readonly LeftOut[] {
  const receipts = facts.receipts
    .filter((row) => !countsAsReceipt(row))
    .map((row) => ({ record: referenceTo('donation', row), reason: reasonNotCounted(row), amountCents: row.amountCents }))
  const eliminated = facts.transfers
    .filter((row) => facts.scope === 'organization' && row.kind === 'between-chapters' && isCounted(row.state))
    .map((row) => ({
      record: referenceTo('transfer', row),
      reason: 'Between two chapters that the report covers: both halves fall away',
      amountCents: row.amountCents,
    }))
  const all = [
    ...receipts,
    ...notCounted('expenditure', facts.expenditures, ({ amountCents }) => amountCents),
    ...notCounted('transfer', facts.transfers, ({ amountCents }) => amountCents),
    ...eliminated,
    ...notCounted('lobbying-contact', facts.lobbyingContacts, () => null),
  ]
  return sortedBy(all, ({ record }) => [record.kind, record.number, record.id])
}
