/** Which principals a registrant served in a period, and which of them are new or have ended (items 7, 8 and 9). */
import { isWithin } from '../../calendar-date'
import type { Principal } from '../../principal'
import { sortedBy } from '../lines'
import type { FaraFacts, FaraPeriod } from './facts'

export type ServedPrincipals = {
  /** Item 7: the connection ended in the period. */
  readonly ended: readonly Principal[]
  /** Item 8: acquired in the period, after the registration itself. */
  readonly gained: readonly Principal[]
  /** Item 9: all others. */
  readonly others: readonly Principal[]
  /** All of them, by name. */
  readonly all: readonly Principal[]
}

/** Gives the principals of the period. One that came with the registration is not new: the registration statement named it. */
export function servedPrincipals({ principals, registration }: Pick<FaraFacts, 'principals' | 'registration'>, period: FaraPeriod): ServedPrincipals {
  const all = sortedBy(
    principals.filter(({ fromOn, untilOn }) => (fromOn === null || fromOn <= period.through) && (untilOn === null || untilOn >= period.from)),
    ({ name, id }) => [name, id],
  )
  const ended = all.filter(({ untilOn }) => untilOn !== null && isWithin(untilOn, period))
  const isNew = ({ fromOn }: Principal): boolean => fromOn !== null && isWithin(fromOn, period) && (registration.registeredOn === null || fromOn > registration.registeredOn)
  const gained = all.filter(isNew)
  return { ended, gained, others: all.filter((each) => !ended.includes(each) && !gained.includes(each)), all }
}

/** Gives the name of a principal as a line prints it. */
export function principalName({ principals }: Pick<FaraFacts, 'principals'>, id: string | null): string {
  return principals.find((each) => each.id === id)?.name ?? 'Not recorded'
}
