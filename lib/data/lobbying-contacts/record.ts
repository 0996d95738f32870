import 'server-only'
import type { Transaction } from '@/lib/data/database/transaction'
import { newId } from '@/lib/data/database/uuid'
import { appendEntry } from '@/lib/data/journal/append'
import { takeNumber } from '@/lib/data/numbers/take'
import { inTurn, madeBefore, onceByFormKey } from '@/lib/data/records/once'
import type { LobbyingContact, LobbyingContactInput } from '@/lib/domain/lobbying-contact'
import { can, type Actor } from '@/lib/domain/permission'
import { notFound, ok, type Refusal, type Result } from '@/lib/domain/result'
import { contextForLobbyingContact } from './context'
import { factsFromForm, type LobbyingContactAsTyped } from './from-form'
import { contactFromRow, toRow } from './rows'

/** Records a lobbying contact with its number and journal entry. No check stops one: it took place. */
export async function recordLobbyingContact(actor: Actor, input: LobbyingContactInput): Promise<Result<LobbyingContact, Refusal>> {
  const allowed = can(actor, 'lobbying-contact.record', input.chapterId)
  if (!allowed.ok) return allowed
  return onceByFormKey(actor, 'lobbying_contact', (tx) => ofFormKey(tx, actor, input.formKey), (tx) => insertContact(tx, actor, input))
}

/** What tells a form that was changed after it had been saved from the same submit sent twice. */
const telling = ['contactOn', 'mode', 'place', 'topic', 'summary', 'reportText', 'privateNote'] as const

/** Records what the contact form says: new officials are added in the same transaction, a shared name is asked back. */
export async function recordTypedLobbyingContact(actor: Actor, input: LobbyingContactAsTyped & { readonly formKey: string }): Promise<Result<LobbyingContact, Refusal>> {
  const allowed = can(actor, 'lobbying-contact.record', input.chapterId)
  if (!allowed.ok) return allowed
  return onceByFormKey(actor, 'lobbying_contact', (tx) => ofFormKey(tx, actor, input.formKey), async (tx) => {
    await inTurn(tx, input.formKey)
    const earlier = await ofFormKey(tx, actor, input.formKey)
    if (earlier !== null) return madeBefore(earlier, input, telling)
    const facts = await factsFromForm(tx, actor, input)
    return facts.ok ? insertContact(tx, actor, { ...facts.value, formKey: input.formKey }) : facts
  })
}

async function ofFormKey(tx: Transaction, actor: Actor, formKey: string): Promise<LobbyingContact | null> {
  const row = await tx.lobbyingContact.findFirst({ where: { organizationId: actor.organizationId, formKey } })
  return row === null ? null : contactFromRow(row)
}

async function insertContact(tx: Transaction, actor: Actor, { formKey, ...facts }: LobbyingContactInput): Promise<Result<LobbyingContact, Refusal>> {
  const id = newId()
  const read = await contextForLobbyingContact(tx, actor, facts.chapterId, { id, number: '', revision: 1 })
  if (read === null) return notFound()
  const { context, numberPrefix } = read
  const number = await takeNumber(tx, actor, { chapterId: facts.chapterId, prefix: numberPrefix, kind: 'lobbying-contact', today: context.today })
  const contact: LobbyingContact = {
    ...facts, ...number, id, state: 'recorded', stateReason: '',
    enteredBy: actor.userId, enteredAt: actor.at, enteredOn: context.today,
    importBatchId: null, importRow: null, importKey: null, revision: 1,
  }
  const after = { ...contact, formKey }
  const journalIndex = await appendEntry(tx, actor, { type: 'lobbying-contact.recorded', id, revision: 1, before: null, after, reason: null })
  await tx.lobbyingContact.create({ data: toRow(actor.organizationId, contact, formKey, journalIndex) })
  return ok(contact)
}
