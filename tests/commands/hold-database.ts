import { ownerSql } from '@/lib/data/database/transaction'
import { withDatabase } from '@/lib/data/database/locate'

function untilTold(): Promise<void> {
  return new Promise((resolve) => {
    const alive = setInterval(() => undefined, 1000)
    process.on('SIGTERM', () => {
      clearInterval(alive)
      resolve()
    })
  })
}

/** A command that works on the database until it is told to stop. It counts itself and earlier ones. */
void withDatabase(async () => {
  const rows = await ownerSql(async (client) => {
    await client.query('CREATE TABLE IF NOT EXISTS held (at timestamptz NOT NULL DEFAULT now())')
    await client.query('INSERT INTO held DEFAULT VALUES')
    return (await client.query('SELECT FROM held')).rowCount
  })
  const told = untilTold()
  // Said only once the signal is listened for: whoever reads it may send the signal at once.
  process.stdout.write(`held ${String(rows)}\n`)
  await told
}).then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exit(1)
  },
)
