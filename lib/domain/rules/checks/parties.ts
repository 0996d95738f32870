/** What several checks ask about a donor, payee or recipient. */
import type { PartyFacts } from '../../assessment'
import { searchKey } from '../../search-key'

/** Tells whether a country is known and is not the United States. */
export function isAbroad(country: string): boolean {
  return country !== '' && country !== 'US'
}

/** Tells whether the party is a foreign government or political party (22 U.S.C. 611(e), (f)); one of unknown country counts as foreign. */
export function isForeignGovernmentOrParty(party: PartyFacts): boolean {
  return (party.kind === 'government' || party.kind === 'party') && party.country !== 'US'
}

const noNames = new Set(['cash', 'various', 'misc', 'miscellaneous', 'n a', 'na', 'unknown', 'anonymous', 'donor', 'vendor'])

/** Tells whether a name names nobody: cash, various, misc, n/a. */
export function isNoName(name: string): boolean {
  const key = searchKey(name)
  return key === '' || noNames.has(key)
}

/** Tells whether a possible or true match with a sanctions list is open. */
export function hasOpenMatch(result: string): boolean {
  return result === 'possible-match' || result === 'true-match'
}
