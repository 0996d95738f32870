/** What a FARA statement takes of these records: plain lines of its items. */
import { isCalendarDate, type CalendarDate } from '../calendar-date'
import { isCounted, reasonText } from '../record'
import type { FaraActivity, FaraContribution, FaraFacts, FaraMaterial, FaraPeriod, FaraThing } from '../reports/fara/facts'
import type { NamedPerson } from '../reports/period-facts'
import type { RecordKind, RecordReference } from '../reports/report-document'
import { activityForms, factOf, factsOf, type StatementKind, type StatementRecord } from './statement-record'

/** How a report names each kind. */
export const reportKinds = {
  activity: 'activity', material: 'informational-material', 'thing-of-value': 'thing-of-value', campaign: 'campaign', 'lobbying-time': 'lobbying-time',
  'political-contribution': 'political-contribution', position: 'position', instruction: 'instruction',
} as const satisfies Record<StatementKind, RecordKind>

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

/** Kinds that no statement of FARA takes: leaving them out needs no reason. */
const toldNowhere: readonly StatementKind[] = ['lobbying-time', 'position', 'instruction']

type NameOf = (personId: string | null) => string

function activityOf(record: StatementRecord, nameOf: NameOf): FaraActivity {
  const { title, principalId, happenedOn, personId } = record
  return {
    record: referenceOf(record), principalId, kind: activityForms.find((each) => each === factOf(record, 'form')) ?? 'other', on: happenedOn, place: factOf(record, 'place'),
    speaker: nameOf(personId), subject: title, isPolitical: factOf(record, 'political') === 'yes', isOwnBehalf: factOf(record, 'behalf') === 'own', influence: factOf(record, 'influence'),
  }
}

/** A contribution of the registrant; who gives from a committee of theirs tells of it there. */
function contributionOf(record: StatementRecord, nameOf: NameOf): FaraContribution {
  const { title, happenedOn, personId, valueCents } = record
  return {
    record: referenceOf(record), on: happenedOn, amountCents: valueCents, thing: '', recipient: `${nameOf(personId)}, for ${title}`, location: '', donor: 'registrant',
    funds: factOf(record, 'foreignMoney') === 'yes' ? 'foreign-national' : 'own', toldIn: 'statement',
  }
}

function thingOf(record: StatementRecord, nameOf: NameOf): FaraThing {
  const { title, principalId, happenedOn, personId } = record
  return { record: referenceOf(record), on: happenedOn, principalId, party: nameOf(personId), thing: title, purpose: factOf(record, 'purpose') }
}

/** The newest day on which the account of a campaign of the period was filed; null while one of them is not filed, or where there is none. */
function exhibitDOf(records: readonly StatementRecord[], { from }: FaraPeriod): CalendarDate | null {
  const running = records.filter((record) => record.kind === 'campaign' && (factOf(record, 'endedOn') === '' || factOf(record, 'endedOn') >= from))
  const filed = running.map((record) => factOf(record, 'exhibitDFiledOn')).filter(isCalendarDate)
  return running.length > 0 && filed.length === running.length ? (filed.toSorted().at(-1) ?? null) : null
}

/** An empty list says nothing: where nothing of a kind is recorded, the statement asks instead of saying no by itself. */
function orAsked<Row>(rows: readonly Row[]): readonly Row[] | null {
  return rows.length === 0 ? null : rows
}

type FromRecords = Pick<FaraFacts, 'activities' | 'materials' | 'thingsReceived' | 'thingsGiven' | 'contributions' | 'exhibitDOn' | 'leftOut'>

/** Gives what a statement takes of the records of its period; what is void is left out with its reason. Things received beside gifts in kind are `thingsReceived`. */
export function statementFacts(records: readonly StatementRecord[], people: readonly NamedPerson[], period: FaraPeriod): FromRecords & { readonly thingsReceived: readonly FaraThing[] } {
  const names = new Map(people.map(({ id, name }) => [id, name]))
  const nameOf: NameOf = (personId) => (personId === null ? '' : (names.get(personId) ?? ''))
  const counted = records.filter(({ state }) => isCounted(state))
  const things = (direction: string) => counted.filter((record) => factOf(record, 'direction') === direction).map((record) => thingOf(record, nameOf))
  return {
    activities: counted.filter(({ kind }) => kind === 'activity').map((record) => activityOf(record, nameOf)),
    materials: orAsked(counted.flatMap((record) => materialOf(record) ?? [])),
    thingsReceived: things('received'),
    thingsGiven: orAsked(things('given')),
    contributions: orAsked(counted.filter((record) => record.kind === 'political-contribution' && factOf(record, 'contributor') === '').map((record) => contributionOf(record, nameOf))),
    exhibitDOn: exhibitDOf(counted, period),
    leftOut: records.filter(({ kind, state }) => !toldNowhere.includes(kind) && !isCounted(state)).map((record) => ({ record: referenceOf(record), reason: `Void: ${reasonText(record.stateReason)}`, amountCents: null })),
  }
}
