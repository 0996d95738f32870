/** Checks of line 18, 23 and 29: who is a lobbyist, what office was held, who is no longer one, and convictions. */
import { quarter, previousPeriod } from '../../../reporting-period'
import { wholeName, type LdaLobbyist } from '../../../reports/lda/parties'
import { answerAt, hit, when, type Hit, type Ld2Case, type LdaCheck } from './lda-check'

const governmentWords =
  /\b(senate|senator|sen|house|congress|congressman|congresswoman|representative|rep|committee|subcommittee|department|dept|white house|president|agency|administration|office of|bureau|commission|army|navy|air force|secretary|ambassador|intern|member|staff)\b/i

/** The Act asks for at least 20 percent of the time and more than one contact (2 U.S.C. 1602(10)). */
const sharePercent = 20
const contacts = 2

function onReport({ filing }: Ld2Case): ReadonlySet<string> {
  return new Set(filing.pages.flatMap(({ lobbyists }) => lobbyists.map(({ reference }) => reference.id)))
}

function about(lobbyist: LdaLobbyist, words: string): Hit {
  return hit(`${wholeName(lobbyist.name)} ${words}`, { place: 'profile', id: 'lobbyist' }, [lobbyist.reference])
}

function once(lobbyists: readonly LdaLobbyist[]): readonly LdaLobbyist[] {
  return [...new Map(lobbyists.map((lobbyist) => [lobbyist.reference.id, lobbyist])).values()]
}

function listed({ facts }: Ld2Case): readonly LdaLobbyist[] {
  return facts.lobbyists.filter(({ listedFrom, delistedOn }) => listedFrom !== null && delistedOn === null)
}

/** Tells whether somebody meets both tests of a lobbyist. */
export function meetsLobbyistTest({ contactsEver, highestSharePercent }: LdaLobbyist): boolean {
  return contactsEver >= contacts && (highestSharePercent ?? 0) >= sharePercent
}

export const lobbyistChecks: readonly LdaCheck<Ld2Case>[] = [
  {
    id: 'LDA-14',
    find: ({ filing }) =>
      once(filing.pages.flatMap(({ lobbyists }) => lobbyists)).filter(({ engagedAs }) => engagedAs !== 'employee').map((lobbyist) => about(lobbyist, 'is no employee of the registrant and does not stand on line 18; a fee counts in the amount.')),
  },
  {
    id: 'LDA-15',
    find: ({ filing }) =>
      once(filing.pages.flatMap(({ lobbyists }) => lobbyists.filter(({ isNew }) => isNew))).filter(({ coveredPosition }) => coveredPosition === null).map((lobbyist) => about(lobbyist, 'is new: ask for covered positions of the last 20 years, paid internships too.')),
  },
  {
    id: 'LDA-16',
    find: ({ filing }) =>
      once(filing.pages.flatMap(({ lobbyists }) => lobbyists))
        .filter(({ coveredPosition }) => coveredPosition !== null && coveredPosition !== '' && !governmentWords.test(coveredPosition))
        .map((lobbyist) => about(lobbyist, 'has a covered position without any word of a government office; a private title does not belong there.')),
  },
  {
    id: 'LDA-17',
    find: (input) => {
      const before = previousPeriod(quarter(input.facts.year, input.facts.quarter))
      const active = onReport(input)
      return listed(input)
        .filter(({ reference: { id }, listedFrom, leftOn }) => leftOn === null && listedFrom !== null && listedFrom <= before.from && !active.has(id) && !input.context.lobbyistsBefore.includes(id))
        .map((lobbyist) => about(lobbyist, 'stood in no issue area for two quarters and is still on the list of lobbyists.'))
    },
  },
  {
    id: 'LDA-18',
    find: (input) => {
      const { through } = quarter(input.facts.year, input.facts.quarter)
      return listed(input).filter(({ leftOn }) => leftOn !== null && leftOn <= through).map((lobbyist) => about(lobbyist, 'has left, but only line 23 takes a lobbyist off the list.'))
    },
  },
  {
    id: 'LDA-19',
    find: ({ facts }) =>
      facts.lobbyists
        .filter((lobbyist) => lobbyist.engagedAs === 'employee' && lobbyist.listedFrom === null && meetsLobbyistTest(lobbyist))
        .map((lobbyist) => about(lobbyist, 'had two contacts or more and spent at least 20 percent of the time on lobbying in three months, and is not listed.')),
  },
  {
    id: 'LDA-36',
    find: (input) => [
      ...when(input.facts.answers.convictions === 'not-known', 'The question about convictions is not answered.', answerAt('convictions')),
      ...listed(input).filter(({ convicted }) => convicted === 'not-known').map((lobbyist) => about(lobbyist, 'has not been asked about convictions.')),
    ],
  },
]
