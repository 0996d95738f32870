import { newId } from '@/lib/data/database/uuid'
import { recordProfileEntry } from '@/lib/data/profile/record'
import { calendarDate } from '@/lib/domain/calendar-date'
import type { ProfileEntry } from '@/lib/domain/profile/profile'
import type { TypedProfile } from '@/lib/schemas/profile'
import { valueOf, type TestOrganization } from './organization'

/** An officer as its form gives it: somebody new, since the first of January 2025. */
export function officerTyped(facts: Partial<TypedProfile> = {}): TypedProfile {
  return {
    kind: 'officer', person: { typed: `Officer ${newId()}`, id: '', newKind: 'individual', newSortName: '', newOtherScript: '' }, principalId: null,
    fromOn: calendarDate('2025-01-01'), untilOn: null, facts: { position: 'President', body: 'officer', note: '' }, mistaken: false, reason: '', ...facts,
  }
}

/** An exposure record of the organization's principal with one answer. */
export function exposureTyped({ principalId }: TestOrganization, facts: Partial<TypedProfile> = {}): TypedProfile {
  return { ...officerTyped(), kind: 'exposure', person: null, principalId, facts: { 'EA-05': 'Asked on May 2 for a meeting.', 'EA-05-source': 'Letter in the file of 2025' }, ...facts }
}

/** Somebody new who serves the organization's principal since the first of January 2025. */
export function serviceTyped({ principalId }: TestOrganization, facts: Partial<TypedProfile> = {}): TypedProfile {
  return { ...officerTyped(), kind: 'service', principalId, facts: { position: 'Speaker', services: 'Speaks at rallies', clerical: 'no' }, ...facts }
}

/** An agreement with the organization's principal; its facts are added to the usual ones. */
export function agreementTyped({ principalId }: TestOrganization, { facts, ...typed }: Partial<TypedProfile> = {}): TypedProfile {
  const usual = { title: 'Letters of 2025', form: 'correspondence', nature: 'Public events', activities: 'Rallies', political: 'yes' }
  return { ...officerTyped(), kind: 'agreement', person: null, principalId, ...typed, facts: { ...usual, ...facts } }
}

export async function aProfileEntry({ administrator }: TestOrganization, typed: TypedProfile = officerTyped()): Promise<ProfileEntry> {
  return valueOf(await recordProfileEntry(administrator, { ...typed, formKey: newId() }))
}
