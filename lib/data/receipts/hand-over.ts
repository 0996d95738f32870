import 'server-only'
import { inTransaction } from '@/lib/data/database/transaction'
import { appendEntry } from '@/lib/data/journal/append'
import { changedBefore } from '@/lib/data/journal/changed'
import { queueMails } from '@/lib/data/outbox/queue'
import type { Mail } from '@/lib/domain/mail'
import { can, type Actor } from '@/lib/domain/permission'
import type { DeliveryWay, Receipt, ReceiptText } from '@/lib/domain/receipts/receipt'
import { notFound, ok, refuse, type Refusal, type Result } from '@/lib/domain/result'
import { donorWordsFor } from '@/lib/formats/text/donor-words'
import { getReceipt, type ReceiptView } from './get'
import { proofAddress, receiptFile } from './print'
import { receiptForJournal, receiptFromRow } from './rows'

export type HandOver = { readonly chapterId: string; readonly id: string; readonly how: DeliveryWay }

/** The mail to the donor, in the donor's language, with the receipt as its one file. */
function mailOf({ receipt, donorName, email }: ReceiptView, text: ReceiptText, file: Buffer): Mail {
  const { language, number } = receipt
  const say = donorWordsFor('receiptText', language)
  return {
    to: { name: donorName, address: email }, language, subject: say('mail.subject', { chapter: text.organization.chapter, number }),
    paragraphs: [say('mail.greeting', { name: donorName }), say('mail.body', { number }), say('mail.verify'), proofAddress(text.code), say('mail.closing', { organization: text.organization.name })],
    files: [{ name: `${number}.pdf`, mediaType: 'application/pdf', base64: file.toString('base64') }],
  }
}

/** Notes that a receipt was handed over, by whom and how; its number stays. One that is not right any more is not sent again. */
export async function handOverReceipt(actor: Actor, { chapterId, id, how }: HandOver): Promise<Result<Receipt, Refusal>> {
  const allowed = can(actor, 'receipt.issue', chapterId)
  if (!allowed.ok) return allowed
  const view = await getReceipt(actor, { chapterId, id })
  if (!view.ok) return view
  const { text, email } = view.value
  if (text === null) return refuse({ reason: 'conflict', key: 'receiptDonorErased' })
  if (how === 'email' && email === '') return refuse({ reason: 'conflict', key: 'receiptNoEmail' })
  if (view.value.state !== 'current') return refuse({ reason: 'conflict', key: 'receiptNotCurrent', values: { number: view.value.receipt.number } })
  const file = how === 'email' ? await receiptFile(view.value, text) : null
  const { organizationId } = actor
  return inTransaction(actor, async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM receipt WHERE organization_id = ${organizationId}::uuid AND id = ${id}::uuid FOR UPDATE`
    const row = await tx.receipt.findFirst({ where: { organizationId, chapterId, id } })
    if (row === null) return notFound()
    const earlier = receiptFromRow(row)
    const receipt: Receipt = { ...earlier, deliveries: [...earlier.deliveries, { at: actor.at, by: actor.userId, name: actor.name, how }], revision: earlier.revision + 1 }
    const after = receiptForJournal(receipt, row.textCipher)
    const before = changedBefore(receiptForJournal(earlier, row.textCipher), after)
    const journalIndex = await appendEntry(tx, actor, { type: 'receipt.sent', id, revision: receipt.revision, before, after, reason: null })
    const deliveries = receipt.deliveries.map((delivery) => ({ ...delivery }))
    if (file !== null) await queueMails(tx, actor, [{ kind: 'receipt', key: `receipt/${id}/${String(receipt.revision)}`, chapterId, personId: receipt.personId, mail: mailOf(view.value, text, file) }])
    await tx.receipt.update({ where: { organizationId_id: { organizationId, id } }, data: { deliveries, revision: receipt.revision, journalIndex } })
    return ok(receipt)
  })
}
