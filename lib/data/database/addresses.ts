import 'server-only'
import { env } from '@/lib/env'
import { CannotStart } from './cannot-start'

/** The two ways into one database: the owner migrates and backs up, the application role serves. */
export type Addresses = { readonly owner: string; readonly app: string }

let found: Addresses | null = null

/** Says where the database is, for this process; the harness of the tests and `withDatabase` do so. */
export function setAddresses(addresses: Addresses | null): void {
  found = addresses
}

/** Where the database is. The pages get it from the supervisor through the environment. */
export function addresses(): Addresses {
  if (found !== null) return found
  if (env.databaseUrl !== null && env.databaseUrlApp !== null) return { owner: env.databaseUrl, app: env.databaseUrlApp }
  throw new CannotStart('No database is open: start the program with npm start, or run a command that opens it by itself.')
}
