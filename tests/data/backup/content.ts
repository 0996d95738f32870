import pg from 'pg'
import type { TestDatabase } from '../database'

/** A question past row-level security. */
export async function ask<Row extends object>({ owner }: TestDatabase, sql: string): Promise<readonly Row[]> {
  const client = new pg.Client({ connectionString: owner })
  await client.connect()
  try {
    return (await client.query<Row>(sql)).rows
  } finally {
    await client.end()
  }
}

/** Every table with the hash of its rows; what a restore changes on purpose (sessions end) is left aside. */
export async function contentOf(database: TestDatabase): Promise<Readonly<Record<string, string>>> {
  const tables = await ask<{ name: string }>(database, `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename NOT IN ('_prisma_migrations', 'backup_run') ORDER BY 1`)
  const hashes = tables.map(async ({ name }) => {
    const row = name === 'session' ? `(to_jsonb(t) - 'revoked_at')::text` : 't::text'
    const [found] = await ask<{ hash: string; count: number }>(database, `SELECT md5(coalesce(string_agg(${row}, E'\\n' ORDER BY ${row}), '')) AS hash, count(*)::int AS count FROM "${name}" t`)
    return [name, `${String(found?.count)} rows ${String(found?.hash)}`] as const
  })
  return Object.fromEntries(await Promise.all(hashes))
}

/** How many guards are off, and how many references are proven. */
export function guardsOf(database: TestDatabase) {
  return ask(database, `SELECT (SELECT count(*)::int FROM pg_trigger WHERE NOT tgisinternal AND tgenabled <> 'O') AS off, (SELECT count(*)::int FROM pg_constraint WHERE contype = 'f' AND convalidated) AS references`)
}
