import 'server-only'
import pg from 'pg'
import { systemCode } from './cannot-start'

/** One connection for a few statements; it is closed in every case. */
export async function withConnection<T>(address: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: address, connectionTimeoutMillis: 10_000 })
  // A connection that is cut between two statements would end the process otherwise; the next statement reports it.
  client.on('error', () => undefined)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** What a server answers to an attempt to connect. */
export type Answer = 'ready' | 'starting' | 'refused' | 'silent'

export async function tryAddress(address: string): Promise<Answer> {
  try {
    await withConnection(address, (client) => client.query('SELECT 1'))
    return 'ready'
  } catch (error) {
    const code = systemCode(error)
    if (code === '57P03') return 'starting'
    return code?.startsWith('28') === true || code === '3D000' ? 'refused' : 'silent'
  }
}

export function databaseAddress(role: string, password: string, port: number, database: string): string {
  return `postgresql://${role}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`
}
