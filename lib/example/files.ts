import 'server-only'
import { attachFiles } from '@/lib/data/attachments/attach'
import { listAttachments } from '@/lib/data/attachments/list'
import { uploadFile } from '@/lib/data/attachments/upload'
import { listBatches } from '@/lib/data/batches/list'
import { startBatch } from '@/lib/data/batches/start'
import { now } from '@/lib/data/installation/clock'
import { listPayouts } from '@/lib/data/payouts/list'
import { importStatement } from '@/lib/data/statements/import'
import { keepImportFile } from '@/lib/data/statements/keep'
import { listImports } from '@/lib/data/statements/list'
import { viewImportFile } from '@/lib/data/statements/preview'
import { settleImportFile } from '@/lib/data/statements/settle'
import { calendarDate } from '@/lib/domain/calendar-date'
import type { Donation } from '@/lib/domain/donation'
import { cents, formatCents } from '@/lib/domain/money'
import type { Actor } from '@/lib/domain/permission'
import { exampleKey } from './random'
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

const bankFileName = 'bank-december.csv'
const bankFile = `Description,,Summary Amt.
Beginning balance as of 12/01/2025,,"1,131.74"
Ending balance as of 12/31/2025,,"1,376.74"

Date,Description,Amount,Running Bal.
12/03/2025,"Zelle payment from TARA EXAMPLE Conf# ex12ab","100.00","1,231.74"
12/11/2025,"Counter Credit","250.00","1,481.74"
12/18/2025,"Community hall, rent","-105.00","1,376.74"
`

const processorFile = `balance_transaction_id,created_utc,currency,gross,fee,net,reporting_category,source_id,charge_id,description
txn_ex1,2026-11-09 16:20:00,usd,50.00,1.75,48.25,charge,ch_ex1,ch_ex1,"Donation, evening of the teachers"
txn_ex2,2026-11-10 02:10:00,usd,20.00,0.88,19.12,charge,ch_ex2,ch_ex2,Donation
txn_ex3,2026-11-12 08:00:00,usd,-67.37,0.00,-67.37,payout,po_ex1,,STRIPE PAYOUT
`

/** A file of a payment processor, imported once: two gifts with their fees, and the payout that took them to the bank. */
export async function importProcessorFile(actor: Actor, { chapterId, bankAccountId }: { readonly chapterId: string; readonly bankAccountId: string | null }): Promise<void> {
  const present = { ...actor, at: now() }
  if (valueOf(await listPayouts(present, chapterId)).length > 0) return
  const { id } = valueOf(await keepImportFile(present, { chapterId, name: 'stripe-november.csv', content: piecesOf(processorFile) }))
  valueOf(await settleImportFile(present, { chapterId, id, settings: { table: {}, method: 'processor', methods: {}, purpose: 'general', bankAccountId, processor: 'Stripe' } }))
  const { preview } = valueOf(await viewImportFile(present, { chapterId, id }))
  const decisions: Readonly<Record<string, string>> = { 'take-0': 'gift', 'donor-0': 'Tara Example', 'take-1': 'anonymous' }
  valueOf(await importStatement(present, { chapterId, id, hash: preview?.hash ?? '', textOf: (field) => decisions[field] ?? '' }))
}

/** A file of the bank that waits to be looked at, once; it is of the present moment, because such a file expires. */
export async function sendBankFile(actor: Actor, chapterId: string): Promise<void> {
  const present = { ...actor, at: now() }
  if (valueOf(await listImports(present, chapterId)).some(({ name }) => name === bankFileName)) return
  valueOf(await keepImportFile(present, { chapterId, name: bankFileName, content: piecesOf(bankFile) }))
}

/** A batch of cheques that somebody has begun, once; of the present moment, because it is kept as a draft. */
export async function beginChequeBatch(actor: Actor, chapterId: string): Promise<void> {
  const present = { ...actor, at: now() }
  if (valueOf(await listBatches(present, { chapterId, kind: 'donations' })).length > 0) return
  const slip = { name: 'Cheques of the January dinner', depositedOn: calendarDate('2026-01-12'), bankAccountId: null, expectedCount: 15, expectedCents: cents(180_000) }
  valueOf(await startBatch(present, { ...slip, kind: 'donations', chapterId, formKey: exampleKey('batch of cheques'), method: 'check', purpose: 'general' }))
}

async function* piecesOf(text: string): AsyncGenerator<Buffer> {
  yield await Promise.resolve(Buffer.from(text))
}
