/** What a FARA statement takes of these records: plain lines of its items. */
import type { FaraActivity, FaraMaterial, FaraThing } from '../reports/fara/facts'
import type { RecordKind, RecordReference } from '../reports/report-document'
import { activityForms, factOf, factsOf, type StatementKind, type StatementRecord } from './statement-record'

/** How a report names each kind. */
export const reportKinds = { activity: 'activity', material: 'informational-material', 'thing-of-value': 'thing-of-value', campaign: 'campaign' } as const satisfies Record<StatementKind, RecordKind>

/** Gives the reference by which a report names a record. */
export function referenceOf({ kind, number, id, revision }: StatementRecord): RecordReference {
  return { kind: reportKinds[kind], number, id, revision }
}

/** Gives the informational material of a record (items 16 to 23); null for another kind. */
export function materialOf(record: StatementRecord): FaraMaterial | null {
  const { kind, title, principalId, happenedAt, filedAt } = record
  if (kind !== 'material' || happenedAt === null) return null
  return {
    record: referenceOf(record), principalId, title, channel: factOf(record, 'channel'), address: factOf(record, 'address'), groups: factsOf(record, 'groups'),
    language: factOf(record, 'language'), labelText: factOf(record, 'labelText'), labelLanguage: factOf(record, 'labelLanguage'), transmittedAt: happenedAt, filedAt,
  }
}

/** Gives the activity of a record (items 12 and 13); null for another kind. `speaker` is the name of its person. */
export function activityOf(record: StatementRecord, speaker: string): FaraActivity | null {
  const { kind, title, principalId, happenedOn } = record
  if (kind !== 'activity') return null
  const form = activityForms.find((each) => each === factOf(record, 'form')) ?? 'other'
  return {
    record: referenceOf(record), principalId, kind: form, on: happenedOn, place: factOf(record, 'place'), speaker, subject: title,
    isPolitical: factOf(record, 'political') === 'yes', isOwnBehalf: factOf(record, 'behalf') === 'own', influence: factOf(record, 'influence'),
  }
}

/** Gives the thing of value of a record (items 14(c) and 15(b)); null for another kind. `party` is who gave or received it. */
export function thingOf(record: StatementRecord, party: string): FaraThing | null {
  const { kind, title, principalId, happenedOn } = record
  if (kind !== 'thing-of-value') return null
  return { record: referenceOf(record), on: happenedOn, principalId, party, thing: title, purpose: factOf(record, 'purpose') }
}
