/** Checks of lines 11 and 15 to 17: activity, issue areas, chambers and agencies, held against the log of contacts. */
import { searchKey } from '../../../search-key'
import { characterCount } from '../../../typed-text'
import { countedContacts, exactAmount } from '../../../reports/lda/ld2-counted'
import type { IssuePage } from '../../../reports/lda/ld2-filing'
import type { LdaContact } from '../../../reports/lda/ld2-facts'
import { billsIn, isOnlyBillNumbers } from '../../bill-numbers'
import { issueCodes } from '../../lda-lists'
import { exceedsNumber, thresholdOn } from '../../thresholds'
import { answerAt, hit, recordAt, when, type Ld2Case, type LdaCheck } from './lda-check'

const isWritten = ({ texts }: IssuePage): boolean => texts.some((text) => text.trim() !== '')

function saysTooLittle(page: IssuePage, { context }: Ld2Case): boolean {
  const text = page.texts.join(' ').trim()
  const name = issueCodes.find(({ code }) => code === page.code)?.name ?? ''
  const line = thresholdOn('check.issue.characters', context.today)
  const isShort = line !== null && !exceedsNumber(line, characterCount(text))
  return text !== '' && (isOnlyBillNumbers(text) || searchKey(text) === searchKey(name) || isShort)
}

function pageOf({ issueCode }: LdaContact, { filing }: Ld2Case): IssuePage | undefined {
  return filing.pages.find(({ code }) => code === issueCode)
}

function contactsOn(page: IssuePage, { facts }: Ld2Case): readonly LdaContact[] {
  return countedContacts(facts).filter(({ issueCode }) => issueCode === page.code)
}

export const issueChecks: readonly LdaCheck<Ld2Case>[] = [
  {
    id: 'LDA-08',
    find: ({ facts, filing }) => {
      const contacts = countedContacts(facts)
      const contradicted = contacts.length > 0 || facts.answers.pages.length > 0 || exactAmount(facts) > 0
      return when(filing.isNoActivity && contradicted, 'The report states no lobbying activity, but contacts, issue areas or amounts are recorded in the quarter.', answerAt('activity'), contacts.map(({ reference }) => reference))
    },
  },
  {
    id: 'LDA-09',
    find: ({ filing }) => [
      ...when(!filing.isNoActivity && filing.pages.length === 0, 'Activity is reported without any issue area.', answerAt('issue-codes')),
      ...filing.pages.filter((page) => !isWritten(page)).map(({ code, contacts }) => hit(`The specific issues of ${code} are not written.`, answerAt(`issue-${code}`), contacts)),
    ],
  },
  {
    id: 'LDA-10',
    find: (input) =>
      input.filing.pages
        .filter((page) => saysTooLittle(page, input))
        .map(({ code, contacts }) => hit(`The specific issues of ${code} say too little: give the title of the bill and the sections of interest.`, answerAt(`issue-${code}`), contacts)),
  },
  {
    id: 'LDA-11',
    find: ({ facts, filing }) => {
      const written = new Set(filing.pages.flatMap(({ texts }) => texts.flatMap(billsIn)))
      return countedContacts(facts)
        .filter(({ specificIssue }) => billsIn(specificIssue).some((bill) => !written.has(bill)))
        .map(({ reference, issueCode }) => hit('A bill named in this contact stands in no specific issue of the report.', answerAt(`issue-${issueCode}`), [reference]))
    },
  },
  {
    id: 'LDA-12',
    find: (input) =>
      countedContacts(input.facts).flatMap((contact) => {
        const missing = contact.entities.filter((entity) => input.filing.isNoActivity || !pageOf(contact, input)?.entities.includes(entity))
        return missing.map((entity) => hit(`${entity} was contacted but does not stand on the page of its issue area.`, answerAt(`issue-${contact.issueCode}`), [contact.reference]))
      }),
  },
  {
    id: 'LDA-13',
    find: (input) =>
      input.filing.pages.flatMap((page) => {
        const met = new Set(contactsOn(page, input).flatMap(({ entities }) => entities))
        return page.entities.filter((entity) => !met.has(entity)).map((entity) => hit(`No contact with ${entity} is recorded for ${page.code}.`, answerAt(`issue-${page.code}`)))
      }),
  },
  {
    id: 'LDA-43',
    find: ({ facts }) =>
      countedContacts(facts)
        .filter(({ mode, principalKind, identified }) => (mode === 'email' || mode === 'letter') && principalKind !== null && identified !== 'yes')
        .map(({ reference }) => hit('A written contact for a foreign entity needs the identification statement.', recordAt(reference), [reference])),
  },
]
