import { listPayouts } from '@/lib/data/payouts/list'
import { importStatement } from '@/lib/data/statements/import'
import { keepImportFile } from '@/lib/data/statements/keep'
import { viewImportFile } from '@/lib/data/statements/preview'
import { settleImportFile } from '@/lib/data/statements/settle'
import type { Payout } from '@/lib/domain/imports/payout'
import type { ImportSettings } from '@/lib/domain/imports/preview'
import type { Actor } from '@/lib/domain/permission'
import { atPresent } from './bank-file'
import { valueOf, type TestOrganization } from './organization'

const header = 'balance_transaction_id,created_utc,currency,gross,fee,net,reporting_category,source_id,charge_id,description'
const settings: ImportSettings = { table: {}, method: 'processor', methods: {}, purpose: 'general', bankAccountId: null, processor: 'Stripe' }

async function* piecesOf(text: string): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(Buffer.from(text))
}

/** A row of Stripe's itemized balance: `charge`, `refund`, `dispute` or `payout`. */
export function stripeRow(id: string, at: string, [gross, fee, net]: readonly [string, string, string], [category, source, charge = '']: readonly [string, string, string?]): string {
  return [`txn_${id}`, at, 'usd', gross, fee, net, category, source, charge, 'Donation'].join(',')
}

/** A file of Stripe, sent and settled; gives its id. */
export async function aProcessorFile(organization: TestOrganization, rows: readonly string[], actor: Actor, more: Partial<ImportSettings> = {}): Promise<string> {
  const chapterId = organization.chapter.id
  const { id } = valueOf(await keepImportFile(actor, { chapterId, name: 'stripe.csv', content: piecesOf([header, ...rows].join('\n')) }))
  valueOf(await settleImportFile(actor, { chapterId, id, settings: { ...settings, ...more } }))
  return id
}

/** What was looked at and decided, imported. */
export async function importProcessorFile(organization: TestOrganization, id: string, actor: Actor, decisions: Readonly<Record<string, string>>) {
  const { preview } = valueOf(await viewImportFile(actor, { chapterId: organization.chapter.id, id }))
  return importStatement(actor, { chapterId: organization.chapter.id, id, hash: preview?.hash ?? '', textOf: (field) => decisions[field] ?? '' })
}

/** A payout with its one gift, in the books. */
export async function aPayout(organization: TestOrganization): Promise<Payout> {
  const actor = atPresent(organization.administrator)
  const rows = [stripeRow('p1', '2026-05-01 09:00:00', ['100.00', '3.20', '96.80'], ['charge', 'ch_p1', 'ch_p1']), stripeRow('p2', '2026-05-03 09:00:00', ['-96.80', '0.00', '-96.80'], ['payout', 'po_p1'])]
  valueOf(await importProcessorFile(organization, await aProcessorFile(organization, rows, actor), actor, { 'take-0': 'anonymous' }))
  const [payout] = valueOf(await listPayouts(actor, organization.chapter.id))
  if (payout === undefined) throw new Error('There is no payout')
  return payout
}
