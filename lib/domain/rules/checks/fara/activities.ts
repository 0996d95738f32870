/** Contacts, political contributions, informational materials, and claims of an exemption that the records speak against. */
import { searchKey } from '../../../search-key'
import { labelNames } from '../../../reports/fara/materials'
import type { FaraContact, FaraContribution } from '../../../reports/fara/facts'
import { hasFewWords, isVague } from '../purpose-text'
import { atRecord, type FaraCheck, type FaraHit, type FaraStatement } from './check'
import { materialChecks, type MaterialCheck } from './materials'

function contacts(wrong: (row: FaraContact, statement: FaraStatement) => boolean, sentence: string): FaraCheck['find'] {
  return (statement) => statement.facts.contacts.filter((row) => wrong(row, statement)).map(({ record }) => atRecord(record, sentence))
}

const generic = new Set(['introduction', 'introductory meeting', 'meeting', 'discuss issues', 'discussion of issues', 'relations', 'bilateral relations', 'various issues'])

function isGeneric({ subject, on }: FaraContact, { period }: FaraStatement): boolean {
  const day = on ?? period.through
  return subject.trim() !== '' && (generic.has(searchKey(subject)) || isVague(subject, day) || hasFewWords(subject, day))
}

function lacksOneOfFour({ on, name, title, method, subject }: FaraContact): boolean {
  return on === null || [name, title, method, subject].some((text) => text.trim() === '')
}

function contributions(wrong: (row: FaraContribution) => boolean, sentence: string): FaraCheck['find'] {
  return ({ facts }) => (facts.contributions ?? []).filter(wrong).map(({ record }) => atRecord(record, sentence))
}

function material({ id, find }: MaterialCheck): FaraCheck {
  const hitsOf = ({ facts }: FaraStatement): readonly FaraHit[] =>
    (facts.materials ?? []).flatMap((row) => {
      const sentence = find(row, labelNames(facts, row))
      return sentence === null ? [] : [atRecord(row.record, sentence)]
    })
  return { id, find: hitsOf }
}

function claimOfLda({ facts }: FaraStatement): readonly FaraHit[] {
  const closed = new Set(facts.principals.filter(({ kind }) => kind === 'GOVERNMENT' || kind === 'POLITICAL_PARTY').map(({ id }) => id))
  return facts.exposures
    .filter(({ exemption, principalId }) => exemption === '613(h)' && principalId !== null && closed.has(principalId))
    .map(({ record }) => atRecord(record, 'The exemption of 22 U.S.C. 613(h) is claimed, and the principal is a foreign government or political party.'))
}

function claimOfScholarship({ facts }: FaraStatement): readonly FaraHit[] {
  const political = facts.contacts.length > 0 || (facts.activities ?? []).some(({ isPolitical }) => isPolitical)
  return facts.exposures
    .filter(({ exemption }) => exemption === '613(e)' && political)
    .map(({ record }) => atRecord(record, 'The exemption of 22 U.S.C. 613(e) is claimed, and political activity is recorded.'))
}

export const activityChecks: readonly FaraCheck[] = [
  material(materialChecks.filing),
  material(materialChecks.label),
  { id: 'FARA-27', find: contributions(({ toldIn }) => toldIn === 'nowhere', 'A political contribution stands neither in item 15(c) nor in the short form of who gave it.') },
  { id: 'FARA-28', find: contributions(({ funds }) => funds !== 'own', 'A political contribution was made with money of a foreign principal or of a foreign national.') },
  { id: 'FARA-29', find: contacts(lacksOneOfFour, 'The contact lacks its exact date, the name and title of the person, the method, or the subject.') },
  { id: 'FARA-30', find: contacts(({ on, dateIsExact }) => on !== null && !dateIsExact, 'Only the month or a range of days is recorded for the contact.') },
  { id: 'FARA-31', find: contacts(isGeneric, 'The subject of the contact names no policy, bill or relation.') },
  material(materialChecks.language),
  material(materialChecks.address),
  { id: 'FARA-46', find: contacts(({ isWithGovernment, registrationDeclared }) => isWithGovernment && registrationDeclared !== 'yes', 'It is not noted that the registration was declared at this contact with an agency or Congress.') },
  {
    id: 'FARA-50',
    find: ({ facts }) => facts.attempts.map((record) => atRecord(record, `${record.number} stands in a filed period: it is corrected by an entry and an amendment, not deleted or changed.`)),
  },
  { id: 'FARA-54', find: claimOfLda },
  { id: 'FARA-55', find: claimOfScholarship },
]
