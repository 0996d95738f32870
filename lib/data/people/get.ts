import 'server-only'
import { readAs, type Transaction } from '@/lib/data/database/transaction'
import { isId } from '@/lib/data/database/uuid'
import { organizationKeys } from '@/lib/data/keys/organization-key'
import type { Person } from '@/lib/domain/person'
import { can, opens, visibility, type Actor } from '@/lib/domain/permission'
import { notFound, ok, type Refusal, type Result } from '@/lib/domain/result'
import { detailsFromRow, maskedDetails, personFromRow } from './rows'
import { mergedInto, survivorOf } from './survivor'
import { isUnmasked } from './unmask'

export type PersonView = {
  readonly person: Person
  /** True where addresses and numbers stay closed for this role; the bank reference then shows its last four signs. */
  readonly masked: boolean
  /** True for ten minutes after the actor asked for all details: the bank reference then stands in full. */
  readonly shown: boolean
  /** The entry that is used instead of this one, where it was merged; else null. */
  readonly survivorId: string | null
  /** The entries that were merged into this one, newest first, also by way of a third. */
  readonly merged: readonly MergedEntry[]
  /** Which closed details are known. */
  readonly known: { readonly address: boolean; readonly email: boolean; readonly telephone: boolean; readonly employer: boolean; readonly occupation: boolean }
}

/** An entry that was merged; `directly`: into this one itself, so that the merge can be taken back here. */
export type MergedEntry = { readonly id: string; readonly name: string; readonly reason: string; readonly recordState: string; readonly directly: boolean }

async function mergedEntries(tx: Transaction, actor: Actor, id: string): Promise<readonly MergedEntry[]> {
  const ids = await mergedInto(tx, actor, id)
  if (ids.length === 0) return []
  const rows = await tx.person.findMany({ where: { organizationId: actor.organizationId, id: { in: [...ids] } } })
  return ids.flatMap((each) => rows.filter((row) => row.id === each)).map((row) => ({
    id: row.id, name: row.name, reason: row.stateReason ?? '', recordState: row.recordState, directly: row.mergedIntoId === id && row.recordState === 'merged',
  }))
}

/** Gives a person of the organization to whoever works in the chapter; personal details only in clear for roles that see them. */
export async function getPerson(
  actor: Actor, of: { readonly chapterId: string; readonly id: string; /** The entry of the journal that opened the details. */ readonly shown?: string },
): Promise<Result<PersonView, Refusal>> {
  const allowed = can(actor, 'chapter.read', of.chapterId)
  if (!allowed.ok) return allowed
  if (!opens(actor, 'people', of.chapterId) || !isId(of.id)) return notFound()
  const closed = visibility(actor, of.chapterId).personal === 'masked'
  const mayUnmask = can(actor, 'person.unmask', of.chapterId).ok
  return readAs(actor, async (tx) => {
    const row = await tx.person.findFirst({ where: { organizationId: actor.organizationId, id: of.id } })
    if (row === null) return notFound()
    const shown = mayUnmask && of.shown !== undefined && (await isUnmasked(tx, actor, { id: row.id, entry: of.shown }))
    const masked = closed && !shown && row.dataKeyWrapped !== null
    const details = masked ? maskedDetails(row) : detailsFromRow(await organizationKeys(tx, actor.organizationId), row)
    const survivor = await survivorOf(tx, actor, row.id)
    return ok({
      survivorId: survivor === row.id ? row.mergedIntoId : survivor,
      merged: await mergedEntries(tx, actor, row.id),
      person: personFromRow(row, details),
      masked,
      shown,
      known: {
        address: row.addressCipher !== null, email: row.emailCipher !== null, telephone: row.telephoneCipher !== null,
        employer: row.employerCipher !== null, occupation: row.occupationCipher !== null,
      },
    })
  })
}
