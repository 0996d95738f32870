import { joinCluster, leaveCluster, runningCluster, testCluster, type Cluster } from '@/lib/data/database/embedded'
import { withConnection } from '@/lib/data/database/connect'
import { processMark } from '@/lib/data/database/live-process'
import { migrate } from '@/lib/data/database/migrate'
import { appRole, ownerRole } from '@/lib/data/database/role-names'
import { provisionCluster } from '@/lib/data/database/roles'
import { prefixOfRun } from './run'
import { template } from './template'

/** `join PID`: the tests' cluster runs, with a migrated template, for as long as the process PID needs it. `leave PID`: it may stop. */
async function main([command, pid]: readonly string[]): Promise<void> {
  if (command === 'leave') return leave(Number(pid))
  const cluster = await joinCluster(testCluster, Number(pid))
  await provisionCluster(cluster, 'sunledger')
  await dropLeftovers(cluster)
  await ensureTemplate(cluster)
}

async function leave(pid: number): Promise<void> {
  const cluster = runningCluster(testCluster)
  if (cluster !== null) await dropNamed(cluster, (name) => name.startsWith(prefixOfRun(pid)))
  await leaveCluster(testCluster, pid)
}

/** Databases of test runs that were killed; their name begins with the number of the process. */
function dropLeftovers(cluster: Cluster): Promise<void> {
  return dropNamed(cluster, (name) => processMark(Number(name.split('_')[1])) === null)
}

async function dropNamed(cluster: Cluster, isMeant: (name: string) => boolean): Promise<void> {
  await withConnection(cluster.superuserAddress('postgres'), async (client) => {
    const found = await client.query<{ datname: string }>(`SELECT datname FROM pg_database WHERE datname ~ '^test_[0-9]+_'`)
    for (const { datname } of found.rows) if (isMeant(datname)) await client.query(`DROP DATABASE IF EXISTS ${datname} WITH (FORCE)`)
  })
}

/** Named after what the migrations say, so that two runs with different sources do not meet; made beside and renamed when whole. */
async function ensureTemplate(cluster: Cluster): Promise<void> {
  const name = template()
  await withConnection(cluster.superuserAddress('postgres'), async (client) => {
    await client.query('SELECT pg_advisory_lock(72707371)')
    const found = await client.query('SELECT FROM pg_database WHERE datname = $1', [name])
    if (found.rowCount !== 0) return
    await client.query(`DROP DATABASE IF EXISTS ${name}_new WITH (FORCE)`)
    await client.query(`CREATE DATABASE ${name}_new OWNER ${ownerRole}`)
    await client.query(`GRANT CONNECT ON DATABASE ${name}_new TO ${appRole}`)
    await migrate(cluster.ownerAddress(`${name}_new`))
    await client.query(`ALTER DATABASE ${name}_new RENAME TO ${name}`)
  })
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
