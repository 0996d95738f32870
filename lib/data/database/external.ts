import 'server-only'
import { createHmac } from 'node:crypto'
import pg from 'pg'
import type { Addresses } from './addresses'
import { CannotStart } from './cannot-start'
import { tryAddress, withConnection } from './connect'
import { databaseError } from './database-errors'
import { appRole } from './role-names'

/**
 * A database of the operator's own (PostgreSQL 15 or newer): the given user owns and migrates. The role that serves is either
 * given as a second address, or made here, with a password that every instance derives alike from the owner's.
 */
export async function prepareExternal(owner: string, app: string | null): Promise<Addresses> {
  const addresses = { owner, app: app ?? derivedAddress(owner) }
  const server = await describeServer(owner, loginOf(addresses.app))
  if (server.version < 150_000) {
    throw new CannotStart(`The database of DATABASE_URL is PostgreSQL ${Math.floor(server.version / 10_000)}: Sunledger needs 15 or newer.`)
  }
  if (!server.mayCreate) {
    throw new CannotStart('The user of DATABASE_URL may not create tables: give it the database (ALTER DATABASE … OWNER TO …).')
  }
  if (!server.hasRights || (await tryAddress(addresses.app)) !== 'ready') await ensureAppRole(addresses, app !== null)
  if ((await tryAddress(addresses.app)) !== 'ready') {
    throw new CannotStart('The application role cannot connect to the database: set DATABASE_URL_APP to an address that can.')
  }
  return addresses
}

type Server = { readonly version: number; readonly mayCreate: boolean; readonly hasRights: boolean }

/** `hasRights`: the serving user exists and is `sunledger_app` or a member of it, to which the migrations grant. */
const serverQuery = `SELECT current_setting('server_version_num')::int AS version,
  coalesce(has_schema_privilege(current_schema(), 'CREATE'), false) AS "mayCreate",
  EXISTS (SELECT FROM pg_roles app, pg_roles login
           WHERE app.rolname = $1 AND login.rolname = $2 AND pg_has_role(login.oid, app.oid, 'USAGE')) AS "hasRights"`

async function describeServer(owner: string, login: string): Promise<Server> {
  try {
    return await withConnection(owner, async (client) => {
      const [server] = (await client.query<Server>(serverQuery, [appRole, login])).rows
      return server ?? { version: 0, mayCreate: false, hasRights: false }
    })
  } catch (error) {
    throw new CannotStart(`The database of DATABASE_URL cannot be reached: ${error instanceof Error ? error.message : String(error)}.`)
  }
}

function loginOf(address: string): string {
  return decodeURIComponent(new URL(address).username)
}

function derivedAddress(owner: string): string {
  const address = new URL(owner)
  if (address.password === '') {
    throw new CannotStart('DATABASE_URL has no password to derive the application role from: set DATABASE_URL_APP as well.')
  }
  address.password = createHmac('sha256', decodeURIComponent(address.password)).update(`role ${appRole}`).digest('base64url')
  address.username = appRole
  return address.href
}

/** The migrations grant to `sunledger_app`; another name given in DATABASE_URL_APP becomes a member of it. */
async function ensureAppRole(addresses: Addresses, given: boolean): Promise<void> {
  const { password } = new URL(addresses.app)
  const login = loginOf(addresses.app)
  try {
    await withConnection(addresses.owner, async (client) => {
      await ensureRole(client, appRole, login === appRole ? decodeURIComponent(password) : null, given)
      if (login !== appRole) await client.query(`GRANT ${appRole} TO ${pg.escapeIdentifier(login)}`)
      const database = await client.query<{ name: string }>('SELECT current_database() AS name')
      await client.query(`GRANT CONNECT ON DATABASE ${pg.escapeIdentifier(database.rows[0]?.name ?? '')} TO ${appRole}`)
    })
  } catch (error) {
    if (databaseError(error).sqlState !== '42501') throw error
    throw new CannotStart(
      `The user of DATABASE_URL may not create or change the role ${appRole}: give it CREATEROLE, or make the role and set DATABASE_URL_APP.`,
    )
  }
}

async function ensureRole(client: pg.Client, role: string, password: string | null, given: boolean): Promise<void> {
  const found = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [role])
  const login = password === null ? 'NOLOGIN' : `LOGIN PASSWORD ${pg.escapeLiteral(password)}`
  if (found.rowCount === 0) await client.query(`CREATE ROLE ${role} ${login}`)
  // A role that the operator made keeps the operator's password.
  else if (password !== null && !given) await client.query(`ALTER ROLE ${role} ${login}`)
}
