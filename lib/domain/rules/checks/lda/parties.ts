/** Checks of who stands behind the lobbying: affiliates, foreign entities, the exemption from FARA, federal money. */
import { exactAmount } from '../../../reports/lda/ld2-counted'
import type { Ld2Facts } from '../../../reports/lda/ld2-facts'
import type { LdaForeignEntity } from '../../../reports/lda/parties'
import type { PrincipalKind } from '../../../principal'
import table from '../../data/lda-thresholds.json'
import { answerAt, hit, recordAt, when, type Ld2Case, type LdaCheck, type LdaContext } from './lda-check'
import { meetsLobbyistTest } from './lobbyists'

const affiliateCents = table.other_amounts.affiliated_organization_contribution * 100

type Parties = Pick<Ld2Facts, 'foreignEntities' | 'affiliates' | 'contacts'>
type PartyCase = { readonly facts: Parties; readonly context: LdaContext }

function isGovernmentOrParty(kind: PrincipalKind | null): boolean {
  return kind === 'GOVERNMENT' || kind === 'POLITICAL_PARTY'
}

function isOnFile({ listedFrom, endedOn }: { readonly listedFrom: string | null; readonly endedOn: string | null }): boolean {
  return listedFrom !== null && endedOn === null
}

function ownsEnough({ ownershipPercent }: LdaForeignEntity): boolean {
  return ownershipPercent !== '' && Number(ownershipPercent) >= table.other_amounts.foreign_ownership_percent
}

/** Checks that registration and quarterly report share. */
export const partyChecks: readonly LdaCheck<PartyCase>[] = [
  {
    id: 'LDA-31',
    find: ({ facts }) =>
      facts.affiliates
        .filter(({ listedFrom, endedOn, takesActivePart, contributedCents }) => listedFrom === null && endedOn === null && takesActivePart && contributedCents > affiliateCents)
        .map(({ reference, name }) => hit(`${name} gave more than $5,000 in the quarter and takes active part, and is not listed as an affiliated organization.`, { place: 'profile', id: 'affiliate' }, [reference])),
  },
  {
    id: 'LDA-32',
    find: ({ facts }) =>
      facts.foreignEntities
        .filter((entity) => entity.listedFrom === null && entity.endedOn === null && (entity.plansOrFinances || ownsEnough(entity)))
        .map(({ reference, name }) => hit(`${name} owns, directs or finances in whole or major part, and is not listed as a foreign entity.`, { place: 'profile', id: 'foreign-entity' }, [reference])),
  },
  {
    id: 'LDA-34',
    find: ({ facts, context }) =>
      facts.foreignEntities
        .filter(({ kind, endedOn }) => isGovernmentOrParty(kind) && endedOn === null && (context.reliesOnFaraExemption === 'yes' || !context.hasFaraRegistration))
        .map(({ reference, name }) =>
          hit(`${name} is a foreign government or political party: the exemption for those registered under the LDA does not reach its agents. Ask counsel before anything is prepared.`, { place: 'principals', id: reference.id }, [reference]),
        ),
  },
  {
    id: 'LDA-35',
    find: ({ facts }) =>
      facts.contacts
        .filter(({ principalKind, underFara, countedAnyway }) => isGovernmentOrParty(principalKind) && underFara && countedAnyway)
        .map(({ reference }) => hit('This contact was made for a foreign government or party and is disclosed under FARA: it is no lobbying contact and stays in the FARA report.', recordAt(reference), [reference])),
  },
]

function inHouseLine(on: string): number | null {
  const period = table.periods.find(({ from, to }) => from <= on && on <= to)
  return period === undefined ? null : period.in_house_expenses * 100
}

/** Checks of the quarterly report alone. */
export const clientChecks: readonly LdaCheck<Ld2Case>[] = [
  {
    id: 'LDA-33',
    find: ({ facts, filing }) => {
      const entities = facts.foreignEntities.filter(isOnFile).map(({ reference }) => reference)
      const open = filing.pages.filter(({ foreignInterest }) => entities.length > 0 && foreignInterest.trim() === '')
      return open.map(({ code }) => hit(`A foreign entity is on file: state its interest in the issues of ${code}, or "none".`, answerAt(`issue-${code}-foreign`), entities))
    },
  },
  {
    id: 'LDA-37',
    find: ({ facts, context }) => {
      const line = inHouseLine(context.today)
      const people = facts.lobbyists.filter((lobbyist) => lobbyist.engagedAs === 'employee' && meetsLobbyistTest(lobbyist)).map(({ reference }) => reference)
      const fires = context.registeredOn === null && facts.client.isSelf && line !== null && exactAmount(facts) > line && people.length > 0
      return when(fires, 'Expenses of the quarter are over the line for registration, somebody meets the test of a lobbyist, and no registration is recorded.', { place: 'registration', id: 'LDA' }, people)
    },
  },
  {
    id: 'LDA-41',
    find: ({ facts }) => when(facts.client.isGovernmentEntity === null, 'It is not answered whether the client is a state or local government or an instrumentality of one.', answerAt('client-government')),
  },
  {
    id: 'LDA-42',
    find: ({ facts, filing, context }) => {
      const lobbies = !filing.isNoActivity && (filing.pages.length > 0 || exactAmount(facts) > 0)
      return when(context.taxKind === '501c4' && context.receivesFederalFunds === 'yes' && lobbies, 'An organization under 501(c)(4) that lobbies may not receive federal awards, grants or loans. Ask counsel before anything is prepared.', { place: 'registration', id: 'LDA' })
    },
  },
]
