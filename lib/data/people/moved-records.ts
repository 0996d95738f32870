import 'server-only'
import { z } from 'zod'
import type { Transaction } from '@/lib/data/database/transaction'
import { donationTable, sharesFromRow } from '@/lib/data/donations/rows'
import { expenditureTable } from '@/lib/data/expenditures/rows'
import { lobbyingContactTable, officialsSchema, participantsSchema } from '@/lib/data/lobbying-contacts/rows'
import { profileTable } from '@/lib/data/profile/rows'
import { lockRecord, writeRevision, type RevisedRecord, type RevisedTable } from '@/lib/data/records/revise'
import { statementTable } from '@/lib/data/statement-records/rows'
import { transferTable } from '@/lib/data/transfers/rows'
import type { Donation, JointShare } from '@/lib/domain/donation'
import { canonicalText, parseEntry } from '@/lib/domain/journal/entry'
import type { EntryType } from '@/lib/domain/journal/entry-types'
import type { JsonObject, JsonValue } from '@/lib/domain/journal/json'
import { addCents } from '@/lib/domain/money'
import type { Actor } from '@/lib/domain/permission'

/** A record that a merge moved, at the revision that it then got. */
export type MovedRecord = { readonly kind: string; readonly id: string; readonly chapterId: string | null; readonly revision: number }
export const movedRecordsSchema = z.array(z.object({ kind: z.string(), id: z.string(), chapterId: z.string().nullable(), revision: z.number() }))

type Named = { readonly id: string; readonly chapterId: string | null }

/** How the records of one kind name people. */
type Place = {
  readonly find: (tx: Transaction, organizationId: string, personId: string) => Promise<readonly Named[]>
  readonly move: (tx: Transaction, actor: Actor, of: Named, change: Change) => Promise<number | null>
}
type Change = { readonly reason: string } & ({ readonly from: string; readonly to: string } | { readonly back: JsonObject })

type NamingKind<Row extends { readonly formKey: string }, Kept extends RevisedRecord> = {
  readonly table: RevisedTable<Row, Kept>
  readonly type: EntryType
  readonly where: string
  readonly find: Place['find']
  readonly replaced: (kept: Kept, from: string, to: string) => Kept
  /** The same with the values of the fields that a merge had changed. */
  readonly restored: (kept: Kept, earlier: JsonObject) => Kept
}

function placeOf<Row extends { readonly formKey: string }, Kept extends RevisedRecord>(kind: Omit<NamingKind<Row, Kept>, 'where'>): Place {
  return {
    find: kind.find,
    move: async (tx, actor, { id, chapterId }, change) => {
      const opened = await lockRecord(tx, actor, kind.table, { id, chapterId: chapterId ?? '' })
      if (opened === null) return null
      const { earlier } = opened
      const changed = 'back' in change ? kind.restored(earlier, stillAsMoved(earlier, change.back)) : kind.replaced(earlier, change.from, change.to)
      if (canonicalText(changed) === canonicalText(earlier)) return null
      const record: Kept = { ...changed, revision: earlier.revision + 1 }
      await writeRevision(tx, actor, kind.table, { opened, record, type: kind.type, reason: change.reason })
      return record.revision
    },
  }
}

/** Of what a merge changed, the old values of the fields that nobody has changed since. */
function stillAsMoved(now: JsonObject, { before, after }: JsonObject): JsonObject {
  const [was, became] = [before, after].map((side) => (isObject(side) ? side : {}))
  return Object.fromEntries(Object.entries(was ?? {}).filter(([field]) => canonicalText(now[field] ?? null) === canonicalText(became?.[field] ?? null)))
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

const swap = (from: string, to: string) => (id: string): string => (id === from ? to : id)
const swapOrNothing = (id: string | null, from: string, to: string): string | null => (id === from ? to : id)
const textIn = (earlier: JsonObject, field: string): string | null => {
  const value = earlier[field]
  return typeof value === 'string' ? value : null
}

/** Whoever gave twice in one joint gift gave once, with both shares. */
function withSharesOf(shares: readonly JointShare[] | null, to: string, from: string): readonly JointShare[] | null {
  if (shares === null || !shares.some(({ personId }) => personId === from)) return shares
  const moved = shares.map((share) => ({ ...share, personId: swap(from, to)(share.personId) }))
  const own = moved.filter(({ personId }) => personId === to)
  const [first, second] = own
  if (first === undefined || second === undefined) return moved
  const together = { personId: to, shareCents: addCents(first.shareCents, second.shareCents) }
  return moved.flatMap((share) => (share === first ? [together] : share === second ? [] : [share]))
}

function replacedInDonation(donation: Donation, from: string, to: string): Donation {
  const shares = withSharesOf(donation.jointShares, to, from)
  return {
    ...donation, donorId: swapOrNothing(donation.donorId, from, to), intermediaryId: swapOrNothing(donation.intermediaryId, from, to),
    jointShares: shares !== null && shares.length < 2 ? null : shares,
  }
}

const inList = (personId: string) => JSON.stringify([{ personId }])

/** Every kind of record that names people, in the order in which they are moved. */
const places: Readonly<Record<string, Place>> = {
  donation: placeOf({
    table: donationTable, type: 'donation.corrected', replaced: replacedInDonation,
    find: (tx, organizationId, personId) => tx.$queryRaw<Named[]>`
      SELECT id, chapter_id AS "chapterId" FROM donation WHERE organization_id = ${organizationId}::uuid
        AND (donor_id = ${personId}::uuid OR intermediary_id = ${personId}::uuid OR joint_shares @> ${inList(personId)}::jsonb) ORDER BY id`,
    restored: (donation, earlier) => ({
      ...donation, ...('donorId' in earlier && { donorId: textIn(earlier, 'donorId') }), ...('intermediaryId' in earlier && { intermediaryId: textIn(earlier, 'intermediaryId') }),
      ...('jointShares' in earlier && { jointShares: sharesFromRow(earlier['jointShares'] ?? null) }),
    }),
  }),
  expenditure: placeOf({
    table: expenditureTable, type: 'expenditure.corrected',
    find: (tx, organizationId, payeeId) => tx.expenditure.findMany({ where: { organizationId, payeeId }, select: { id: true, chapterId: true }, orderBy: { id: 'asc' } }),
    replaced: (expenditure, from, to) => ({ ...expenditure, payeeId: swap(from, to)(expenditure.payeeId) }),
    restored: (expenditure, earlier) => ({ ...expenditure, payeeId: textIn(earlier, 'payeeId') ?? expenditure.payeeId }),
  }),
  transfer: placeOf({
    table: transferTable, type: 'transfer.corrected',
    find: (tx, organizationId, recipientId) => tx.transfer.findMany({ where: { organizationId, recipientId }, select: { id: true, chapterId: true }, orderBy: { id: 'asc' } }),
    replaced: (transfer, from, to) => ({ ...transfer, recipientId: swapOrNothing(transfer.recipientId, from, to) }),
    restored: (transfer, earlier) => ({ ...transfer, recipientId: textIn(earlier, 'recipientId') ?? transfer.recipientId }),
  }),
  'lobbying-contact': placeOf({
    table: lobbyingContactTable, type: 'lobbying-contact.corrected',
    find: (tx, organizationId, personId) => tx.$queryRaw<Named[]>`
      SELECT id, chapter_id AS "chapterId" FROM lobbying_contact WHERE organization_id = ${organizationId}::uuid
        AND (officials @> ${inList(personId)}::jsonb OR participants @> ${inList(personId)}::jsonb) ORDER BY id`,
    replaced: (contact, from, to) => ({
      ...contact, officials: contact.officials.map((official) => ({ ...official, personId: swap(from, to)(official.personId) })),
      participants: contact.participants.map((participant) => ({ ...participant, personId: swapOrNothing(participant.personId, from, to) })),
    }),
    restored: (contact, earlier) => ({
      ...contact, ...('officials' in earlier && { officials: officialsSchema.parse(earlier['officials']) }),
      ...('participants' in earlier && { participants: participantsSchema.parse(earlier['participants']) }),
    }),
  }),
  'statement-record': placeOf({
    table: statementTable, type: 'statement-record.corrected',
    find: (tx, organizationId, personId) => tx.statementRecord.findMany({ where: { organizationId, personId }, select: { id: true, chapterId: true }, orderBy: { id: 'asc' } }),
    replaced: (record, from, to) => ({ ...record, personId: swapOrNothing(record.personId, from, to) }),
    restored: (record, earlier) => ({ ...record, personId: textIn(earlier, 'personId') ?? record.personId }),
  }),
  'profile-entry': placeOf({
    table: profileTable, type: 'profile-entry.corrected',
    find: async (tx, organizationId, personId) => {
      const found = await tx.profileEntry.findMany({ where: { organizationId, personId }, select: { id: true }, orderBy: { id: 'asc' } })
      return found.map(({ id }) => ({ id, chapterId: null }))
    },
    replaced: (entry, from, to) => ({ ...entry, personId: swapOrNothing(entry.personId, from, to) }),
    restored: (entry, earlier) => ({ ...entry, personId: textIn(earlier, 'personId') ?? entry.personId }),
  }),
}

/** Every record that names one person names another from now on, each by a correction of its own. Gives what was moved. */
export async function moveRecords(tx: Transaction, actor: Actor, change: { readonly from: string; readonly to: string; readonly reason: string }): Promise<readonly MovedRecord[]> {
  const moved: MovedRecord[] = []
  for (const [kind, place] of Object.entries(places)) {
    for (const of of await place.find(tx, actor.organizationId, change.from)) {
      const revision = await place.move(tx, actor, of, change)
      if (revision !== null) moved.push({ kind, id: of.id, chapterId: of.chapterId, revision })
    }
  }
  return moved
}

/** Puts back what a merge moved, field by field, where nobody has changed it since. Gives how many records it was. */
export async function moveBack(tx: Transaction, actor: Actor, moved: readonly MovedRecord[], reason: string): Promise<number> {
  let count = 0
  for (const { kind, id, chapterId, revision } of moved) {
    const entry = await tx.journalEntry.findFirst({ where: { organizationId: actor.organizationId, subjectKind: kind, subjectId: id, revision }, select: { text: true } })
    const place = places[kind]
    if (entry === null || place === undefined) continue
    const { before, after } = parseEntry(entry.text)
    if ((await place.move(tx, actor, { id, chapterId }, { back: { before, after }, reason })) !== null) count += 1
  }
  return count
}
