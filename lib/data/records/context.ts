import 'server-only'
import { oneOf } from '@/lib/data/records/one-of'
import type { AssessmentSettings, NearbyGift, PartyFacts } from '@/lib/domain/assessment'
import { calendarDate } from '@/lib/domain/calendar-date'
import { cents } from '@/lib/domain/money'
import { taxKinds } from '@/lib/domain/organization'
import type { Actor } from '@/lib/domain/permission'
import { citizenStatuses, personKinds, personTags, screeningResults } from '@/lib/domain/person'
import { paymentMethods } from '@/lib/domain/record'
import { regimes } from '@/lib/domain/registration'
import { ruleSetsOn } from '@/lib/domain/rules/rule-sets'
import { Prisma } from '@/lib/generated/prisma/client'
import { today } from './today'

/** A person as the checks of a record see one: personal details are only known or not known. */
export type PartyRow = {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly tags: readonly string[]
  readonly country: string
  readonly citizenStatus: string
  readonly citizenStatusBasis: string | null
  readonly addressKnown: boolean
  readonly employerKnown: boolean
  readonly occupationKnown: boolean
  readonly screenedOn: string | null
  readonly screeningListOn: string | null
  readonly screeningResult: string | null
}

export type SettingsRow = {
  readonly number_prefix: string
  readonly time_zone: string
  readonly tax_kind: string
  readonly deposit_days: number
  readonly late_entry_days: number
  readonly approval_limit_cents: number
  readonly fara: boolean
  readonly lda: boolean
  readonly chapter_state: string
  readonly sanctions_list_on: string | null
  readonly registrations: readonly { readonly regime: string; readonly endedOn: string | null }[] | null
}

/** The settings columns of a context statement that reads `chapter c JOIN organization_profile p`. */
export function settingsSql(actor: Actor): Prisma.Sql {
  const registered = (regime: string) => Prisma.sql`EXISTS (SELECT 1 FROM registration r WHERE r.organization_id = ${actor.organizationId}::uuid
    AND r.regime = ${regime} AND r.registered_on IS NOT NULL AND r.ended_on IS NULL)`
  return Prisma.sql`c.number_prefix, c.time_zone, p.tax_kind, p.deposit_days, p.late_entry_days,
    p.expenditure_approval_limit_cents::float8 AS approval_limit_cents, ${registered('FARA')} AS fara, ${registered('LDA')} AS lda, c.state AS chapter_state,
    (SELECT max(s.screening_list_on)::text FROM person s WHERE s.organization_id = ${actor.organizationId}::uuid) AS sanctions_list_on,
    (SELECT json_agg(json_build_object('regime', r.regime, 'endedOn', r.ended_on)) FROM registration r WHERE r.organization_id = ${actor.organizationId}::uuid) AS registrations`
}

/** A person as one JSON column; null where the id is null or names nobody of the organization. */
export function partySql(organization: Prisma.Sql, id: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(SELECT jsonb_build_object('id', d.id, 'name', d.name, 'kind', d.kind, 'tags', d.tags, 'country', d.country,
      'citizenStatus', d.citizen_status, 'citizenStatusBasis', d.citizen_status_basis, 'addressKnown', d.address_cipher IS NOT NULL,
      'employerKnown', d.employer_cipher IS NOT NULL, 'occupationKnown', d.occupation_cipher IS NOT NULL,
      'screenedOn', d.screened_on, 'screeningListOn', d.screening_list_on, 'screeningResult', d.screening_result)
    FROM person d WHERE d.organization_id = ${organization} AND d.id = ${id})`
}

export function partyFromFacts(row: PartyRow | null): PartyFacts | null {
  if (row === null) return null
  return {
    ...row,
    kind: oneOf(personKinds, row.kind),
    tags: row.tags.map((tag) => oneOf(personTags, tag)),
    citizenStatus: oneOf(citizenStatuses, row.citizenStatus),
    screenedOn: row.screenedOn === null ? null : calendarDate(row.screenedOn),
    screeningListOn: row.screeningListOn === null ? null : calendarDate(row.screeningListOn),
    screeningResult: oneOf(screeningResults, row.screeningResult ?? 'not-screened'),
  }
}

export function settingsFromFacts(actor: Actor, row: SettingsRow): AssessmentSettings {
  const taxKind = oneOf(taxKinds, row.tax_kind)
  const registrations = (row.registrations ?? []).map(({ regime, endedOn }) => ({ regime: oneOf(regimes, regime), endedOn: endedOn === null ? null : calendarDate(endedOn) }))
  return {
    today: today(actor.at, row.time_zone),
    taxKind,
    sanctionsListOn: row.sanctions_list_on === null ? null : calendarDate(row.sanctions_list_on),
    ruleSets: ruleSetsOn({ taxKind, registrations, inIllinois: row.chapter_state === 'IL' }),
    depositDays: row.deposit_days,
    lateEntryDays: row.late_entry_days,
    approvalLimitCents: cents(row.approval_limit_cents),
  }
}

/** A gift beside the record that is checked, as one JSON object of a context statement. */
export type NearbyGiftRow = {
  readonly id: string
  readonly number: string
  readonly revision: number
  readonly amountCents: number
  readonly receivedOn: string
  readonly method: string
  readonly paymentReference: string
}

export function nearbyGiftOf(row: NearbyGiftRow): NearbyGift {
  return {
    kind: 'donation', id: row.id, number: row.number, revision: row.revision, amountCents: cents(row.amountCents),
    receivedOn: calendarDate(row.receivedOn), method: oneOf(paymentMethods, row.method), paymentReference: row.paymentReference,
  }
}
