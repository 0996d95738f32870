/** The facts of a report of contributions, of the registrant or of one of its lobbyists: the gifts of the books, and what people answered in the report. */
import { amendmentFrom, registrantFrom, signatureFrom, type BookRecords } from './book-records'
import type { Ld203Facts, LdaContribution } from './ld203-facts'
import { wholeName, type LdaLobbyist } from './parties'
import { registrantName } from './public-parts'
import { choiceIn, isDenied, linesIn, textIn } from './questions'
import { searchKey } from '../../search-key'

/** Gives what the filer gave: each lobbyist files the gifts that bear the lobbyist's name, the registrant all others (2 U.S.C. 1604(d)(1)). */
export function contributionsOf(contributions: readonly LdaContribution[], filer: LdaLobbyist | null, listed: readonly LdaLobbyist[]): readonly LdaContribution[] {
  const isOf = (row: LdaContribution, { name }: LdaLobbyist): boolean => searchKey(row.contributorName) === searchKey(wholeName(name))
  if (filer === null) return contributions.filter((row) => !listed.some((lobbyist) => isOf(row, lobbyist)))
  return contributions.filter((row) => isOf(row, filer)).map((row) => ({ ...row, contributorName: 'Self' }))
}

type Gifts = BookRecords & { readonly contributions: readonly LdaContribution[]; readonly lobbyist: LdaLobbyist | null }

/** Gives the facts of a half-year (1 or 2). A certification is ticked for the registrant by whoever answers; a lobbyist certifies an own report in person. */
export function ld203FactsFromRecords(records: Gifts, { year, half }: { readonly year: number; readonly half: number }): Ld203Facts {
  const { answers, asOf, organization, contributions, lobbyist } = records
  const registrant = registrantFrom(records)
  return {
    asOf, organization: { id: organization.id, name: organization.name }, registrant, lobbyist, year, half, contributions,
    answers: {
      ...amendmentFrom(records), contactName: textIn(answers, 'contact-name'), comments: textIn(answers, 'comments'), committees: linesIn(answers, 'committees'),
      noContributions: isDenied(answers, 'contributions'), certifiedBy: choiceIn(answers, 'certification') === true ? (lobbyist === null ? registrantName(registrant) : wholeName(lobbyist.name)) : null, signature: signatureFrom(records),
    },
  }
}
