import 'server-only'
import { z } from 'zod'
import { dayFromRow, dayToRow, optionalDayFromRow, optionalDayToRow } from '@/lib/data/database/days'
import { oneOf } from '@/lib/data/records/one-of'
import type { RevisedTable } from '@/lib/data/records/revise'
import { cents, centsFromDatabase, centsToDatabase } from '@/lib/domain/money'
import { statementStates, type BankStatement } from '@/lib/domain/reconciliation/bank-statement'
import { matchStates, type BankMatch } from '@/lib/domain/reconciliation/matching'
import type { BankMatch as MatchRow, BankStatement as StatementRow } from '@/lib/generated/prisma/client'

const carriedSchema = z.array(z.object({ lineId: z.string().nullable(), name: z.string(), amountCents: z.number().transform(cents), reason: z.string() }))

export function statementFromRow(row: StatementRow): BankStatement {
  const { id, chapterId, bankAccountId, lineCount, linesHash, stateReason, reconciledName, revision } = row
  return {
    id, chapterId, bankAccountId, lineCount, linesHash, stateReason, reconciledName, revision,
    periodFrom: dayFromRow(row.periodFrom), periodThrough: dayFromRow(row.periodThrough),
    openingCents: centsFromDatabase(row.openingCents), closingCents: centsFromDatabase(row.closingCents),
    carried: carriedSchema.parse(row.carried), state: oneOf(statementStates, row.state), reconciledOn: optionalDayFromRow(row.reconciledOn),
  }
}

export function statementColumns(statement: BankStatement) {
  return {
    ...statement,
    periodFrom: dayToRow(statement.periodFrom), periodThrough: dayToRow(statement.periodThrough), reconciledOn: optionalDayToRow(statement.reconciledOn),
    openingCents: centsToDatabase(statement.openingCents), closingCents: centsToDatabase(statement.closingCents), carried: statement.carried.map((item) => ({ ...item })),
  }
}

export const bankStatementTable: RevisedTable<StatementRow, BankStatement> = {
  table: 'bank_statement',
  find: (tx, where) => tx.bankStatement.findFirst({ where }),
  fromRow: statementFromRow,
  update: (tx, organizationId, statement, journalIndex) =>
    tx.bankStatement.update({ where: { organizationId_id: { organizationId, id: statement.id } }, data: { ...statementColumns(statement), journalIndex } }),
}

export function matchFromRow(row: MatchRow): BankMatch {
  const { id, chapterId, bankAccountId, lines, records, reason, stateReason, revision } = row
  return { id, chapterId, bankAccountId, lines, records, reason, stateReason, revision, amountCents: centsFromDatabase(row.amountCents), state: oneOf(matchStates, row.state) }
}

export function matchColumns(match: BankMatch) {
  return { ...match, lines: [...match.lines], records: [...match.records], amountCents: centsToDatabase(match.amountCents) }
}

export const bankMatchTable: RevisedTable<MatchRow, BankMatch> = {
  table: 'bank_match',
  find: (tx, where) => tx.bankMatch.findFirst({ where }),
  fromRow: matchFromRow,
  update: (tx, organizationId, match, journalIndex) =>
    tx.bankMatch.update({ where: { organizationId_id: { organizationId, id: match.id } }, data: { ...matchColumns(match), journalIndex } }),
}
