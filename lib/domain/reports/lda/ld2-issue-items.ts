/** Lines 15 to 19 of the report document: for each issue area its contacts, texts, chambers and agencies, lobbyists, and foreign interest. */
import { issueCodes } from '../../rules/lda-lists'
import { itemOf, joined, lineOf, sortedBy } from '../lines'
import type { RecordReference, ReportColumn, ReportItem } from '../report-document'
import { modeWords } from '../words'
import { lineRule } from './form-lines'
import type { Ld2Facts, LdaContact } from './ld2-facts'
import type { IssuePage, Ld2Filing } from './ld2-filing'
import { wholeName } from './parties'

const contactColumns: readonly ReportColumn[] = [
  { id: 'on', label: 'Date', kind: 'date' },
  { id: 'number', label: 'Number', kind: 'record' },
  { id: 'entities', label: 'House, Senate or agency', kind: 'text' },
  { id: 'mode', label: 'Manner', kind: 'text' },
  { id: 'issue', label: 'Specific issue', kind: 'text' },
]
const textColumns: readonly ReportColumn[] = [{ id: 'text', label: 'Specific lobbying issues', kind: 'text' }]
const entityColumns: readonly ReportColumn[] = [
  { id: 'entity', label: 'House, Senate or agency', kind: 'text' },
  { id: 'contacts', label: 'Contacts', kind: 'number' },
]
const lobbyistColumns: readonly ReportColumn[] = [
  { id: 'lobbyist', label: 'Lobbyist', kind: 'text' },
  { id: 'covered', label: 'Covered official position', kind: 'text' },
  { id: 'new', label: 'New', kind: 'text' },
]

function codeName(code: string): string {
  return issueCodes.find((issue) => issue.code === code)?.name ?? code
}

function references(contacts: readonly LdaContact[]): readonly RecordReference[] {
  return contacts.map(({ reference }) => reference)
}

function pageItems(page: IssuePage, all: readonly LdaContact[]): readonly ReportItem[] {
  const named = new Set(page.contacts.map(({ id }) => id))
  const contacts = sortedBy(all.filter(({ reference }) => named.has(reference.id)), ({ on, reference }) => [on, reference.number, reference.id])
  const id = `issue-${page.code}`
  const inside = (line: string): { readonly schedule: string; readonly parent: string } => ({ schedule: `Line ${line}`, parent: id })
  return [
    itemOf(id, `General issue area ${page.code}, ${codeName(page.code)}`, {
      schedule: 'Line 15',
      answer: 'yes',
      columns: contactColumns,
      lines: contacts.map((contact) =>
        lineOf('detail', contact.reference.number, [contact.on, contact.reference.number, joined(contact.entities), modeWords[contact.mode], contact.specificIssue], {
          records: [contact.reference], rules: [lineRule('LD-2', '15')],
        }),
      ),
    }),
    itemOf(`${id}-texts`, `${page.code}: specific lobbying issues`, {
      ...inside('16'),
      columns: textColumns,
      lines: page.texts.map((text, index) => lineOf('detail', String(index + 1), [text], { records: references(contacts), rules: [lineRule('LD-2', '16')] })),
    }),
    itemOf(`${id}-entities`, `${page.code}: Houses of Congress and federal agencies`, {
      ...inside('17'),
      columns: entityColumns,
      lines: page.entities.map((entity) => {
        const met = contacts.filter(({ entities }) => entities.includes(entity))
        return lineOf('detail', entity.toLowerCase().replaceAll(/[^a-z]+/g, '-'), [entity, met.length], { records: references(met), rules: [lineRule('LD-2', '17')] })
      }),
    }),
    itemOf(`${id}-lobbyists`, `${page.code}: lobbyists`, {
      ...inside('18'),
      columns: lobbyistColumns,
      lines: page.lobbyists.map((lobbyist) => {
        const took = contacts.filter(({ participantIds }) => participantIds.includes(lobbyist.reference.id))
        return lineOf('detail', lobbyist.reference.id, [wholeName(lobbyist.name), lobbyist.coveredPosition ?? 'Not asked', lobbyist.isNew ? 'New' : ''], {
          records: [lobbyist.reference, ...references(took)], rules: [lineRule('LD-2', '18')],
        })
      }),
    }),
    itemOf(`${id}-foreign`, `${page.code}: interest of foreign entities`, { ...inside('19'), answer: page.foreignInterest === '' ? 'none' : 'yes', text: page.foreignInterest === '' ? null : page.foreignInterest }),
  ]
}

/** Gives the pages in the order of their first contact; without activity one item says so expressly. */
export function issueItems(filing: Ld2Filing, { contacts }: Pick<Ld2Facts, 'contacts'>): readonly ReportItem[] {
  if (filing.pages.length > 0) return filing.pages.flatMap((page) => pageItems(page, contacts))
  return [itemOf('issues', 'Lobbying activity', { schedule: 'Lines 15 to 19', text: filing.isNoActivity ? 'No lobbying activity in this quarter.' : null })]
}
