import 'server-only'
import type { Transaction } from '@/lib/data/database/transaction'
import { lockedSql, type LockedRow } from '@/lib/data/reconciliations/locked'
import { nearbyGiftOf, partyFromFacts, partySql, settingsFromFacts, settingsSql, type NearbyGiftRow, type PartyRow, type SettingsRow } from '@/lib/data/records/context'
import type { ExpenditureContext } from '@/lib/domain/assessment'
import type { Approval, ExpenditureFacts } from '@/lib/domain/expenditure'
import type { Actor } from '@/lib/domain/permission'
import { Prisma } from '@/lib/generated/prisma/client'

type ContextRow = SettingsRow & LockedRow & { readonly party: PartyRow | null; readonly payee_gifts: readonly NearbyGiftRow[] | null }

/** The record itself as the checks see it: whether a second person has approved it, and who entered it. */
export type ExpenditureSelf = { readonly id: string; readonly number: string; readonly revision: number; readonly enteredBy: string | null } & Pick<Approval, 'approval' | 'approvedBy'>

/** Reads in one statement what the checks of an expenditure need. Null when the chapter is not the actor's. */
export async function contextForExpenditure(
  tx: Transaction, actor: Actor, facts: ExpenditureFacts, self: ExpenditureSelf,
): Promise<{ readonly context: ExpenditureContext; readonly numberPrefix: string } & LockedRow | null> {
  const organization = Prisma.sql`${actor.organizationId}::uuid`
  const payee = Prisma.sql`${facts.payeeId}::uuid`
  const paid = Prisma.sql`${facts.paidOn}::date`
  const rows = await tx.$queryRaw<readonly ContextRow[]>`
    SELECT ${settingsSql(actor)}, ${lockedSql(actor, { bankAccountId: facts.bankAccountId, on: facts.paidOn })} AS locked, ${partySql(organization, payee)} AS party,
      (SELECT jsonb_agg(jsonb_build_object('id', g.id, 'number', g.number, 'revision', g.revision, 'amountCents', g.amount_cents,
          'receivedOn', g.received_on, 'method', g.method, 'paymentReference', g.payment_reference) ORDER BY g.received_on, g.id)
        FROM donation g WHERE g.organization_id = ${organization} AND g.donor_id = ${payee} AND g.state IN ('recorded', 'held')
          AND g.received_on BETWEEN ${paid} - 30 AND ${paid} + 30) AS payee_gifts
    FROM chapter c JOIN organization_profile p ON p.organization_id = c.organization_id
    WHERE c.organization_id = ${organization} AND c.id = ${facts.chapterId}::uuid`
  const row = rows[0]
  if (row === undefined) return null
  const { enteredBy, approval, approvedBy, ...reference } = self
  const isApproved = approval === 'approved'
  const context: ExpenditureContext = {
    ...settingsFromFacts(actor, row),
    self: { kind: 'expenditure', ...reference },
    payee: partyFromFacts(row.party),
    approvedByAnother: isApproved && approvedBy !== enteredBy,
    enteredByApprover: isApproved && approvedBy !== null && approvedBy === enteredBy,
    payeeGifts: (row.payee_gifts ?? []).map(nearbyGiftOf),
    hasRegistration: { fara: row.fara, lda: row.lda },
  }
  return { context, numberPrefix: row.number_prefix, locked: row.locked }
}
