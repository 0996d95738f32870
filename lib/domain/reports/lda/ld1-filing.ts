/** The registration line by line. */
import type { CalendarDate } from '../../calendar-date'
import { sortedBy } from '../lines'
import { registrationCode, type FilingCode } from './filing-type'
import type { Ld1Facts } from './ld1-facts'
import { countedContacts } from './ld2-counted'
import type { LdaContact } from './ld2-facts'
import type { LdaAffiliate, LdaForeignEntity, LdaLobbyist } from './parties'

export type Ld1Filing = {
  readonly type: FilingCode
  readonly facts: Ld1Facts
  readonly effectiveOn: CalendarDate | null
  /** The contact that set the day, where one did. */
  readonly trigger: LdaContact | null
  readonly lobbyists: readonly LdaLobbyist[]
  readonly foreignEntities: readonly LdaForeignEntity[]
  readonly affiliates: readonly LdaAffiliate[]
}

/**
 * Gives the contact by which the duty to register arises: the first one for a firm, the second one of an organization that lobbies for
 * itself (2 U.S.C. 1602(10), 1603(a)(1); GAO-25-107523 note 18); null where there were not so many.
 */
export function triggeringContact({ contacts, client }: Pick<Ld1Facts, 'contacts' | 'client'>): LdaContact | null {
  return countedContacts({ contacts })[client.isSelf ? 1 : 0] ?? null
}

/** Gives the registration; the day of line 1 is the earlier of being retained and of the contact. */
export function ld1Filing(facts: Ld1Facts): Ld1Filing {
  const trigger = triggeringContact(facts)
  const days = [facts.retainedOn, trigger?.on ?? null].filter((on) => on !== null).sort()
  const effectiveOn = facts.client.effectiveOn ?? days[0] ?? null
  const isCurrent = <Row extends { readonly endedOn: CalendarDate | null }>(row: Row): boolean => row.endedOn === null
  return {
    type: registrationCode(facts.kind === 'amendment'),
    facts,
    effectiveOn,
    trigger: facts.client.effectiveOn === null && trigger?.on === effectiveOn ? trigger : null,
    lobbyists: sortedBy(
      facts.lobbyists.filter(({ listedFrom, delistedOn, engagedAs }) => listedFrom !== null && delistedOn === null && engagedAs === 'employee'),
      ({ name, reference }) => [name.last, name.first, reference.id],
    ),
    foreignEntities: sortedBy(facts.foreignEntities.filter(isCurrent), ({ name, reference }) => [name, reference.id]),
    affiliates: sortedBy(facts.affiliates.filter(isCurrent), ({ name, reference }) => [name, reference.id]),
  }
}
