import { newId } from '@/lib/data/database/uuid'
import { requestEvidence, type EvidenceRequestInput } from '@/lib/data/evidence/request'
import { calendarDate } from '@/lib/domain/calendar-date'
import type { Evidence } from '@/lib/domain/checklists/evidence'
import { valueOf, type TestOrganization } from './organization'

/** What is asked of somebody for ACC-04 of the year 2026. */
export function evidenceOf({ chapter }: TestOrganization, more: Partial<EvidenceRequestInput> = {}): EvidenceRequestInput {
  return {
    chapterId: chapter.id, formKey: newId(), itemId: 'ACC-04', on: calendarDate('2026-03-05'), wanted: 'The signed code of conduct', askedOf: 'Bilal', wantedBy: calendarDate('2026-04-01'),
    reusesId: null, ...more,
  }
}

export async function anEvidence(organization: TestOrganization, more: Partial<EvidenceRequestInput> = {}): Promise<Evidence> {
  return valueOf(await requestEvidence(organization.administrator, evidenceOf(organization, more)))
}
