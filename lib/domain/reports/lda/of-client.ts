/**
 * Whom a report of the Act is about. An organization reports for itself; a firm reports for each of its clients, and then only what was done
 * for that client counts: contacts on its behalf, receipts from it for lobbying, and those of the profile who work for it.
 */
import { isReturn, type Donation } from '../../donation'
import type { LobbyingContact } from '../../lobbying-contact'
import { heldWithin, type ProfileEntry } from '../../profile/profile'
import { isCounted } from '../../record'
import { searchKey } from '../../search-key'
import { isCalendarDate, type CalendarDate } from '../../calendar-date'
import { referenceTo } from '../lines'
import type { LdaSpending } from './ld2-facts'
import type { LdaClient } from './parties'
import type { LdaProfile } from './profile-parties'

function isNamed(name: string, other: string): boolean {
  return searchKey(name) === searchKey(other)
}

/** Gives the newest entry of the profile about a client; null where there is none. */
export function clientEntry({ entries }: Pick<LdaProfile, 'entries'>, personId: string): ProfileEntry | null {
  return entries.findLast(({ kind, mistaken, personId: about }) => kind === 'client' && !mistaken && about === personId) ?? null
}

/** Gives the ids of the clients of a span, each once. */
export function clientsWithin(entries: readonly ProfileEntry[], span: { readonly from: CalendarDate; readonly through: CalendarDate }): readonly string[] {
  return [...new Set(entries.filter((entry) => entry.kind === 'client' && heldWithin(entry, span)).flatMap(({ personId }) => personId ?? []))]
}

/** Gives the client of an entry; its name is that of the directory. */
export function clientOf({ fromOn, facts }: ProfileEntry, name: string): LdaClient {
  const text = (field: string): string => (facts[field] ?? '').trim()
  const number = text('senateNumber')
  const place = { city: text('city'), state: text('state'), zip: text('zip'), zipExtension: '', country: text('country') }
  return {
    name, isSelf: false, isGovernmentEntity: text('governmentEntity') === 'yes', description: text('business'),
    address: text('street') === '' && place.city === '' ? null : { line1: text('street'), line2: '', ...place }, principalPlace: null,
    senateNumber: /^\d{1,9}$/.test(number) ? Number(number) : null, publicId: null, houseNumber: text('houseNumber'), effectiveOn: fromOn,
  }
}

/** Gives the day on which the client was registered, as the profile says. */
export function clientRegisteredOn({ facts }: ProfileEntry): CalendarDate | null {
  const day = facts['registeredOn'] ?? ''
  return isCalendarDate(day) ? day : null
}

type Contact = Pick<LobbyingContact, 'onBehalfOf'>

/** Gives the contacts that were made for whom the report is about: for the client, or for nobody who is a client of the firm. */
export function contactsForReport<Row extends Contact>(contacts: readonly Row[], { about, clients }: { readonly about: string | null; readonly clients: readonly string[] }): readonly Row[] {
  if (about !== null) return contacts.filter(({ onBehalfOf }) => isNamed(onBehalfOf, about))
  return contacts.filter(({ onBehalfOf }) => !clients.some((client) => isNamed(onBehalfOf, client)))
}

/** Gives the entries of the profile that belong to the report: what names a client belongs to that client alone, a lobbyist who names none to every report. */
export function entriesForReport(entries: readonly ProfileEntry[], { about, clients }: { readonly about: string | null; readonly clients: readonly string[] }): readonly ProfileEntry[] {
  return entries.filter(({ kind, facts }) => {
    if (kind !== 'lobbyist' && kind !== 'foreign-entity' && kind !== 'affiliate') return true
    const client = (facts['client'] ?? '').trim()
    if (about !== null) return isNamed(client, about) || (client === '' && kind === 'lobbyist')
    return !clients.some((name) => isNamed(client, name))
  })
}

/** Gives what a client paid for lobbying, returns taken off: the income of line 12. */
export function incomeFrom(receipts: readonly Donation[], client: string): readonly LdaSpending[] {
  return receipts.filter(({ state, kind, purpose }) => isCounted(state) && kind !== 'pledge' && purpose === 'us_lobbying').map((row) => ({
    reference: referenceTo('donation', row), on: row.receivedOn, cents: row.amountCents, kind: 'income' as const, party: client, words: row.reportText === '' && isReturn(row.kind) ? 'Returned' : row.reportText,
    documentedCents: row.amountCents, counted: true, reason: '',
  }))
}
