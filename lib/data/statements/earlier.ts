import 'server-only'
import type pg from 'pg'
import type { OrganizationKeys } from '@/lib/data/keys/organization-key'
import { oneOf } from '@/lib/data/records/one-of'
import { expenditureCategories } from '@/lib/domain/expenditure'
import type { HeldMovement } from '@/lib/domain/imports/payouts'
import type { RecordedGift } from '@/lib/domain/imports/preview'
import { processorParts } from '@/lib/domain/imports/processor'
import { ruleKey, type SpendingRule } from '@/lib/domain/imports/spending-rules'
import { centsFromDatabase } from '@/lib/domain/money'
import { textsOfLine } from './rows'

type Asked = { readonly organizationId: string; readonly chapterId: string }

/** The gifts that refunds and disputes are about, by the processor's name for their payment. */
export async function giftsByReference(client: pg.ClientBase, { organizationId, chapterId }: Asked, references: readonly string[]): Promise<ReadonlyMap<string, RecordedGift>> {
  if (references.length === 0) return new Map()
  const { rows } = await client.query<{ payment_reference: string; id: string; number: string; donor_id: string | null }>(
    `SELECT payment_reference, id, number, donor_id FROM donation WHERE organization_id = $1 AND chapter_id = $2 AND payment_reference = ANY ($3::text[]) AND kind NOT IN ('refund', 'chargeback')
       AND state IN ('recorded', 'held') ORDER BY id`,
    [organizationId, chapterId, references],
  )
  return new Map(rows.map(({ payment_reference, id, number, donor_id }) => [payment_reference, { id, number, donorId: donor_id }]))
}

/** The gift of each number that somebody typed. */
export async function giftsByNumber(client: pg.ClientBase, { organizationId, chapterId }: Asked, numbers: readonly string[]): Promise<ReadonlyMap<string, RecordedGift>> {
  if (numbers.length === 0) return new Map()
  const { rows } = await client.query<{ id: string; number: string; donor_id: string | null }>(
    `SELECT id, number, donor_id FROM donation WHERE organization_id = $1 AND chapter_id = $2 AND number = ANY ($3::text[]) AND kind NOT IN ('refund', 'chargeback') AND state IN ('recorded', 'held')`,
    [organizationId, chapterId, numbers],
  )
  return new Map(rows.map(({ id, number, donor_id }) => [number, { id, number, donorId: donor_id }]))
}

type HeldRow = { id: string; part: string; amount_cents: string; fee_cents: string | null; content_cipher: Buffer | null }

/** The movements of a processor's earlier files that no payout has taken to the bank yet, in the order in which they happened. */
export async function heldMovements(client: pg.ClientBase, keys: OrganizationKeys, { organizationId, chapterId, processor }: Asked & { readonly processor: string }): Promise<readonly HeldMovement[]> {
  if (processor === '') return []
  const { rows } = await client.query<HeldRow>(
    `SELECT l.id, l.part, l.amount_cents, l.fee_cents, l.content_cipher FROM bank_line l
     JOIN import_batch b ON b.organization_id = l.organization_id AND b.id = l.import_batch_id AND b.state = 'recorded'
     WHERE l.organization_id = $1 AND l.chapter_id = $2 AND l.processor = $3 AND l.payout_id IS NULL AND l.part <> 'payout' AND l.currency IN ('', 'USD') ORDER BY COALESCE(l.occurred_at, l.posted_on), l.id`,
    [organizationId, chapterId, processor],
  )
  return rows.map(({ id, part, amount_cents, fee_cents, content_cipher }) => ({
    id, part: oneOf(processorParts, part), amountCents: centsFromDatabase(BigInt(amount_cents)), feeCents: centsFromDatabase(BigInt(fee_cents ?? 0)),
    payout: textsOfLine(keys, { id, contentCipher: content_cipher }).payout,
  }))
}

/** Lines of which the decisions are remembered: the newest. */
const rulesMax = 2000

type RuleRow = { id: string; content_cipher: Buffer | null; category: string; payee: string }

/** What was decided about money that went out, the newest decision for each payee's words. */
export async function spendingRules(client: pg.ClientBase, keys: OrganizationKeys, { organizationId, chapterId }: Asked): Promise<ReadonlyMap<string, SpendingRule>> {
  const { rows } = await client.query<RuleRow>(
    `SELECT l.id, l.content_cipher, e.category, p.name AS payee FROM bank_line l
     JOIN expenditure e ON e.organization_id = l.organization_id AND e.id = l.expenditure_id AND e.state IN ('recorded', 'held')
     JOIN person p ON p.organization_id = e.organization_id AND p.id = e.payee_id AND p.record_state = 'recorded'
     WHERE l.organization_id = $1 AND l.chapter_id = $2 AND l.processor = '' AND l.amount_cents < 0 ORDER BY l.id DESC LIMIT ${String(rulesMax)}`,
    [organizationId, chapterId],
  )
  const rules = new Map<string, SpendingRule>()
  for (const { id, content_cipher, category, payee } of rows) {
    const key = ruleKey(textsOfLine(keys, { id, contentCipher: content_cipher }))
    if (key !== '' && !rules.has(key)) rules.set(key, { payee, category: oneOf(expenditureCategories, category) })
  }
  return rules
}
