/** Part I of the statement: the registrant, its officers, and those who serve a principal directly (header and items 1 to 6). */
import { isWithin, type CalendarDate } from '../../calendar-date'
import { nameOf, peopleById, sortedBy, type PeopleById } from '../lines'
import type { ReportItem, ReportLine } from '../report-document'
import type { FaraFacts, FaraOfficer, FaraPeriod, FaraShortForm } from './facts'
import { askedItem, formItem, formLine, isSkipped, notApplicable, recordsItem, type FormContext } from './form-items'
import { principalName } from './served'

function isIn(day: CalendarDate | null, period: FaraPeriod): boolean {
  return day !== null && isWithin(day, period)
}

function addressOf(people: PeopleById, id: string): string {
  return people.get(id)?.addressText ?? 'Not recorded'
}

function headItems({ organization, chapters, registration }: FaraFacts, period: FaraPeriod): readonly ReportItem[] {
  const name = organization.legalName === '' ? organization.name : organization.legalName
  const places = sortedBy(chapters, ({ name: chapter, id }) => [chapter, id]).map(({ name: chapter, city, state }) => `${chapter}: ${[city, state].filter((part) => part !== '').join(', ')}`)
  const said = (item: string, text: string): ReportItem => formItem(item, text === '' ? { answer: null, text: 'Needs an answer: it is not recorded.' } : { answer: 'yes', text })
  return [
    said('period', period.through),
    said('1(a)', name),
    said('1(b)', registration.number),
    said('1(c)', [organization.addressText, ...places].filter((part) => part !== '').join('; ')),
  ]
}

function changeItems(context: FormContext): readonly ReportItem[] {
  const individual = context.facts.registration.registrantKind === 'individual'
  const changes = context.facts.answers.get(individual ? '2-a' : '2-b')
  const explained = changes?.choice === 'yes' ? { answer: 'yes', text: changes.text } as const : { answer: 'none', text: 'No change to explain.' } as const
  return [
    individual ? askedItem('2(a)', context) : notApplicable('2(a)', 'the registrant is an organization.'),
    individual ? notApplicable('2(b)', 'the registrant is an individual.') : askedItem('2(b)', context),
    formItem('2(c)', changes === undefined ? { answer: null, text: `Open until item ${individual ? '2(a)' : '2(b)'} is answered.` } : explained),
    isSkipped('3', context.facts) ? notApplicable('3', 'the registrant is an individual.') : askedItem('3', context),
  ]
}

function inOrder<Row extends { readonly personId: string; readonly record: { readonly id: string } }>(rows: readonly Row[], people: PeopleById): readonly Row[] {
  return sortedBy(rows, ({ personId, record }) => [nameOf(people, personId), record.id])
}

function cameLine(item: string, row: FaraOfficer | FaraShortForm, people: PeopleById): ReportLine {
  const cells = [nameOf(people, row.personId), addressOf(people, row.personId), row.citizenship, row.position, row.fromOn]
  return formLine(item, row.record.id, cells, row.record)
}

function leftLine(item: string, row: FaraOfficer | FaraShortForm, people: PeopleById): ReportLine {
  return formLine(item, row.record.id, [nameOf(people, row.personId), row.position, row.untilOn], row.record)
}

function officerItems(context: FormContext, period: FaraPeriod, people: PeopleById): readonly ReportItem[] {
  const officers = context.facts.officers === null ? null : inOrder(context.facts.officers, people)
  const came = officers?.filter(({ fromOn }) => isIn(fromOn, period)) ?? null
  const left = officers?.filter(({ untilOn }) => isIn(untilOn, period)) ?? null
  const serving = came?.filter(({ service }) => service !== '') ?? null
  return [
    recordsItem('4(a)', left?.map((row) => leftLine('4(a)', row, people)) ?? null, context),
    recordsItem('4(b)', came?.map((row) => cameLine('4(b)', row, people)) ?? null, context),
    recordsItem('5(a)', serving?.map((row) => formLine('5(a)', row.record.id, [nameOf(people, row.personId), row.service], row.record)) ?? null, context),
  ]
}

function endedService(rows: readonly FaraShortForm[], { facts }: FormContext, period: FaraPeriod, people: PeopleById): readonly ReportLine[] {
  return rows.flatMap((row) =>
    row.serves
      .filter(({ untilOn }) => isIn(untilOn, period))
      .map(({ principalId, untilOn }) =>
        formLine('5(d)', `${row.record.id}-${principalId}`, [nameOf(people, row.personId), row.position, principalName(facts, principalId), untilOn], row.record),
      ),
  )
}

/** Gives who of the newly serving has no short form on file: officers of 5(a) and staff of 5(b). */
export function withoutShortForm({ officers, shortForms }: FaraFacts, period: FaraPeriod): readonly (FaraOfficer | FaraShortForm)[] {
  const filed = new Set((shortForms ?? []).filter(({ filedOn }) => filedOn !== null).map(({ personId }) => personId))
  const serving = [
    ...(officers ?? []).filter(({ fromOn, service }) => isIn(fromOn, period) && service !== ''),
    ...(shortForms ?? []).filter(({ fromOn }) => isIn(fromOn, period)),
  ]
  const missing = new Map(serving.filter(({ personId }) => !filed.has(personId)).map((row) => [row.personId, row]))
  return [...missing.values()]
}

function shortFormItems(context: FormContext, period: FaraPeriod, people: PeopleById): readonly ReportItem[] {
  const { facts } = context
  const rows = facts.shortForms === null ? null : inOrder(facts.shortForms, people)
  // An officer who came and serves a principal is named in 5(a).
  const inItem5a = new Set((facts.officers ?? []).filter(({ fromOn, service }) => isIn(fromOn, period) && service !== '').map(({ personId }) => personId))
  const inItem5b = rows?.filter(({ fromOn, personId }) => isIn(fromOn, period) && !inItem5a.has(personId)) ?? null
  const missing = inOrder(withoutShortForm(facts, period), people)
  const answered = missing.length > 0 ? { answer: 'none', text: 'No: these have none on file.' } as const
    : inItem5a.size + (inItem5b?.length ?? 0) === 0 ? { answer: 'none', text: 'Not applicable: nobody is named in 5(a) and 5(b).' } as const
      : { answer: 'yes', text: 'Yes: everyone named in 5(a) and 5(b) has a short form on file.' } as const
  return [
    recordsItem('5(b)', inItem5b?.map((row) => cameLine('5(b)', row, people)) ?? null, context),
    recordsItem('5(c)', rows?.filter(({ untilOn, filedOn }) => filedOn !== null && isIn(untilOn, period)).map((row) => leftLine('5(c)', row, people)) ?? null, context),
    recordsItem('5(d)', rows === null ? null : endedService(rows.filter(({ filedOn }) => filedOn !== null), context, period, people), context),
    recordsItem('6', rows === null ? null : missing.map((row) => formLine('6', row.record.id, [nameOf(people, row.personId)], row.record)), context, answered),
  ]
}

/** Gives the header and items 1 to 6. */
export function registrantItems(context: FormContext, period: FaraPeriod): readonly ReportItem[] {
  const people = peopleById(context.facts.people)
  return [
    ...headItems(context.facts, period),
    ...changeItems(context),
    ...officerItems(context, period, people),
    ...shortFormItems(context, period, people),
  ]
}
