import 'server-only'
import { inTransaction } from '@/lib/data/database/transaction'
import { openForChange, writeRevision, type RecordPlace } from '@/lib/data/records/revise'
import type { LobbyingContact } from '@/lib/domain/lobbying-contact'
import { can, type Actor } from '@/lib/domain/permission'
import { ok, type Refusal, type Result } from '@/lib/domain/result'
import { lobbyingContactTable } from './rows'

/** Voids a lobbying contact with a reason: it keeps its number and its history, and stands in no report. */
export async function voidLobbyingContact(actor: Actor, input: RecordPlace & { readonly reason: string }): Promise<Result<LobbyingContact, Refusal>> {
  const allowed = can(actor, 'lobbying-contact.void', input.chapterId)
  if (!allowed.ok) return allowed
  return inTransaction(actor, async (tx) => {
    const opened = await openForChange(tx, actor, lobbyingContactTable, input, { state: 'voided', stateReason: input.reason })
    if (!opened.ok) return opened
    const { earlier } = opened.value
    const record: LobbyingContact = { ...earlier, state: 'voided', stateReason: input.reason, revision: earlier.revision + 1 }
    await writeRevision(tx, actor, lobbyingContactTable, { opened: opened.value, record, type: 'lobbying-contact.voided', reason: input.reason })
    return ok(record)
  })
}
