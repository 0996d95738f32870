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

export async function aProfileEntry({ administrator }: TestOrganization, typed: TypedProfile = officerTyped()): Promise<ProfileEntry> {
  return valueOf(await recordProfileEntry(administrator, { ...typed, formKey: newId() }))
}
