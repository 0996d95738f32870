import 'server-only'
import type { Transaction } from '@/lib/data/database/transaction'
import { settingsFromFacts, settingsSql, type SettingsRow } from '@/lib/data/records/context'
import type { LobbyingContactContext } from '@/lib/domain/assessment'
import type { Actor } from '@/lib/domain/permission'

/** Reads what the checks of a lobbying contact need. Null when the chapter is not the actor's. */
export async function contextForLobbyingContact(
  tx: Transaction, actor: Actor, chapterId: string, self: { readonly id: string; readonly number: string; readonly revision: number },
): Promise<{ readonly context: LobbyingContactContext; readonly numberPrefix: string } | null> {
  const rows = await tx.$queryRaw<readonly SettingsRow[]>`
    SELECT ${settingsSql(actor)} FROM chapter c JOIN organization_profile p ON p.organization_id = c.organization_id
    WHERE c.organization_id = ${actor.organizationId}::uuid AND c.id = ${chapterId}::uuid`
  const row = rows[0]
  if (row === undefined) return null
  const context: LobbyingContactContext = {
    ...settingsFromFacts(actor, row), self: { kind: 'lobbying-contact', ...self }, hasRegistration: { fara: row.fara, lda: row.lda },
  }
  return { context, numberPrefix: row.number_prefix }
}
