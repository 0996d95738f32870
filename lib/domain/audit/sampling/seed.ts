/**
 * The seed of every draw of an engagement. It is the hash that a seal or a checkpoint gave before anybody drew, with the chapter and period
 * in front: no person chooses it, and drawing again gives the same list.
 */
import type { CalendarDate } from '../../calendar-date'

export type SeedSource = {
  /** A seal of a report over the whole period, or else the first checkpoint that covers the opening of the engagement. */
  readonly kind: 'seal' | 'checkpoint'
  /** The number of the sealed report; empty for a checkpoint. */
  readonly number: string
  /** The entries of the journal that it covers: the population stands in these. */
  readonly journalSize: number
  /** SHA-256 of the sealed text, or the root of the checkpoint, as 64 hexadecimal digits. */
  readonly hash: string
}

type SeedPlace = { readonly chapterId: string; readonly periodFrom: CalendarDate; readonly periodThrough: CalendarDate }

/** Gives the text of the seed. */
export function seedText({ chapterId, periodFrom, periodThrough }: SeedPlace, { kind, hash }: SeedSource): string {
  return `sunledger-sample/1/${chapterId}/${periodFrom}..${periodThrough}/${kind}/${hash}`
}
