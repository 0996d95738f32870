import 'server-only'
import { instantFromRow } from '@/lib/data/database/days'
import type { Transaction } from '@/lib/data/database/transaction'
import { today as dayOf } from '@/lib/data/records/today'
import type { CalendarDate } from '@/lib/domain/calendar-date'
import { parseEntry } from '@/lib/domain/journal/entry'
import type { ProfileEntry } from '@/lib/domain/profile/profile'
import { profileFromRow } from './rows'

/** Every entry of the profile, in an order that does not depend on when it was entered. */
export async function readProfile(tx: Transaction, organizationId: string): Promise<readonly ProfileEntry[]> {
  return (await tx.profileEntry.findMany({ where: { organizationId }, orderBy: [{ fromOn: 'asc' }, { id: 'asc' }] })).map(profileFromRow)
}

const registrantFields: readonly string[] = ['name', 'legalName', 'addressLines', 'city', 'state', 'postalCode', 'country']

/** The days on which the name or the address of the organization was changed here. */
export async function registrantChangedOn(tx: Transaction, organizationId: string, timeZone: string): Promise<readonly CalendarDate[]> {
  const rows = await tx.journalEntry.findMany({ where: { organizationId, type: 'organization.changed' }, select: { text: true, at: true }, orderBy: { index: 'asc' } })
  const changed = rows.filter(({ text }) => Object.keys(parseEntry(text).before ?? {}).some((field) => registrantFields.includes(field)))
  return [...new Set(changed.map(({ at }) => dayOf(instantFromRow(at), timeZone)))]
}
