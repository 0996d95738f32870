import 'server-only'
import pg from 'pg'
import { tryAddress, withConnection } from './connect'
import type { Cluster } from './embedded'
import { appRole, ownerRole } from './role-names'

/** Makes the two roles and the database of an embedded cluster, unless both can get in already. */
export async function provisionCluster(cluster: Cluster, database: string): Promise<void> {
  const answers = await Promise.all([tryAddress(cluster.ownerAddress(database)), tryAddress(cluster.appAddress(database))])
  if (answers.every((answer) => answer === 'ready')) return
  await withConnection(cluster.superuserAddress('postgres'), async (client) => {
    // One at a time: two tests may come here at once.
    await client.query('SELECT pg_advisory_lock(72707370)')
    await ensureRole(client, ownerRole, passwordOf(cluster.ownerAddress(database)))
    await ensureRole(client, appRole, passwordOf(cluster.appAddress(database)))
    await ensureDatabase(client, database)
  })
}

function passwordOf(address: string): string {
  return decodeURIComponent(new URL(address).password)
}

async function ensureRole(client: pg.Client, role: string, password: string): Promise<void> {
  const found = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role])
  const verb = found.rowCount === 0 ? 'CREATE' : 'ALTER'
  await client.query(
    `${verb} ROLE ${pg.escapeIdentifier(role)} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD ${pg.escapeLiteral(password)}`,
  )
}

async function ensureDatabase(client: pg.Client, database: string): Promise<void> {
  const name = pg.escapeIdentifier(database)
  const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [database])
  if (found.rowCount === 0) await client.query(`CREATE DATABASE ${name} OWNER ${ownerRole}`)
  await client.query(`REVOKE ALL ON DATABASE ${name} FROM PUBLIC`)
  await client.query(`GRANT CONNECT ON DATABASE ${name} TO ${appRole}`)
}
