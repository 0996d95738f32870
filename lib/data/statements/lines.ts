import 'server-only'
import type pg from 'pg'
import { newId } from '@/lib/data/database/uuid'
import { sealText } from '@/lib/data/keys/envelope'
import type { OrganizationKeys } from '@/lib/data/keys/organization-key'
import type { PreviewLine } from '@/lib/domain/imports/preview'
import type { Actor } from '@/lib/domain/permission'
import { linePurpose, type LineTexts } from './rows'

export type LinesPlan = {
  readonly actor: Actor
  readonly chapterId: string
  readonly batchId: string
  readonly bankAccountId: string | null
  readonly lines: readonly PreviewLine[]
  /** The import key of the gift of a line; a line without a gift has none in the books. */
  readonly keyOf: (index: number) => string
}

const linesTogether = 1000

/** Keeps every movement of a file that was not known before, with the gift that it became, if any. */
export async function writeBankLines(client: pg.ClientBase, { wrap }: OrganizationKeys, { actor: { organizationId }, chapterId, batchId, bankAccountId, lines, keyOf }: LinesPlan): Promise<void> {
  for (let at = 0; at < lines.length; at += linesTogether) {
    const some = lines.slice(at, at + linesTogether).map((each) => ({ id: newId(), ...each }))
    const sealed = some.map(({ id, line: { name, memo, kind, checkNumber, raw } }) => sealText(wrap, linePurpose(id), JSON.stringify({ name, memo, kind, checkNumber, raw } satisfies LineTexts)).toString('hex'))
    await client.query(
      `INSERT INTO bank_line (organization_id, id, chapter_id, import_batch_id, bank_account_id, position, posted_on, amount_cents, fee_cents, currency, bank_id, content_cipher, donation_id)
       SELECT $1, line.id, $2, $3, $13::uuid, line.position, line.posted_on, line.amount_cents, line.fee_cents, line.currency, line.bank_id, decode(line.content, 'hex'), d.id
       FROM unnest($4::uuid[], $5::int[], $6::date[], $7::bigint[], $8::bigint[], $9::text[], $10::text[], $11::text[], $12::text[])
         AS line(id, position, posted_on, amount_cents, fee_cents, currency, bank_id, content, import_key)
       LEFT JOIN donation d ON d.organization_id = $1 AND d.chapter_id = $2 AND d.import_key = line.import_key`,
      [
        organizationId, chapterId, batchId, some.map(({ id }) => id), some.map(({ line }) => line.position), some.map(({ line }) => line.on), some.map(({ line }) => line.amountCents),
        some.map(({ line }) => line.feeCents), some.map(({ line }) => line.currency), some.map(({ line }) => line.bankId), sealed, some.map(({ index }) => keyOf(index)), bankAccountId,
      ],
    )
  }
}
