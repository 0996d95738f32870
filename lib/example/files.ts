import 'server-only'
import { attachFiles } from '@/lib/data/attachments/attach'
import { listAttachments } from '@/lib/data/attachments/list'
import { uploadFile } from '@/lib/data/attachments/upload'
import type { Donation } from '@/lib/domain/donation'
import { formatCents } from '@/lib/domain/money'
import type { Actor } from '@/lib/domain/permission'
import { valueOf } from './value-of'

/** The advice of the bank beside a gift, once. On a machine that takes no files at the moment the example goes without. */
export async function attachAdvice(actor: Actor, donation: Donation): Promise<void> {
  const { chapterId, id, number, receivedOn, amountCents, paymentReference } = donation
  const record = { kind: 'donation', id } as const
  if (valueOf(await listAttachments(actor, { chapterId, record })).files.length > 0) return
  const advice = `First Example Bank\nAdvice of credit, ${receivedOn}\nReference ${paymentReference}\nAmount USD ${formatCents(amountCents)}\nThis is an example.\n`
  const upload = await uploadFile(actor, { chapterId, record, name: `bank-advice-${number}.txt`, content: piecesOf(advice) })
  if (!upload.ok && upload.refusal.reason === 'unavailable') return
  valueOf(await attachFiles(actor, { chapterId, record, uploadIds: [valueOf(upload).id], evidenceOn: receivedOn, note: 'Advice of the bank.' }))
}

async function* piecesOf(text: string): AsyncGenerator<Buffer> {
  yield await Promise.resolve(Buffer.from(text))
}
