import 'server-only'
import { z } from 'zod'
import { optionalDayFromRow, optionalDayToRow } from '@/lib/data/database/days'
import { oneOf } from '@/lib/data/records/one-of'
import type { RevisedTable } from '@/lib/data/records/revise'
import { profileKinds, type ProfileEntry } from '@/lib/domain/profile/profile'
import type { ProfileEntry as ProfileRow } from '@/lib/generated/prisma/client'

const factsSchema = z.record(z.string(), z.string())

export function profileFromRow(row: ProfileRow): ProfileEntry {
  const { id, revision, personId, principalId, mistaken, signedName, conclusion } = row
  return {
    id, revision, personId, principalId, mistaken, signedName, conclusion, kind: oneOf(profileKinds, row.kind), facts: factsSchema.parse(row.facts),
    fromOn: optionalDayFromRow(row.fromOn), untilOn: optionalDayFromRow(row.untilOn), signedOn: optionalDayFromRow(row.signedOn),
  }
}

/** The columns of an entry. */
export function profileColumns(entry: ProfileEntry) {
  return { ...entry, facts: { ...entry.facts }, fromOn: optionalDayToRow(entry.fromOn), untilOn: optionalDayToRow(entry.untilOn), signedOn: optionalDayToRow(entry.signedOn) }
}

/** The profile belongs to the organization: the chapter is only where somebody works. */
export const profileTable: RevisedTable<ProfileRow, ProfileEntry> = {
  table: 'profile_entry',
  find: (tx, { organizationId, id }) => tx.profileEntry.findFirst({ where: { organizationId, id } }),
  fromRow: profileFromRow,
  update: (tx, organizationId, entry, journalIndex) =>
    tx.profileEntry.update({ where: { organizationId_id: { organizationId, id: entry.id } }, data: { ...profileColumns(entry), journalIndex } }),
}
