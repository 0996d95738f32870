/** The LDA registration as a draft: the lines of LD-1 in order. */
import type { CalendarDate } from '../../calendar-date'
import { formatCents } from '../../money'
import { periodLabel } from '../../reporting-period'
import { itemOf, lineOf } from '../lines'
import { gatheredFindings, notLegalAdvice } from '../report-head'
import type { Finding, RecordReference, ReportColumn, ReportDocument, ReportItem } from '../report-document'
import { fieldsItem, filingNotice, ld1Rules, lineRule } from './form-lines'
import { houseIdText, senateIdText } from './house-parts'
import type { Ld1Facts, RegistrationKind } from './ld1-facts'
import { ld1Filing, type Ld1Filing } from './ld1-filing'
import { addressLine, wholeName, type LdaClient } from './parties'
import { registrantName } from './public-parts'

export const ld1Form = 'lda-ld1'
/** Changes whenever the same facts would give other text; an edition that has sealed a report is never changed again. */
export const ld1Edition = '1'

const kindWords: Readonly<Record<RegistrationKind, string>> = { 'new-registrant': 'New registrant', 'new-client': 'New client for an existing registrant', amendment: 'Amendment' }

const rule = (line: string): string => lineRule('LD-1', line)

type Row = {
  readonly reference: RecordReference
  readonly cells: readonly string[]
  /** Tells the rows of one record apart, where a record has more than one. */
  readonly id?: string
}

function table(line: string, title: string, columns: readonly string[], rows: readonly Row[]): ReportItem {
  const named: readonly ReportColumn[] = columns.map((label) => ({ id: label.toLowerCase().replaceAll(/[^a-z]+/g, '-'), label, kind: 'text' }))
  return itemOf(`line-${line}`, title, {
    schedule: `Line ${line}`, columns: named, lines: rows.map(({ reference, cells, id }) => lineOf('detail', id ?? reference.id, cells, { records: [reference], rules: [rule(line)] })),
  })
}

function effectiveItem({ effectiveOn, trigger }: Ld1Filing): ReportItem {
  if (trigger === null) return fieldsItem('line-1', 'Effective date', 'Line 1', [['Date', effectiveOn ?? '']], rule('1'))
  return table('1', 'Effective date', ['Contact', 'Date'], [{ reference: trigger.reference, cells: [trigger.reference.number, trigger.on] }])
}

function clientFields({ name, address, isSelf, isGovernmentEntity }: LdaClient): readonly (readonly [string, string])[] {
  const government = isGovernmentEntity === null ? 'Not answered' : isGovernmentEntity ? 'Yes' : 'No'
  return [['Name', name], ['Address', addressLine(address)], ['Self', isSelf ? 'Yes' : 'No'], ['State or local government or instrumentality', government]]
}

function convictionRows({ lobbyists }: Ld1Filing): readonly Row[] {
  return lobbyists.flatMap(({ reference, name, convictions }) =>
    convictions.map(({ on, description }, index) => ({ reference, id: `${reference.id}-${index + 1}`, cells: [wholeName(name), on, description] })),
  )
}

function itemsOf(filing: Ld1Filing): readonly ReportItem[] {
  const { facts, lobbyists, affiliates, foreignEntities } = filing
  const { registrant, client, answers, kind } = facts
  const fields = (line: string, title: string, values: readonly (readonly [string, string])[]): ReportItem => fieldsItem(`line-${line}`, title, `Line ${line}`, values, rule(line))
  return [
    fields('0', 'Kind of registration', [['Kind', kindWords[kind]]]),
    effectiveItem(filing),
    fields('2', 'House and Senate identification', [['House', houseIdText(registrant.houseId, client.houseNumber)], ['Senate', senateIdText(registrant.senateId, client.senateNumber)]]),
    fields('3', 'Registrant', [['Name', registrantName(registrant)], ['Address', addressLine(registrant.address)]]),
    fields('4', 'Principal place of business', [['Place', addressLine(registrant.principalPlace)]]),
    fields('5', 'Contact', [['Name', registrant.contactName], ['Telephone', registrant.contactTelephone], ['E-mail', registrant.contactEmail]]),
    fields('6', 'Business or activities of the registrant', [['Description', registrant.description]]),
    fields('7', 'Client', clientFields(client)),
    fields('8', 'Principal place of business of the client', [['Place', addressLine(client.principalPlace)]]),
    fields('9', 'Business or activities of the client', [['Description', client.description]]),
    table('10', 'Lobbyists', ['Lobbyist', 'Covered official position'], lobbyists.map(({ reference, name, coveredPosition }) => ({ reference, cells: [wholeName(name), coveredPosition ?? 'Not asked'] }))),
    fields('11', 'General issue areas', [['Codes', answers.issueCodes.join(', ')]]),
    fields('12', 'Specific lobbying issues', [['Issues', answers.specificIssues]]),
    table('13', 'Affiliated organizations', ['Name', 'Address', 'Principal place of business'], affiliates.map(({ reference, name, address, principalPlace }) => ({ reference, cells: [name, addressLine(address), addressLine(principalPlace)] }))),
    table('14', 'Foreign entities', ['Name', 'Address', 'Principal place of business', 'Contribution', 'Ownership, percent'], foreignEntities.map(({ reference, name, address, principalPlace, contributionCents, ownershipPercent }) => ({
      reference, cells: [name, addressLine(address), addressLine(principalPlace), contributionCents === null ? '' : formatCents(contributionCents), ownershipPercent],
    }))),
    table('15', 'Convictions of listed lobbyists', ['Lobbyist', 'Date', 'Description'], convictionRows(filing)),
    fieldsItem('signature', 'Signature', null, [['Printed name', answers.signature.printedName], ['Date', answers.signature.on ?? '']], rule('S')),
  ]
}

/** Gives the draft as the books stand at the end of a period. Takes facts read in one snapshot and what the checks found over them. */
export function buildLd1(facts: Ld1Facts, findings: readonly Finding[], period: { readonly from: CalendarDate; readonly through: CalendarDate }): ReportDocument {
  const filing = ld1Filing(facts)
  return {
    form: ld1Form,
    edition: ld1Edition,
    title: facts.client.isSelf ? 'LDA registration (LD-1)' : `LDA registration (LD-1) for ${facts.client.name}`,
    organization: { ...facts.organization, details: [] },
    chapters: [],
    registrant: { id: facts.organization.id, name: registrantName(facts.registrant), details: [`Client ${facts.client.name}`] },
    principals: [],
    period: { from: period.from, through: period.through, label: periodLabel(period) },
    asOf: facts.asOf,
    rules: ld1Rules,
    items: itemsOf(filing),
    summary: [],
    findings: gatheredFindings(findings),
    leftOut: [],
    notices: [notLegalAdvice, filingNotice],
  }
}
