import 'server-only'
import type { Transaction } from '@/lib/data/database/transaction'
import { donationFromRow } from '@/lib/data/donations/rows'
import { expenditureFromRow } from '@/lib/data/expenditures/rows'
import { contactFromRow } from '@/lib/data/lobbying-contacts/rows'
import { statementFromRow } from '@/lib/data/statement-records/rows'
import { transferFromRow } from '@/lib/data/transfers/rows'
import type { WholeKind } from '@/lib/domain/imports/whole/fields'
import type { JsonObject } from '@/lib/domain/journal/json'
import { isStatementKind } from '@/lib/domain/statement-records/statement-record'

export type KeptRecord = JsonObject & { readonly id: string }

const rowsTogether = 500

type Where = { readonly organizationId: string; readonly chapterId: string; readonly id: { readonly gt: string } }
type After = { readonly organizationId: string; readonly chapterId: string; readonly after: string }
type Read = (tx: Transaction, where: Where) => Promise<readonly KeptRecord[]>

const [orderBy, take] = [{ id: 'asc' } as const, rowsTogether]

const readers: Readonly<Record<Extract<WholeKind, `whole-${string}`>, Read>> = {
  'whole-donations': async (tx, where) => (await tx.donation.findMany({ where, orderBy, take })).map(donationFromRow),
  'whole-expenditures': async (tx, where) => (await tx.expenditure.findMany({ where, orderBy, take })).map(expenditureFromRow),
  'whole-transfers': async (tx, where) => (await tx.transfer.findMany({ where, orderBy, take })).map(transferFromRow),
  'whole-lobbying-contacts': async (tx, where) => (await tx.lobbyingContact.findMany({ where, orderBy, take })).map(contactFromRow),
}

/** Reads some records of a kind in the order in which they were made, those after an id; all states, because what is void is kept too. */
export async function wholeRows(tx: Transaction, kind: WholeKind, { organizationId, chapterId, after }: After): Promise<readonly KeptRecord[]> {
  const where = { organizationId, chapterId, id: { gt: after } }
  if (!isStatementKind(kind)) return readers[kind](tx, where)
  return (await tx.statementRecord.findMany({ where: { ...where, kind }, orderBy, take })).map(statementFromRow)
}
