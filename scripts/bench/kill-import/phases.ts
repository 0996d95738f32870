import { performance } from 'node:perf_hooks'

/**
 * What an import does, as its database sees it. `reading`: the file is read and checked, and nothing is asked of the database. `preparing`: the
 * transaction has begun, numbers are locked, known rows and people are looked up (there is no table of staged rows). `writing`: entries and rows
 * are appended batch by batch, then the checkpoint. `answering`: the commit is done, and the program does not know it yet.
 */
export type Phase = 'starting' | 'reading' | 'preparing' | 'writing' | 'answering'

export const phases = ['reading', 'preparing', 'writing', 'answering'] as const satisfies readonly Phase[]

/** How much of a phase there is: milliseconds of `reading`, pieces sent in the others. */
export type Extent = { readonly [Each in Phase]: number }

/** Follows an import by what it says to its database. */
export class Progress {
  phase: Phase = 'starting'
  private hasLooked = false
  private since = performance.now()
  private readonly found = { starting: 0, reading: 0, preparing: 0, writing: 0, answering: 0 }

  /** Pieces sent in this phase so far. */
  get pieces(): number {
    return this.found[this.phase]
  }

  /** What was counted, once the import has ended. */
  get extent(): Extent {
    return this.found
  }

  see(piece: Buffer): void {
    const next = this.after(piece)
    if (next !== this.phase) this.enter(next)
    if (next !== 'reading') this.found[next] += 1
  }

  private enter(next: Phase): void {
    if (this.phase === 'reading') this.found.reading = performance.now() - this.since
    this.phase = next
    this.since = performance.now()
  }

  private after(piece: Buffer): Phase {
    if (this.phase === 'starting') return this.afterStart(piece)
    if (this.phase === 'reading') return piece.includes('number_series') ? 'preparing' : 'reading'
    if (this.phase === 'preparing') return piece.includes('DISCARD PLANS') ? 'writing' : 'preparing'
    return piece.includes('COMMIT\0') && piece.length < 20 ? 'answering' : this.phase
  }

  /** The file is read once the chapters have been. */
  private afterStart(piece: Buffer): Phase {
    if (piece.includes('REPEATABLE READ')) this.hasLooked = true
    return this.hasLooked && piece.includes('COMMIT\0') ? 'reading' : 'starting'
  }
}
