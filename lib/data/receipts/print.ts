import 'server-only'
import { siteAddress } from '@/lib/data/installation/setup-link'
import { can, type Actor } from '@/lib/domain/permission'
import type { ReceiptState, ReceiptText } from '@/lib/domain/receipts/receipt'
import { notFound, ok, refuse, type Refusal, type Result } from '@/lib/domain/result'
import { renderReceipts, type PrintedReceipt } from '@/lib/formats/pdf/render-receipts'
import { donorDay, donorDirection, donorWordsFor } from '@/lib/formats/text/donor-words'
import { getReceipt, type ReceiptView } from './get'

/** As many as are printed in one file. */
export const printedMost = 200

/** Where a donor checks a receipt. The code stands behind the number sign: a browser sends that part to nobody, so it stands in no log. */
export function proofAddress(code: string): string {
  return `${siteAddress()}/en/verify#${code}`
}

/** Why a receipt is not right any more, in the donor's language; null while it is. */
export function stampOf(state: ReceiptState, { language }: ReceiptText): string | null {
  return state === 'current' ? null : donorWordsFor('receiptText', language)(`noLonger.${state}`)
}

/** A receipt with everything that stands on its page. */
export function printedReceipt({ state }: Pick<ReceiptView, 'state'>, text: ReceiptText): PrintedReceipt {
  const { language, code } = text
  return {
    text, direction: donorDirection(language), proofAddress: proofAddress(code), codeInGroups: code.replaceAll(/(.{4})(?=.)/g, '$1 '), issuedOn: donorDay(text.issuedOn, language),
    days: text.gifts.map(({ receivedOn }) => donorDay(receivedOn, language)), stamp: stampOf(state, text),
  }
}

/** Gives one receipt as a PDF. */
export async function receiptFile(view: Pick<ReceiptView, 'state'>, text: ReceiptText): Promise<Buffer> {
  return (await renderReceipts([printedReceipt(view, text)])).bytes
}

export type ReceiptFile = { readonly name: string; readonly bytes: Buffer }

/** Gives receipts as one PDF, a page each. What an erasure closed is left out; where nothing is left, there is no file. */
export async function receiptsPdf(actor: Actor, { chapterId, ids }: { readonly chapterId: string; readonly ids: readonly string[] }): Promise<Result<ReceiptFile, Refusal>> {
  const allowed = can(actor, 'receipt.issue', chapterId)
  if (!allowed.ok) return allowed
  if (ids.length > printedMost) return refuse({ reason: 'conflict', key: 'receiptTooMany', values: { most: printedMost } })
  const printed: PrintedReceipt[] = []
  for (const id of ids) {
    const view = await getReceipt(actor, { chapterId, id })
    if (!view.ok) return view
    if (view.value.text !== null) printed.push(printedReceipt(view.value, view.value.text))
  }
  const [first] = printed
  if (first === undefined) return notFound()
  const { bytes } = await renderReceipts(printed)
  return ok({ name: printed.length === 1 ? `${first.text.number}.pdf` : `${first.text.number}_${printed.at(-1)?.text.number ?? ''}.pdf`, bytes })
}
