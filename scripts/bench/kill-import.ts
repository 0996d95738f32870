import path from 'node:path'
import { pause } from '@/lib/data/database/live-process'
import { ownerSql } from '@/lib/data/database/transaction'
import { verifyDatabase } from '@/lib/data/journal/verify/database'
import { randomFrom, type Random } from '@/lib/example/random'
import { runImport, type Ended, type ImportOrder, type Moment } from './kill-import/import-run'
import { phases, type Extent, type Phase } from './kill-import/phases'
import { say } from './measure'
import type { World } from './world'

const seed = 20_261_127

/** What an import leaves, counted without regard to any organization's sight. */
type Books = { readonly donations: number; readonly people: number; readonly batches: number; readonly entries: number; readonly head: number; readonly numbers: number }

async function countBooks(): Promise<Books> {
  const { rows } = await ownerSql((client) => client.query<Books>(
    `SELECT (SELECT count(*)::int FROM donation) AS donations, (SELECT count(*)::int FROM person) AS people, (SELECT count(*)::int FROM import_batch) AS batches,
      (SELECT count(*)::int FROM journal_entry) AS entries, (SELECT sum(size)::int FROM journal_head) AS head, (SELECT COALESCE(sum(last), 0)::int FROM number_series) AS numbers`))
  const [books] = rows
  if (books === undefined) throw new Error('The books cannot be counted')
  return books
}

/** The database notices by itself that the program is gone, and undoes what was open. */
async function nothingOpen(): Promise<void> {
  const sql = `SELECT FROM pg_stat_activity WHERE datname = current_database() AND xact_start IS NOT NULL AND pid <> pg_backend_pid() AND backend_type = 'client backend'`
  while ((await ownerSql((client) => client.query(sql))).rowCount !== 0) await pause(50)
}

function isSame(left: Books, right: Books): boolean {
  return JSON.stringify(left) === JSON.stringify(right)
}

/** The books when all rows were added to them. People that were known are not added again, and each new one has an entry. */
function isComplete(before: Books, after: Books, rows: number): boolean {
  const people = after.people - before.people
  return after.donations === before.donations + rows && after.batches === before.batches + 1 && after.numbers === before.numbers + rows
    && after.head === after.entries && after.entries - before.entries >= rows + people + 1
}

type Tally = { readonly phase: Phase; readonly killed: number; readonly absent: number; readonly complete: number; readonly half: number; readonly doubled: number }

class Killing {
  private chapter = 0

  constructor(private readonly file: string, private readonly chapters: readonly string[], private readonly rows: number) {}

  private get order(): ImportOrder {
    const chapter = this.chapters[this.chapter]
    if (chapter === undefined) throw new Error('There are no more chapters to import into')
    return { file: this.file, chapter }
  }

  /** Imports everything and goes on to the next chapter; tells whether the books hold it once, also after a second run. */
  async all(): Promise<{ readonly extent: Extent; readonly isRight: boolean }> {
    const before = await countBooks()
    const { extent } = await runImport(this.order, null)
    const isRight = isComplete(before, await countBooks(), this.rows)
    return { extent, isRight: (await this.isHarmlessAgain()) && isRight }
  }

  /** A second run of what is complete adds nothing. */
  private async isHarmlessAgain(): Promise<boolean> {
    const before = await countBooks()
    const { said } = await runImport(this.order, null)
    this.chapter += 1
    return said.includes(`${this.rows} rows of donations read, 0 added`) && isSame(before, await countBooks())
  }

  /** Kills so many imports in a phase, each at a moment of its own, and counts what each has left. */
  async in(phase: Phase, kills: number, momentOf: () => Moment): Promise<Tally> {
    const left = { absent: 0, complete: 0, half: 0 }
    let doubled = 0
    while (left.absent + left.complete + left.half < kills) {
      const before = await countBooks()
      const ended = await runImport(this.order, momentOf())
      await nothingOpen()
      const outcome = this.outcome(before, await countBooks())
      if (ended.killedIn === phase) left[outcome] += 1
      if (outcome === 'complete' && !(await this.isHarmlessAgain())) doubled += 1
      process.stdout.write(`${phase}: ${left.absent + left.complete + left.half} of ${kills}, ${describe(ended, outcome)}\n`)
    }
    return { phase, killed: kills, ...left, doubled }
  }

  private outcome(before: Books, after: Books): 'absent' | 'complete' | 'half' {
    if (isSame(before, after)) return 'absent'
    return isComplete(before, after, this.rows) ? 'complete' : 'half'
  }
}

function describe({ killedIn, extent, said }: Ended, outcome: string): string {
  return `${killedIn === null ? 'ended before it could be killed' : `killed after ${extent.writing} pieces written`}: ${outcome}${said === '' ? '' : ', and had answered'}`
}

function moments(phase: Phase, extent: Extent, random: Random): () => Moment {
  return () => ({ phase, at: Math.ceil((random.between(1, 99) / 100) * extent[phase]) })
}

/** Kills imports of so many rows in each phase, or in one of them, and looks whether each is absent or complete, and a second run adds nothing. */
export async function benchKillImport({ actor, folder, chapterIds }: World, rows: number, kills: number, only: string | null): Promise<void> {
  const { rows: chapters } = await ownerSql((client) => client.query<{ slug: string }>('SELECT slug FROM chapter WHERE id = ANY ($1) ORDER BY slug', [chapterIds]))
  const killing = new Killing(path.join(folder, 'donations.csv'), chapters.map(({ slug }) => slug), rows)
  const first = await killing.all()
  const random = randomFrom(seed)
  const tallies: Tally[] = []
  const asked = phases.filter((phase) => only === null || phase === only)
  for (const [place, phase] of asked.entries()) {
    const share = Math.floor((kills + place) / asked.length)
    tallies.push(await killing.in(phase, share, moments(phase, first.extent, random)))
  }
  const last = await killing.all()
  const { findings } = await verifyDatabase(actor, { outside: [], trusted: [], parts: 'all', onProgress: () => undefined })
  const sum = (of: 'killed' | 'absent' | 'complete' | 'half' | 'doubled') => tallies.reduce((total, tally) => total + tally[of], 0)
  say(`kill -9 of an import of ${rows} donations`, {
    ...Object.fromEntries(tallies.map(({ phase, killed, absent, complete }) => [`${phase}: killed, then absent, complete`, `${killed}, ${absent}, ${complete}`])),
    killed: sum('killed'), 'absent or complete': sum('absent') + sum('complete'), 'a second run made duplicates': sum('doubled'),
    'a run left alone, before and after, and once more, adds each row once': String(first.isRight && last.isRight), 'findings of the verification': findings.length,
    target: 'all absent or complete; at least 10 moments in each phase of 50; no duplicate',
  })
  if (sum('half') + sum('doubled') + findings.length > 0 || !first.isRight || !last.isRight) process.exitCode = 1
}
