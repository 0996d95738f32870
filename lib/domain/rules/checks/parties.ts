/** What several checks ask about a donor, payee or recipient. */
import type { AssessmentSettings, PartyFacts } from '../../assessment'
import { daysBetween, type CalendarDate } from '../../calendar-date'
import { searchKey } from '../../search-key'
import { daysExceedOn } from '../thresholds'

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

/**
 * Tells whether a name was not compared with a list as new as the organization's policy asks: no more days older than the newest one in use.
 * Where no list is in use yet, nobody is asked about single records.
 */
export function isUnscreened(party: PartyFacts | null, { sanctionsListOn }: Pick<AssessmentSettings, 'sanctionsListOn'>, on: CalendarDate): boolean {
  if (party === null || sanctionsListOn === null) return false
  return party.screeningListOn === null || daysExceedOn('check.ofac.window', daysBetween(party.screeningListOn, sanctionsListOn), on)
}
