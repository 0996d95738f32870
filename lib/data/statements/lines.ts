import 'server-only'
import type pg from 'pg'
import { newId } from '@/lib/data/database/uuid'
import { sealText } from '@/lib/data/keys/envelope'
import type { OrganizationKeys } from '@/lib/data/keys/organization-key'
import type { PreviewLine } from '@/lib/domain/imports/preview'
import { linePurpose, type LineTexts } from './rows'

export type LinesPlan = {
  readonly organizationId: string
  readonly chapterId: string
  readonly batchId: string
  /** The account of a bank's file; a processor's lines stand on none. */
  readonly bankAccountId: string | null
  readonly processor: string
  readonly lines: readonly PreviewLine[]
  /** The import keys of the gift and of the spending of a line; a line without one has none in the books. */
  readonly donationKey: (index: number) => string
  readonly expenditureKey: (index: number) => string
  readonly transferOf: ReadonlyMap<number, string>
  readonly payoutOf: ReadonlyMap<number, string>
  readonly onWritten: (count: number) => void
}

const linesTogether = 1000

/** Keeps every movement of a file that was not known before, with what it became, if anything. */
export async function writeBankLines(client: pg.ClientBase, { wrap }: OrganizationKeys, plan: LinesPlan): Promise<void> {
  const { organizationId, chapterId, batchId, bankAccountId, processor, lines } = plan
  for (let at = 0; at < lines.length; at += linesTogether) {
    const some = lines.slice(at, at + linesTogether).map((each) => ({ id: newId(), ...each }))
    const sealed = some.map(({ id, line }) => sealText(wrap, linePurpose(id), JSON.stringify(textsOf(line))).toString('hex'))
    await client.query(
      `INSERT INTO bank_line (organization_id, id, chapter_id, import_batch_id, bank_account_id, position, posted_on, amount_cents, fee_cents, currency, bank_id, content_cipher, part, processor, occurred_at, donation_id, expenditure_id,
         transfer_id, payout_id)
       SELECT $1, line.id, $2, $3, $19::uuid, line.position, line.posted_on, line.amount_cents, line.fee_cents, line.currency, line.bank_id, decode(line.content, 'hex'), line.part, $4, line.occurred_at, d.id, e.id,
         line.transfer_id, line.payout_id
       FROM unnest($5::uuid[], $6::int[], $7::date[], $8::bigint[], $9::bigint[], $10::text[], $11::text[], $12::text[], $13::text[], $14::timestamptz[], $15::text[], $16::text[], $17::uuid[], $18::uuid[])
         AS line(id, position, posted_on, amount_cents, fee_cents, currency, bank_id, content, part, occurred_at, donation_key, expenditure_key, transfer_id, payout_id)
       LEFT JOIN donation d ON d.organization_id = $1 AND d.chapter_id = $2 AND d.import_key = line.donation_key
       LEFT JOIN expenditure e ON e.organization_id = $1 AND e.chapter_id = $2 AND e.import_key = line.expenditure_key`,
      [
        organizationId, chapterId, batchId, processor, some.map(({ id }) => id), some.map(({ line }) => line.position), some.map(({ line }) => line.on), some.map(({ line }) => line.amountCents),
        some.map(({ line }) => line.feeCents), some.map(({ line }) => line.currency), some.map(({ line }) => line.bankId), sealed,
        some.map(({ line }) => (processor === '' ? '' : (line.processor?.part ?? 'other'))), some.map(({ line }) => (processor === '' ? null : (line.processor?.at ?? null))),
        some.map(({ index }) => plan.donationKey(index)), some.map(({ index }) => plan.expenditureKey(index)),
        some.map(({ index }) => plan.transferOf.get(index) ?? null), some.map(({ index }) => plan.payoutOf.get(index) ?? null), bankAccountId,
      ],
    )
    plan.onWritten(some.length)
  }
}

function textsOf({ name, memo, kind, checkNumber, raw, processor }: PreviewLine['line']): LineTexts {
  return { name, memo, kind, checkNumber, raw, payout: processor?.payout ?? '' }
}
