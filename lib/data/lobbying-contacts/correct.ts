import 'server-only'
import { inTransaction, type Transaction } from '@/lib/data/database/transaction'
import { openForChange, writeRevision, type RecordPlace } from '@/lib/data/records/revise'
import type { LobbyingContact, LobbyingContactFacts } from '@/lib/domain/lobbying-contact'
import { can, type Actor } from '@/lib/domain/permission'
import { ok, type Refusal, type Result } from '@/lib/domain/result'
import { factsFromForm, type LobbyingContactAsTyped } from './from-form'
import { lobbyingContactTable } from './rows'

export type LobbyingContactCorrection = RecordPlace & { readonly reason: string; readonly contact: LobbyingContactFacts }

/** Corrects a lobbying contact with a reason. It stays in its chapter and keeps its number. */
export async function correctLobbyingContact(actor: Actor, input: LobbyingContactCorrection): Promise<Result<LobbyingContact, Refusal>> {
  const allowed = can(actor, 'lobbying-contact.correct', input.chapterId)
  if (!allowed.ok) return allowed
  return inTransaction(actor, (tx) => revise(tx, actor, input))
}

/** Corrects a lobbying contact to what its form says. */
export async function correctTypedLobbyingContact(
  actor: Actor, { contact, ...input }: Omit<LobbyingContactCorrection, 'contact'> & { readonly contact: LobbyingContactAsTyped },
): Promise<Result<LobbyingContact, Refusal>> {
  const allowed = can(actor, 'lobbying-contact.correct', input.chapterId)
  if (!allowed.ok) return allowed
  return inTransaction(actor, async (tx) => {
    const facts = await factsFromForm(tx, actor, contact)
    return facts.ok ? revise(tx, actor, { ...input, contact: facts.value }) : facts
  })
}

async function revise(tx: Transaction, actor: Actor, input: LobbyingContactCorrection): Promise<Result<LobbyingContact, Refusal>> {
  const opened = await openForChange(tx, actor, lobbyingContactTable, input, { ...input.contact })
  if (!opened.ok) return opened
  const { earlier } = opened.value
  const record: LobbyingContact = { ...earlier, ...input.contact, chapterId: earlier.chapterId, revision: earlier.revision + 1 }
  await writeRevision(tx, actor, lobbyingContactTable, { opened: opened.value, record, type: 'lobbying-contact.corrected', reason: input.reason })
  return ok(record)
}
