import 'server-only'
import { readAs } from '@/lib/data/database/transaction'
import { isId } from '@/lib/data/database/uuid'
import { can, type Actor } from '@/lib/domain/permission'
import type { Receipt, ReceiptState, ReceiptText } from '@/lib/domain/receipts/receipt'
import { notFound, ok, type Refusal, type Result } from '@/lib/domain/result'
import { organizationKeys } from '@/lib/data/keys/organization-key'
import { detailsFromRow } from '@/lib/data/people/rows'
import { issuerOf } from './facts'
import { receiptFromRow } from './rows'
import { stateOfReceipt, withPerson } from './standing'

export type ReceiptView = {
  readonly receipt: Receipt
  readonly state: ReceiptState
  /** Null once its donor was erased. */
  readonly text: ReceiptText | null
  readonly donorName: string
  /** Where it can be mailed to; empty where no address is known. */
  readonly email: string
  readonly replacedById: string | null
  readonly donationNumber: string | null
}

/** Gives a receipt of the chapter with its text and what became of it, to who hands out receipts. */
export async function getReceipt(actor: Actor, of: { readonly chapterId: string; readonly id: string }): Promise<Result<ReceiptView, Refusal>> {
  const allowed = can(actor, 'receipt.issue', of.chapterId)
  if (!allowed.ok) return allowed
  if (!isId(of.id)) return notFound()
  const { organizationId } = actor
  return readAs(actor, async (tx) => {
    const row = await tx.receipt.findFirst({ where: { organizationId, chapterId: of.chapterId, id: of.id }, include: { ...withPerson, donation: { select: { number: true } } } })
    const issuer = row === null ? null : await issuerOf(tx, actor, of.chapterId)
    if (row === null || issuer === null) return notFound()
    const { donation, ...kept } = row
    const { person, replacedBy, ...own } = kept
    const { email } = detailsFromRow(await organizationKeys(tx, organizationId), person)
    return ok({
      receipt: receiptFromRow(own), ...(await stateOfReceipt(tx, actor, issuer, kept)), donorName: person.name, email,
      replacedById: replacedBy[0]?.id ?? null, donationNumber: donation?.number ?? null,
    })
  })
}

/** The receipts of one gift, newest first, without their texts. */
export async function receiptsOfGift(actor: Actor, of: { readonly chapterId: string; readonly donationId: string }): Promise<Result<readonly Receipt[], Refusal>> {
  const allowed = can(actor, 'receipt.issue', of.chapterId)
  if (!allowed.ok) return allowed
  const rows = await readAs(actor, (tx) => tx.receipt.findMany({ where: { organizationId: actor.organizationId, chapterId: of.chapterId, donationId: of.donationId }, orderBy: { numberSequence: 'desc' } }))
  return ok(rows.map(receiptFromRow))
}
