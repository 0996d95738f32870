/**
 * Checks of the books themselves, each where its facts are: payouts of a processor, statements of a bank, entries of the directory, receipts.
 * What they say comes from the catalogue (money.md section 6 and 8.3).
 */
import type { PossibleDuplicate } from '../../duplicates'
import type { Payout } from '../../imports/payout'
import { addCents, subtractCents, sumCents } from '../../money'
import type { ReceiptText } from '../../receipts/receipt'
import type { CashProof } from '../../reconciliation/cash-proof'

/** don.payout.tie: tells whether a payout is not the sum of its parts; a difference that somebody explained is one of them. */
export function isPayoutUntied(payout: Pick<Payout, 'amountCents' | 'giftsCents' | 'feesCents' | 'refundsCents' | 'disputesCents' | 'otherCents' | 'differenceCents' | 'differenceReason'>): boolean {
  const taken = sumCents([payout.feesCents, payout.refundsCents, payout.disputesCents])
  const parts = addCents(subtractCents(payout.giftsCents, taken), payout.otherCents)
  return payout.amountCents !== (payout.differenceReason === '' ? parts : addCents(parts, payout.differenceCents))
}

/** rec.bank: tells whether bank and books, each with what is open, do not come to the same at the end of a statement. */
export function isBankApart({ rows, gapCents }: Pick<CashProof, 'rows' | 'gapCents'>): boolean {
  return gapCents !== 0 || rows.some(({ id, columns }) => id === 'difference' && columns.closingCents !== 0)
}

/** dup.donor: tells whether two entries are so alike that they may hide a yearly total: the same e-mail or telephone, or one name at one address. */
export function isLikelyOneDonor({ reasons }: Pick<PossibleDuplicate, 'reasons'>): boolean {
  const has = (reason: PossibleDuplicate['reasons'][number]) => reasons.includes(reason)
  return has('same-email') || has('same-telephone') || ((has('same-name') || has('similar-name')) && has('same-address'))
}

const returned: readonly string[] = ['inReturn', 'lessThanReturned']

/**
 * don.receipt.content: gives what the law asks of the acknowledgement of a public charity and this one lacks (26 U.S.C. 170(f)(8)(B)): the
 * name, the amount or what property was given, whether something came in return, and the estimate of what it was worth.
 */
export function receiptLacks({ organization, gifts, sentences }: Pick<ReceiptText, 'organization' | 'gifts' | 'sentences'>): readonly ('name' | 'gift' | 'statement' | 'estimate')[] {
  if (organization.taxKind !== '501c3') return []
  const says = (ids: readonly string[]) => sentences.some(({ id, text }) => ids.includes(id) && text.trim() !== '')
  const needs = { plain: gifts.some(({ benefit }) => benefit === ''), inReturn: gifts.some(({ benefit }) => benefit !== '') }
  return [
    ...(organization.name.trim() === '' ? ['name' as const] : []),
    ...(gifts.length === 0 || gifts.some(({ amount, description }) => amount === null && description.trim() === '') ? ['gift' as const] : []),
    ...((needs.plain && !says(['nothingInReturn'])) || (needs.inReturn && !says(returned)) ? ['statement' as const] : []),
    ...(gifts.some(({ benefit }) => benefit !== '' && !/\$\d/.test(benefit)) ? ['estimate' as const] : []),
  ]
}

/** The checks of this file by their names in the catalogue. */
export const bookChecks = {
  'don.payout.tie': isPayoutUntied, 'rec.bank': isBankApart, 'dup.donor': isLikelyOneDonor, 'don.receipt.content': receiptLacks,
} as const
