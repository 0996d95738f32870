import 'server-only'
import { instantToRow } from '@/lib/data/database/days'
import { inTransaction, readAs } from '@/lib/data/database/transaction'
import { hoursLater } from '@/lib/data/installation/clock'
import { openUnder, organizationKeys } from '@/lib/data/keys/organization-key'
import type { Instant } from '@/lib/domain/instant'
import { can, type Actor } from '@/lib/domain/permission'
import { ok, type Refusal, type Result } from '@/lib/domain/result'
import type { FilePlace } from '../open'
import { decidedFrom, decidedPurpose, type DecidedValues } from '../rows'

/** After so long without a sign of life a process is taken for dead. It gives one every five seconds, but for reading, which takes all of it. */
const silenceSeconds = 60
/** A file that has ended its process so often is not tried again. */
const triesMax = 3

export type TakenWork =
  | { readonly kind: 'look' }
  | { readonly kind: 'import'; readonly userId: string | null; readonly hash: string; readonly values: DecidedValues }
  | { readonly kind: 'given-up' }

function silentBefore(at: Instant): Date {
  return instantToRow(hoursLater(at, -silenceSeconds / 3600))
}

function unattended(at: Instant) {
  return [{ workBeatAt: null }, { workBeatAt: { lt: silentBefore(at) } }]
}

/** Takes what is to be done with a file, for the process that asks: null where there is nothing, where another does it, or while another file of the organization is under way. */
export async function takeWork(actor: Actor, { chapterId, id }: FilePlace): Promise<Result<TakenWork | null, Refusal>> {
  const allowed = can(actor, 'donation.import', chapterId)
  if (!allowed.ok) return allowed
  const { organizationId, at } = actor
  return inTransaction(actor, async (tx): Promise<Result<TakenWork | null, Refusal>> => {
    const other = await tx.importFile.findFirst({ where: { organizationId, id: { not: id }, work: { not: '' }, workBeatAt: { gte: silentBefore(at) } }, select: { id: true } })
    if (other !== null) return ok(null)
    const taken = await tx.importFile.updateMany({
      where: { organizationId, chapterId, id, work: { not: '' }, OR: unattended(at) }, data: { workBeatAt: instantToRow(at), workTries: { increment: 1 } },
    })
    if (taken.count === 0) return ok(null)
    const row = await tx.importFile.findFirstOrThrow({ where: { organizationId, id }, select: { work: true, workBy: true, workTries: true, decidedCipher: true } })
    if (row.workTries > triesMax) return ok({ kind: 'given-up' })
    if (row.work !== 'import' || row.decidedCipher === null) return ok({ kind: 'look' })
    const { hash, values } = decidedFrom(openUnder(await organizationKeys(tx, organizationId), decidedPurpose(id), row.decidedCipher))
    return ok({ kind: 'import', userId: row.workBy, hash, values })
  })
}

/** The files of an organization with something to do that no process does. */
export async function unattendedWork(actor: Actor): Promise<Result<readonly FilePlace[], Refusal>> {
  const allowed = can(actor, 'donation.import', null)
  if (!allowed.ok) return allowed
  const { organizationId, at } = actor
  return ok(await readAs(actor, (tx) => tx.importFile.findMany({ where: { organizationId, work: { not: '' }, OR: unattended(at) }, select: { chapterId: true, id: true }, orderBy: { id: 'asc' } })))
}
