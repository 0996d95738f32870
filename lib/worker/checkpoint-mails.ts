import 'server-only'
import { systemActors } from '@/lib/auth/operator'
import { logJobError } from '@/lib/data/installation/health-log'
import { checkpointNews, mailCheckpoint } from '@/lib/data/outbox/checkpoint-news'
import type { Actor } from '@/lib/domain/permission'
import { checkpointMail } from '@/lib/mail/checkpoint-mail'

const minute = 60_000
const everyMinutes = 5

async function mailNews(actor: Actor): Promise<void> {
  const news = await checkpointNews(actor)
  if (!news.ok) { logJobError(`Checkpoints could not be mailed: ${news.refusal.key}`, 'checkpoint-mails'); return }
  for (const each of news.value) {
    const queued = await mailCheckpoint(actor, each, (to) => checkpointMail(each, to))
    if (!queued.ok) logJobError(`A checkpoint could not be mailed: ${queued.refusal.key}`, 'checkpoint-mails')
  }
}

/** One round over all organizations; one that fails is written to the log and does not hold up the others. */
export async function writeCheckpointMails(): Promise<void> {
  for (const { actor } of await systemActors()) {
    try {
      await mailNews(actor)
    } catch (error) {
      logJobError(error, 'checkpoint-mails')
    }
  }
}

/** While a server runs it looks every five minutes; several servers write each mail once. */
export function watchCheckpointMails(): void {
  const round = () => void writeCheckpointMails().catch((error: unknown) => { logJobError(error, 'checkpoint-mails') })
  setInterval(round, everyMinutes * minute).unref()
}
