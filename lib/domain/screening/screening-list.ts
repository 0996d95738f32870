/** A version of a sanctions list that an organization has taken in, and what it needs to be taken in. */
import { daysBetween, type CalendarDate } from '../calendar-date'
import type { Instant } from '../instant'

/** The two lists that OFAC publishes in one layout: blocked persons, and the consolidated list of all others. */
export const listSources = ['sdn', 'consolidated'] as const
export type ListSource = (typeof listSources)[number]

/** The score from which a hit waits for a decision, and from which it is urgent, in millionths (money.md section 4.5). */
export const queueFromUsual = 900_000
export const urgentFrom = 950_000

/** What may be chosen; above the usual one only with a reason. */
export const queueChoices = ['800000', '850000', '900000', '920000', '950000'] as const

/** Older than this and the page says so: OFAC changes its list several times a week. */
export const listDaysMax = 7

/** With fewer hundredths of the entries of the last version a list is taken for half a list, unless a reason says why it shrank. */
const shrinkTo = 90

export type ScreeningList = {
  readonly id: string
  readonly source: ListSource
  readonly publishedOn: CalendarDate
  readonly edition: string
  readonly fileHashes: readonly string[]
  readonly entryCount: number
  readonly nameCount: number
  readonly entriesHash: string
  readonly queueFrom: number
  readonly reason: string
  readonly importedBy: string | null
  readonly importedName: string
  readonly importedAt: Instant
  readonly screenedOn: CalendarDate | null
  readonly peopleScreened: number | null
  readonly hitsOpen: number | null
  readonly revision: number
}

type Coming = Pick<ScreeningList, 'publishedOn' | 'entryCount' | 'queueFrom' | 'reason'>

/** Gives the key of what speaks against taking a list in after the last one of its source; null where nothing does. */
export function listRefusal(coming: Coming, last: Pick<ScreeningList, 'publishedOn' | 'entryCount' | 'queueFrom'> | null): 'listOlder' | 'listShrunk' | 'listThresholdRaised' | null {
  if (last !== null && coming.publishedOn < last.publishedOn) return 'listOlder'
  if (coming.reason !== '') return null
  if (last !== null && coming.entryCount * 100 < last.entryCount * shrinkTo) return 'listShrunk'
  return coming.queueFrom > Math.max(queueFromUsual, last?.queueFrom ?? 0) ? 'listThresholdRaised' : null
}

/** Tells whether a list is older than it may be on that day. */
export function isListOld({ publishedOn }: Pick<ScreeningList, 'publishedOn'>, today: CalendarDate): boolean {
  return daysBetween(publishedOn, today) > listDaysMax
}
