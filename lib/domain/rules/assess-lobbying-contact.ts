import type { Assessment, LobbyingContactContext } from '../assessment'
import type { LobbyingContactFacts } from '../lobbying-contact'
import { assess } from './check'
import { lobbyingContactChecks } from './checks/lobbying-contact'

/** Checks a lobbying contact; `refusedBecause` says why the law stops it, null where it does not. */
export function assessLobbyingContact(facts: LobbyingContactFacts, context: LobbyingContactContext): Assessment {
  return assess(lobbyingContactChecks, facts, context)
}
