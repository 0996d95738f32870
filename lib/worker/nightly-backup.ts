import 'server-only'
import { systemActors } from '@/lib/auth/operator'
import { nightlyBackup } from '@/lib/data/backup/nightly'
import { logJobError } from '@/lib/data/installation/health-log'
import { programVersion } from '@/lib/program-version'

const minute = 60_000
const everyMinutes = 10

/** One look at the clock of the first organization; an installation without any has nothing to back up. */
async function backUpTonight(): Promise<void> {
  const [first] = await systemActors()
  if (first !== undefined) await nightlyBackup({ timeZone: first.timeZone, program: programVersion })
}

/** While a server runs it looks every ten minutes whether the backup of the night is due; several servers make one. */
export function watchNights(): void {
  const round = () => void backUpTonight().catch((error: unknown) => { logJobError(error, 'nightly-backup') })
  setInterval(round, everyMinutes * minute).unref()
}
