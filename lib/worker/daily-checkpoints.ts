import 'server-only'
import { systemActors } from '@/lib/auth/operator'
import { makeDailyCheckpoint } from '@/lib/data/checkpoints/make-daily'
import { logJobError } from '@/lib/data/installation/health-log'

const minute = 60_000
const everyMinutes = 10

/** One round over all organizations; one that fails is written to the log and does not hold up the others. */
export async function dailyCheckpoints(): Promise<void> {
  for (const { actor, timeZone } of await systemActors()) {
    try {
      const made = await makeDailyCheckpoint(actor, timeZone)
      if (!made.ok) logJobError(`No checkpoint could be made: ${made.refusal.key}`, 'daily-checkpoints')
    } catch (error) {
      logJobError(error, 'daily-checkpoints')
    }
  }
}

/** While a server runs it looks every ten minutes whether a day has ended; several servers do no harm to each other. */
export function watchDays(): void {
  const round = () => void dailyCheckpoints().catch((error: unknown) => { logJobError(error, 'daily-checkpoints') })
  setInterval(round, everyMinutes * minute).unref()
}
