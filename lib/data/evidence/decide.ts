import 'server-only'
import { inTransaction } from '@/lib/data/database/transaction'
import { correctRevised, type RecordPlace } from '@/lib/data/records/revise'
import { decisionProblems, type Evidence } from '@/lib/domain/checklists/evidence'
import { can, type Actor } from '@/lib/domain/permission'
import { invalid, notFound, refuse, type Refusal, type Result } from '@/lib/domain/result'
import { readEvidence } from './read'
import { evidenceTable } from './rows'

export type EvidenceDecisionInput = RecordPlace & Pick<Evidence, 'decisionNote' | 'validUntil'> & { readonly decision: 'accepted' | 'rejected' }

/** Accepts or rejects evidence. Who sent one of its files does not decide on it, and nothing is accepted before something came. */
export async function decideEvidence(actor: Actor, { decision, decisionNote, validUntil, ...place }: EvidenceDecisionInput): Promise<Result<Evidence, Refusal>> {
  const allowed = can(actor, 'checklist.confirm', place.chapterId)
  if (!allowed.ok) return allowed
  const problems = decisionProblems({ decision, decisionNote, validUntil }, actor.today)
  if (Object.keys(problems).length > 0) return invalid(problems)
  return inTransaction(actor, async (tx) => {
    const found = (await readEvidence(tx, actor, { chapterId: place.chapterId })).find(({ id }) => id === place.id)
    if (found === undefined) return notFound()
    if (found.senders.some((sender) => sender === actor.userId)) return refuse({ reason: 'not-allowed', key: 'approvalByAnother' })
    if (decision === 'accepted' && found.files === 0) return refuse({ reason: 'invalid', key: 'evidenceWithoutFile' })
    const decided = { decision, decisionNote, validUntil: decision === 'accepted' ? validUntil : null }
    const by = { decidedBy: actor.userId, decidedName: actor.name, decidedAt: actor.at }
    return correctRevised(tx, actor, evidenceTable, {
      place, yours: decided, type: 'evidence.decided', reason: decisionNote,
      record: (earlier) => ({ ...earlier, ...decided, ...by, revision: earlier.revision + 1 }),
    })
  })
}
