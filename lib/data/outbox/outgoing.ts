import 'server-only'
import { instantToRow } from '@/lib/data/database/days'
import { inTransaction } from '@/lib/data/database/transaction'
import { hoursLater } from '@/lib/data/installation/clock'
import { organizationKeys } from '@/lib/data/keys/organization-key'
import { minutesToNextTry } from '@/lib/domain/mail'
import { can, type Actor } from '@/lib/domain/permission'
import { ok, type Refusal, type Result } from '@/lib/domain/result'
import { Prisma } from '@/lib/generated/prisma/client'
import { mailDays, mailFromRow, type KeptMail } from './rows'

/** How many go out in one round, and for how long a server keeps one that it took: if it dies meanwhile, another takes it. */
const [most, holdHours] = [20, 0.25]

/** Takes mails that are due, so that no other server sends them; throws away those whose time is over. */
export async function takeDueMails(actor: Actor): Promise<Result<readonly KeptMail[], Refusal>> {
  const allowed = can(actor, 'mail.read', null)
  if (!allowed.ok) return allowed
  const { organizationId } = actor
  const at = instantToRow(actor.at)
  return inTransaction(actor, async (tx) => {
    await tx.outbox.deleteMany({ where: { organizationId, expiresAt: { lt: at }, state: { not: 'waiting' } } })
    const due = await tx.$queryRaw<{ id: string }[]>`
      SELECT id FROM outbox WHERE organization_id = ${organizationId}::uuid AND state = 'waiting' AND next_try_at <= ${at}
      ORDER BY next_try_at, id LIMIT ${Prisma.raw(String(most))} FOR UPDATE SKIP LOCKED`
    if (due.length === 0) return ok([])
    const ids = due.map(({ id }) => id)
    await tx.outbox.updateMany({ where: { organizationId, id: { in: ids } }, data: { tries: { increment: 1 }, nextTryAt: instantToRow(hoursLater(actor.at, holdHours)) } })
    const rows = await tx.outbox.findMany({ where: { organizationId, id: { in: ids } }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] })
    const keys = await organizationKeys(tx, organizationId)
    return ok(rows.map((row) => mailFromRow(keys, row)))
  })
}

/** What became of a try; null: the mail server took the mail. */
export type Tried = { readonly id: string; readonly tries: number; readonly problem: { readonly problem: string; readonly code: string; readonly forGood: boolean } | null }

/** Notes what became of a try: sent, tried again later, or given up. One that somebody settled meanwhile stays as it is. */
export async function noteTry(actor: Actor, { id, tries, problem }: Tried): Promise<Result<{ readonly id: string }, Refusal>> {
  const allowed = can(actor, 'mail.read', null)
  if (!allowed.ok) return allowed
  const { organizationId, at } = actor
  const pause = problem === null || problem.forGood ? null : minutesToNextTry(tries)
  const settled = { settledAt: instantToRow(at), expiresAt: instantToRow(hoursLater(at, mailDays * 24)) }
  const outcome = pause === null ? { state: problem === null ? 'sent' : 'failed', ...settled } : { nextTryAt: instantToRow(hoursLater(at, pause / 60)) }
  return inTransaction(actor, async (tx) => {
    await tx.outbox.updateMany({
      where: { organizationId, id, state: 'waiting' }, data: { ...outcome, problem: problem?.problem ?? null, problemCode: problem?.code ?? null },
    })
    return ok({ id })
  })
}
