import 'server-only'
import type pg from 'pg'
import { pool } from './client'

/** Dates and bytes are written in one form, whatever the server prefers. */
const settings = `SELECT set_config('app.org_id', $1, true), set_config('TimeZone', 'UTC', true), set_config('DateStyle', 'ISO, YMD', true), set_config('jit', 'off', true)`

/** A connection that sees one moment of an organization and can write nothing; `finished` false where a stream was left half read. */
export type Snapshot = { readonly client: pg.PoolClient; readonly close: (finished: boolean) => void }

/** Opens one moment of an organization's data for as long as a stream is read; with `of`, the same moment as another connection's. */
export async function openSnapshot(organizationId: string, of: string | null = null): Promise<Snapshot> {
  const client = await pool().connect()
  const close = (finished: boolean): void => {
    if (finished) void client.query('COMMIT').then(() => { client.release() }, (error: unknown) => { client.release(error instanceof Error ? error : true) })
    else client.release(true)
  }
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    if (of !== null) await client.query(`SET TRANSACTION SNAPSHOT '${of}'`)
    await client.query(settings, [organizationId])
    return { client, close }
  } catch (error) {
    close(false)
    throw error
  }
}

/** Opens one more connection that sees the same moment. */
export type OpenConnection = () => Promise<pg.PoolClient>

/** Reads one moment of an organization through several connections, for streams that run side by side. */
export async function withSnapshot<T>(organizationId: string, work: (client: pg.PoolClient, open: OpenConnection) => Promise<T>): Promise<T> {
  const opened: Snapshot[] = []
  let finished = false
  const begin = async (of: string | null): Promise<pg.PoolClient> => {
    const snapshot = await openSnapshot(organizationId, of)
    opened.push(snapshot)
    return snapshot.client
  }
  try {
    const first = await begin(null)
    const { rows } = await first.query<{ snapshot: string }>('SELECT pg_export_snapshot() AS snapshot')
    const outcome = await work(first, () => begin(rows[0]?.snapshot ?? null))
    finished = true
    return outcome
  } finally {
    for (const { close } of opened.toReversed()) close(finished)
  }
}
