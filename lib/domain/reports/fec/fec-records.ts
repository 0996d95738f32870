/** Transactions and form as the records of the file. */
import type { PostalAddress } from '../../person'
import { yearOf } from '../../calendar-date'
import type { NamedPerson } from '../period-facts'
import { peopleById, type PeopleById } from '../lines'
import type { FecFacts, FecTransaction } from './fec-facts'
import { money, onDay, type FecRecord, type FecValue } from './fec-record'
import { form3XFields, reportCode, type Form3XLine } from './form-3x'
import { isUnitemized } from './transactions'

export type NameParts = { readonly last: string; readonly first: string; readonly middle: string }

/** Parts a name that is kept as one: `Last, First Middle`, or the last word as the last name. Whoever files looks at it. */
export function nameParts(name: string): NameParts {
  const [before = '', after] = name.split(/,(.*)/s).map((part) => part.trim())
  const words = (after ?? before).split(/\s+/).filter((word) => word !== '')
  const last = after === undefined ? (words.pop() ?? '') : before
  const [first = '', ...middle] = words
  return { last, first, middle: middle.join(' ') }
}

function streets({ lines }: PostalAddress): readonly [string, string] {
  const [first = '', ...rest] = lines.split('\n')
  return [first, rest.join(', ')]
}

function addressFields(prefix: string, address: PostalAddress | undefined): Readonly<Record<string, FecValue>> {
  if (address === undefined) return {}
  const [first, second] = streets(address)
  return {
    [`${prefix}street_1`]: first, [`${prefix}street_2`]: second, [`${prefix}city`]: address.city,
    // A place abroad has the state code ZZ.
    [`${prefix}state`]: address.country === 'US' ? address.state : 'ZZ', [`${prefix}zip`]: address.postalCode.replaceAll('-', ''),
  }
}

function nameFields(prefix: string, transaction: FecTransaction, person: NamedPerson | undefined): Readonly<Record<string, FecValue>> {
  const name = transaction.name === '' ? (person?.name ?? '') : transaction.name
  if (transaction.entity !== 'IND') return { [`${prefix}organization_name`]: name }
  const { last, first, middle } = nameParts(name)
  return { [`${prefix}last_name`]: last, [`${prefix}first_name`]: first, [`${prefix}middle_name`]: middle }
}

function recordOf(transaction: FecTransaction, { addresses, committee }: FecFacts, people: PeopleById): FecRecord {
  const { schedule, line, id, backReference, entity, personId, purpose, memo, on, cents, aggregateCents } = transaction
  const person = people.get(personId ?? '')
  const address = personId === null && transaction.name !== '' && entity === 'COM' ? committee.address : addresses.get(personId ?? '')
  const prefix = schedule === 'SchA' ? 'contributor_' : 'payee_'
  const shared = {
    form_type: line, filer_committee_id_number: committee.id, transaction_id: id, back_reference_tran_id_number: backReference,
    back_reference_sched_name: backReference === '' ? '' : memo ? line : 'SA11AI', entity_type: entity, ...nameFields(prefix, transaction, person), ...addressFields(prefix, address), memo_code: memo ? 'X' : '',
  }
  if (schedule === 'SchB') return { kind: 'SchB', fields: { ...shared, expenditure_date: onDay(on), expenditure_amount: money(cents), expenditure_purpose_descrip: purpose } }
  const work: Readonly<Record<string, FecValue>> = entity === 'IND' ? { contributor_employer: person?.employer ?? '', contributor_occupation: person?.occupation ?? '' } : {}
  return {
    kind: 'SchA',
    fields: {
      ...shared, ...work, contribution_date: onDay(on), contribution_amount: money(cents), contribution_aggregate: aggregateCents === null ? null : money(aggregateCents),
      contribution_purpose_descrip: purpose,
    },
  }
}

type Asked = { readonly period: Parameters<typeof reportCode>[0]; readonly lines: readonly Form3XLine[]; readonly formFields: readonly string[] }

/** Gives the records of the file after its header: the form, then Schedule A, then Schedule B. */
export function fecRecords(facts: FecFacts, transactions: readonly FecTransaction[], { period, lines, formFields }: Asked): readonly FecRecord[] {
  const { committee } = facts
  const people = peopleById(facts.people)
  const { last, first, middle } = nameParts(committee.treasurer)
  const form: FecRecord = {
    kind: 'F3X',
    fields: {
      form_type: 'F3XN', filer_committee_id_number: committee.id, committee_name: committee.name, ...addressFields('', committee.address), report_code: reportCode(period) ?? '',
      coverage_from_date: onDay(period.from), coverage_through_date: onDay(period.through), treasurer_last_name: last, treasurer_first_name: first, treasurer_middle_name: middle,
      date_signed: null, ...form3XFields(lines, formFields), L6a_year_for_above_ytd: String(yearOf(period.through)),
    },
  }
  return [form, ...transactions.filter((each) => !isUnitemized(each)).map((each) => recordOf(each, facts, people))]
}
