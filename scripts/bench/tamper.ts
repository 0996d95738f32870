import pg from 'pg'
import { runningCluster, workingCluster } from '@/lib/data/database/embedded'
import { databaseName } from '@/lib/data/database/role-names'
import { say, timed } from './measure'
import { prepareGround } from './tamper/ground'
import { tamperingsOfRows } from './tamper/changes'
import { everyColumn, tamper, tamperingsOf, tamperKinds, type Tally } from './tamper/run'

const seed = 20_261_125

async function asSuperuser<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const address = runningCluster(workingCluster)?.superuserAddress(databaseName)
  if (address === undefined) throw new Error('Tampering is tried on the embedded database alone')
  const client = new pg.Client({ connectionString: address })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

function report(name: string, { done, found, named, missed }: Tally, milliseconds: number): boolean {
  say(`Tampering: ${name}`, { done, found, 'found and named': named, seconds: milliseconds / 1000, ...Object.fromEntries(missed.map((each, place) => [`missed ${place + 1}`, each])) })
  return named === done
}

/** Changes the database as its superuser in so many ways of each kind, or of one, and counts what a verification finds and names. */
export async function benchTamper(each: number, only: string | null): Promise<void> {
  await asSuperuser(async (client) => {
    const world = await prepareGround(client, 2)
    const right: boolean[] = []
    for (const [place, kind] of tamperKinds.entries()) {
      if (only !== null && only !== kind) continue
      // Of 1,000, contents of files are 100 and every other kind is 150.
      const count = kind === 'files' ? Math.ceil((each * 2) / 3) : each
      const { value, milliseconds } = await timed(() => tamper(client, world, tamperingsOf(kind, count, seed + place, world)))
      right.push(report(kind, value, milliseconds))
    }
    if (only === null || only === 'rows') {
      const { value, milliseconds } = await timed(() => tamper(client, world, tamperingsOfRows(world.ground)))
      right.push(report('rows of every journaled table', value, milliseconds))
    }
    if (only === null || only === 'columns') {
      const { value, milliseconds } = await timed(() => everyColumn(client, world))
      right.push(report('every column of every journaled table', value, milliseconds))
    }
    if (right.includes(false)) process.exitCode = 1
  })
}
