import 'server-only'
import { instantToRow } from '@/lib/data/database/days'
import { inTransaction } from '@/lib/data/database/transaction'
import { hoursLater } from '@/lib/data/installation/clock'
import { mailDecisions, type MailState } from '@/lib/domain/mail'
import { can, type Actor } from '@/lib/domain/permission'
import { notFound, ok, refuse, type Refusal, type Result } from '@/lib/domain/result'
import { findMail } from './list'
import { mailDays } from './rows'

export type MailDecision = { readonly id: string; readonly chapterId: string; readonly state: MailState }

/** What a person makes of a mail: handed over by hand, withdrawn, or to be tried again. The same decision twice is one. */
export async function settleMail(actor: Actor, { id, chapterId, state }: MailDecision): Promise<Result<{ readonly id: string }, Refusal>> {
  const allowed = can(actor, 'mail.read', chapterId)
  if (!allowed.ok) return allowed
  const { organizationId, at } = actor
  return inTransaction(actor, async (tx) => {
    const mail = await findMail(tx, actor, { id, chapterId })
    if (mail === null) return notFound()
    if (mail.state === state) return ok({ id })
    if (!mailDecisions(mail.state).includes(state)) return refuse({ reason: 'conflict', key: 'changedMeanwhile' })
    const isAgain = state === 'waiting'
    const { count } = await tx.outbox.updateMany({
      // The worker may send it at this moment: then it is no longer in the state that was read.
      where: { organizationId, id, state: mail.state },
      data: {
        state, problem: null, problemCode: null, ...(isAgain ? { tries: 0, nextTryAt: instantToRow(at) } : {}), settledAt: isAgain ? null : instantToRow(at),
        expiresAt: instantToRow(hoursLater(at, mailDays * 24)),
      },
    })
    return count === 0 ? refuse({ reason: 'conflict', key: 'changedMeanwhile' }) : ok({ id })
  })
}
