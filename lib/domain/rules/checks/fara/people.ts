/** Principals, agreements, officers, short forms and signatures: whether they agree with each other and with the statement before. */
import { addDays, isWithin, type CalendarDate } from '../../../calendar-date'
import { cents, formatCents } from '../../../money'
import { nameOf, peopleById } from '../../../reports/lines'
import { principalReference, withoutExhibits } from '../../../reports/fara/principal-items'
import { withoutShortForm } from '../../../reports/fara/registrant-items'
import { principalName, servedPrincipals } from '../../../reports/fara/served'
import type { FaraOfficer, FaraShortForm } from '../../../reports/fara/facts'
import { faraFeeDollars } from '../../deadlines'
import { atRecord, atReport, type FaraCheck, type FaraHit, type FaraStatement } from './check'

function atPrincipals(sentence: string, records: FaraHit['records'], id: string): FaraHit {
  return { sentence, records, mendedAt: { place: 'principals', id } }
}

function lostPrincipals({ facts, period }: FaraStatement): readonly FaraHit[] {
  const served = servedPrincipals(facts, period).all
  return (facts.previous?.principalIds ?? [])
    .filter((id) => !served.some((each) => each.id === id))
    .map((id) => {
      const records = facts.principals.filter((each) => each.id === id).map(principalReference)
      return atPrincipals(`${principalName(facts, id)} was named in the last statement and stands neither in item 7 nor in item 9.`, records, id)
    })
}

function missingExhibits({ facts, period }: FaraStatement): readonly FaraHit[] {
  return withoutExhibits(facts, period).map((row) => atPrincipals(`Exhibits A and B of the new principal ${row.name} are not on file.`, [principalReference(row)], row.id))
}

function missingShortForms({ facts, period }: FaraStatement): readonly FaraHit[] {
  if (facts.shortForms === null) return []
  const people = peopleById(facts.people)
  const filed = new Set(facts.shortForms.filter(({ filedOn }) => filedOn !== null).map(({ personId }) => personId))
  const inContacts = facts.contacts.flatMap(({ record, participantIds }) =>
    participantIds.filter((id) => !filed.has(id)).map((id) => atRecord(record, `${nameOf(people, id)} took part in a contact and has no short form on file.`)),
  )
  return [...withoutShortForm(facts, period).map((row) => atRecord(row.record, `${nameOf(people, row.personId)} serves a principal and has no short form on file.`)), ...inContacts]
}

/** The day on which somebody left, or served the last principal; null while there is one. */
function endOfService({ untilOn, serves }: FaraShortForm): CalendarDate | null {
  const ends = serves.map((each) => each.untilOn)
  if (untilOn !== null || ends.length === 0 || ends.includes(null)) return untilOn
  return ends.reduce((last, day) => (last === null || (day !== null && day > last) ? day : last))
}

function openShortForms({ facts, period }: FaraStatement): readonly FaraHit[] {
  const people = peopleById(facts.people)
  return (facts.shortForms ?? [])
    .filter(({ filedOn, terminatedOn }) => filedOn !== null && terminatedOn === null)
    .filter((row) => (endOfService(row) ?? addDays(period.through, 1)) <= period.through)
    .map(({ record, personId }) => atRecord(record, `${nameOf(people, personId)} has left or serves no principal any more, and the short form is still active.`))
}

function isOfficerAt(row: FaraOfficer, day: FaraStatement['period']['through']): boolean {
  return (row.fromOn === null || row.fromOn <= day) && (row.untilOn === null || row.untilOn > day)
}

function changedOfficers({ facts, period }: FaraStatement): readonly FaraHit[] {
  const { officers, previous } = facts
  if (officers === null || previous === null || previous.officerIds === null) return []
  const { officerIds } = previous
  const people = peopleById(facts.people)
  const now = officers.filter((row) => isOfficerAt(row, period.through))
  const told = (day: FaraOfficer['fromOn']): boolean => day !== null && isWithin(day, period)
  const came = now.filter(({ personId, fromOn }) => !officerIds.includes(personId) && !told(fromOn))
  const gone = officerIds.filter((id) => !now.some(({ personId }) => personId === id) && !officers.some(({ personId, untilOn }) => personId === id && told(untilOn)))
  return [
    ...came.map(({ record, personId }) => atRecord(record, `${nameOf(people, personId)} was no officer in the last statement and is not in item 4(b).`)),
    ...gone.map((id): FaraHit => ({ sentence: `${nameOf(people, id)} was an officer in the last statement and is not in item 4(a).`, records: [], mendedAt: { place: 'people', id } })),
  ]
}

function contradictedAgreements({ facts }: FaraStatement): readonly FaraHit[] {
  const political = new Set([...facts.contacts, ...(facts.activities ?? []).filter(({ isPolitical }) => isPolitical)].map(({ principalId }) => principalId))
  return (facts.agreements ?? [])
    .filter(({ saysNoPoliticalActivity, principalId }) => saysNoPoliticalActivity && political.has(principalId))
    .map(({ record, principalId }) => atRecord(record, `Exhibit B for ${principalName(facts, principalId)} says that there is no political activity, and contacts or activities are recorded.`))
}

function contingentPay({ facts }: FaraStatement): readonly FaraHit[] {
  return (facts.agreements ?? [])
    .filter(({ payDependsOnSuccess }) => payDependsOnSuccess)
    .map(({ record }) => atRecord(record, `The pay of the agreement ${record.number} depends on the success of political activities, which 22 U.S.C. 618(h) forbids.`))
}

function tooFewSigners({ facts }: FaraStatement): readonly FaraHit[] {
  const { signing, registration } = facts
  const strangers = (signing?.signers ?? []).filter(({ inOffice }) => inOffice === false).map(({ name }) => name)
  const signers = (signing?.signers.length ?? 0) - (signing?.powerOfAttorney === true ? 0 : strangers.length)
  if (registration.registrantKind === 'individual' ? signers > 0 : signing?.powerOfAttorney === true && signers > 0) return []
  if (registration.registrantKind !== 'individual' && signing !== null && signers * 2 > signing.officers) return []
  const named = strangers.length === 0 ? '' : ` Not in office by the profile: ${strangers.join(', ')}.`
  return [atReport(`Fewer people are named to sign than a majority of the officers or the board, and no power of attorney is on file.${named}`)]
}

function homeAddresses({ facts, items }: FaraStatement): readonly FaraHit[] {
  const shown = items.filter(({ id, lines }) => (id === 'item-4-b' || id === 'item-5-b') && lines.length > 0)
  if (facts.personal === 'masked' || shown.length === 0) return []
  return [atReport('Home addresses stand in this statement and become public with it.', shown.flatMap(({ lines }) => lines.flatMap(({ records }) => records)))]
}

function missingFees({ facts, period }: FaraStatement): readonly FaraHit[] {
  const fee = formatCents(cents(faraFeeDollars({ form: 'NSD-2', principals: 1 }) * 100))
  return servedPrincipals(facts, period)
    .all.filter(({ id }) => !facts.feesPaidFor.includes(id))
    .map((row): FaraHit => ({
      sentence: `No fee of this statement is recorded for ${row.name}: a payment in the category of filing fees, made after the period, that names it. The rules of this program have ${fee} for each principal.`,
      records: [principalReference(row)], mendedAt: { place: 'payments', id: row.id },
    }))
}

export const peopleChecks: readonly FaraCheck[] = [
  { id: 'FARA-37', find: lostPrincipals },
  { id: 'FARA-38', find: missingExhibits },
  { id: 'FARA-39', find: missingShortForms },
  { id: 'FARA-40', find: openShortForms },
  { id: 'FARA-41', find: changedOfficers },
  { id: 'FARA-42', find: contradictedAgreements },
  { id: 'FARA-47', find: tooFewSigners },
  { id: 'FARA-48', find: missingFees },
  { id: 'FARA-51', find: contingentPay },
  { id: 'FARA-52', find: homeAddresses },
]
