import { ownerSql } from '@/lib/data/database/transaction'
import { withDatabase } from '@/lib/data/database/locate'

/** A command that works on the database until it is told to stop: `hold` and then a signal. It counts the rows of earlier ones. */
void withDatabase(async () => {
  const rows = await ownerSql(async (client) => {
    await client.query('CREATE TABLE IF NOT EXISTS held (at timestamptz NOT NULL DEFAULT now())')
    await client.query('INSERT INTO held DEFAULT VALUES')
    return (await client.query('SELECT FROM held')).rowCount
  })
  process.stdout.write(`held ${String(rows)}\n`)
  await new Promise<void>((resolve) => process.on('SIGTERM', () => resolve()).on('SIGUSR2', () => resolve()) && setInterval(() => undefined, 1000))
}).then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exit(1)
  },
)
