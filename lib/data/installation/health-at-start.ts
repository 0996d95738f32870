import 'server-only'
import { addresses } from '@/lib/data/database/addresses'
import { CannotStart } from '@/lib/data/database/cannot-start'
import { withConnection } from '@/lib/data/database/connect'
import { readMigrations } from '@/lib/data/database/migrate'
import { refuseTooPowerful } from '@/lib/data/database/serving-role'
import { env } from '@/lib/env'

/** What must hold before the first page is served, however the server was started. Throws CannotStart with one sentence. */
export async function checkAtStart(): Promise<void> {
  if (env.production && env.nextAuthSecret === null) {
    throw new CannotStart('NEXTAUTH_SECRET is not set: start the program with npm start, or set it.')
  }
  const { owner, app } = addresses()
  await refuseTooPowerful(app)
  const applied = await withConnection(owner, (client) =>
    client.query<{ checksum: string }>('SELECT checksum FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL'),
  )
  const missing = readMigrations().filter(({ checksum }) => !applied.rows.some((row) => row.checksum === checksum))
  if (missing.length > 0)
    throw new CannotStart('The database is not that of this program: start the program with npm start, which brings it up to date.')
}
