import 'server-only'
import type { Transaction } from '@/lib/data/database/transaction'
import { lockedSql, type LockedRow } from '@/lib/data/reconciliations/locked'
import { partyFromFacts, partySql, settingsFromFacts, settingsSql, type PartyRow, type SettingsRow } from '@/lib/data/records/context'
import type { TransferContext } from '@/lib/domain/assessment'
import type { Approval } from '@/lib/domain/expenditure'
import type { Actor } from '@/lib/domain/permission'
import type { TransferFacts } from '@/lib/domain/transfer'
import { Prisma } from '@/lib/generated/prisma/client'

type OtherSideRow = { readonly id: string; readonly number: string; readonly revision: number }
type ContextRow = SettingsRow & LockedRow & { readonly party: PartyRow | null; readonly other_side: OtherSideRow | null; readonly counterpart_known: boolean }

export type TransferSelf = { readonly id: string; readonly number: string; readonly revision: number; readonly enteredBy: string | null } & Pick<Approval, 'approval' | 'approvedBy'>

/** Reads in one statement what the checks of a transfer need, the other half of a pair among it. Null when the chapter is not the actor's. */
export async function contextForTransfer(
  tx: Transaction, actor: Actor, facts: TransferFacts, self: TransferSelf,
): Promise<{ readonly context: TransferContext; readonly numberPrefix: string; readonly counterpartKnown: boolean } & LockedRow | null> {
  const organization = Prisma.sql`${actor.organizationId}::uuid`
  const sent = Prisma.sql`${facts.sentOn}::date`
  const counterpart = Prisma.sql`${facts.counterpartChapterId}::uuid`
  const rows = await tx.$queryRaw<readonly ContextRow[]>`
    SELECT ${settingsSql(actor)}, ${lockedSql(actor, { bankAccountId: facts.bankAccountId, on: facts.sentOn })} AS locked, ${partySql(organization, Prisma.sql`${facts.recipientId}::uuid`)} AS party,
      EXISTS (SELECT 1 FROM chapter o WHERE o.organization_id = ${organization} AND o.id = ${counterpart} AND o.id <> c.id) AS counterpart_known,
      (SELECT jsonb_build_object('id', t.id, 'number', t.number, 'revision', t.revision) FROM transfer t
        WHERE t.organization_id = ${organization} AND t.chapter_id = ${counterpart} AND t.counterpart_chapter_id = c.id AND t.state IN ('recorded', 'held')
          AND t.kind = 'between-chapters' AND t.direction <> ${facts.direction} AND t.pair_reference = ${facts.pairReference}
          AND t.amount_cents = ${BigInt(facts.amountCents)} AND t.sent_on BETWEEN ${sent} - 10 AND ${sent} + 10
        ORDER BY t.sent_on, t.id LIMIT 1) AS other_side
    FROM chapter c JOIN organization_profile p ON p.organization_id = c.organization_id
    WHERE c.organization_id = ${organization} AND c.id = ${facts.chapterId}::uuid`
  const row = rows[0]
  if (row === undefined) return null
  const { enteredBy, approval, approvedBy, ...reference } = self
  const context: TransferContext = {
    ...settingsFromFacts(actor, row),
    self: { kind: 'transfer', ...reference },
    recipient: partyFromFacts(row.party),
    approvedByAnother: approval === 'approved' && approvedBy !== enteredBy,
    otherSide: row.other_side === null ? null : { kind: 'transfer', ...row.other_side },
    hasRegistration: { fara: row.fara, lda: row.lda },
  }
  return { context, numberPrefix: row.number_prefix, counterpartKnown: row.counterpart_known, locked: row.locked }
}
