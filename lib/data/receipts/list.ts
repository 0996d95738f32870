import 'server-only'
import { readAs } from '@/lib/data/database/transaction'
import { can, type Actor } from '@/lib/domain/permission'
import type { Receipt, ReceiptState } from '@/lib/domain/receipts/receipt'
import { notFound, ok, type Refusal, type Result } from '@/lib/domain/result'
import type { Prisma } from '@/lib/generated/prisma/client'
import { issuerOf } from './facts'
import { printedMost } from './print'
import { receiptFromRow } from './rows'
import { stateOfReceipt, withPerson } from './standing'

export const receiptsShown = 50

/** A place in the series of a chapter. */
export type SeriesPlace = { readonly year: number; readonly sequence: number }

export type ReceiptFilter = {
  readonly chapterId: string
  /** Part of the donor's name, or of the number of the receipt or the gift. */
  readonly text: string
  /** Both ends of a stretch of one year's series; null for all of it. */
  readonly series: { readonly year: number; readonly from: number; readonly through: number } | null
  /** The list goes on below this place. */
  readonly below: SeriesPlace | null
}

export type ListedReceipt = { readonly receipt: Receipt; readonly state: ReceiptState; readonly donorName: string; readonly giftNumber: string | null }
export type ReceiptList = { readonly rows: readonly ListedReceipt[]; readonly count: number; readonly next: SeriesPlace | null }

function conditionOf({ organizationId }: Actor, { chapterId, text, series, below }: ReceiptFilter): Prisma.ReceiptWhereInput {
  const containing = { contains: text, mode: 'insensitive' } as const
  // Whoever looks for the entry that is used finds what was made out to one that was merged into it.
  const called: Prisma.PersonWhereInput = { OR: [{ name: containing }, { nameOtherScript: containing }] }
  return {
    organizationId, chapterId,
    AND: [
      text === '' ? {} : { OR: [{ number: containing }, { donation: { number: containing } }, { person: called }, { person: { mergedInto: called } }, { person: { mergedInto: { mergedInto: called } } }] },
      series === null ? {} : { numberYear: series.year, numberSequence: { gte: series.from, lte: series.through } },
      below === null ? {} : { OR: [{ numberYear: { lt: below.year } }, { numberYear: below.year, numberSequence: { lt: below.sequence } }] },
    ],
  }
}

/** Lists the receipts of a chapter, the newest number first, 50 a page, with what became of each. */
export async function listReceipts(actor: Actor, filter: ReceiptFilter): Promise<Result<ReceiptList, Refusal>> {
  const allowed = can(actor, 'receipt.issue', filter.chapterId)
  if (!allowed.ok) return allowed
  return readAs(actor, async (tx) => {
    const issuer = await issuerOf(tx, actor, filter.chapterId)
    if (issuer === null) return notFound()
    const found = await tx.receipt.findMany({
      where: conditionOf(actor, filter), include: { ...withPerson, donation: { select: { number: true } } }, orderBy: [{ numberYear: 'desc' }, { numberSequence: 'desc' }], take: receiptsShown + 1,
    })
    const rows: ListedReceipt[] = []
    for (const { donation, ...row } of found.slice(0, receiptsShown)) {
      const { person, replacedBy: _newer, ...own } = row
      const { state } = await stateOfReceipt(tx, actor, issuer, row)
      rows.push({ receipt: receiptFromRow(own), state, donorName: person.name, giftNumber: donation?.number ?? null })
    }
    const last = rows.at(-1)?.receipt
    const next = found.length > receiptsShown && last !== undefined ? { year: last.numberYear, sequence: last.numberSequence } : null
    return ok({ rows, next, count: await tx.receipt.count({ where: conditionOf(actor, { ...filter, below: null }) }) })
  })
}

/** The ids of the receipts that a filter finds, in the order of their numbers: what is printed in one file, and one more. */
export async function listedIds(actor: Actor, filter: ReceiptFilter): Promise<Result<readonly string[], Refusal>> {
  const allowed = can(actor, 'receipt.issue', filter.chapterId)
  if (!allowed.ok) return allowed
  const rows = await readAs(actor, (tx) => tx.receipt.findMany({
    where: conditionOf(actor, { ...filter, below: null }), select: { id: true }, orderBy: [{ numberYear: 'asc' }, { numberSequence: 'asc' }], take: printedMost + 1,
  }))
  return ok(rows.map(({ id }) => id))
}
