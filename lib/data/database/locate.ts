import 'server-only'
import { env } from '@/lib/env'
import { adoptRestored } from '@/lib/data/backup/staged'
import { setAddresses, type Addresses } from './addresses'
import { withConnection } from './connect'
import { joinCluster, leaveCluster, workingCluster } from './embedded'
import { prepareExternal } from './external'
import { migrate } from './migrate'
import { databaseName } from './role-names'
import { provisionCluster } from './roles'
import { refuseTooPowerful } from './serving-role'

/** An open database: where it is, and how to let go of it. */
export type OpenDatabase = { readonly addresses: Addresses; readonly applied: readonly string[]; readonly release: () => Promise<void> }

/**
 * Opens the database that the settings name: that of DATABASE_URL, else the embedded one, which is started if it does not run.
 * It is migrated and its serving role is checked. Throws CannotStart with one sentence.
 */
export async function openDatabase(): Promise<OpenDatabase> {
  const { found, release } = await findDatabase()
  try {
    const applied = await migrate(found.owner)
    await refuseTooPowerful(found.app)
    // A restore that was cut off after its commit still has keys and files to put into their places.
    await withConnection(found.owner, adoptRestored)
    setAddresses(found)
    return { addresses: found, applied, release }
  } catch (error) {
    await release()
    throw error
  }
}

async function findDatabase(): Promise<{ found: Addresses; release: () => Promise<void> }> {
  if (env.databaseUrl !== null) {
    return { found: await prepareExternal(env.databaseUrl, env.databaseUrlApp), release: () => Promise.resolve() }
  }
  const cluster = await joinCluster(workingCluster)
  const release = () => leaveCluster(workingCluster)
  try {
    await provisionCluster(cluster, databaseName)
  } catch (error) {
    await release()
    throw error
  }
  return { found: { owner: cluster.ownerAddress(databaseName), app: cluster.appAddress(databaseName) }, release }
}

/** For command lines: works on the running server's database, or starts it for as long as the work takes. */
export async function withDatabase<T>(work: () => Promise<T>): Promise<T> {
  const opened = await openDatabase()
  try {
    return await work()
  } finally {
    const { close } = await import('./client')
    await close()
    await opened.release()
  }
}
