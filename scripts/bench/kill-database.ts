import { spawn } from 'node:child_process'
import path from 'node:path'
import pg from 'pg'
import { makeCheckpoint } from '@/lib/data/checkpoints/make'
import { runningCluster, workingCluster } from '@/lib/data/database/embedded'
import { pause } from '@/lib/data/database/live-process'
import { runningPostmaster } from '@/lib/data/database/postmaster'
import { databaseName } from '@/lib/data/database/role-names'
import { retrying } from '@/lib/data/database/retry'
import { ownerSql, sqlAs } from '@/lib/data/database/transaction'
import { recordDonation } from '@/lib/data/donations/record'
import { verifyDatabase } from '@/lib/data/journal/verify/database'
import { randomFrom } from '@/lib/example/random'
import { childEnvironment, env } from '@/lib/env'
import { percentile, say, timed } from './measure'
import { gift } from './record'
import { fill, type World } from './world'

const [writers, chaptersWritten, seed] = [20, 5, 20_261_126]

/** What the writers were told, and how often they were told nothing. */
class Acknowledged {
  readonly keys: string[] = []
  readonly ids: string[] = []
  readonly notes: string[] = []
  refused = 0
  private over = false

  end(): void {
    this.over = true
  }

  /** A question, because it changes while other things are awaited, which TypeScript does not know. */
  isOver(): boolean {
    return this.over
  }
}

/** Records gifts until it is over; a submit that failed is sent again with its key, as a person presses the button again. */
async function write({ actor }: World, chapterId: string, donorId: string, acknowledged: Acknowledged): Promise<void> {
  while (!acknowledged.isOver()) {
    const submit = gift(chapterId, donorId)
    for (let isSaved = false; !isSaved && !acknowledged.isOver();) {
      try {
        const recorded = await recordDonation(actor, submit)
        if (!recorded.ok) throw new Error(recorded.refusal.key)
        acknowledged.keys.push(submit.formKey)
        acknowledged.ids.push(recorded.value.id)
        isSaved = true
      } catch {
        acknowledged.refused += 1
        await pause(50)
      }
    }
  }
}

/** Serves the installation with `npm start`, for as long as the work takes; fails if that ends before. */
async function withStart(work: () => Promise<void>): Promise<void> {
  const child = spawn(process.execPath, ['--conditions=react-server', '--import', 'tsx', 'scripts/start.ts'], {
    stdio: ['ignore', 'pipe', 'inherit'], env: childEnvironment({ NODE_ENV: 'production' }),
  })
  const ended = new Promise<void>((resolve) => { child.on('exit', () => { resolve() }) })
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => { if (chunk.includes('Sunledger is ready')) resolve() })
    child.on('exit', () => { reject(new Error('npm start ended before it was ready')) })
  })
  try {
    await Promise.race([work(), ended.then(() => { throw new Error('npm start has ended') })])
  } finally {
    child.kill('SIGTERM')
    await ended
  }
}

async function answersAgain(acknowledged: Acknowledged): Promise<void> {
  while (!acknowledged.isOver()) {
    const answer = await fetch(`http://127.0.0.1:${env.port}/api/health`, { signal: AbortSignal.timeout(5_000) }).catch(() => null)
    if (answer?.status === 200) return
    await pause(20)
  }
}

function databaseProcess(): number {
  const running = runningPostmaster(path.resolve(workingCluster.folder))
  if (running === null) throw new Error('The database does not run')
  return running.pid
}

/** One process that works for a writer: PostgreSQL then throws out everybody and recovers by itself. */
async function workingProcess(): Promise<number> {
  const client = new pg.Client({ connectionString: runningCluster(workingCluster)?.superuserAddress(databaseName) })
  client.on('error', () => undefined)
  await client.connect()
  const { rows } = await client.query<{ pid: number }>(`SELECT pid FROM pg_stat_activity WHERE usename = 'sunledger_app' ORDER BY state = 'active' DESC, random() LIMIT 1`)
  await client.end()
  return rows[0]?.pid ?? databaseProcess()
}

/** Kills the server of the database or one of its processes, and gives after how many milliseconds the program answers again. */
async function kill(place: number, acknowledged: Acknowledged): Promise<number> {
  const target = place % 2 === 0 ? databaseProcess() : await workingProcess()
  const { milliseconds } = await timed(async () => {
    process.kill(target, 'SIGKILL')
    // The first answers may still come from before the blow.
    await pause(50)
    await answersAgain(acknowledged)
  })
  return milliseconds
}

async function killing({ actor }: World, kills: number, acknowledged: Acknowledged): Promise<readonly number[]> {
  const random = randomFrom(seed)
  const times: number[] = []
  for (let place = 0; place < kills; place += 1) {
    const before = acknowledged.ids.length
    while (acknowledged.ids.length < before + writers && !acknowledged.isOver()) await pause(10)
    await pause(random.between(0, 1_000))
    const checkpoint = await retrying(() => makeCheckpoint(actor))
    if (checkpoint.ok) acknowledged.notes.push(checkpoint.value.note)
    times.push(await kill(place, acknowledged))
  }
  return times
}

type Counts = { readonly present: number; readonly keys: number; readonly rows: number; readonly numbers: number; readonly series: number }

/** What the database holds of what was acknowledged; `series`: how far the numbers of the chapters have been counted. */
async function countWritten({ ids, keys }: Acknowledged): Promise<Counts> {
  const { rows } = await ownerSql((client) => client.query<Counts>(
    `SELECT (SELECT count(*)::int FROM donation WHERE id = ANY ($1)) AS present, (SELECT count(DISTINCT form_key)::int FROM donation WHERE form_key = ANY ($2)) AS keys,
      (SELECT count(*)::int FROM donation) AS rows, (SELECT count(DISTINCT number)::int FROM donation) AS numbers,
      (SELECT sum(last)::int FROM number_series WHERE kind = 'donation') AS series`, [ids, keys]))
  return rows[0] ?? { present: 0, keys: 0, rows: 0, numbers: 0, series: 0 }
}

/** Kills the database under 20 writers, while `npm start` serves it, and looks for what they were told was saved. */
export async function benchKillDatabase(world: World, kills: number): Promise<void> {
  await fill(world, 'donations.csv')
  const people = (await sqlAs(world.actor, (client) => client.query<{ id: string }>('SELECT id FROM person ORDER BY id'), 'read')).rows
  const acknowledged = new Acknowledged()
  let times: readonly number[] = []
  const serving = withStart(async () => {
    const writing = Array.from({ length: writers }, (_, writer) => write(world, world.chapterIds[writer % chaptersWritten] ?? '', people[writer]?.id ?? '', acknowledged))
    times = await killing(world, kills, acknowledged)
    acknowledged.end()
    await Promise.all(writing)
  })
  await serving.finally(() => { acknowledged.end() })
  const { present, keys, rows, numbers, series } = await countWritten(acknowledged)
  const { findings, checkpoints } = await verifyDatabase(world.actor, { outside: acknowledged.notes, trusted: [], parts: 'all', onProgress: () => undefined })
  const figures = {
    kills: times.length, 'acknowledged writes': acknowledged.ids.length, 'refused meanwhile, and sent again': acknowledged.refused, lost: acknowledged.ids.length - present,
    'recorded twice': acknowledged.ids.length - keys, 'numbers left out': series - rows, 'numbers given twice': rows - numbers, 'findings of the verification': findings.length,
  }
  say(`kill -9 of PostgreSQL under ${writers} writers`, {
    ...figures, 'checkpoints kept outside that still fit': checkpoints.outside, 'answers again, median s': percentile(times, 0.5) / 1000, 'answers again, longest s': percentile(times, 1) / 1000,
    target: 'nothing lost, nothing twice; answers again within 10 s without being started',
  })
  if (figures.lost + figures['recorded twice'] + figures['numbers left out'] + figures['numbers given twice'] + findings.length > 0) process.exitCode = 1
}
