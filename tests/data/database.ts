import { randomBytes } from 'node:crypto'
import { setAddresses, type Addresses } from '@/lib/data/database/addresses'
import { withConnection } from '@/lib/data/database/connect'
import { runningCluster, testCluster, type Cluster } from '@/lib/data/database/embedded'
import { appRole, ownerRole } from '@/lib/data/database/role-names'
import { onceForRun } from './run'
import { template } from './template'

export type TestDatabase = Addresses & { readonly name: string; readonly superuser: string }

/**
 * Gives the test file a database of its own with every table and no row, and points the program at it.
 * Call it once at the top of the file; `database().owner` is past row-level security, for arranging and looking.
 */
export function useDatabase(): () => TestDatabase {
  return useCopyOf(template())
}

/** The same without any table: for tests of migrations and roles. */
export function useEmptyDatabase(): () => TestDatabase {
  return useCopyOf(null)
}

function useCopyOf(source: string | null): () => TestDatabase {
  let current: TestDatabase | null = null
  beforeAll(async () => {
    current = await createDatabase(source)
    setAddresses(current)
  })
  afterAll(async () => {
    const { close } = await import('@/lib/data/database/client')
    await close()
    setAddresses(null)
    if (current !== null) await dropDatabase(current.name)
  })
  return () => {
    if (current === null) throw new Error('The database exists only while tests run: ask for it inside a test.')
    return current
  }
}

function clusterOfTests(): Cluster {
  const cluster = runningCluster(testCluster)
  if (cluster === null) throw new Error('The cluster of the tests does not run: the global setup of Jest starts it.')
  return cluster
}

/** A database of its own for a test that starts the program itself; the caller drops it. */
export async function createDatabase(source: string | null = template()): Promise<TestDatabase> {
  const cluster = clusterOfTests()
  const name = `test_${process.pid}_${randomBytes(6).toString('hex')}`
  const copied = source === null ? '' : ` TEMPLATE ${source} STRATEGY FILE_COPY`
  await withConnection(cluster.superuserAddress('postgres'), async (client) => {
    await client.query(`CREATE DATABASE ${name} OWNER ${ownerRole}${copied}`)
    await client.query(`GRANT CONNECT ON DATABASE ${name} TO ${appRole}`)
  })
  return { name, owner: cluster.ownerAddress(name), app: cluster.appAddress(name), superuser: cluster.superuserAddress(name) }
}

/** A database that `fill` fills once for a whole run of the tests, to be copied; gives its name. */
export function filledTemplate(what: string, fill: (database: TestDatabase) => Promise<void>): Promise<string> {
  return onceForRun(clusterOfTests(), what, async () => {
    const database = await createDatabase()
    await fill(database)
    return database.name
  })
}

export async function dropDatabase(name: string): Promise<void> {
  await withConnection(clusterOfTests().superuserAddress('postgres'), (client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`))
}
