import 'server-only'
import { systemActors } from '@/lib/auth/operator'
import { logJobError } from '@/lib/data/installation/health-log'
import { noteTry, takeDueMails } from '@/lib/data/outbox/outgoing'
import type { Actor } from '@/lib/domain/permission'
import { isMailSetUp, sendMail, senderOfMails } from '@/lib/mail/send'

const everySeconds = 30

/** Sends what is due in one organization. A mail that was taken but not noted, because the program was killed, goes out again under the same id. */
async function sendDue(actor: Actor): Promise<void> {
  const due = await takeDueMails(actor)
  if (!due.ok) { logJobError(`Mails could not be taken from the outbox: ${due.refusal.key}`, 'outgoing-mails'); return }
  for (const { id, mail, tries, createdAt } of due.value) {
    const problem = await sendMail(mail, { id, from: senderOfMails(), at: createdAt })
    const noted = await noteTry(actor, { id, tries, problem })
    if (!noted.ok) logJobError(`What became of a mail could not be noted: ${noted.refusal.key}`, 'outgoing-mails')
  }
}

/** One round over all organizations; one that fails is written to the log and does not hold up the others. */
export async function sendOutgoingMails(): Promise<void> {
  if (!isMailSetUp()) return
  for (const { actor, isExample } of await systemActors()) {
    // Its people are invented, and so are their addresses.
    if (isExample) continue
    try {
      await sendDue(actor)
    } catch (error) {
      logJobError(error, 'outgoing-mails')
    }
  }
}

/** While a server runs it looks twice a minute, one round after the other; several servers share the mails. */
export function watchOutbox(): void {
  let isRunning = false
  const round = async () => {
    if (isRunning) return
    isRunning = true
    await sendOutgoingMails().catch((error: unknown) => { logJobError(error, 'outgoing-mails') })
    isRunning = false
  }
  setInterval(() => void round(), everySeconds * 1_000).unref()
}
