/** The LDA contribution report as a report document. */
import { halfYear, periodLabel } from '../../reporting-period'
import { itemOf, lineOf, sortedBy, totalOf } from '../lines'
import { gatheredFindings, notLegalAdvice } from '../report-head'
import type { Finding, ReportColumn, ReportDocument, ReportItem } from '../report-document'
import { fieldsItem, filingNotice, ld203Certification, ld203Rules } from './form-lines'
import { contributionTypes, type ContributionType, type Ld203Facts } from './ld203-facts'
import { ld203Filing, leftOutOfLd203, type Ld203Filing } from './ld203-filing'
import { addressLine, wholeName } from './parties'
import { registrantName } from './public-parts'

export const ld203Form = 'lda-ld203'
/** Changes whenever the same facts would give other text; an edition that has sealed a report is never changed again. */
export const ld203Edition = '1'

const columns: readonly ReportColumn[] = [
  { id: 'on', label: 'Date', kind: 'date' },
  { id: 'number', label: 'Number', kind: 'record' },
  { id: 'contributor', label: 'Contributor', kind: 'text' },
  { id: 'payee', label: 'Payee', kind: 'text' },
  { id: 'honoree', label: 'Recipient or honoree', kind: 'text' },
  { id: 'amount', label: 'Amount', kind: 'amount' },
]

const typeTitles: Readonly<Record<ContributionType, string>> = {
  feca: 'Federal candidates, officeholders, leadership and party committees',
  he: 'Honoring covered officials',
  me: 'Meetings and events of covered officials',
  ple: 'Presidential library foundations',
  pic: 'Presidential inaugural committees',
}

function typeItem(type: ContributionType, { items }: Ld203Filing): ReportItem {
  const rule = `LD-203.${type}`
  const lines = items.filter((item) => item.type === type).map(({ reference, on, contributorName, payeeName, honoreeName, cents }) =>
    lineOf('detail', reference.number, [on, reference.number, contributorName, payeeName, honoreeName, cents], { amountCents: cents, records: [reference], rules: [rule] }),
  )
  return itemOf(type, typeTitles[type], { parent: 'contributions', columns, lines, totalCents: totalOf(lines), partOfTotal: true })
}

/** What was said expressly, or that nobody has said it yet. */
function noContributionsItem(said: boolean | null): ReportItem {
  const text = said === null ? 'Not answered.' : said ? 'The filer states that there is nothing to report.' : null
  return itemOf('no-contributions', 'No contributions', { answer: said === null ? null : said ? 'yes' : 'none', text })
}

function headItems({ facts, type, year }: Ld203Filing): readonly ReportItem[] {
  const { registrant, lobbyist, answers } = facts
  const field = (id: string, title: string, fields: readonly (readonly [string, string])[]): ReportItem => fieldsItem(id, title, null, fields, 'LD-203.report')
  return [
    field('filer', 'Filer', [['Type', lobbyist === null ? 'Registrant' : 'Lobbyist'], ['Registrant', registrantName(registrant)], ['Lobbyist', lobbyist === null ? '' : wholeName(lobbyist.name)]]),
    field('identification', 'Identification', [['Senate', String(registrant.senateId ?? '')], ['House', String(registrant.houseId ?? '')]]),
    field('address', 'Address and contact', [['Address', addressLine(registrant.address)], ['Contact', answers.contactName]]),
    field('period', 'Period', [['Year', String(year)], ['Report', `${type.name} (${type.code})`], ['Replaces', answers.isAmendment ? (answers.amends ?? 'Not named') : '']]),
    itemOf('committees', 'Political committees established or controlled by the filer', {
      columns: [{ id: 'name', label: 'Name', kind: 'text' }],
      lines: sortedBy(answers.committees, (name) => [name]).map((name, index) => lineOf('detail', String(index + 1), [name])),
    }),
    noContributionsItem(answers.noContributions),
  ]
}

function tailItems({ facts: { answers } }: Ld203Filing): readonly ReportItem[] {
  const certified = answers.certifiedBy === null ? 'Not certified.' : `Certified by ${answers.certifiedBy.replace(/\.$/, '')}.`
  return [
    itemOf('certification', 'Certification', { answer: answers.certifiedBy === null ? 'none' : 'yes', text: `${ld203Certification.join('; ')}. ${certified}` }),
    itemOf('comments', 'Comments', { answer: answers.comments === '' ? 'none' : 'yes', text: answers.comments === '' ? null : answers.comments }),
    fieldsItem('signature', 'Signature', null, [['Printed name', answers.signature.printedName], ['Date', answers.signature.on ?? '']], 'LD-203.report'),
  ]
}

/** Gives the report. Takes facts read in one snapshot and what the checks found over them. */
export function buildLd203(facts: Ld203Facts, findings: readonly Finding[]): ReportDocument {
  const filing = ld203Filing(facts)
  const period = halfYear(facts.year, facts.half)
  const types = contributionTypes.map((type) => typeItem(type, filing))
  const total = totalOf(types.flatMap(({ lines }) => lines))
  const filer = facts.lobbyist === null ? registrantName(facts.registrant) : wholeName(facts.lobbyist.name)
  return {
    form: ld203Form,
    edition: ld203Edition,
    title: facts.lobbyist === null ? 'LDA contribution report (LD-203)' : `LDA contribution report (LD-203) of ${filer}`,
    organization: { ...facts.organization, details: [] },
    chapters: [],
    registrant: { id: facts.lobbyist?.reference.id ?? facts.organization.id, name: filer, details: facts.lobbyist === null ? [] : [`Lobbyist of ${registrantName(facts.registrant)}`] },
    principals: [],
    period: { from: period.from, through: period.through, label: periodLabel(period) },
    asOf: facts.asOf,
    rules: ld203Rules,
    items: [...headItems(filing), itemOf('contributions', 'Contributions', { answer: types.some(({ answer }) => answer === 'yes') ? 'yes' : 'none', totalCents: total }), ...types, ...tailItems(filing)],
    summary: [{ id: 'contributions', label: 'All contributions', amountCents: total, items: ['contributions'], arithmetic: 'The sum of the five kinds', rules: ld203Rules.map(({ id }) => id) }],
    findings: gatheredFindings(findings),
    leftOut: leftOutOfLd203(facts),
    notices: [notLegalAdvice, filingNotice],
  }
}
