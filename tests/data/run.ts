import os from 'node:os'
import path from 'node:path'
import { withConnection } from '@/lib/data/database/connect'
import { withLock } from '@/lib/data/database/lock-file'
import type { Cluster } from '@/lib/data/database/embedded'

/** What begins the name of each database that belongs to a run of the tests as a whole; `tests/data/cluster.ts` drops them when the run ends. */
export function prefixOfRun(pid: number): string {
  return `test_${String(pid)}_run_`
}

/** The process of this run of the tests, from the name of its folder for temporary files. */
function processOfRun(): number {
  return Number(/sunledger-tests-(\d+)-/.exec(os.tmpdir())?.[1] ?? process.pid)
}

/** A database that is made once for a whole run of the tests, whichever file wants it first, and copied for each one; gives its name. `make` gives the name under which it was made. */
export async function onceForRun(cluster: Cluster, what: string, make: () => Promise<string>): Promise<string> {
  const name = `${prefixOfRun(processOfRun())}${what}`
  return withLock(path.join(os.tmpdir(), `${what}.lock`), async () => {
    const admin = cluster.superuserAddress('postgres')
    const found = await withConnection(admin, (client) => client.query('SELECT FROM pg_database WHERE datname = $1', [name]))
    if (found.rowCount !== 0) return name
    const made = await make()
    // Renamed when it is whole: one that was cut off is not found here.
    await withConnection(admin, (client) => client.query(`ALTER DATABASE ${made} RENAME TO ${name}`))
    return name
  })
}
