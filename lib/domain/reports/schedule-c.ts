/** Schedule C, lobbying contacts: date, official, office, manner, subject, who took part, what was asked (FARA item 12; LDA lines 15 to 18). */
import type { ContactOfficial, LobbyingContact } from '../lobbying-contact'
import { isCounted } from '../record'
import { houseRules } from './disclosure-rules'
import { itemOf, joined, lineOf, numberOrder, referenceTo, sortedBy } from './lines'
import type { PeriodFacts } from './period-facts'
import type { ReportColumn, ReportItem, ReportLine } from './report-document'
import { knownWords, modeWords } from './words'

const columns: readonly ReportColumn[] = [
  { id: 'on', label: 'Date', kind: 'date' },
  { id: 'number', label: 'Number', kind: 'record' },
  { id: 'officials', label: 'Official', kind: 'text' },
  { id: 'office', label: 'Office', kind: 'text' },
  { id: 'mode', label: 'Manner', kind: 'text' },
  { id: 'topic', label: 'Subject', kind: 'text' },
  { id: 'issue', label: 'Issue code', kind: 'text' },
  { id: 'participants', label: 'For us', kind: 'text' },
  { id: 'principal', label: 'On behalf of', kind: 'text' },
  { id: 'asked', label: 'What was asked', kind: 'text' },
  { id: 'position', label: 'Position', kind: 'text' },
  { id: 'materials', label: 'Materials given', kind: 'text' },
]

function officeOf({ office, governmentEntity, covered }: ContactOfficial): string {
  return joined([office, governmentEntity, `covered official: ${knownWords[covered]}`])
}

function contactLine(row: LobbyingContact, principals: ReadonlyMap<string, string>): ReportLine {
  const officials = sortedBy(row.officials, ({ name, personId }) => [name, personId])
  const cells = [
    row.contactOn,
    row.number,
    joined(officials.map(({ name }) => name)),
    joined(officials.map(officeOf), ' / '),
    joined([modeWords[row.mode], row.place]),
    joined([row.topic, row.specificIssue, row.reportText]),
    row.issueCode,
    joined(row.participants.map(({ name }) => name)),
    row.principalId === null ? row.onBehalfOf : (principals.get(row.principalId) ?? row.onBehalfOf),
    row.asked,
    row.position,
    row.materialsGiven,
  ]
  return lineOf('detail', row.number, cells, { records: [referenceTo('lobbying-contact', row)], rules: [houseRules.contacts.id] })
}

/** Gives Schedule C, in order of days. */
export function scheduleC({ lobbyingContacts, principals }: PeriodFacts): readonly ReportItem[] {
  const names = new Map(principals.map(({ id, name }) => [id, name]))
  const counted = sortedBy(
    lobbyingContacts.filter(({ state }) => isCounted(state)),
    (row) => [row.contactOn, numberOrder(row), row.id],
  )
  return [
    itemOf('lobbying-contacts', 'Lobbying contacts', {
      schedule: 'Schedule C',
      columns,
      lines: counted.map((row) => contactLine(row, names)),
    }),
  ]
}
