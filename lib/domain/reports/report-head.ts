/** What stands at the head of every report: who files it, for whom, and what the reader must know. */
import { itemOf, joined, lineOf, sortedBy } from './lines'
import type { ReportHead } from './period-facts'
import type { Finding, RecordReference, ReportItem, ReportParty } from './report-document'
import { principalKindWords } from './words'

export const notLegalAdvice =
  'This report shows what was recorded and the rules that were applied to it. It is not legal advice and does not say that any duty is met or does not apply.'
const maskedNotice = 'Addresses, occupations and employers are masked in this copy; whoever may see them gets them in full in the same lines.'

/** Gives the notices that a report prints. */
export function noticesOf({ personal }: Pick<ReportHead, 'personal'>): readonly string[] {
  return personal === 'masked' ? [notLegalAdvice, maskedNotice] : [notLegalAdvice]
}

/** Gives the organization as registrant, with the numbers under which it is registered. */
export function registrantOf({ organization, registrations }: Pick<ReportHead, 'organization' | 'registrations'>): ReportParty {
  const numbers = sortedBy(registrations, ({ regime, id }) => [regime, id]).map(({ regime, number, jurisdiction }) =>
    joined([`Registration ${regime}`, number === '' ? 'number not recorded' : number, jurisdiction], ' '),
  )
  const details = [organization.ein === null ? '' : `EIN ${organization.ein}`, organization.addressText, ...numbers].filter((detail) => detail !== '')
  return { id: organization.id, name: organization.legalName === '' ? organization.name : organization.legalName, details }
}

/** Gives the chapters covered, by name. */
export function chapterParties({ chapters }: Pick<ReportHead, 'chapters'>): readonly ReportParty[] {
  return sortedBy(chapters, ({ name, id }) => [name, id]).map(({ id, name, city, state }) => ({ id, name, details: [joined([city, state], ', ')].filter((detail) => detail !== '') }))
}

/** Gives the principals, by name. */
export function principalParties({ principals }: Pick<ReportHead, 'principals'>): readonly ReportParty[] {
  return sortedBy(principals, ({ name, id }) => [name, id]).map(({ id, name, kind, country }) => ({ id, name, details: [joined([principalKindWords[kind], country], ', ')] }))
}

/** Gives the first two items: under which laws the registrant is registered, and for whom it acts. */
export function partyItems(head: ReportHead): readonly ReportItem[] {
  const registrations = sortedBy(head.registrations, ({ regime, id }) => [regime, id]).map((row) =>
    lineOf('detail', row.id, [row.regime, row.number, row.jurisdiction, row.registeredOn, row.endedOn, row.note]),
  )
  const principals = sortedBy(head.principals, ({ name, id }) => [name, id]).map((row) =>
    lineOf('detail', row.id, [joined([row.name, ...row.aliases]), principalKindWords[row.kind], row.country, row.aim, row.fromOn, row.untilOn]),
  )
  const { organization } = head
  return [
    itemOf('registrant', 'Registrant', {
      lines: registrations, text: joined([organization.legalName === '' ? organization.name : organization.legalName, organization.ein === null ? '' : `EIN ${organization.ein}`, organization.addressText]),
      columns: [
        { id: 'regime', label: 'Registered under', kind: 'text' },
        { id: 'registration', label: 'Number', kind: 'text' },
        { id: 'jurisdiction', label: 'With', kind: 'text' },
        { id: 'registered', label: 'Since', kind: 'date' },
        { id: 'ended', label: 'Until', kind: 'date' },
        { id: 'note', label: 'Note', kind: 'text' },
      ],
    }),
    itemOf('principals', 'Foreign principals', {
      lines: principals,
      columns: [
        { id: 'principal', label: 'Name', kind: 'text' },
        { id: 'principal_kind', label: 'Kind', kind: 'text' },
        { id: 'country', label: 'Country', kind: 'text' },
        { id: 'aim', label: 'Aim', kind: 'text' },
        { id: 'from', label: 'From', kind: 'date' },
        { id: 'until', label: 'Until', kind: 'date' },
      ],
    }),
  ]
}

const severityOrder: Readonly<Record<Finding['severity'], string>> = { stop: '0', error: '1', warn: '2', info: '3' }

/** Gives findings with the gravest first; the same words about several records become one finding that names them all; what was set aside stands by its reason. */
export function gatheredFindings(findings: Iterable<Finding>): readonly Finding[] {
  const byWords = new Map<string, { readonly first: Finding; readonly records: Map<string, RecordReference> }>()
  for (const finding of findings) {
    const key = `${finding.check}\u0000${finding.severity}\u0000${finding.sentence}\u0000${finding.note ?? ''}`
    const group = byWords.get(key) ?? { first: finding, records: new Map<string, RecordReference>() }
    for (const record of finding.records) group.records.set(`${record.kind} ${record.id}`, record)
    byWords.set(key, group)
  }
  const gathered = [...byWords.values()].map(({ first, records }) => ({
    ...first, records: sortedBy([...records.values()], ({ kind, number, id }) => [kind, number, id]),
  }))
  return sortedBy(gathered, ({ severity, check, sentence, note }) => [severityOrder[severity], check, sentence, note ?? ''])
}
