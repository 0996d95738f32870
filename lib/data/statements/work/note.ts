import 'server-only'
import { Prisma } from '@/lib/generated/prisma/client'
import { instantToRow } from '@/lib/data/database/days'
import { inTransaction } from '@/lib/data/database/transaction'
import { sealText } from '@/lib/data/keys/envelope'
import { organizationKeys } from '@/lib/data/keys/organization-key'
import type { Instant } from '@/lib/domain/instant'
import { can, type Actor } from '@/lib/domain/permission'
import { ok, type Refusal, type Result } from '@/lib/domain/result'
import { lookPurpose, textOfLook, type WholeLook } from '../look'
import type { FilePlace } from '../open'
import { workAnew } from './ask'

export type WorkProgress = { readonly step: string; readonly share: number; readonly at: Instant }

/** Says that the work on a file goes on, and how far it is. */
export async function noteProgress(actor: Actor, { chapterId, id }: FilePlace, { step, share, at }: WorkProgress): Promise<Result<true, Refusal>> {
  const allowed = can(actor, 'donation.import', chapterId)
  if (!allowed.ok) return allowed
  const { organizationId } = actor
  return inTransaction(actor, async (tx) => {
    await tx.importFile.updateMany({ where: { organizationId, chapterId, id, work: { not: '' } }, data: { workStep: step, workShare: Math.max(0, Math.min(100, Math.round(share * 100))), workBeatAt: instantToRow(at) } })
    return ok(true)
  })
}

/** `look`: what was found; `imported`; or why nothing came of it, and then the file is looked at anew where the books have changed meanwhile. */
export type WorkOutcome = { readonly kind: 'look'; readonly look: WholeLook } | { readonly kind: 'imported' } | { readonly kind: 'refused'; readonly refusal: Refusal }

/** Ends the work on a file. */
export async function endWork(actor: Actor, { chapterId, id }: FilePlace, outcome: WorkOutcome): Promise<Result<true, Refusal>> {
  const allowed = can(actor, 'donation.import', chapterId)
  if (!allowed.ok) return allowed
  const { organizationId } = actor
  return inTransaction(actor, async (tx) => {
    const { wrap } = await organizationKeys(tx, organizationId)
    await tx.importFile.updateMany({ where: { organizationId, chapterId, id }, data: { ...workAnew, ...columnsOf(outcome, { wrap, id }) } })
    return ok(true)
  })
}

function columnsOf(outcome: WorkOutcome, { wrap, id }: { readonly wrap: Buffer; readonly id: string }) {
  if (outcome.kind === 'imported') return { work: '', lookCipher: null, decidedCipher: null, workProblem: Prisma.DbNull }
  if (outcome.kind === 'look') return { work: '', lookCipher: sealText(wrap, lookPurpose(id), textOfLook(outcome.look)) }
  const { key, values, fields = {} } = outcome.refusal
  const workProblem = { key, values: { ...values }, fields: Object.fromEntries(Object.entries(fields).map(([name, problem]) => [name, { key: problem.key, values: { ...problem.values } }])) }
  return { work: key === 'importChanged' ? 'look' : '', workProblem }
}
