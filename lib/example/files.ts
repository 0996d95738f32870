import 'server-only'
import { attachFiles } from '@/lib/data/attachments/attach'
import { listAttachments } from '@/lib/data/attachments/list'
import { uploadFile } from '@/lib/data/attachments/upload'
import { now } from '@/lib/data/installation/clock'
import { keepImportFile } from '@/lib/data/statements/keep'
import { listImports } from '@/lib/data/statements/list'
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

const bankFile = `Description,,Summary Amt.
Beginning balance as of 12/01/2025,,"1,131.74"
Ending balance as of 12/31/2025,,"1,376.74"

Date,Description,Amount,Running Bal.
12/03/2025,"Zelle payment from TARA EXAMPLE Conf# ex12ab","100.00","1,231.74"
12/11/2025,"Counter Credit","250.00","1,481.74"
12/18/2025,"Community hall, rent","-105.00","1,376.74"
`

/** A file of the bank that waits to be looked at, once; it is of the present moment, because such a file expires. */
export async function sendBankFile(actor: Actor, chapterId: string): Promise<void> {
  const present = { ...actor, at: now() }
  if (valueOf(await listImports(present, chapterId)).length > 0) return
  valueOf(await keepImportFile(present, { chapterId, name: 'bank-december.csv', content: piecesOf(bankFile) }))
}

async function* piecesOf(text: string): AsyncGenerator<Buffer> {
  yield await Promise.resolve(Buffer.from(text))
}
