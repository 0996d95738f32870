/**
 * People beside everybody on the lists in force.
 * 1. Primary names and strong aliases find; weak aliases only explain.
 * 2. A person of one kind beside an entry of another waits only from the urgent score: the first step of clearing a hit would clear it,
 *    but a person may stand in the directory as the wrong kind.
 * 3. Of several names of one entry the most alike counts; the ones that cover more of the listed name come first.
 */
import type { PersonalDetails, PersonKind } from '../person'
import { coveredBothWays } from './both-ways'
import type { HitSpelling } from './hit'
import { findableNames, type ListedKind, type ListedParty } from './listed-party'
import { NameIndex } from './name-index'
import { spellingsOf } from './screened-name'
import { urgentFrom } from './screening-list'

/** An entry with the version of the list on which it stands. */
export type ListedEntry = { readonly listId: string; readonly party: ListedParty }

export type Match = ListedEntry & { readonly spelling: HitSpelling; readonly listedName: string; readonly score: number; readonly covered: number }

export type Screened = Pick<PersonalDetails, 'name' | 'nameSort' | 'nameOtherScript'> & { readonly kind: PersonKind }

/** Tells whether a person could be an entry of that kind: an individual an individual, everybody else everything else. */
export function isOfKind(kind: PersonKind, listed: ListedKind): boolean {
  return (kind === 'individual') === (listed === 'individual')
}

function spellingNamed(spelling: string, { name, nameSort }: Screened): HitSpelling {
  if (spelling === name) return 'name'
  return spelling === nameSort ? 'name-sort' : 'other-script'
}

export class Screener {
  private readonly index: NameIndex
  private readonly owners: readonly { readonly entry: ListedEntry; readonly name: string }[]

  /** `queueFrom` is the score from which a hit counts, in millionths. */
  constructor(entries: readonly ListedEntry[], private readonly queueFrom: number) {
    this.owners = entries.flatMap((entry) => findableNames(entry.party).map((name) => ({ entry, name })))
    this.index = new NameIndex(this.owners.map(({ name }) => name), queueFrom)
  }

  /** Gives the entries that a person may be, the highest score first. */
  matchesOf(person: Screened): readonly Match[] {
    const best = new Map<ListedParty, Match>()
    for (const spelling of spellingsOf(person)) {
      for (const { at, score } of this.index.find(spelling)) {
        const owner = this.owners[at]
        if (owner === undefined || score < (isOfKind(person.kind, owner.entry.party.kind) ? this.queueFrom : urgentFrom)) continue
        const match = { ...owner.entry, spelling: spellingNamed(spelling, person), listedName: owner.name, score, covered: coveredBothWays(spelling, owner.name) }
        const earlier = best.get(owner.entry.party)
        if (earlier === undefined || comesBefore(match, earlier)) best.set(owner.entry.party, match)
      }
    }
    return [...best.values()].sort((one, other) => (comesBefore(one, other) ? -1 : 1))
  }
}

function comesBefore(one: Match, other: Match): boolean {
  return one.score === other.score ? one.covered > other.covered : one.score > other.score
}
