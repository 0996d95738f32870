import 'server-only'
import { inTransaction, readAs, type Transaction } from '@/lib/data/database/transaction'
import { isId, newId } from '@/lib/data/database/uuid'
import { appendEntry } from '@/lib/data/journal/append'
import { changedBefore } from '@/lib/data/journal/changed'
import { openText, sealText } from '@/lib/data/keys/envelope'
import { organizationKeys } from '@/lib/data/keys/organization-key'
import { lockPublishing } from '@/lib/data/publications/publish'
import { renewPublished } from '@/lib/data/publications/renew'
import type { JsonObject } from '@/lib/domain/journal/json'
import { can, type Actor } from '@/lib/domain/permission'
import { requireRecentProof } from '@/lib/domain/recent-proof'
import { notFound, ok, refuse, type Refusal, type Result } from '@/lib/domain/result'
import { closedPerson } from './closed'
import { lockPerson } from './lock'
import { openDataKey } from './personal'

/** Whether somebody is named nowhere in public, and why; the reason opens with the person's own key alone. */
export type Withholding = { readonly personId: string; readonly name: string; readonly withheld: boolean; readonly reason: string; readonly revision: number }

export type WithholdInput = { readonly chapterId: string; readonly id: string; readonly revision: number; readonly withheld: boolean; readonly reason: string }

function purposeOf(personId: string): string {
  return `withholding/${personId}`
}

function forJournal(row: { readonly personId: string; readonly withheld: boolean; readonly reasonCipher: Uint8Array }): JsonObject {
  return { personId: row.personId, withheld: row.withheld, reasonCipher: Buffer.from(row.reasonCipher).toString('base64') }
}

/** How a person stands with what is public; revision 0 where nobody has ever withheld them. */
export async function getWithholding(actor: Actor, { chapterId, id }: { readonly chapterId: string; readonly id: string }): Promise<Result<Withholding, Refusal>> {
  const allowed = can(actor, 'person.withhold', chapterId)
  if (!allowed.ok) return allowed
  const { organizationId } = actor
  if (!isId(id)) return notFound()
  return readAs(actor, async (tx) => {
    const person = await tx.person.findFirst({ where: { organizationId, id }, include: { withholding: true } })
    if (person === null || person.dataKeyWrapped === null) return notFound()
    const { withholding, name } = person
    if (withholding === null) return ok({ personId: id, name, withheld: false, reason: '', revision: 0 })
    const { key } = openDataKey(await organizationKeys(tx, organizationId), id, person.dataKeyWrapped)
    return ok({ personId: id, name, withheld: withholding.withheld, reason: openText(key, purposeOf(id), withholding.reasonCipher), revision: withholding.revision })
  })
}

/**
 * Withholds a person from everything public, for their safety, or ends that. The reason is kept as ciphertext. What is public already and
 * names them is made anew in the same act; ending it names nobody again until a report is published anew.
 */
export async function withholdPerson(actor: Actor, input: WithholdInput): Promise<Result<{ readonly id: string; readonly renewed: number }, Refusal>> {
  const allowed = can(actor, 'person.withhold', input.chapterId)
  if (!allowed.ok) return allowed
  const proof = requireRecentProof(actor)
  if (!proof.ok) return proof
  return inTransaction(actor, async (tx) => {
    await lockPublishing(tx, actor.organizationId)
    const written = await write(tx, actor, input)
    if (!written.ok) return written
    return ok({ id: input.id, renewed: written.value && input.withheld ? await renewPublished(tx, actor) : 0 })
  })
}

/** Writes the withholding with its entry; false where it stands so already. */
async function write(tx: Transaction, actor: Actor, { id: personId, revision, withheld, reason }: WithholdInput): Promise<Result<boolean, Refusal>> {
  const { organizationId } = actor
  const person = await lockPerson(tx, actor, personId)
  if (person === null) return notFound()
  if (person.dataKeyWrapped === null) return closedPerson('erased')
  const earlier = await tx.withholding.findFirst({ where: { organizationId, personId } })
  if ((earlier?.withheld ?? false) === withheld) return ok(false)
  if ((earlier?.revision ?? 0) !== revision) return refuse({ reason: 'conflict', key: 'changedMeanwhile', currentRevision: earlier?.revision ?? 0 })
  const { key } = openDataKey(await organizationKeys(tx, organizationId), personId, person.dataKeyWrapped)
  const next = { id: earlier?.id ?? newId(), personId, withheld, reasonCipher: sealText(key, purposeOf(personId), reason), revision: revision + 1 }
  const before = earlier === null ? null : changedBefore(forJournal(earlier), forJournal(next))
  const type = withheld ? 'withholding.begun' : 'withholding.ended'
  const journalIndex = await appendEntry(tx, actor, { type, id: next.id, revision: next.revision, before, after: forJournal(next), reason: null })
  const data = { ...next, organizationId, journalIndex }
  await (earlier === null ? tx.withholding.create({ data }) : tx.withholding.update({ where: { organizationId_id: { organizationId, id: next.id } }, data }))
  return ok(true)
}
