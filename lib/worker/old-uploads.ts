import 'server-only'
import { systemActors } from '@/lib/auth/operator'
import { collectUploads, waitingHours } from '@/lib/data/attachments/collect'
import { logJobError } from '@/lib/data/installation/health-log'
import { sweepIncoming } from '@/lib/files/receive'

const hour = 3_600_000

/** One round over all organizations; one that fails is written to the log and does not hold up the others. */
export async function collectOldUploads(): Promise<void> {
  for (const { actor } of await systemActors()) {
    try {
      const collected = await collectUploads(actor)
      if (!collected.ok) logJobError(`Files that wait could not be taken away: ${collected.refusal.key}`, 'old-uploads')
    } catch (error) {
      logJobError(error, 'old-uploads')
    }
  }
  await sweepIncoming(Date.now() - waitingHours * hour)
}

/** While a server runs it looks every hour; several servers do no harm to each other. */
export function watchUploads(): void {
  const round = () => void collectOldUploads().catch((error: unknown) => { logJobError(error, 'old-uploads') })
  setInterval(round, hour).unref()
}
