import 'server-only'
import { dayFromRow, instantFromRow } from '@/lib/data/database/days'
import { readAs, type Transaction } from '@/lib/data/database/transaction'
import { isId } from '@/lib/data/database/uuid'
import { oneOf } from '@/lib/data/records/one-of'
import type { CalendarDate } from '@/lib/domain/calendar-date'
import type { Payout } from '@/lib/domain/imports/payout'
import { processorParts, type ProcessorPart } from '@/lib/domain/imports/processor'
import type { Instant } from '@/lib/domain/instant'
import { centsFromDatabase, zeroCents, type Cents } from '@/lib/domain/money'
import { can, opens, type Actor } from '@/lib/domain/permission'
import { notFound, ok, type Refusal, type Result } from '@/lib/domain/result'
import { payoutFromRow } from './rows'

/** A movement that a payout took to the bank, with the records that it became. */
export type PayoutLine = {
  readonly id: string
  readonly position: number
  readonly on: CalendarDate
  readonly at: Instant | null
  readonly part: ProcessorPart
  readonly amountCents: Cents
  readonly feeCents: Cents
  readonly donation: { readonly id: string; readonly number: string } | null
  readonly expenditure: { readonly id: string; readonly number: string } | null
}

/** The line of a bank statement with which its parts are matched. */
export type PayoutAtBank = { readonly statementId: string; readonly on: CalendarDate }

/** `lines`: the first of them; `lineCount`: how many there are; `atBank`: null where no line of the bank is matched with them. */
export type PayoutView = {
  readonly payout: Payout
  readonly bankAccountName: string | null
  readonly fileName: string
  readonly atBank: PayoutAtBank | null
  readonly lines: readonly PayoutLine[]
  readonly lineCount: number
}

const linesMax = 500
const numbered = { select: { id: true, number: true } } as const

/** Gives a payout of the chapter with what it is made of; whoever sees totals of money alone does not find it. */
export async function getPayout(actor: Actor, of: { readonly chapterId: string; readonly id: string }): Promise<Result<PayoutView, Refusal>> {
  const allowed = can(actor, 'chapter.read', of.chapterId)
  if (!allowed.ok) return allowed
  if (!opens(actor, 'spending', of.chapterId) || !isId(of.id)) return notFound()
  const { organizationId } = actor
  return readAs(actor, async (tx) => {
    const found = await tx.payout.findFirst({
      where: { organizationId, id: of.id, chapterId: of.chapterId }, include: { bankAccount: { select: { name: true } }, importBatch: { select: { fileName: true } } },
    })
    if (found === null) return notFound()
    const { bankAccount, importBatch, ...row } = found
    const where = { organizationId, payoutId: of.id, part: { not: 'payout' } }
    const lines = await tx.bankLine.findMany({
      where, orderBy: [{ postedOn: 'asc' }, { importBatchId: 'asc' }, { position: 'asc' }], take: linesMax,
      select: { id: true, position: true, postedOn: true, occurredAt: true, part: true, amountCents: true, feeCents: true, donation: numbered, expenditure: numbered },
    })
    return ok({
      payout: payoutFromRow(row), bankAccountName: bankAccount?.name ?? null, fileName: importBatch.fileName,
      atBank: await atBankOf(tx, organizationId, lines), lineCount: await tx.bankLine.count({ where }),
      lines: lines.map(({ postedOn, occurredAt, part, amountCents, feeCents, ...line }): PayoutLine => ({
        ...line, on: dayFromRow(postedOn), at: occurredAt === null ? null : instantFromRow(occurredAt), part: oneOf(processorParts, part), amountCents: centsFromDatabase(amountCents),
        feeCents: feeCents === null ? zeroCents : centsFromDatabase(feeCents),
      })),
    })
  })
}

type Recorded = { readonly donation: { readonly id: string } | null; readonly expenditure: { readonly id: string } | null }

async function atBankOf(tx: Transaction, organizationId: string, lines: readonly Recorded[]): Promise<PayoutAtBank | null> {
  const keys = lines.flatMap(({ donation, expenditure }) => [...(donation === null ? [] : [`donation/${donation.id}`]), ...(expenditure === null ? [] : [`expenditure/${expenditure.id}`])])
  const match = keys.length === 0 ? null : await tx.bankMatch.findFirst({ where: { organizationId, state: 'matched', records: { hasSome: keys } }, select: { lines: true } })
  const line = match === null ? null : await tx.bankLine.findFirst({ where: { organizationId, id: { in: match.lines }, statementId: { not: null } }, select: { statementId: true, postedOn: true } })
  return line === null || line.statementId === null ? null : { statementId: line.statementId, on: dayFromRow(line.postedOn) }
}
