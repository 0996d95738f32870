import 'server-only'
import { readAs } from '@/lib/data/database/transaction'
import { recordsWithoutResult } from '@/lib/domain/audit/ready-to-sign'
import { can, isAuditorOf, type Actor } from '@/lib/domain/permission'
import { notFound, ok, type Refusal, type Result } from '@/lib/domain/result'
import { marksOfAudit } from './marks'
import { newestEntryOf } from './newest-entry'
import { samplesOfAudit } from './samples'

/** What an auditor must know before signing. */
export type Signing = {
  /** Drawn records without a result: nothing is signed while there is one. */
  readonly open: number
  /** The newest entry of the engagement: what is signed is what was read. */
  readonly seen: number
}

/** Tells the auditor of an engagement whether it can be signed; not found for everybody else. */
export async function signingOfAudit(actor: Actor, of: { readonly chapterId: string; readonly id: string }): Promise<Result<Signing, Refusal>> {
  const allowed = can(actor, 'audit.sign', of.chapterId)
  if (!allowed.ok) return allowed
  if (!isAuditorOf(actor, { ...of, auditId: of.id })) return notFound()
  const [samples, marks] = [await samplesOfAudit(actor, of), await marksOfAudit(actor, of)]
  if (!samples.ok) return samples
  if (!marks.ok) return marks
  const seen = await readAs(actor, (tx) => newestEntryOf(tx, actor.organizationId, of.id))
  return ok({ open: recordsWithoutResult(samples.value, new Set(marks.value.keys())), seen })
}
