/** All checks of one record of this kind, as it is typed and again in every report. */
import type { Assessment, LobbyingContactContext } from '../assessment'
import type { LobbyingContactFacts } from '../lobbying-contact'
import { lobbyingContactChecks } from './checks/lobbying-contact'
import { refusalOf, runChecks } from './checks/run'

/** Gives what the checks find, and why the law stops the record if it does. */
export function assessLobbyingContact(facts: LobbyingContactFacts, context: LobbyingContactContext): Assessment {
  const findings = runChecks(lobbyingContactChecks, facts, context)
  return { findings, refusedBecause: refusalOf(findings) }
}
