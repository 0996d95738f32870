/** Closed lists of the Lobbying Disclosure Act (LD-1, LD-2) and the government entities that were read. */
import definitions from './data/lda-definitions.json'
import entities from './data/lda-government-entities.json'
import issues from './data/lda-issue-codes.json'

export type IssueCode = { readonly code: string; readonly name: string; readonly common: boolean }

/** General lobbying issue area codes, in the order of the form's names; `common` marks those a homeland cause meets most. */
export const issueCodes: readonly IssueCode[] = issues.items.map(({ value, name }) => ({
  code: value,
  name,
  common: issues.common_for_diaspora_and_homeland_cause.includes(value),
}))

/** Tells whether a text is a general issue area code. */
export function isIssueCode(text: string): boolean {
  return issueCodes.some(({ code }) => code === text)
}

/** Government entities of LD-2 line 17 that were read; the list is not complete, so any other name may be typed. */
export const governmentEntities: readonly { readonly id: number | null; readonly name: string }[] = entities.items.map(({ id, name }) => ({
  id,
  name,
}))

/** What is no lobbying contact, each with its place in the Act (2 U.S.C. 1602(8)(B)). */
export const contactExceptions: readonly { readonly id: string; readonly text: string; readonly law: string }[] = definitions.exceptions

/** The offices that make an official covered (2 U.S.C. 1602(3) and (4)). */
export const coveredOffices = {
  executive: definitions.covered_executive_branch_official,
  legislative: definitions.covered_legislative_branch_official,
} as const
