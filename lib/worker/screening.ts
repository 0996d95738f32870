import 'server-only'
import { systemActors } from '@/lib/auth/operator'
import { logJobError } from '@/lib/data/installation/health-log'
import { screenDue } from '@/lib/data/screening/screen-due'
import type { Actor } from '@/lib/domain/permission'

const everySeconds = 15

/** Batch after batch until nobody is left; each batch is kept by itself. */
async function screenOrganization(actor: Actor): Promise<void> {
  for (;;) {
    const screened = await screenDue(actor)
    if (!screened.ok) { logJobError(`People could not be screened: ${screened.refusal.key}`, 'screening'); return }
    if (screened.value === 0) return
  }
}

/** One round over all organizations; one that fails is written to the log and does not hold up the others. */
export async function screenDuePeople(): Promise<void> {
  for (const { actor } of await systemActors()) {
    try {
      await screenOrganization(actor)
    } catch (error) {
      logJobError(error, 'screening')
    }
  }
}

/** While a server runs it looks four times a minute, one round after the other; several servers take turns. */
export function watchScreening(): void {
  let isRunning = false
  const round = async () => {
    if (isRunning) return
    isRunning = true
    await screenDuePeople().catch((error: unknown) => { logJobError(error, 'screening') })
    isRunning = false
  }
  setInterval(() => void round(), everySeconds * 1_000).unref()
}
