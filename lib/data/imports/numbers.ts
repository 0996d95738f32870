import 'server-only'
import type pg from 'pg'
import { numberText, type NumberedKind, type TakenNumber } from '@/lib/data/numbers/take'
import type { Actor } from '@/lib/domain/permission'
import type { ImportChapter } from './chapters'

type Series = { readonly chapter: ImportChapter; readonly year: number; last: number }

/** One block of numbers a chapter: the series is locked at the beginning and stepped on once at the end. */
export class NumberBlocks {
  private readonly series = new Map<string, Series>()

  constructor(private readonly actor: Actor, private readonly kind: NumberedKind) {}

  /** Locks the series of the chapters, in the order of their ids, so that two imports never wait for each other. */
  async lock(client: pg.ClientBase, chapters: readonly ImportChapter[]): Promise<void> {
    for (const chapter of chapters.toSorted((left, right) => (left.id < right.id ? -1 : 1))) {
      const year = Number(chapter.today.slice(0, 4))
      const locked = await client.query<{ last: number }>(
        `INSERT INTO number_series (organization_id, chapter_id, kind, year, last) VALUES ($1, $2, $3, $4, 0)
         ON CONFLICT (organization_id, chapter_id, kind, year) DO UPDATE SET last = number_series.last RETURNING last`,
        [this.actor.organizationId, chapter.id, this.kind, year],
      )
      this.series.set(chapter.id, { chapter, year, last: locked.rows[0]?.last ?? 0 })
    }
  }

  /** Gives the next number of the chapter. */
  take(chapter: ImportChapter): TakenNumber {
    const series = this.series.get(chapter.id)
    if (series === undefined) throw new Error('This series was not locked')
    series.last += 1
    return { number: numberText(chapter.numberPrefix, this.kind, series.year, series.last), numberYear: series.year, numberSequence: series.last }
  }

  /** Steps the series on to the last number that was taken. */
  async save(client: pg.ClientBase): Promise<void> {
    for (const { chapter, year, last } of this.series.values()) {
      await client.query(
        'UPDATE number_series SET last = $5 WHERE organization_id = $1 AND chapter_id = $2 AND kind = $3 AND year = $4',
        [this.actor.organizationId, chapter.id, this.kind, year, last],
      )
    }
  }
}
